// craftWoodenShovel(bot): makes a wooden shovel at a crafting table, which it makes and places if there is none near. Collects
// the wood that is missing. Needs nothing.
//
//     await craftWoodenShovel(bot);
async function craftWoodenShovel(bot) {
  await placeCraftingTable(bot);
  await craftSticks(bot, 2 - bot.inventory.count(mcData.itemsByName.stick.id));
  await havePlanks(bot, 1);
  await placeCraftingTable(bot);
  await craftItem(bot, "wooden_shovel", 1);
}
