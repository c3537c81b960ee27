// smeltItem(bot, item, fuel, count = 1): smelts `count` of `item` with `fuel` in a furnace within 32 blocks, waits until it is
// done and takes the result. Returns how many were smelted: fewer than `count` if item or fuel do not last, with a line in the log.
// Throws when there is no furnace, when not even one can be smelted (`I cannot smelt raw_iron because I need: 1 more coal`), and
// when the furnace does not take the item.
//
//     await smeltItem(bot, "raw_iron", "coal", 3);
const FURNACE_RANGE = 32;
const SMELT_STEP = 10;
const SMELT_PATIENCE = 300;

async function smeltItem(bot, item, fuel, count = 1) {
  if (typeof item !== "string" || typeof fuel !== "string") throw new Error("item and fuel for smeltItem must be strings");
  if (!(typeof count === "number" && count >= 1)) throw new Error("count for smeltItem must be a number of at least 1");
  const input = mcData.itemsByName[item];
  const burnt = mcData.itemsByName[fuel];
  if (!input) throw mcData.noSuch("item", item);
  if (!burnt) throw mcData.noSuch("item", fuel);
  const wanted = Math.min(count, bot.inventory.count(input.id));
  const missing = [[item, wanted ? 0 : count], [fuel, bot.inventory.count(burnt.id) ? 0 : 1]].filter(([, number]) => number > 0);
  if (missing.length) {
    throw new Error(`I cannot smelt ${item} because I need: ${missing.map(([name, n]) => `${n} more ${name}`).join(", ")}`);
  }
  const block = bot.findBlock({ matching: mcData.blocksByName.furnace.id, maxDistance: FURNACE_RANGE });
  if (!block) throw new Error("No furnace nearby: place one first");
  await bot.pathfinder.goto(new GoalLookAtBlock(block.position, bot.world));
  const furnace = await bot.openFurnace(block);
  let smelted = 0;
  try {
    while (smelted < wanted) {
      const batch = await smeltBatch(bot, furnace, input, burnt, wanted - smelted);
      smelted += batch.made;
      if (batch.left === 0) continue;
      const words = `the ${fuel} has run out with ${batch.left} left to smelt: I need more fuel`;
      if (smelted === 0) throw new Error(words);
      console.log(words);
      break;
    }
  } finally {
    await takeAll(furnace).then(() => furnace.close()).catch((error) => console.log(`could not leave the furnace: ${error.message}`));
  }
  if (wanted < count) console.log(`There were only ${wanted} ${item} to smelt`);
  console.log(`Smelted ${smelted} ${item}`);
  return smelted;
}

// Smelts as much as fits into the furnace at once: how many were made, and how many were left when the fuel was gone.
async function smeltBatch(bot, furnace, input, fuel, wanted) {
  await takeAll(furnace);
  const batch = Math.min(wanted, input.stackSize);
  await furnace.putInput(input.id, null, batch);
  let seen = "";
  let idle = 0;
  while (outputCount(furnace) < batch) {
    if (!furnace.fuelItem() && !(await addFuel(bot, furnace, fuel))) break;
    await bot.waitForTicks(SMELT_STEP);
    const state = `${outputCount(furnace)} ${furnace.progress}`;
    idle = state === seen ? idle + SMELT_STEP : 0;
    seen = state;
    if (idle >= SMELT_PATIENCE) throw new Error(`the furnace does not smelt ${input.name} with ${fuel.name}`);
  }
  const made = outputCount(furnace);
  await furnace.takeOutput();
  return { made, left: batch - made };
}

// Keeps one piece of fuel in reserve, so that the fire does not go out in between; what is left is taken back in the end. False
// when there is none and the fire is out.
async function addFuel(bot, furnace, fuel) {
  if (bot.inventory.count(fuel.id) === 0) return furnace.fuelSeconds > 0;
  await furnace.putFuel(fuel.id, null, 1);
  return true;
}

function outputCount(furnace) {
  return furnace.outputItem()?.count ?? 0;
}

async function takeAll(furnace) {
  await furnace.takeOutput();
  await furnace.takeInput();
  await furnace.takeFuel();
}
