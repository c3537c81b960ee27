// craftBread(bot, count = 1): makes `count` bread at a crafting table, which it makes and places if there is none near. Harvests
// the ripe wheat around if it carries too little. Needs wheat, carried or ripe near.
//
//     await craftBread(bot, 2);
const WHEAT_OF_A_BREAD = 3;

async function craftBread(bot, count = 1) {
  if (bot.inventory.count(mcData.itemsByName.wheat.id) < count * WHEAT_OF_A_BREAD) await harvestWheat(bot);
  await placeCraftingTable(bot);
  await craftItem(bot, "bread", count);
}
