// mineBlock(bot, name, count = 1): breaks the nearest blocks called `name` within 32 blocks and picks up what they drop, with the
// best tool at hand, until `count` of them were brought in. Returns how many were. If none is in sight it writes
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
  if (!kind) throw mcData.noSuch("block", name);
  const unreachable = [];
  let mined = 0;
  let lost = 0;
  while (mined < count && unreachable.length + lost <= MINE_TRIES) {
    const position = nextToMine(bot, kind, unreachable);
    if (!position) break;
    switch (await mineOne(bot, kind, position)) {
      case "mined":
        mined += 1;
        break;
      case "lost":
        lost += 1;
        break;
      default:
        unreachable.push(position);
    }
  }
  console.log(summary(name, count, { mined, lost, unreachable: unreachable.length }));
  if (mined === 0 && lost === 0) {
    minedNothing += 1;
    if (minedNothing > MINE_TRIES) {
      throw new Error(`mineBlock failed too many times: no ${name} nearby, explore before calling mineBlock`);
    }
  }
  return mined;
}

function summary(name, count, { mined, lost, unreachable }) {
  const drops = lost ? `, the drops of ${lost} were lost` : "";
  if (mined === count) return `Mined ${mined} ${name}${drops}`;
  if (mined || lost) return `Mined ${mined} of ${count} ${name}, no more within reach${drops}`;
  return unreachable ? `No ${name} could be reached` : `No ${name} nearby, please explore first`;
}

function nextToMine(bot, kind, unreachable) {
  const found = bot.findBlocks({ matching: kind.id, maxDistance: MINE_RANGE, count: unreachable.length + 1 });
  return found.find((place) => !unreachable.some((other) => other.equals(place))) ?? null;
}

// Breaks one block: `mined` with its drop in the inventory, `lost` without, `unreachable` if it still stands or was gone.
async function mineOne(bot, kind, position) {
  if (!(await goWithinReach(bot, position))) return "unreachable";
  const block = bot.blockAt(position);
  if (!block || block.type !== kind.id) return "unreachable";
  await bot.tool.equipForBlock(block);
  const held = bot.heldItem;
  const harvests = block.canHarvest(held ? held.type : null);
  const before = carried(bot, block);
  try {
    await bot.dig(block);
  } catch (error) {
    if (error.message.startsWith("Block not in view")) return "unreachable";
    throw error;
  }
  const expected = harvests && block.alwaysDrops;
  if (await pickUp(bot, block, before, expected)) return "mined";
  if (!harvests) {
    const tool = held ? `${held.name} is the wrong tool` : "bare hand or wrong tool";
    throw new Error(`mined 1 ${kind.name} but nothing dropped: ${tool}?`);
  }
  if (bot.inventory.emptySlotCount() === 0) {
    throw new Error(`the inventory is full: what ${kind.name} dropped could not be picked up`);
  }
  return expected ? "lost" : "mined";
}

// Walks to where the block can be seen, or else digs its way to it; false if neither goes.
async function goWithinReach(bot, position) {
  const { x, y, z } = position;
  for (const goal of [new GoalLookAtBlock(position, bot.world), new GoalGetToBlock(x, y, z)]) {
    if (await walked(bot, goal)) return true;
  }
  return false;
}

async function walked(bot, goal) {
  try {
    await bot.pathfinder.goto(goal);
    return true;
  } catch (error) {
    if (error.name === "NoPath") return false;
    throw error;
  }
}

// How much is carried of what the block can drop.
function carried(bot, block) {
  return block.drops.reduce((sum, id) => sum + bot.inventory.count(id), 0);
}

// Walks to what lies around a broken block; true once some of its drops came into the inventory. What must be there but is not seen
// is looked for where it must have fallen.
async function pickUp(bot, block, before, expected) {
  const { position } = block;
  const middle = position.offset(0.5, 0.5, 0.5);
  const isNear = ({ name, position: place }) =>
    name === "item" && place.xzDistanceTo(middle) < 5 && place.y < middle.y + 2 && place.y > middle.y - 16;
  let walks = 0;
  for (let patience = 8; patience > 0; patience--) {
    const lying = bot.nearestEntity(isNear);
    if (!lying && carried(bot, block) > before) return true;
    const unseen = !lying && expected && patience === 4;
    if ((lying || unseen) && walks < 4) {
      const { x, y, z } = lying ? lying.position : landing(bot, position);
      await walked(bot, walks % 2 ? new GoalBlock(x, y, z) : new GoalNear(x, y, z, 1));
      walks += 1;
    }
    await bot.waitForTicks(4);
  }
  return carried(bot, block) > before;
}

// Where something that falls from a position comes to lie.
function landing(bot, position) {
  let place = position;
  for (let depth = 0; depth < 32; depth++) {
    const below = bot.blockAt(place.offset(0, -1, 0));
    if (!below || below.boundingBox === "block") break;
    place = below.position;
  }
  return place;
}
