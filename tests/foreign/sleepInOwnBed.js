// give: white_bed:1
async function sleepInOwnBed(bot) {
  const bedPosition = bot.entity.position.offset(2, 0, 0).floored();
  await placeItem(bot, "white_bed", bedPosition);
  const bed = bot.findBlock({ matching: (b) => bot.isABed(b), maxDistance: 10 });
  if (!bed) throw new Error("no bed");
  await bot.pathfinder.goto(new GoalNear(bed.position.x, bed.position.y, bed.position.z, 2));
  try {
    await bot.sleep(bed);
    bot.chat("sleeping");
  } catch (err) {
    // It is day in the beginning
    bot.chat("cannot sleep: " + err.message);
    if (bot.time.isDay !== true) throw err;
  }
}
