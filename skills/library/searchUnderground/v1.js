// searchUnderground(bot, names, level, seconds = 600): finds the nearest block of these kinds; if there is none within 32 blocks,
// digs a staircase down to the height `level` and then tunnels in a widening square. Gives the block, or null if the time is
// over. Needs a pickaxe.
//
//     const ore = await searchUnderground(bot, ["diamond_ore", "deepslate_diamond_ore"], -50);
const UNDERGROUND_RANGE = 32;
const UNDERGROUND_SIDES = [[1, 0], [0, 1], [-1, 0], [0, -1]];
const UNDERGROUND_FIRST_SIDE = 60;

async function searchUnderground(bot, names, level, seconds = 600) {
  const matching = [names].flat().map((name) => mcData.blocksByName[name].id);
  const find = () => bot.findBlock({ matching, maxDistance: UNDERGROUND_RANGE });
  const until = Date.now() + seconds * 1000;
  for (let side = 0; Date.now() < until; side++) {
    const [x, z] = UNDERGROUND_SIDES[side % UNDERGROUND_SIDES.length];
    const length = UNDERGROUND_FIRST_SIDE * (1 + Math.floor(side / 2));
    const found = find() ?? (await goDown(bot, x, z, level, until, find)) ?? (await tunnel(bot, x, z, length, find));
    if (found) return found;
  }
  console.log(`Found no ${names} around level ${level} in ${seconds} seconds`);
  return null;
}

async function goDown(bot, x, z, level, until, find) {
  const isDeep = () => bot.entity.position.y <= level + 2;
  if (isDeep()) return null;
  const seconds = Math.max(1, (until - Date.now()) / 1000);
  await exploreUntil(bot, new Vec3(x, -1, z), seconds, async () => {
    await stayAlive(bot);
    return find() || isDeep();
  });
  return find();
}

async function tunnel(bot, x, z, seconds, find) {
  return exploreUntil(bot, new Vec3(x, 0, z), seconds, async () => {
    await stayAlive(bot);
    return find();
  });
}
