// exploreUntil(bot, direction, maxTime = 60, callback): walks in a direction (a Vec3 of -1, 0 and 1) until `callback()` returns
// something truthy, which is returned, or until `maxTime` seconds of game time are over: null. The callback is asked every second.
// Turns where there is no way. Throws what the callback throws, and when an argument is wrong.
//
//     const log = await exploreUntil(bot, new Vec3(1, 0, 0), 60, () =>
//       bot.findBlock({ matching: mcData.blocksByName.oak_log.id, maxDistance: 32 }));
const EXPLORE_LEG = 10;
const EXPLORE_LEG_SECONDS = 15;
// Up and down is through stone.
const EXPLORE_STEEP_SECONDS = 60;
const EXPLORE_LONGEST = 1200;
const EXPLORE_ASK_EVERY = 20;
// Turns to try in order when there is no way, in eighths of a circle.
const EXPLORE_TURNS = [1, -1, 2, -2, 3, -3, 4];

async function exploreUntil(bot, direction, maxTime = 60, callback = () => false) {
  if (typeof callback !== "function") throw new Error("callback must be a function: exploreUntil(bot, direction, maxTime, callback)");
  if (typeof maxTime !== "number") throw new Error("maxTime must be a number: exploreUntil(bot, direction, maxTime, callback)");
  const { x, y, z } = direction ?? {};
  if (![x, y, z].every((n) => n === -1 || n === 0 || n === 1)) {
    throw new Error("direction must be a Vec3 only with value of -1, 0 or 1");
  }
  if (x === 0 && y === 0 && z === 0) throw new Error("direction cannot be 0, 0, 0");
  const until = Date.now() + Math.min(maxTime, EXPLORE_LONGEST) * 1000;
  let way = new Vec3(x, y, z);
  let stuck = 0;
  let found = await callback();
  while (!found && Date.now() < until) {
    const from = bot.entity.position.clone();
    found = await walkLeg(bot, way, stuck > EXPLORE_TURNS.length ? 3 : EXPLORE_LEG, until, callback);
    if (bot.entity.position.distanceTo(from) >= 2) {
      stuck = 0;
    } else {
      way = turned(way, EXPLORE_TURNS[stuck % EXPLORE_TURNS.length]);
      stuck += 1;
      await bot.waitForTicks(5);
    }
  }
  console.log(found ? "Explore success." : `Max exploration time reached: nothing found in ${maxTime} seconds`);
  return found || null;
}

// Walks a few blocks and returns what the callback gave on the way. A way that is not there is no error: the caller sees that it
// did not move.
async function walkLeg(bot, way, length, until, callback) {
  const target = bot.entity.position.plus(way.scaled(length));
  const goal = way.y === 0 ? new GoalNearXZ(target.x, target.z, 2) : new GoalNear(target.x, target.y, target.z, 2);
  const longest = way.y === 0 ? EXPLORE_LEG_SECONDS : EXPLORE_STEEP_SECONDS;
  const end = Math.min(until, Date.now() + longest * 1000);
  let ended = null;
  const walk = bot.pathfinder.goto(goal).then(() => { ended = {}; }, (error) => { ended = { error }; });
  let found = null;
  try {
    while (!ended && !found && Date.now() < end) {
      for (let tick = 0; tick < EXPLORE_ASK_EVERY && !ended && Date.now() < end; tick++) await bot.waitForTicks(1);
      found = await callback();
    }
  } finally {
    if (!ended) bot.pathfinder.stop();
    await walk;
  }
  if (ended.error && !["NoPath", "PathStopped"].includes(ended.error.name)) throw ended.error;
  return found;
}

// A level direction turned by eighths of a circle; a steep one loses its slope first.
function turned(way, eighths) {
  const level = way.x === 0 && way.z === 0 ? new Vec3(1, 0, 0) : way;
  const angle = Math.atan2(level.z, level.x) + (eighths * Math.PI) / 4;
  return new Vec3(Math.round(Math.cos(angle)), 0, Math.round(Math.sin(angle)));
}
