// exploreUntil(bot, direction, maxTime = 60, callback): walks in a direction (a Vec3 of -1, 0 and 1) until `callback()` returns
// something truthy, which is returned, or until `maxTime` seconds of game time are over: null. Turns where there is no way.
//
//     const log = await exploreUntil(bot, new Vec3(1, 0, 0), 60, () =>
//       bot.findBlock({ matching: mcData.blocksByName.oak_log.id, maxDistance: 32 }));
const EXPLORE_LEG = 10;
const EXPLORE_LEG_SECONDS = 15;
// Up and down is through stone.
const EXPLORE_STEEP_SECONDS = 60;
const EXPLORE_LONGEST = 1200;
// Quarter turns to try in order when there is no way, in eighths of a circle.
const EXPLORE_TURNS = [1, -1, 2, -2, 3, -3, 4];

async function exploreUntil(bot, direction, maxTime = 60, callback) {
  if (typeof callback !== "function") throw new Error("exploreUntil needs a callback: exploreUntil(bot, direction, maxTime, callback)");
  if (typeof maxTime !== "number") throw new Error("exploreUntil needs maxTime as a number of seconds");
  const { x, y, z } = direction ?? {};
  if (![x, y, z].every((n) => n === -1 || n === 0 || n === 1) || (x === 0 && y === 0 && z === 0)) {
    throw new Error("exploreUntil needs a direction: a Vec3 of -1, 0 and 1 that is not all 0");
  }
  const until = Date.now() + Math.min(maxTime, EXPLORE_LONGEST) * 1000;
  let way = new Vec3(x, y, z);
  let stuck = 0;
  for (;;) {
    const found = await callback();
    if (found) {
      console.log("exploreUntil found what it looked for");
      return found;
    }
    if (Date.now() >= until) {
      console.log(`exploreUntil found nothing in ${maxTime} seconds`);
      return null;
    }
    const from = bot.entity.position.clone();
    await walkLeg(bot, way, stuck > EXPLORE_TURNS.length ? 3 : EXPLORE_LEG, until);
    if (bot.entity.position.distanceTo(from) >= 2) {
      stuck = 0;
    } else {
      way = turned(way, EXPLORE_TURNS[stuck % EXPLORE_TURNS.length]);
      stuck += 1;
      await bot.waitForTicks(5);
    }
  }
}

// Walks a few blocks; a way that is not there is no error, the caller sees that it did not move.
async function walkLeg(bot, way, length, until) {
  const target = bot.entity.position.plus(way.scaled(length));
  const goal = way.y === 0 ? new GoalNearXZ(target.x, target.z, 2) : new GoalNear(target.x, target.y, target.z, 2);
  const longest = way.y === 0 ? EXPLORE_LEG_SECONDS : EXPLORE_STEEP_SECONDS;
  const seconds = Math.max(1, Math.min(longest, (until - Date.now()) / 1000));
  const timer = setTimeout(() => bot.pathfinder.stop(), seconds * 1000);
  try {
    await bot.pathfinder.goto(goal);
  } catch (error) {
    if (!["NoPath", "PathStopped"].includes(error.name)) throw error;
  } finally {
    clearTimeout(timer);
  }
}

// A level direction turned by eighths of a circle; a steep one loses its slope first.
function turned(way, eighths) {
  const level = way.x === 0 && way.z === 0 ? new Vec3(1, 0, 0) : way;
  const angle = Math.atan2(level.z, level.x) + (eighths * Math.PI) / 4;
  return new Vec3(Math.round(Math.cos(angle)), 0, Math.round(Math.sin(angle)));
}
