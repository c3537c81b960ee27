// give: wooden_pickaxe:1 | gains: 5 cobblestone
async function mineCobblestoneDown(bot) {
  const wooden_pickaxe = bot.inventory.findInventoryItem(mcData.itemsByName.wooden_pickaxe.id, null);
  await bot.equip(wooden_pickaxe, "hand");
  const stoneBlock = await exploreUntil(bot, new Vec3(0, -1, 0), 60, () => {
    const stone = bot.findBlock({
      matching: (block) => block.name === "stone",
      maxDistance: 32,
    });
    return stone;
  });
  if (!stoneBlock) {
    bot.chat("No stone.");
    return;
  }
  await mineBlock(bot, "stone", 5);
}
