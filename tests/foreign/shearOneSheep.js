// give: shears:1 | biome: plains | gains: 1 *_wool
async function shearOneSheep(bot) {
  const shears = bot.inventory.findInventoryItem(mcData.itemsByName.shears.id);
  await bot.equip(shears, "hand");
  const sheep = await exploreUntil(bot, new Vec3(0, 0, 1), 180, () => bot.nearestEntity((e) => e.name === "sheep" && e.position.distanceTo(bot.entity.position) < 32));
  if (!sheep) throw new Error("no sheep");
  await bot.pathfinder.goto(new GoalFollow(sheep, 1));
  await bot.useOn(sheep);
  await bot.waitForTicks(20);
  // Collect the wool that fell
  const drops = Object.values(bot.entities).filter(e => e.name === "item" && e.position.distanceTo(bot.entity.position) < 6);
  for (const drop of drops) {
    await bot.pathfinder.goto(new GoalBlock(Math.floor(drop.position.x), Math.floor(drop.position.y), Math.floor(drop.position.z)));
  }
  await bot.waitForTicks(10);
}
