// eatBestFood(bot): eats the best of what it carries until it is full. Hunts and cooks if it is hungry and carries nothing to
// eat. Needs nothing.
//
//     await eatBestFood(bot);
async function eatBestFood(bot) {
  if (bot.food >= 20) return;
  if (!bot.inventory.items().some(({ name }) => mcData.foodsByName[name])) await cookMeat(bot);
  await eat(bot);
}
