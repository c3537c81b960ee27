// give: bucket:1 | biome: beach | gains: 1 water_bucket
async function fillBucket(bot) {
  const water = await exploreUntil(bot, new Vec3(-1, 0, 1), 60, () => bot.findBlock({
    matching: mcData.blocksByName.water.id,
    maxDistance: 32,
    useExtraInfo: b => bot.blockAt(b.position.offset(0, 1, 0)).name === "air"
  }));
  const { x, y, z } = water.position;
  await bot.pathfinder.goto(new GoalNear(x, y, z, 2));
  const bucket = bot.inventory.findInventoryItem(mcData.itemsByName.bucket.id);
  await bot.equip(bucket, "hand");
  await bot.lookAt(water.position.offset(0.5, 0.5, 0.5), true);
  await bot.activateItem();
  await bot.waitForTicks(10);
  bot.chat("filled");
}
