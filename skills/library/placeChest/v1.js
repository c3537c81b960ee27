// placeChest(bot): makes sure that a chest stands near and can be reached, and places one if not. Makes it if none is carried.
// Gives its position. Needs nothing.
//
//     await placeChest(bot);
async function placeChest(bot) {
  return haveNear(bot, "chest", () => craftChest(bot));
}
