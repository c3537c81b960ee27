// growTree(bot, seconds = 600): plants a sapling on soil with room above it, feeds it with bone meal while there is any, and
// waits for the tree. Collects a sapling if it carries none. Gives the place. Throws when no tree has grown in time.
//
//     await growTree(bot);
const GROW_RANGE = 12;
const GROW_ROOM = 7;
const GROW_WAYS = [[1, 0], [0, 1], [-1, 0], [0, -1], [1, 0], [0, 1]];
const GROW_SEARCH_SECONDS = 40;
const GROW_STEP_TICKS = 20;
const SAPLING_KINDS = /^(oak|birch|spruce|jungle|acacia|cherry)_sapling$/;

async function growTree(bot, seconds = 600) {
  if (!carriedSapling(bot)) await collectSapling(bot);
  const sapling = carriedSapling(bot);
  if (!sapling) throw new Error("I cannot grow a tree because I need: a sapling that grows alone");
  const place = await plant(bot, sapling);
  const isGrown = () => bot.blockAt(place)?.name.endsWith("_log");
  for (const until = Date.now() + seconds * 1000; Date.now() < until && !isGrown(); ) {
    await feedSapling(bot, place);
    await bot.waitForTicks(GROW_STEP_TICKS);
  }
  if (!isGrown()) throw new Error(`the ${sapling.name} at ${place} has not grown in ${seconds} seconds: it wants light, room and time`);
  console.log(`Grew a tree at ${place}`);
  return place;
}

function carriedSapling(bot) {
  return bot.inventory.items().find(({ name }) => SAPLING_KINDS.test(name));
}

// Plants it at the nearest place that works, and walks on to other land if there is none.
async function plant(bot, sapling) {
  for (const [x, z] of GROW_WAYS) {
    for (const ground of goodSoil(bot)) {
      if (await planted(bot, sapling, ground)) return ground.offset(0, 1, 0);
    }
    await walkSurface(bot, new Vec3(x, 0, z), GROW_SEARCH_SECONDS, () => goodSoil(bot).length > 0);
  }
  throw new Error(`I cannot plant the ${sapling.name}: I found no soil with ${GROW_ROOM} free blocks above it`);
}

function goodSoil(bot) {
  const matching = ["grass_block", "dirt"].map((name) => mcData.blocksByName[name].id);
  return bot.findBlocks({ matching, maxDistance: GROW_RANGE, count: 512 }).filter((ground) => hasRoom(bot, ground));
}

async function planted(bot, sapling, ground) {
  const place = ground.offset(0, 1, 0);
  try {
    await bot.pathfinder.goto(new GoalPlaceBlock(place, bot.world, {}));
    await bot.equip(sapling, "hand");
    await bot.placeBlock(bot.blockAt(ground), new Vec3(0, 1, 0));
    return true;
  } catch (error) {
    console.log(`no tree at ${place}: ${error.message}`);
    return false;
  }
}

// Whether a trunk and a crown fit above this soil, and the body does not stand there.
function hasRoom(bot, ground) {
  if (ground.xzDistanceTo(bot.entity.position.floored()) < 2) return false;
  for (let y = 1; y <= GROW_ROOM; y++) {
    const side = y < 3 ? 0 : 2;
    for (let x = -side; x <= side; x++) {
      for (let z = -side; z <= side; z++) if (bot.blockAt(ground.offset(x, y, z))?.name !== "air") return false;
    }
  }
  return true;
}

async function feedSapling(bot, place) {
  const meal = bot.inventory.findInventoryItem(mcData.itemsByName.bone_meal.id);
  const sapling = bot.blockAt(place);
  if (!meal || !sapling?.name.endsWith("_sapling")) return;
  await bot.pathfinder.goto(new GoalNear(place.x, place.y, place.z, 3));
  await bot.equip(meal, "hand");
  await bot.activateBlock(sapling);
}
