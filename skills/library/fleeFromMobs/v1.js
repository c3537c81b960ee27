// fleeFromMobs(bot): runs until no monster is near, then eats if it is hungry and carries food. Needs nothing.
//
//     await fleeFromMobs(bot);
async function fleeFromMobs(bot) {
  await flee(bot);
  if (bot.food < 18 && bot.inventory.items().some(({ name }) => mcData.foodsByName[name])) await eat(bot);
}
