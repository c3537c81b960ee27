// craftWoodenHoe(bot): makes a wooden hoe at a crafting table, which it makes and places if there is none near. Collects the wood
// that is missing. Needs nothing.
//
//     await craftWoodenHoe(bot);
async function craftWoodenHoe(bot) {
  await placeCraftingTable(bot);
  await craftSticks(bot, 2 - bot.inventory.count(mcData.itemsByName.stick.id));
  await havePlanks(bot, 2);
  await placeCraftingTable(bot);
  await craftItem(bot, "wooden_hoe", 1);
}
