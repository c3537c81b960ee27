// fillWaterBucket(bot): fills a bucket at the nearest water, which it looks for. Makes the bucket if it carries none. Needs nothing.
//
//     await fillWaterBucket(bot);
const SOURCES = 6;

async function fillWaterBucket(bot) {
  const filled = () => bot.inventory.count(mcData.itemsByName.water_bucket.id);
  const before = filled();
  if (bot.inventory.count(mcData.itemsByName.bucket.id) === 0) await craftBucket(bot);
  if (!(await searchForBlock(bot, ["water"]))) throw new Error("I found no water to fill the bucket with");
  for (const place of sources(bot)) {
    await scoop(bot, place);
    if (filled() > before) return console.log("Filled a bucket with water");
  }
  throw new Error("I could not reach the water nearby");
}

// Still water under free air.
function sources(bot) {
  const found = bot.findBlocks({ matching: mcData.blocksByName.water.id, maxDistance: 32, count: 256 });
  const isSource = (place) => Number(bot.blockAt(place)?.getProperties().level ?? 0) === 0;
  const isOpen = (place) => bot.blockAt(place.offset(0, 1, 0))?.boundingBox === "empty";
  return found.filter((place) => isSource(place) && isOpen(place)).slice(0, SOURCES);
}

async function scoop(bot, place) {
  try {
    await bot.pathfinder.goto(new GoalNear(place.x, place.y, place.z, 2));
    await bot.equip(mcData.itemsByName.bucket.id, "hand");
    await bot.lookAt(place.offset(0.5, 0.8, 0.5), true);
    bot.activateItem();
    await bot.waitForTicks(5);
    bot.deactivateItem();
  } catch (error) {
    console.log(`no water from ${place}: ${error.message}`);
  }
}
