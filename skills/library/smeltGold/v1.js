// smeltGold(bot, count = 2): makes `count` more gold ingots in a furnace, which it makes and places if there is none near. Mines
// the ore and gathers the fuel that are missing. Needs nothing.
//
//     await smeltGold(bot, 3);
async function smeltGold(bot, count = 2) {
  if (count < 1) return;
  await mineGold(bot, count - bot.inventory.count(mcData.itemsByName.raw_gold.id));
  await placeFurnace(bot);
  const fuel = await gatherFuel(bot, count);
  await placeFurnace(bot);
  await smeltItem(bot, "raw_gold", fuel, count);
}
