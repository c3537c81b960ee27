// craftBucket(bot): makes a bucket at a crafting table, which it makes and places if there is none near. Mines and smelts the
// iron that is missing. Needs nothing.
//
//     await craftBucket(bot);
async function craftBucket(bot) {
  await smeltIron(bot, 3 - bot.inventory.count(mcData.itemsByName.iron_ingot.id));
  await placeCraftingTable(bot);
  await craftItem(bot, "bucket", 1);
}
