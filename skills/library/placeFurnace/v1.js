// placeFurnace(bot): makes sure that a furnace stands near and can be reached, and places one if not. Makes it if none is
// carried, and mines the stone for it. Gives its position. Needs nothing.
//
//     await placeFurnace(bot);
async function placeFurnace(bot) {
  return haveNear(bot, "furnace", () => craftFurnace(bot));
}
