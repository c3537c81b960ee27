// give: raw_iron:2,coal:2,furnace:1 | gains: 2 iron_ingot
async function smeltTwoRawIron(bot) {
  const furnaceItem = bot.inventory.findInventoryItem(mcData.itemsByName["furnace"].id);
  let furnaceBlock = bot.findBlock({
    matching: mcData.blocksByName.furnace.id,
    maxDistance: 32
  });
  if (!furnaceBlock && furnaceItem) {
    const pos = bot.entity.position.offset(0, 0, 1);
    await placeItem(bot, "furnace", pos);
    furnaceBlock = bot.findBlock({ matching: mcData.blocksByName.furnace.id, maxDistance: 32 });
  }
  await bot.pathfinder.goto(new GoalLookAtBlock(furnaceBlock.position, bot.world));
  await smeltItem(bot, "raw_iron", "coal", 2);
  await givePlacedItemBack(bot, "furnace", furnaceBlock.position);
}
