// craftWoodenAxe(bot): makes a wooden axe at a crafting table, which it makes and places if there is none near. Collects the wood
// that is missing. Needs nothing.
//
//     await craftWoodenAxe(bot);
async function craftWoodenAxe(bot) {
  await placeCraftingTable(bot);
  await craftSticks(bot, 2 - bot.inventory.count(mcData.itemsByName.stick.id));
  await havePlanks(bot, 3);
  await placeCraftingTable(bot);
  await craftItem(bot, "wooden_axe", 1);
}
