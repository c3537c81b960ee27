// shootMonster(bot, names = ["zombie", "skeleton", "creeper", "spider"]): shoots the nearest monster of these kinds, which it
// looks for. Needs a bow and arrows.
//
//     await shootMonster(bot, ["creeper"]);
const SHOT_SECONDS = 40;
const SHOT_RANGE = 32;
const SHOT_TRIES = 4;

async function shootMonster(bot, names = ["zombie", "skeleton", "creeper", "spider"]) {
  const carried = (name) => bot.inventory.count(mcData.itemsByName[name].id);
  for (let tries = 0; tries < SHOT_TRIES; tries++) {
    const missing = ["bow", "arrow"].filter((name) => carried(name) === 0);
    if (missing.length) throw new Error(`I cannot shoot because I need: ${missing.join(", ")}`);
    const target = nearestTarget(bot, names) ?? (await searchForMob(bot, names));
    if (!target) throw new Error(`I found no ${names.join(" or ")} to shoot at`);
    if (await shotDown(bot, target)) return;
  }
  throw new Error(`I could not shoot any ${names.join(" or ")}`);
}

function nearestTarget(bot, names) {
  return bot.nearestEntity(({ name, position }) => names.includes(name) && position.distanceTo(bot.entity.position) < SHOT_RANGE);
}

// What stands behind something is shot at from elsewhere.
async function shotDown(bot, target) {
  try {
    return await shoot(bot, "bow", target.name, SHOT_SECONDS);
  } catch (error) {
    console.log(error.message);
    await exploreUntil(bot, awayFrom(bot, target), 5, () => false);
    return false;
  }
}

function awayFrom(bot, { position }) {
  const { x, z } = bot.entity.position.minus(position);
  return Math.abs(x) > Math.abs(z) ? new Vec3(Math.sign(x), 0, 0) : new Vec3(0, 0, Math.sign(z) || 1);
}
