// placeCraftingTable(bot): makes sure that a crafting table stands near, and places one if not. Makes it if none is carried, and
// collects the wood for it. Gives its position. Needs nothing.
//
//     await placeCraftingTable(bot);
const TABLE_NEAR = 16;

async function placeCraftingTable(bot) {
  const standing = bot.findBlock({ matching: mcData.blocksByName.crafting_table.id, maxDistance: TABLE_NEAR });
  if (standing) return standing.position;
  if (bot.inventory.count(mcData.itemsByName.crafting_table.id) === 0) await craftCraftingTable(bot);
  return placeItem(bot, "crafting_table", bot.entity.position.offset(1, 0, 0));
}
