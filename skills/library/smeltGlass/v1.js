// smeltGlass(bot, count = 2): makes `count` more glass in a furnace, which it makes and places if there is none near. Digs the
// sand and gathers the fuel that are missing. Needs nothing.
//
//     await smeltGlass(bot, 4);
async function smeltGlass(bot, count = 2) {
  if (count < 1) return;
  await collectSand(bot, count - bot.inventory.count(mcData.itemsByName.sand.id));
  await placeFurnace(bot);
  const fuel = await gatherFuel(bot, count);
  await placeFurnace(bot);
  await smeltItem(bot, "sand", fuel, count);
}
