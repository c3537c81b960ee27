// craftIronSword(bot): makes an iron sword at a crafting table, which it makes and places if there is none near. Mines and smelts
// the iron and collects the wood that are missing. Needs nothing.
//
//     await craftIronSword(bot);
async function craftIronSword(bot) {
  await smeltIron(bot, 2 - bot.inventory.count(mcData.itemsByName.iron_ingot.id));
  await craftSticks(bot, 1 - bot.inventory.count(mcData.itemsByName.stick.id));
  await placeCraftingTable(bot);
  await craftItem(bot, "iron_sword", 1);
}
