// craftIronShovel(bot): makes an iron shovel at a crafting table, which it makes and places if there is none near. Mines and
// smelts the iron and collects the wood that are missing. Needs nothing.
//
//     await craftIronShovel(bot);
async function craftIronShovel(bot) {
  await smeltIron(bot, 1 - bot.inventory.count(mcData.itemsByName.iron_ingot.id));
  await craftSticks(bot, 2 - bot.inventory.count(mcData.itemsByName.stick.id));
  await placeCraftingTable(bot);
  await craftItem(bot, "iron_shovel", 1);
}
