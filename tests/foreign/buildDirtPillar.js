// give: dirt:8 | gains: -3 dirt
async function buildDirtPillar(bot) {
  const dirt = bot.inventory.findInventoryItem(mcData.itemsByName.dirt.id);
  await bot.equip(dirt, "hand");
  for (let i = 0; i < 3; i++) {
    const below = bot.blockAt(bot.entity.position.offset(0, -0.5, 0));
    bot.setControlState("jump", true);
    const jumpY = Math.floor(bot.entity.position.y) + 1.0;
    let placed = false;
    for (let t = 0; t < 20 && !placed; t++) {
      await bot.waitForTicks(1);
      if (bot.entity.position.y > jumpY) {
        await bot.placeBlock(below, new Vec3(0, 1, 0));
        placed = true;
      }
    }
    bot.setControlState("jump", false);
    await bot.waitForTicks(12);
  }
  bot.chat("now at " + bot.entity.position.floored().toString());
}
