// craftBow(bot): makes a bow at a crafting table, which it makes and places if there is none near. Collects the wood and hunts
// spiders for the string that are missing. Needs nothing.
//
//     await craftBow(bot);
async function craftBow(bot) {
  await collectString(bot, 3 - bot.inventory.count(mcData.itemsByName.string.id));
  await craftSticks(bot, 3 - bot.inventory.count(mcData.itemsByName.stick.id));
  await placeCraftingTable(bot);
  await craftItem(bot, "bow", 1);
}
