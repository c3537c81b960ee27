// craftStoneSword(bot): makes a stone sword at a crafting table, which it makes and places if there is none near. Mines the
// cobblestone and collects the wood that are missing. Needs nothing.
//
//     await craftStoneSword(bot);
async function craftStoneSword(bot) {
  await mineCobblestone(bot, 2 - bot.inventory.count(mcData.itemsByName.cobblestone.id));
  await craftSticks(bot, 1 - bot.inventory.count(mcData.itemsByName.stick.id));
  await placeCraftingTable(bot);
  await craftItem(bot, "stone_sword", 1);
}
