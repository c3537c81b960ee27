// craftChest(bot): makes a chest at a crafting table, which it makes and places if there is none near. Collects the wood that is
// missing. Needs nothing.
//
//     await craftChest(bot);
async function craftChest(bot) {
  await placeCraftingTable(bot);
  await havePlanks(bot, 8);
  await placeCraftingTable(bot);
  await craftItem(bot, "chest", 1);
}
