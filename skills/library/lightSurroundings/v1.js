// lightSurroundings(bot, count = 4): places `count` torches on the ground around the body, some blocks apart. Makes the torches
// that are missing. Needs nothing.
//
//     await lightSurroundings(bot, 8);
const TORCH_DISTANCE = 6;
const TORCH_SPOTS = 12;

async function lightSurroundings(bot, count = 4) {
  await craftTorches(bot, count - bot.inventory.count(mcData.itemsByName.torch.id));
  const middle = bot.entity.position.floored();
  let lit = 0;
  for (let spot = 0; lit < count && spot < count + TORCH_SPOTS; spot++) {
    if (await litSpot(bot, around(middle, (2 * Math.PI * spot) / count, spot < count ? TORCH_DISTANCE : TORCH_DISTANCE / 2))) lit += 1;
  }
  if (lit < count) throw new Error(`I could place only ${lit} of ${count} torches: there is too little firm ground around`);
  console.log(`Lit the surroundings with ${count} torches`);
}

function around(middle, angle, distance) {
  return middle.offset(Math.round(Math.cos(angle) * distance), 0, Math.round(Math.sin(angle) * distance));
}

// Comes as near as it can, and places a torch there.
async function litSpot(bot, { x, z }) {
  try {
    await bot.pathfinder.goto(new GoalNearXZ(x, z, 2));
  } catch (error) {
    if (error.name !== "NoPath") throw error;
  }
  try {
    await placeItem(bot, "torch", groundAt(bot, x, z) ?? bot.entity.position.floored());
    return true;
  } catch (error) {
    console.log(error.message);
    return false;
  }
}

// The free place on the ground nearest to the height of the body.
function groundAt(bot, x, z) {
  const feet = Math.floor(bot.entity.position.y);
  const places = [0, 1, -1, 2, -2].map((step) => new Vec3(x, feet + step, z));
  return places.find((place) => bot.blockAt(place)?.name === "air" && bot.blockAt(place.offset(0, -1, 0))?.boundingBox === "block");
}
