// give: oak_log:3 | gains: 4 stick, 2 oak_planks
async function craftPlanksAndSticks(bot) {
  const logCount = bot.inventory.count(mcData.itemsByName.oak_log.id);
  if (logCount < 2) {
    bot.chat("Not enough logs.");
    await obtainThreeLogs(bot);
  }
  await craftItem(bot, "oak_planks", 2);
  await craftItem(bot, "stick", 1);
  bot.chat("Crafted planks and sticks.");
}
