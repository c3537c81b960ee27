// placeCraftingTable(bot): makes sure that a crafting table stands near and can be reached, and places one if not. Makes it if
// none is carried, and collects the wood for it. Gives its position. Needs nothing.
//
//     await placeCraftingTable(bot);
async function placeCraftingTable(bot) {
  return haveNear(bot, "crafting_table", () => craftCraftingTable(bot));
}
