// haveNear(bot, name, make): makes sure that a block of the kind `name` stands near and can be reached, and places one if not, made by
// `make()` if none is carried. Gives its position.
//
//     await haveNear(bot, "chest", () => craftChest(bot));
const NEAR = 16;

async function haveNear(bot, name, make = async () => {}) {
  const standing = bot.findBlock({ matching: mcData.blocksByName[name].id, maxDistance: NEAR });
  if (standing && (await canReach(bot, standing))) return standing.position;
  if (bot.inventory.count(mcData.itemsByName[name].id) === 0) await make();
  return placeBeside(bot, name);
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
