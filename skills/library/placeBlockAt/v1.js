// placeBlockAt(bot, name, position): places a block exactly at `position` (a free place beside the body if left out), clearing
// grass and flowers out of it. Returns true, also if something solid stands there already, or false if it cannot be placed there.
// Needs the block.
//
//     await placeBlockAt(bot, "cobblestone", bot.entity.position.offset(0, 0, 1));
const AT_REACH = 4;
const AT_SIDES = [[0, -1, 0], [1, 0, 0], [-1, 0, 0], [0, 0, 1], [0, 0, -1], [0, 1, 0]];
const AT_TRIES = 5;
const AT_FLUIDS = ["water", "lava"];

async function placeBlockAt(bot, name = "dirt", position = freePlaceBeside(bot)) {
  const place = position.floored();
  for (let tries = 0; tries < AT_TRIES; tries++) {
    if (isSolid(bot, place)) return true;
    try {
      await comeNear(bot, place);
      await clear(bot, place);
      await put(bot, name, place);
    } catch (error) {
      console.log(`${name} at ${place}: ${error.message}`);
      await bot.waitForTicks(10);
    }
  }
  return isSolid(bot, place);
}

// The nearest free place on firm ground, apart from where somebody stands.
function freePlaceBeside(bot) {
  const feet = bot.entity.position.floored();
  const near = [1, -1, 2, -2].flatMap((x) => [0, 1, -1, 2, -2].flatMap((z) => [feet.offset(x, 0, z), feet.offset(z, 0, x)]));
  const isTaken = (place) => bot.nearestEntity(({ position }) => position.distanceTo(place.offset(0.5, 0, 0.5)) < 1) !== null;
  return near.find((place) => !isSolid(bot, place) && isSolid(bot, place.offset(0, -1, 0)) && !isTaken(place)) ?? feet.offset(1, 0, 0);
}

function isSolid(bot, place) {
  return bot.blockAt(place)?.boundingBox === "block";
}

async function comeNear(bot, place) {
  const eyes = bot.entity.position.offset(0, 1.62, 0);
  if (eyes.distanceTo(place.offset(0.5, 0.5, 0.5)) > AT_REACH) await bot.pathfinder.goto(new GoalPlaceBlock(place, bot.world, {}));
}

async function clear(bot, place) {
  const block = bot.blockAt(place);
  if (block && block.name !== "air" && block.name !== "cave_air" && !AT_FLUIDS.includes(block.name)) await bot.dig(block);
}

async function put(bot, name, place) {
  const side = AT_SIDES.find(([x, y, z]) => isSolid(bot, place.offset(x, y, z)));
  if (!side) throw new Error("there is nothing to place it against");
  const [x, y, z] = side;
  await bot.equip(mcData.itemsByName[name].id, "hand");
  await bot.placeBlock(bot.blockAt(place.offset(x, y, z)), new Vec3(-x, -y, -z));
}
