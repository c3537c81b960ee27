// placeItem(bot, name, position): puts a block of the item `name` at `position` (a Vec3), or, if that spot is taken or hangs in
// the air, at a free one near it or near the body; buckets of water and lava are emptied there. Returns where it stands now. Throws
// when the item is not carried and when no spot works.
//
//     await placeItem(bot, "crafting_table", bot.entity.position.offset(1, 0, 0));
const PLACE_RANGE = 3;
const PLACE_TRIES = 8;
const PLACE_SIDES = [
  [0, -1, 0], [1, 0, 0], [-1, 0, 0], [0, 0, 1], [0, 0, -1], [0, 1, 0],
];
const PLACE_POURED = ["water_bucket", "lava_bucket"];
const PLACE_LIQUID = ["water", "lava"];
const PLACE_INTO = ["air", "cave_air", "short_grass", "tall_grass", "fern", "dead_bush", "snow", "seagrass", "vine", ...PLACE_LIQUID];

async function placeItem(bot, name, position) {
  if (typeof name !== "string") throw new Error("name for placeItem must be a string");
  if (![position?.x, position?.y, position?.z].every(Number.isFinite)) throw new Error("position for placeItem must be a Vec3");
  const item = mcData.itemsByName[name];
  if (!item) throw mcData.noSuch("item", name);
  if (!bot.inventory.findInventoryItem(item.id)) throw new Error(`No ${name} in inventory`);
  const here = bot.entity.position.floored();
  const wanted = new Vec3(position.x, position.y, position.z).floored();
  const near = spotsNear(bot, wanted);
  let last = "no free spot with a solid neighbour nearby";
  for (const spot of (near.length ? near : spotsNear(bot, here)).slice(0, PLACE_TRIES)) {
    try {
      if (await placeAt(bot, item, spot)) {
        console.log(`Placed ${name} at ${spot}`);
        return spot;
      }
    } catch (error) {
      last = error.message;
    }
  }
  throw new Error(`Error placing ${name}: ${last}`);
}

// Free spots around the wanted one, nearest first; liquids other than at the wanted spot itself come last.
function spotsNear(bot, wanted) {
  const spots = [];
  for (let x = -PLACE_RANGE; x <= PLACE_RANGE; x++) {
    for (let y = -2; y <= 2; y++) {
      for (let z = -PLACE_RANGE; z <= PLACE_RANGE; z++) {
        const spot = wanted.offset(x, y, z);
        if (isFree(bot, spot) && neighbourOf(bot, spot)) spots.push(spot);
      }
    }
  }
  const rank = (spot) => {
    const isWet = PLACE_LIQUID.includes(bot.blockAt(spot).name);
    return spot.distanceSquared(wanted) + (isWet && !spot.equals(wanted) ? 1000 : 0);
  };
  return spots.map((spot) => [rank(spot), spot]).sort(([a], [b]) => a - b).map(([, spot]) => spot);
}

function isFree(bot, spot) {
  const block = bot.blockAt(spot);
  return Boolean(block) && PLACE_INTO.includes(block.name) && !isMine(bot, spot);
}

// Whether the body itself stands there.
function isMine(bot, spot) {
  const feet = bot.entity.position.floored();
  return spot.equals(feet) || spot.equals(feet.offset(0, 1, 0));
}

// A solid block beside the spot, with the side of it that faces the spot.
function neighbourOf(bot, spot) {
  for (const [x, y, z] of PLACE_SIDES) {
    const block = bot.blockAt(spot.offset(x, y, z));
    if (block && block.boundingBox === "block") return { block, face: new Vec3(-x, -y, -z) };
  }
  return null;
}

async function placeAt(bot, item, spot) {
  const middle = spot.offset(0.5, 0.5, 0.5);
  if (bot.entity.position.offset(0, 1.62, 0).distanceTo(middle) > PLACE_RANGE + 0.5) {
    await bot.pathfinder.goto(new GoalPlaceBlock(spot, bot.world, {}));
  }
  const neighbour = neighbourOf(bot, spot);
  if (!neighbour || !isFree(bot, spot)) return false;
  await bot.equip(item.id, "hand");
  if (PLACE_POURED.includes(item.name)) return pourAt(bot, neighbour, spot);
  await bot.placeBlock(neighbour.block, neighbour.face);
  return true;
}

// Empties a bucket against the side of a block.
async function pourAt(bot, { block, face }, spot) {
  await bot.lookAt(block.position.offset(0.5, 0.5, 0.5).plus(face.scaled(0.5)), true);
  await bot.activateItem();
  await bot.waitForTicks(2);
  return bot.blockAt(spot)?.boundingBox === "empty" && bot.blockAt(spot).name !== "air";
}
