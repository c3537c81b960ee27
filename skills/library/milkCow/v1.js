// milkCow(bot): fills a bucket with milk at the nearest cow, which it looks for. Makes the bucket if it carries none. Needs
// nothing.
//
//     await milkCow(bot);
const MILK_TRIES = 6;

async function milkCow(bot) {
  const carried = (name) => bot.inventory.count(mcData.itemsByName[name].id);
  const before = carried("milk_bucket");
  if (carried("bucket") === 0) await craftBucket(bot);
  for (let tries = 0; tries < MILK_TRIES; tries++) {
    const cow = await searchForMob(bot, ["cow"]);
    if (!cow) throw new Error("I found no cow to milk");
    await tryToMilk(bot, cow);
    if (carried("milk_bucket") > before) return console.log("Milked a cow");
  }
  throw new Error("the cows nearby cannot be milked: they are young or out of reach");
}

async function tryToMilk(bot, cow) {
  try {
    await bot.pathfinder.goto(new GoalFollow(cow, 2));
    await bot.equip(mcData.itemsByName.bucket.id, "hand");
    await bot.activateEntity(cow);
  } catch (error) {
    console.log(`no milk: ${error.message}`);
  }
  await bot.waitForTicks(5);
}
