// craftIronPickaxe(bot): makes an iron pickaxe at a crafting table, which it makes and places if there is none near. Mines and
// smelts the iron and collects the wood that are missing. Needs nothing.
//
//     await craftIronPickaxe(bot);
async function craftIronPickaxe(bot) {
  await smeltIron(bot, 3 - bot.inventory.count(mcData.itemsByName.iron_ingot.id));
  await craftSticks(bot, 2 - bot.inventory.count(mcData.itemsByName.stick.id));
  await placeCraftingTable(bot);
  await craftItem(bot, "iron_pickaxe", 1);
}
