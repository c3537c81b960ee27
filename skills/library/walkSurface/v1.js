// walkSurface(bot, direction, seconds = 60, callback = () => false, spare = []): walks in a level direction over the land, around
// water and cliffs and not into caves, until `callback()` returns something truthy, which is returned, or until the time is over:
// null. Looks after itself on the way, sparing the kinds of creatures in `spare`. Comes up first if it is underground. Needs
// nothing.
//
//     const cow = await walkSurface(bot, new Vec3(0, 0, 1), 60, () => bot.nearestEntity(({ name }) => name === "cow"));
const LAND_LEG = 12;
const LAND_LEG_SECONDS = 8;
const LAND_TURNS = [0, 1, -1, 2, -2, 3, -3, 4];
const LAND_CLIMB = 24;

async function walkSurface(bot, direction, seconds = 60, callback = () => false, spare = []) {
  const until = Date.now() + seconds * 1000;
  await comeUp(bot);
  for (let turn = 0; ; ) {
    const found = await callback();
    if (found) return found;
    if (Date.now() >= until) return null;
    await stayAlive(bot, spare);
    turn = (await moved(bot, turned(direction, LAND_TURNS[turn]))) ? 0 : turn + 1;
    if (turn === LAND_TURNS.length) {
      await exploreUntil(bot, direction, LAND_LEG_SECONDS, () => false);
      turn = 0;
    }
  }
}

async function comeUp(bot) {
  try {
    await goToSurface(bot);
  } catch (error) {
    if (error.name !== "Error") throw error;
    console.log(error.message);
  }
}

// One leg; false if there is no way in this direction.
async function moved(bot, way) {
  const from = bot.entity.position.clone();
  const ahead = groundAhead(bot, from, way);
  if (!ahead) return false;
  const timer = setTimeout(() => bot.pathfinder.stop(), LAND_LEG_SECONDS * 1000);
  try {
    await bot.pathfinder.goto(new GoalNear(ahead.x, ahead.y, ahead.z, 3));
  } catch (error) {
    if (!["NoPath", "PathStopped"].includes(error.name)) throw error;
  } finally {
    clearTimeout(timer);
  }
  return bot.entity.position.distanceTo(from) >= 3;
}

// Where the feet would stand ahead, or null on water, lava and what is not loaded.
function groundAhead(bot, from, way) {
  const { x, y, z } = from.plus(way.scaled(LAND_LEG)).floored();
  for (let up = LAND_CLIMB; up >= -LAND_CLIMB; up--) {
    const block = bot.blockAt(new Vec3(x, y + up, z));
    if (block && /water|lava/.test(block.name)) return null;
    if (block?.boundingBox === "block" && !/_(leaves|log)$/.test(block.name)) return new Vec3(x, y + up + 1, z);
  }
  return null;
}

// The direction turned by eighths of a circle.
function turned({ x, z }, eighths) {
  const angle = Math.atan2(z, x) + (eighths * Math.PI) / 4;
  return new Vec3(Math.cos(angle), 0, Math.sin(angle));
}
