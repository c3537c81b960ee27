// craftStoneAxe(bot): makes a stone axe at a crafting table, which it makes and places if there is none near. Mines the
// cobblestone and collects the wood that are missing. Needs nothing.
//
//     await craftStoneAxe(bot);
async function craftStoneAxe(bot) {
  await mineCobblestone(bot, 3 - bot.inventory.count(mcData.itemsByName.cobblestone.id));
  await craftSticks(bot, 2 - bot.inventory.count(mcData.itemsByName.stick.id));
  await placeCraftingTable(bot);
  await craftItem(bot, "stone_axe", 1);
}
