// sleepInBed(bot): sleeps in the nearest bed until morning; places the one it carries, or makes one. Deals with monsters first,
// since nobody sleeps beside them. Throws by day. Needs nothing.
//
//     await sleepInBed(bot);
const BED_NEAR = 24;
const SLEEP_TRIES = 5;
const SLEEP_STEP_TICKS = 20;
const SLEEP_LONGEST_TICKS = 12000;

async function sleepInBed(bot) {
  for (let tries = 0; ; tries++) {
    await stayAlive(bot);
    const bed = nearestBed(bot) ?? (await placeBed(bot));
    await bot.pathfinder.goto(new GoalNear(bed.position.x, bed.position.y, bed.position.z, 2));
    try {
      await bot.sleep(bed);
      break;
    } catch (error) {
      if (tries === SLEEP_TRIES || /not night/.test(error.message)) throw error;
      console.log(`cannot sleep: ${error.message}`);
      await bot.waitForTicks(SLEEP_STEP_TICKS * 5);
    }
  }
  await sleepOn(bot);
}

function nearestBed(bot) {
  return bot.findBlock({ matching: (block) => bot.isABed(block), maxDistance: BED_NEAR });
}

async function placeBed(bot) {
  const carried = () => bot.inventory.items().find(({ name }) => name.endsWith("_bed"));
  if (!carried()) await craftBed(bot);
  await placeItem(bot, carried().name, bot.entity.position.offset(2, 0, 0));
  const bed = nearestBed(bot);
  if (!bed) throw new Error("the bed does not stand: it needs two free blocks of ground");
  return bed;
}

async function sleepOn(bot) {
  for (let ticks = 0; bot.isSleeping && ticks < SLEEP_LONGEST_TICKS; ticks += SLEEP_STEP_TICKS) await bot.waitForTicks(SLEEP_STEP_TICKS);
  const { timeOfDay } = bot.time;
  if (timeOfDay > 12542 && timeOfDay < 23000) throw new Error("I was woken before the morning");
  console.log("Slept until morning");
}
