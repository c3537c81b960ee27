// give: iron_sword:1 | biome: plains | gains: 1 beef
async function killOneCow(bot) {
  const sword = bot.inventory.items().find(item => item.name.endsWith("_sword"));
  if (sword) {
    await bot.equip(sword, "hand");
  }
  const cow = await exploreUntil(bot, new Vec3(1, 0, 1), 120, () => {
    return bot.nearestEntity(entity => {
      return entity.name === "cow" && entity.position.distanceTo(bot.entity.position) < 32;
    });
  });
  if (!cow) {
    bot.chat("No cow around.");
    return;
  }
  await killMob(bot, "cow", 300);
  bot.chat("Got beef.");
}
