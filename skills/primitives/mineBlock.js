// mineBlock(bot, name, count = 1): breaks the nearest `count` blocks called `name` within 32 blocks and picks up what they
// drop, with the best tool at hand. Returns how many were broken. If none is in sight it writes
// `No NAME nearby, please explore first` to the log and returns 0; after ten such calls in one skill it throws.
// It throws when the tool was wrong (the block broke and nothing dropped) and when the inventory is full.
//
//     await mineBlock(bot, "oak_log", 3);
const MINE_RANGE = 32;
const MINE_TRIES = 10;
let minedNothing = 0;

async function mineBlock(bot, name, count = 1) {
  if (typeof name !== "string") throw new Error("mineBlock needs the name of a block");
  if (!(count >= 1)) throw new Error("mineBlock needs a count of at least 1");
  const kind = mcData.blocksByName[name];
  if (!kind) throw new Error(`No block named ${name}`);
  const unreachable = [];
  let mined = 0;
  while (mined < count) {
    const block = nextToMine(bot, kind, unreachable);
    if (!block) break;
    if (await mineOne(bot, block)) mined += 1;
    else unreachable.push(block.position);
    if (unreachable.length > MINE_TRIES) break;
  }
  if (mined === 0) {
    console.log(unreachable.length ? `No ${name} could be reached` : `No ${name} nearby, please explore first`);
    minedNothing += 1;
    if (minedNothing > MINE_TRIES) {
      throw new Error(`mineBlock failed too many times: no ${name} nearby, explore before calling mineBlock`);
    }
  } else {
    console.log(mined < count ? `Mined ${mined} of ${count} ${name}, no more within reach` : `Mined ${mined} ${name}`);
  }
  return mined;
}

function nextToMine(bot, kind, unreachable) {
  const found = bot.findBlocks({ matching: kind.id, maxDistance: MINE_RANGE, count: unreachable.length + 1 });
  const position = found.find((place) => !unreachable.some((other) => other.equals(place)));
  return position ? { position, name: kind.name, type: kind.id } : null;
}

// Breaks one block; false if it could not be reached or was gone.
async function mineOne(bot, target) {
  const { position, name } = target;
  if (!(await goWithinReach(bot, position))) return false;
  const block = bot.blockAt(position);
  if (!block || block.type !== target.type) return false;
  await bot.tool.equipForBlock(block);
  const held = bot.heldItem;
  const before = carried(bot);
  try {
    await bot.dig(block);
  } catch (error) {
    if (error.message.startsWith("Block not in view")) return false;
    throw error;
  }
  const gained = await pickUp(bot, position, before);
  if (!gained && !block.canHarvest(held ? held.type : null)) {
    throw new Error(`mined 1 ${name} but nothing dropped: ${held ? `${held.name} is the wrong tool` : "bare hand or wrong tool"}?`);
  }
  if (!gained && bot.inventory.emptySlotCount() === 0) {
    throw new Error(`the inventory is full: what ${name} dropped could not be picked up`);
  }
  return true;
}

// Walks to where the block can be seen, or else digs its way to it; false if neither goes.
async function goWithinReach(bot, position) {
  const { x, y, z } = position;
  for (const goal of [new GoalLookAtBlock(position, bot.world), new GoalGetToBlock(x, y, z)]) {
    try {
      await bot.pathfinder.goto(goal);
      return true;
    } catch (error) {
      if (error.name !== "NoPath") throw error;
    }
  }
  return false;
}

function carried(bot) {
  return bot.inventory.items().reduce((sum, item) => sum + item.count, 0);
}

// Walks to what lies around a broken block; true once something came into the inventory.
async function pickUp(bot, position, before) {
  let walks = 0;
  let patience = 8;
  while (patience > 0) {
    const middle = position.offset(0.5, 0.5, 0.5);
    const lying = bot.nearestEntity((entity) => entity.name === "item" && entity.position.distanceTo(middle) < 6);
    if (!lying && carried(bot) > before) return true;
    if (lying && walks < 4) {
      walks += 1;
      const { x, y, z } = lying.position;
      await bot.pathfinder.goto(new GoalNear(x, y, z, 1)).catch(() => {});
    }
    await bot.waitForTicks(4);
    patience -= 1;
  }
  return carried(bot) > before;
}
