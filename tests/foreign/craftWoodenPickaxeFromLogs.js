// give: oak_log:4 | gains: 1 wooden_pickaxe
async function craftWoodenPickaxeFromLogs(bot) {
  const { itemsByName } = mcData;
  if (bot.inventory.count(itemsByName["oak_planks"].id) < 8) {
    await craftItem(bot, "oak_planks", 3);
  }
  await craftItem(bot, "stick", 1);
  const table = bot.findBlock({ matching: mcData.blocksByName.crafting_table.id, maxDistance: 32 });
  if (!table) {
    await craftItem(bot, "crafting_table", 1);
    const craftingTablePosition = bot.entity.position.offset(1, 0, 0);
    await placeItem(bot, "crafting_table", craftingTablePosition);
  }
  await craftItem(bot, "wooden_pickaxe", 1);
  const pickaxe = bot.inventory.findInventoryItem(itemsByName.wooden_pickaxe.id);
  await bot.equip(pickaxe, "hand");
  bot.chat("Wooden pickaxe in " + bot.heldItem.displayName);
}
