// nothing
async function followBobOrGiveUp(bot) {
  const player = bot.players["bob"];
  if (!player || !player.entity) {
    bot.chat("I can't see bob");
    return false;
  }
  bot.pathfinder.setGoal(new GoalFollow(player.entity, 2), true);
  await bot.waitForTicks(100);
  bot.pathfinder.setGoal(null);
  return true;
}
