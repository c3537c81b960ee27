// craftFurnace(bot): makes a furnace at a crafting table, which it makes and places if there is none near. Mines the cobblestone
// that is missing. Needs nothing.
//
//     await craftFurnace(bot);
async function craftFurnace(bot) {
  await mineCobblestone(bot, 8 - bot.inventory.count(mcData.itemsByName.cobblestone.id));
  await placeCraftingTable(bot);
  await craftItem(bot, "furnace", 1);
}
