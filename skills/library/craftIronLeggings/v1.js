// craftIronLeggings(bot): makes iron leggings at a crafting table, which it makes and places if there is none near. Mines and
// smelts the iron that is missing. Needs nothing.
//
//     await craftIronLeggings(bot);
async function craftIronLeggings(bot) {
  await smeltIron(bot, 7 - bot.inventory.count(mcData.itemsByName.iron_ingot.id));
  await placeCraftingTable(bot);
  await craftItem(bot, "iron_leggings", 1);
}
