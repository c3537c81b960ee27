// smeltItem(bot, item, fuel, count = 1): smelts `count` of `item` with `fuel` in a furnace within 32 blocks, waits until it is
// done and takes the result. Throws when there is no furnace, when something is missing (`I cannot smelt raw_iron because I
// need: 1 more coal`), when the furnace does not take the item, and when the fuel runs out.
//
//     await smeltItem(bot, "raw_iron", "coal", 3);
const FURNACE_RANGE = 32;
const SMELT_STEP = 10;
const SMELT_PATIENCE = 300;

async function smeltItem(bot, item, fuel, count = 1) {
  if (!(count >= 1)) throw new Error("smeltItem needs a count of at least 1");
  const input = mcData.itemsByName[item];
  const burnt = mcData.itemsByName[fuel];
  if (!input) throw mcData.noSuch("item", item);
  if (!burnt) throw mcData.noSuch("item", fuel);
  const missing = [[input, count], [burnt, 1]]
    .map(([kind, number]) => [kind.name, number - bot.inventory.count(kind.id)])
    .filter(([, number]) => number > 0);
  if (missing.length) {
    throw new Error(`I cannot smelt ${item} because I need: ${missing.map(([name, n]) => `${n} more ${name}`).join(", ")}`);
  }
  const block = bot.findBlock({ matching: mcData.blocksByName.furnace.id, maxDistance: FURNACE_RANGE });
  if (!block) throw new Error("No furnace nearby: place one first");
  await bot.pathfinder.goto(new GoalLookAtBlock(block.position, bot.world));
  const furnace = await bot.openFurnace(block);
  let smelted = 0;
  try {
    while (smelted < count) smelted += await smeltBatch(bot, furnace, input, burnt, count - smelted);
  } finally {
    await takeAll(furnace).then(() => furnace.close()).catch((error) => console.log(`could not leave the furnace: ${error.message}`));
  }
  console.log(`Smelted ${smelted} ${item}`);
}

// Smelts as much as fits into the furnace at once; returns how many.
async function smeltBatch(bot, furnace, input, fuel, wanted) {
  await takeAll(furnace);
  const batch = Math.min(wanted, input.stackSize);
  await furnace.putInput(input.id, null, batch);
  let seen = "";
  let idle = 0;
  while (outputCount(furnace) < batch) {
    if (!furnace.fuelItem()) await addFuel(bot, furnace, fuel, batch);
    await bot.waitForTicks(SMELT_STEP);
    const state = `${outputCount(furnace)} ${furnace.progress}`;
    idle = state === seen ? idle + SMELT_STEP : 0;
    seen = state;
    if (idle >= SMELT_PATIENCE) throw new Error(`the furnace does not smelt ${input.name} with ${fuel.name}`);
  }
  await furnace.takeOutput();
  return batch;
}

// Keeps one piece of fuel in reserve, so that the fire does not go out in between; what is left is taken back in the end.
async function addFuel(bot, furnace, fuel, batch) {
  if (bot.inventory.count(fuel.id) === 0) {
    if (furnace.fuelSeconds > 0) return;
    const left = batch - outputCount(furnace);
    throw new Error(`the ${fuel.name} has run out with ${left} left to smelt: I need more fuel`);
  }
  await furnace.putFuel(fuel.id, null, 1);
}

function outputCount(furnace) {
  return furnace.outputItem()?.count ?? 0;
}

async function takeAll(furnace) {
  await furnace.takeOutput();
  await furnace.takeInput();
  await furnace.takeFuel();
}
