// flee(bot, distance = 24): runs away from the hostile creatures in sight until none is within `distance` blocks, for at most 30
// seconds. Returns true when the body is safe, also when nothing hostile was near. Throws `I could not get away from NAME` otherwise.
//
//     await flee(bot);
const FLEE_SECONDS = 30;
const FLEE_LEG = 16;
const FLEE_LEG_TICKS = 40;
const FLEE_WAYS = 16;
const FLEE_FROM = [
  "zombie", "husk", "drowned", "zombie_villager", "skeleton", "stray", "bogged", "wither_skeleton", "spider", "cave_spider", "creeper",
  "enderman", "witch", "slime", "magma_cube", "phantom", "pillager", "vindicator", "evoker", "ravager", "vex", "blaze", "ghast",
  "piglin_brute", "hoglin", "zoglin", "silverfish", "endermite", "guardian", "elder_guardian", "warden", "breeze", "creaking", "wither",
];

async function flee(bot, distance = 24) {
  const until = Date.now() + FLEE_SECONDS * 1000;
  const shut = new Set();
  let last = null;
  for (;;) {
    const enemies = enemiesWithin(bot, distance);
    if (!enemies.length) break;
    last = enemies[0].name;
    if (Date.now() >= until || shut.size === FLEE_WAYS) throw new Error(`I could not get away from ${last}`);
    const way = bestWay(bot, enemies, shut);
    if (await runLeg(bot, way)) shut.clear();
    else shut.add(way);
  }
  console.log(last ? `Got away from ${last}` : "Nothing to flee from");
  return true;
}

// Nearest first.
function enemiesWithin(bot, distance) {
  const here = bot.entity.position;
  const away = (other) => other.position.distanceTo(here);
  const near = Object.values(bot.entities).filter((other) => FLEE_FROM.includes(other.name) && away(other) <= distance);
  return near.sort((a, b) => away(a) - away(b));
}

function step(way) {
  const angle = (way * 2 * Math.PI) / FLEE_WAYS;
  return new Vec3(Math.cos(angle), 0, Math.sin(angle));
}

// The way, of those not shut, that leads furthest from all of them; the nearer one is the more it counts.
function bestWay(bot, enemies, shut) {
  const here = bot.entity.position;
  const danger = (way) => {
    const there = here.plus(step(way).scaled(6));
    return enemies.reduce((sum, { position }) => sum + 1 / Math.max(1, there.xzDistanceTo(position)), 0);
  };
  const open = [...Array(FLEE_WAYS).keys()].filter((way) => !shut.has(way));
  return open.sort((a, b) => danger(a) - danger(b))[0];
}

// Runs for two seconds at most; false if there is no way.
async function runLeg(bot, way) {
  const { x, z } = bot.entity.position.plus(step(way).scaled(FLEE_LEG));
  let end = null;
  const from = bot.entity.position.clone();
  const walk = bot.pathfinder.goto(new GoalNearXZ(x, z, 3)).then(() => { end = {}; }, (error) => { end = { error }; });
  for (let tick = 0; tick < FLEE_LEG_TICKS && !end; tick++) await bot.waitForTicks(1);
  if (!end) bot.pathfinder.stop();
  await walk;
  return bot.entity.position.distanceTo(from) > 1;
}
