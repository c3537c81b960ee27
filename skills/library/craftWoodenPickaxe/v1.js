// craftWoodenPickaxe(bot): makes a wooden pickaxe at a crafting table, which it makes and places if there is none near. Collects
// the wood that is missing. Needs nothing.
//
//     await craftWoodenPickaxe(bot);
async function craftWoodenPickaxe(bot) {
  await placeCraftingTable(bot);
  await craftSticks(bot, 2 - bot.inventory.count(mcData.itemsByName.stick.id));
  await havePlanks(bot, 3);
  await placeCraftingTable(bot);
  await craftItem(bot, "wooden_pickaxe", 1);
}
