// craftDiamondPickaxe(bot): makes a diamond pickaxe at a crafting table, which it makes and places if there is none near. Mines
// the diamonds and collects the wood that are missing. Needs nothing.
//
//     await craftDiamondPickaxe(bot);
async function craftDiamondPickaxe(bot) {
  await craftSticks(bot, 2 - bot.inventory.count(mcData.itemsByName.stick.id));
  await mineDiamonds(bot, 3 - bot.inventory.count(mcData.itemsByName.diamond.id));
  await placeCraftingTable(bot);
  await craftItem(bot, "diamond_pickaxe", 1);
}
