// placeFurnace(bot): makes sure that a furnace stands near and can be reached, and places one if not. Makes it if none is
// carried, and mines the stone for it. Gives its position. Needs nothing.
//
//     await placeFurnace(bot);
const FURNACE_NEAR = 16;

async function placeFurnace(bot) {
  const standing = bot.findBlock({ matching: mcData.blocksByName.furnace.id, maxDistance: FURNACE_NEAR });
  if (standing && (await canReach(bot, standing))) return standing.position;
  if (bot.inventory.count(mcData.itemsByName.furnace.id) === 0) await craftFurnace(bot);
  return placeBeside(bot, "furnace");
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
