// craftIronBoots(bot): makes iron boots at a crafting table, which it makes and places if there is none near. Mines and smelts
// the iron that is missing. Needs nothing.
//
//     await craftIronBoots(bot);
async function craftIronBoots(bot) {
  await smeltIron(bot, 4 - bot.inventory.count(mcData.itemsByName.iron_ingot.id));
  await placeCraftingTable(bot);
  await craftItem(bot, "iron_boots", 1);
}
