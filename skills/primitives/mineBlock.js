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
  if (typeof name !== "string") throw new Error("name for mineBlock must be a string");
  if (!(typeof count === "number" && count >= 1)) throw new Error("count for mineBlock must be a number of at least 1");
  const kind = mcData.blocksByName[name];
  if (!kind) throw mcData.noSuch("block", name);
  const unreachable = [];
  const total = { collected: 0, lost: 0 };
  while (total.collected < count && unreachable.length + total.lost <= MINE_TRIES) {
    const position = nextToMine(bot, kind, unreachable);
    if (!position) break;
    const one = await bot.collectBlock.collect(bot.blockAt(position), { ignoreNoPath: true, requireHarvest: false });
    if (one.undropped) throw new Error(`mined 1 ${name} but nothing dropped: ${toolInHand(bot)}?`);
    if (one.unreachable || one.gone) unreachable.push(position);
    total.collected += one.collected;
    total.lost += one.lost;
  }
  console.log(summary(name, count, total, unreachable.length));
  if (total.collected + total.lost === 0) {
    minedNothing += 1;
    if (minedNothing > MINE_TRIES) {
      throw new Error(`mineBlock failed too many times: no ${name} nearby, explore before calling mineBlock`);
    }
  }
  return total.collected;
}

function summary(name, count, { collected, lost }, unreachable) {
  const drops = lost ? `, the drops of ${lost} were lost` : "";
  if (collected >= count) return `Mined ${collected} ${name}${drops}`;
  if (collected || lost) return `Mined ${collected} of ${count} ${name}, no more within reach${drops}`;
  return unreachable ? `No ${name} could be reached` : `No ${name} nearby, please explore first`;
}

function toolInHand(bot) {
  return bot.heldItem ? `${bot.heldItem.name} is the wrong tool` : "bare hand or wrong tool";
}

function nextToMine(bot, kind, unreachable) {
  const found = bot.findBlocks({ matching: kind.id, maxDistance: MINE_RANGE, count: unreachable.length + 1 });
  return found.find((place) => !unreachable.some((other) => other.equals(place))) ?? null;
}
