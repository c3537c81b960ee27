// goToWater(bot, isGood = () => true): walks to still water under free air for whose position `isGood` says yes, within reach of
// the hands, and looks for such water if none is near. Gives its position. Throws when it finds none. Needs nothing.
//
//     const water = await goToWater(bot);
const WATER_RANGE = 32;
const WATER_COUNT = 1000;
const WATER_WALKS = 6;
const WATER_SIDES = [[1, 0], [0, 1], [-1, 0], [0, -1]];
const WATER_SEARCHES = 12;
const WATER_FIRST_SIDE = 30;

async function goToWater(bot, isGood = () => true) {
  const tried = new Set();
  for (let side = 0; side < WATER_SEARCHES; side++) {
    for (const place of openWater(bot, isGood, tried)) {
      tried.add(String(place));
      if (await cameNear(bot, place)) return place;
    }
    const [x, z] = WATER_SIDES[side % WATER_SIDES.length];
    const seconds = WATER_FIRST_SIDE * (1 + Math.floor(side / 2));
    await walkSurface(bot, new Vec3(x, 0, z), seconds, () => openWater(bot, isGood, tried).length > 0);
  }
  throw new Error("I found no open water that I can get to");
}

// Still water under air that was not tried before, nearest first.
function openWater(bot, isGood, tried) {
  const found = bot.findBlocks({ matching: mcData.blocksByName.water.id, maxDistance: WATER_RANGE, count: WATER_COUNT });
  const isOpen = (place) => bot.blockAt(place.offset(0, 1, 0))?.name === "air";
  const isStill = (place) => Number(bot.blockAt(place)?.getProperties().level ?? 0) === 0;
  return found.filter((place) => !tried.has(String(place)) && isOpen(place) && isStill(place) && isGood(place)).slice(0, WATER_WALKS);
}

async function cameNear(bot, place) {
  try {
    await bot.pathfinder.goto(new GoalNear(place.x, place.y + 1, place.z, 2));
    return true;
  } catch (error) {
    if (error.name !== "NoPath") throw error;
    return false;
  }
}
