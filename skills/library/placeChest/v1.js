// placeChest(bot): makes sure that a chest stands near and can be reached, and places one if not. Makes it if none is carried.
// Gives its position. Needs nothing.
//
//     await placeChest(bot);
const CHEST_NEAR = 16;

async function placeChest(bot) {
  const standing = bot.findBlock({ matching: mcData.blocksByName.chest.id, maxDistance: CHEST_NEAR });
  if (standing && (await canReach(bot, standing))) return standing.position;
  if (bot.inventory.count(mcData.itemsByName.chest.id) === 0) await craftChest(bot);
  return placeBeside(bot, "chest");
}

// Walks to it; false if there is no way.
async function canReach(bot, block) {
  try {
    await bot.pathfinder.goto(new GoalLookAtBlock(block.position, bot.world));
    return true;
  } catch (error) {
    if (error.name !== "NoPath") throw error;
    return false;
  }
}
