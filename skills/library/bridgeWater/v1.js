// bridgeWater(bot, length = 5): finds a shore and lays a row of `length` blocks out over the water, walking on them. Digs dirt if
// it carries too few blocks. Needs nothing.
//
//     await bridgeWater(bot, 12);
const BRIDGE_SIDES = [[1, 0], [0, 1], [-1, 0], [0, -1]];
const BRIDGE_SEARCHES = 8;

async function bridgeWater(bot, length = 5) {
  const name = await haveBuildingBlocks(bot, length);
  for (let searches = 0; searches < BRIDGE_SEARCHES; searches++) {
    await goToWater(bot);
    for (const { place, side } of shoresNear(bot, length)) {
      if (await reached(bot, place.offset(0, 1, 0))) return layBridge(bot, name, place, side, length);
    }
    const [x, z] = BRIDGE_SIDES[searches % BRIDGE_SIDES.length];
    await walkSurface(bot, new Vec3(x, 0, z), 20 * (1 + searches), () => shoresNear(bot, length).length > 0);
  }
  throw new Error(`I found no shore with ${length} blocks of water before it`);
}

// Ground at the level of the water that has a straight row of water before it.
function shoresNear(bot, length) {
  const waters = bot.findBlocks({ matching: mcData.blocksByName.water.id, maxDistance: 32, count: 1000 });
  const isWater = (place) => bot.blockAt(place)?.name === "water" && bot.blockAt(place.offset(0, 1, 0))?.name === "air";
  const isShore = (place) => bot.blockAt(place)?.boundingBox === "block" && bot.blockAt(place.offset(0, 1, 0))?.boundingBox === "empty";
  const shores = [];
  for (const water of waters) {
    for (const side of BRIDGE_SIDES) {
      const place = water.offset(-side[0], 0, -side[1]);
      const row = [...Array(length).keys()].map((step) => water.offset(side[0] * step, 0, side[1] * step));
      if (isShore(place) && row.every(isWater)) shores.push({ place, side });
    }
  }
  return shores.slice(0, 8);
}

async function reached(bot, { x, y, z }) {
  try {
    await bot.pathfinder.goto(new GoalBlock(x, y, z));
    return true;
  } catch (error) {
    if (error.name !== "NoPath") throw error;
    return false;
  }
}

async function layBridge(bot, name, shore, [x, z], length) {
  for (let step = 1; step <= length; step++) {
    const next = shore.offset(x * step, 0, z * step);
    if (!(await placeBlockAt(bot, name, next))) throw new Error(`I could not lay ${name} at ${next}`);
    await bot.pathfinder.goto(new GoalBlock(next.x, next.y + 1, next.z));
  }
  console.log(`Laid a bridge of ${length} ${name}`);
}
