// craftPlanks(bot, count = 4): makes at least `count` more planks, all of one wood, since tables, tools and sticks take no
// mixture everywhere. Collects the logs that are missing. Needs nothing.
//
//     await craftPlanks(bot, 8);
const PLANKS_OF_A_LOG = 4;
const PLANK_TRIES = 4;

async function craftPlanks(bot, count = 4) {
  if (count < 1) return;
  const needed = Math.ceil(count / PLANKS_OF_A_LOG);
  for (let tries = 0; mostLogs(bot).count < needed; tries++) {
    if (tries === PLANK_TRIES) throw new Error(`I cannot make ${count} planks because I need: ${needed} logs of one wood`);
    await collectLogs(bot, needed - mostLogs(bot).count);
  }
  await craftItem(bot, mostLogs(bot).name.replace(/_log$/, "_planks"), needed);
}

// The wood of which most logs are carried.
function mostLogs(bot) {
  const logs = new Map();
  for (const { name, count } of bot.inventory.items()) {
    if (name.endsWith("_log") && !name.startsWith("stripped_")) logs.set(name, (logs.get(name) ?? 0) + count);
  }
  const [name, count] = [...logs].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
  return { name, count };
}
