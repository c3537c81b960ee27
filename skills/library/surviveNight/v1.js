// surviveNight(bot): digs itself in, waits for the morning and climbs out. Does nothing by day. Needs nothing; food is wise.
//
//     await surviveNight(bot);
const NIGHT_STEP_TICKS = 100;
const MORNING = 500;
const EVENING = 12542;

async function surviveNight(bot) {
  if (!isNight(bot)) return;
  const top = await digShelter(bot);
  while (isNight(bot)) await bot.waitForTicks(NIGHT_STEP_TICKS);
  await climbOut(bot, top);
  console.log("It is morning");
}

function isNight(bot) {
  const { timeOfDay } = bot.time;
  return timeOfDay >= EVENING || timeOfDay < MORNING;
}

async function climbOut(bot, top) {
  const cover = bot.blockAt(top.offset(0, -1, 0));
  await bot.tool.equipForBlock(cover);
  if (cover.boundingBox === "block") await bot.dig(cover);
  await bot.pathfinder.goto(new GoalNear(top.x, top.y, top.z, 2));
}
