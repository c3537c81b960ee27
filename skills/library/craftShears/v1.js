// craftShears(bot): makes shears by hand. Mines and smelts the iron that is missing. Needs nothing.
//
//     await craftShears(bot);
async function craftShears(bot) {
  await smeltIron(bot, 2 - bot.inventory.count(mcData.itemsByName.iron_ingot.id));
  await placeCraftingTable(bot);
  await craftItem(bot, "shears", 1);
}
