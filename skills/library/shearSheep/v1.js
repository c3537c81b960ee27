// shearSheep(bot, count = 1): brings in at least `count` more wool of any colour from sheep, which it looks for and which live
// on. Makes shears if it carries none. Needs nothing.
//
//     await shearSheep(bot, 3);
const SHEAR_TRIES = 12;

async function shearSheep(bot, count = 1) {
  if (bot.inventory.count(mcData.itemsByName.shears.id) === 0) await craftShears(bot);
  const wanted = wool(bot) + count;
  const shorn = new Set();
  for (let tries = 0; wool(bot) < wanted && tries < SHEAR_TRIES; tries++) {
    const sheep = nextSheep(bot, shorn) ?? (await searchForMob(bot, ["sheep"]));
    if (!sheep) break;
    shorn.add(sheep.id);
    await shear(bot, sheep);
  }
  if (wool(bot) < wanted) throw new Error(`I found too few sheep with wool: ${wanted - wool(bot)} more wool is needed`);
  console.log(`Sheared ${count} wool`);
}

function wool(bot) {
  return bot.inventory.items().reduce((sum, { name, count }) => sum + (name.endsWith("_wool") ? count : 0), 0);
}

function nextSheep(bot, shorn) {
  return bot.nearestEntity(({ name, id, position }) =>
    name === "sheep" && !shorn.has(id) && position.distanceTo(bot.entity.position) < 32);
}

async function shear(bot, sheep) {
  try {
    await bot.pathfinder.goto(new GoalFollow(sheep, 2));
    await bot.equip(mcData.itemsByName.shears.id, "hand");
    await bot.activateEntity(sheep);
  } catch (error) {
    console.log(`this sheep kept its wool: ${error.message}`);
  }
  await bot.waitForTicks(10);
  await pickUpItems(bot);
}
