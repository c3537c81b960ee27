// smeltIron(bot, count = 3): makes `count` more iron ingots in a furnace, which it makes and places if there is none near. Mines
// the ore and gathers the fuel that are missing. Needs nothing.
//
//     await smeltIron(bot, 5);
async function smeltIron(bot, count = 3) {
  if (count < 1) return;
  await mineIron(bot, count - bot.inventory.count(mcData.itemsByName.raw_iron.id));
  await haveFurnace(bot);
  const fuel = await gatherFuel(bot, count);
  await placeFurnace(bot);
  await smeltItem(bot, "raw_iron", fuel, count);
}

// Makes the furnace before the fuel is counted, since the table for it may take the same wood.
async function haveFurnace(bot) {
  const { furnace } = mcData.blocksByName;
  const stands = bot.findBlock({ matching: furnace.id, maxDistance: 16 });
  if (!stands && bot.inventory.count(mcData.itemsByName.furnace.id) === 0) await craftFurnace(bot);
}
