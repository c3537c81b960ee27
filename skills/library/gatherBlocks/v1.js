// gatherBlocks(bot, { blocks, items = blocks, count, level, prepare }): mines blocks of the kinds `blocks` until `count` more of
// `items` are carried, looking for them on the land or, with a `level`, under it. `prepare()` runs before each block: it sees to
// the tool. Looks after itself in between. Throws when it finds too few. Needs whatever tool the blocks need.
//
//     await gatherBlocks(bot, { blocks: ["sand", "red_sand"], count: 4 });
const GATHER_FAILURES = 4;

async function gatherBlocks(bot, { blocks, items = blocks, count, level, prepare = async () => {} }) {
  const wanted = carriedOf(bot, items) + count;
  for (let failures = 0; carriedOf(bot, items) < wanted; ) {
    await stayAlive(bot);
    await prepare();
    const missing = wanted - carriedOf(bot, items);
    const found = level === undefined
      ? await searchForBlock(bot, blocks)
      : await searchUnderground(bot, blocks, level);
    if (!found) throw new Error(`I found too few ${blocks[0]}: ${missing} more ${items[0]} are needed`);
    if (await minedOne(bot, blocks, found)) {
      failures = 0;
    } else {
      failures += 1;
      if (failures > GATHER_FAILURES) throw new Error(`I could not reach any ${blocks[0]}: ${missing} more ${items[0]} are needed`);
      await moveOn(bot, failures);
    }
  }
}

function carriedOf(bot, names) {
  return bot.inventory.items().reduce((sum, { name, count }) => sum + (names.includes(name) ? count : 0), 0);
}

// Mines one block of the nearest kind, or else of another kind.
async function minedOne(bot, blocks, nearest) {
  const others = blocks.filter((name) => name !== nearest.name && isNear(bot, name));
  for (const name of [nearest.name, ...others]) {
    if (await mined(bot, name)) return true;
  }
  return false;
}

// A block that fell or changed under the tool is no failure of the skill: the next one is tried.
async function mined(bot, name) {
  try {
    return (await mineBlock(bot, name, 1)) > 0;
  } catch (error) {
    if (!/^there is no /.test(error.message)) throw error;
    console.log(error.message);
    return false;
  }
}

function isNear(bot, name) {
  return bot.findBlock({ matching: mcData.blocksByName[name].id, maxDistance: 32 }) !== null;
}

// Goes elsewhere, each time in another direction, so that other blocks are nearest.
async function moveOn(bot, turn) {
  const [x, z] = [[1, 0], [-1, 0], [0, 1], [0, -1]][turn % 4];
  await exploreUntil(bot, new Vec3(x, 0, z), 15, () => false);
}
