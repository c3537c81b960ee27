// craftIronChestplate(bot): makes an iron chestplate at a crafting table, which it makes and places if there is none near. Mines
// and smelts the iron that is missing. Needs nothing.
//
//     await craftIronChestplate(bot);
async function craftIronChestplate(bot) {
  await smeltIron(bot, 8 - bot.inventory.count(mcData.itemsByName.iron_ingot.id));
  await placeCraftingTable(bot);
  await craftItem(bot, "iron_chestplate", 1);
}
