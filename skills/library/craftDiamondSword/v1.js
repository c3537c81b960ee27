// craftDiamondSword(bot): makes a diamond sword at a crafting table, which it makes and places if there is none near. Mines the
// diamonds and collects the wood that are missing. Needs nothing.
//
//     await craftDiamondSword(bot);
async function craftDiamondSword(bot) {
  await craftSticks(bot, 1 - bot.inventory.count(mcData.itemsByName.stick.id));
  await mineDiamonds(bot, 2 - bot.inventory.count(mcData.itemsByName.diamond.id));
  await placeCraftingTable(bot);
  await craftItem(bot, "diamond_sword", 1);
}
