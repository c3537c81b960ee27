// lightSurroundings(bot, count = 4): places `count` torches on the ground around the body, some blocks apart. Makes the torches that
// are missing. Needs nothing.
//
//     await lightSurroundings(bot, 8);
const TORCH_DISTANCE = 6;

async function lightSurroundings(bot, count = 4) {
  await craftTorches(bot, count - bot.inventory.count(mcData.itemsByName.torch.id));
  const middle = bot.entity.position.floored();
  for (let index = 0; index < count; index++) {
    const angle = (2 * Math.PI * index) / count;
    const spot = middle.offset(Math.round(Math.cos(angle) * TORCH_DISTANCE), 0, Math.round(Math.sin(angle) * TORCH_DISTANCE));
    await walkNear(bot, spot);
    await placeItem(bot, "torch", groundAt(bot, spot) ?? groundAt(bot, bot.entity.position.floored().offset(1, 0, 0)));
  }
  console.log(`Lit the surroundings with ${count} torches`);
}

// Comes as near as it can; if there is no way, the torch goes where the body stands.
async function walkNear(bot, { x, z }) {
  try {
    await bot.pathfinder.goto(new GoalNearXZ(x, z, 2));
  } catch (error) {
    if (error.name !== "NoPath") throw error;
  }
}

// The free place on the ground nearest to the height of the body.
function groundAt(bot, { x, z }) {
  const feet = Math.floor(bot.entity.position.y);
  for (const y of [0, 1, -1, 2, -2].map((step) => feet + step)) {
    const below = bot.blockAt(new Vec3(x, y - 1, z));
    const here = bot.blockAt(new Vec3(x, y, z));
    if (below?.boundingBox === "block" && here?.name === "air") return new Vec3(x, y, z);
  }
  return bot.entity.position.floored();
}
