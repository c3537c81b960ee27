// craftShield(bot): makes a shield at a crafting table, which it makes and places if there is none near. Collects the wood and
// mines and smelts the iron that are missing. Needs nothing.
//
//     await craftShield(bot);
async function craftShield(bot) {
  await smeltIron(bot, 1 - bot.inventory.count(mcData.itemsByName.iron_ingot.id));
  await placeCraftingTable(bot);
  await havePlanks(bot, 6);
  await placeCraftingTable(bot);
  await craftItem(bot, "shield", 1);
}
