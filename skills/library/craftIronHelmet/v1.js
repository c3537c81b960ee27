// craftIronHelmet(bot): makes an iron helmet at a crafting table, which it makes and places if there is none near. Mines and
// smelts the iron that is missing. Needs nothing.
//
//     await craftIronHelmet(bot);
async function craftIronHelmet(bot) {
  await smeltIron(bot, 5 - bot.inventory.count(mcData.itemsByName.iron_ingot.id));
  await placeCraftingTable(bot);
  await craftItem(bot, "iron_helmet", 1);
}
