// craftCraftingTable(bot): makes a crafting table. Collects the wood that is missing. Needs nothing.
//
//     await craftCraftingTable(bot);
async function craftCraftingTable(bot) {
  await havePlanks(bot, 4);
  await craftItem(bot, "crafting_table", 1);
}
