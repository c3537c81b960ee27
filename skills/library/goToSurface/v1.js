// goToSurface(bot, seconds = 300): goes up, digging a staircase where there is no way, until only leaves or nothing is above.
// Gives the position. Needs a pickaxe if stone is in the way.
//
//     await goToSurface(bot);
const SURFACE_WAYS = [[1, 0], [0, 1], [-1, 0], [0, -1]];
const SURFACE_LEG_SECONDS = 8;
const SURFACE_LEGS = 6;
const SKY = 320;

async function goToSurface(bot, seconds = 300) {
  const until = Date.now() + seconds * 1000;
  for (let turn = 0; !isUnderSky(bot); turn++) {
    if (Date.now() >= until) {
      throw new Error(`I did not reach the surface in ${seconds} seconds, and am at ${bot.entity.position.floored()}`);
    }
    await stayAlive(bot);
    const [x, z] = SURFACE_WAYS[Math.floor(turn / SURFACE_LEGS) % SURFACE_WAYS.length];
    await exploreUntil(bot, new Vec3(x, 1, z), SURFACE_LEG_SECONDS, () => isUnderSky(bot));
  }
  return bot.entity.position.clone();
}

function isUnderSky(bot) {
  const head = bot.entity.position.floored().offset(0, 2, 0);
  for (let place = head; place.y < SKY; place = place.offset(0, 1, 0)) {
    const block = bot.blockAt(place);
    if (block && block.boundingBox === "block" && !/_(leaves|log)$/.test(block.name)) return false;
    if (block?.name === "water") return false;
  }
  return true;
}
