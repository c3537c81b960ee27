// fillWaterBucket(bot): fills a bucket at the nearest open water, which it looks for. Makes the bucket if it carries none. Needs
// nothing.
//
//     await fillWaterBucket(bot);
const SCOOPS = 6;

async function fillWaterBucket(bot) {
  const filled = () => bot.inventory.count(mcData.itemsByName.water_bucket.id);
  const before = filled();
  if (bot.inventory.count(mcData.itemsByName.bucket.id) === 0) await craftBucket(bot);
  const failed = new Set();
  for (let tries = 0; tries < SCOOPS; tries++) {
    const place = await goToWater(bot, (water) => !failed.has(String(water)));
    await scoop(bot, place);
    if (filled() > before) return console.log("Filled a bucket with water");
    failed.add(String(place));
  }
  throw new Error("I could not fill the bucket: the water nearby is out of reach");
}

async function scoop(bot, place) {
  try {
    await bot.equip(mcData.itemsByName.bucket.id, "hand");
    await bot.lookAt(place.offset(0.5, 0.8, 0.5), true);
    bot.activateItem();
    await bot.waitForTicks(5);
    bot.deactivateItem();
  } catch (error) {
    console.log(`no water from ${place}: ${error.message}`);
  }
}
