// craftWoodenSword(bot): makes a wooden sword at a crafting table, which it makes and places if there is none near. Collects the
// wood that is missing. Needs nothing.
//
//     await craftWoodenSword(bot);
async function craftWoodenSword(bot) {
  await placeCraftingTable(bot);
  await craftSticks(bot, 1 - bot.inventory.count(mcData.itemsByName.stick.id));
  await havePlanks(bot, 2);
  await placeCraftingTable(bot);
  await craftItem(bot, "wooden_sword", 1);
}
