// havePlanks(bot, count): makes sure that `count` planks of one wood are carried, and makes them if not. Needs nothing.
//
//     await havePlanks(bot, 8);
async function havePlanks(bot, count) {
  if (mostPlanks(bot) < count) await craftPlanks(bot, count);
}

function mostPlanks(bot) {
  const planks = new Map();
  for (const { name, count } of bot.inventory.items()) {
    if (name.endsWith("_planks")) planks.set(name, (planks.get(name) ?? 0) + count);
  }
  return Math.max(0, ...planks.values());
}
