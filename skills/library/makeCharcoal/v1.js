// makeCharcoal(bot, count = 2): makes `count` more charcoal from logs, with planks as fuel, in a furnace that it makes and places
// if there is none near. Collects the logs that are missing. Needs nothing.
//
//     await makeCharcoal(bot, 4);
const SMELTINGS_OF_PLANKS = 1.5;

async function makeCharcoal(bot, count = 2) {
  if (count < 1) return;
  await placeFurnace(bot);
  await havePlanks(bot, Math.ceil(count / SMELTINGS_OF_PLANKS));
  let left = count;
  for (let tries = 0; left > 0 && tries < count + 3; tries++) {
    const logs = mostLogs(bot);
    if (!logs) {
      await collectLogs(bot, left);
      continue;
    }
    const batch = Math.min(left, bot.inventory.count(logs.type));
    await smeltItem(bot, logs.name, planksFor(bot, batch), batch);
    left -= batch;
  }
  if (left > 0) throw new Error(`I cannot make ${count} charcoal because I need: ${left} more logs`);
}

function mostLogs(bot) {
  const logs = bot.inventory.items().filter(({ name }) => /^(?!stripped_).*_log$/.test(name));
  return logs.sort((a, b) => b.count - a.count)[0];
}

// The planks of which there are enough for so many smeltings.
function planksFor(bot, smeltings) {
  const planks = bot.inventory.items().filter(({ name }) => name.endsWith("_planks"));
  const [most] = planks.sort((a, b) => b.count - a.count);
  if (!most || most.count * SMELTINGS_OF_PLANKS < smeltings) {
    throw new Error(`I need ${Math.ceil(smeltings / SMELTINGS_OF_PLANKS)} planks as fuel`);
  }
  return most.name;
}
