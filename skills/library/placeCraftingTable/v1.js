// placeCraftingTable(bot): makes sure that a crafting table stands near and can be reached, and places one if not. Makes it if
// none is carried, and collects the wood for it. Gives its position. Needs nothing.
//
//     await placeCraftingTable(bot);
const TABLE_NEAR = 16;

async function placeCraftingTable(bot) {
  const standing = bot.findBlock({ matching: mcData.blocksByName.crafting_table.id, maxDistance: TABLE_NEAR });
  if (standing && (await canReach(bot, standing))) return standing.position;
  if (bot.inventory.count(mcData.itemsByName.crafting_table.id) === 0) await craftCraftingTable(bot);
  return placeBeside(bot, "crafting_table");
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
