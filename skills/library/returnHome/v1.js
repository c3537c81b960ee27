// returnHome(bot, home = bot.spawnPoint): walks back to `home`, coming up to the surface first if it is deep below it, and
// looking after itself on the way. Throws when it does not get within 8 blocks. Needs nothing.
//
//     await returnHome(bot, new Vec3(10, 64, -20));
const HOME_RANGE = 4;
const HOME_TRIES = 6;
const HOME_DEPTH = 16;

async function returnHome(bot, home = bot.spawnPoint) {
  if (!home) throw new Error("returnHome needs a place: I do not know where I began");
  if (bot.entity.position.y < home.y - HOME_DEPTH && bot.entity.position.xzDistanceTo(home) > HOME_DEPTH) await goToSurface(bot);
  for (let tries = 0; tries < HOME_TRIES; tries++) {
    await stayAlive(bot);
    if (await reachedHome(bot, home)) return console.log(`Back at ${home.floored()}`);
    await walkSurface(bot, towards(bot, home, tries), 15);
  }
  throw new Error(`I could not get back to ${home.floored()}, and am at ${bot.entity.position.floored()}`);
}

async function reachedHome(bot, { x, y, z }) {
  try {
    await bot.pathfinder.goto(new GoalNear(x, y, z, HOME_RANGE));
  } catch (error) {
    if (error.name !== "NoPath") throw error;
  }
  return bot.entity.position.distanceTo(new Vec3(x, y, z)) <= HOME_RANGE * 2;
}

// The level direction home, turned a little with each try.
function towards(bot, home, tries) {
  const { x, z } = bot.entity.position;
  const angle = Math.atan2(home.z - z, home.x - x) + (tries * Math.PI) / 4;
  return new Vec3(Math.round(Math.cos(angle)), 0, Math.round(Math.sin(angle)));
}
