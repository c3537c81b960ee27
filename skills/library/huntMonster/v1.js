// huntMonster(bot, names, seconds = 300): kills one monster of these kinds, which it looks for, and picks up what it leaves. Eats before
// and backs off while it is weak. Throws when it finds or kills none. Needs a weapon; armour, a shield and food are wise.
//
//     await huntMonster(bot, ["zombie", "husk"]);
const MONSTER_TRIES = 5;
const MONSTER_SECONDS = 60;
const TOO_WEAK = 8;

async function huntMonster(bot, names = ["zombie", "spider", "skeleton"], seconds = 300) {
  if (bot.armorManager) await equipArmor(bot);
  for (let tries = 0; tries < MONSTER_TRIES; tries++) {
    if (bot.health < TOO_WEAK) await recover(bot);
    const monster = await searchForMob(bot, names, seconds);
    if (!monster) throw new Error(`I found no ${names.join(" or ")}: they come out at night and in caves`);
    try {
      if (await killMob(bot, monster.name, MONSTER_SECONDS)) return;
    } catch (error) {
      console.log(error.message);
    }
  }
  throw new Error(`I could not kill any ${names.join(" or ")}`);
}

// Runs, eats and waits for wounds to heal.
async function recover(bot) {
  try {
    await flee(bot);
    await eat(bot);
  } catch (error) {
    console.log(error.message);
  }
  for (let ticks = 0; bot.health < TOO_WEAK && ticks < 400; ticks += 20) await bot.waitForTicks(20);
}
