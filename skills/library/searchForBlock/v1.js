// searchForBlock(bot, names, seconds = 400): finds the nearest block of these kinds, walks over the land in a widening square
// while there is none, and comes within 32 blocks of it. Gives the block, or null if the time is over. Needs nothing.
//
//     const log = await searchForBlock(bot, ["oak_log", "birch_log"]);
const SEARCH_NEAR = 32;
const SEARCH_FAR = 64;
const SEARCH_SIDES = [[1, 0], [0, 1], [-1, 0], [0, -1]];
const SEARCH_FIRST_SIDE = 30;

async function searchForBlock(bot, names, seconds = 400) {
  const kinds = [names].flat();
  const until = Date.now() + seconds * 1000;
  for (let side = 0; ; side++) {
    const block = nearest(bot, kinds, SEARCH_NEAR) ?? (await approached(bot, kinds));
    if (block) return block;
    const left = (until - Date.now()) / 1000;
    if (left <= 0) break;
    const [x, z] = SEARCH_SIDES[side % SEARCH_SIDES.length];
    const length = SEARCH_FIRST_SIDE * (1 + Math.floor(side / 2));
    await walkSurface(bot, new Vec3(x, 0, z), Math.min(length, left), () => nearest(bot, kinds, SEARCH_NEAR));
  }
  console.log(`Found no ${kinds.join(", ")} in ${seconds} seconds`);
  return null;
}

function nearest(bot, kinds, maxDistance) {
  const matching = kinds.map((name) => mcData.blocksByName[name].id);
  return bot.findBlock({ matching, maxDistance });
}

// Walks towards a block that is in sight but far; the block once it is near, or null.
async function approached(bot, kinds) {
  const far = nearest(bot, kinds, SEARCH_FAR);
  if (!far) return null;
  try {
    await bot.pathfinder.goto(new GoalNear(far.position.x, far.position.y, far.position.z, SEARCH_NEAR / 2));
  } catch (error) {
    if (error.name !== "NoPath") throw error;
  }
  return nearest(bot, kinds, SEARCH_NEAR);
}
