// placeFurnace(bot): makes sure that a furnace stands near, and places one if not. Makes it if none is carried, and mines the
// stone for it. Gives its position. Needs nothing.
//
//     await placeFurnace(bot);
const FURNACE_NEAR = 16;

async function placeFurnace(bot) {
  const standing = bot.findBlock({ matching: mcData.blocksByName.furnace.id, maxDistance: FURNACE_NEAR });
  if (standing) return standing.position;
  if (bot.inventory.count(mcData.itemsByName.furnace.id) === 0) await craftFurnace(bot);
  return placeItem(bot, "furnace", bot.entity.position.offset(1, 0, 0));
}
