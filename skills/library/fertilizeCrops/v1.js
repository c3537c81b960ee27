// fertilizeCrops(bot): feeds the unripe wheat, carrots, potatoes and beetroots within 16 blocks with bone meal until they are
// ripe or the bone meal is used up. Needs bone meal.
//
//     await fertilizeCrops(bot);
const RIPE = { wheat: 7, carrots: 7, potatoes: 7, beetroots: 3 };
const PORTIONS = 12;

async function fertilizeCrops(bot) {
  const meal = mcData.itemsByName.bone_meal.id;
  if (bot.inventory.count(meal) === 0) throw new Error("I cannot fertilize crops because I need: bone_meal");
  const matching = Object.keys(RIPE).map((name) => mcData.blocksByName[name].id);
  const crops = bot.findBlocks({ matching, maxDistance: 16, count: 64 });
  const unripe = crops.filter((place) => !isRipe(bot.blockAt(place)));
  if (!unripe.length) throw new Error("No unripe crops nearby: sow some first");
  for (const place of unripe) {
    await bot.pathfinder.goto(new GoalNear(place.x, place.y, place.z, 2));
    await feed(bot, place, meal);
  }
}

async function feed(bot, place, meal) {
  for (let portions = 0; portions < PORTIONS && !isRipe(bot.blockAt(place)); portions++) {
    if (bot.inventory.count(meal) === 0) return console.log("The bone meal is used up");
    await bot.equip(meal, "hand");
    await bot.activateBlock(bot.blockAt(place));
    await bot.waitForTicks(4);
  }
  console.log(`${bot.blockAt(place)?.name} at ${place} is ripe`);
}

function isRipe(block) {
  return Number(block?.getProperties().age) === RIPE[block?.name];
}
