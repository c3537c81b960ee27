// huntMonster(bot, names, seconds = 300): kills one monster of these kinds, which it looks for, and picks up what it leaves. Eats
// before and backs off while it is weak. Throws when it finds or kills none. Needs a weapon; armour, a shield and food are wise.
//
//     await huntMonster(bot, ["zombie", "husk"]);
const MONSTER_TRIES = 16;
const MONSTER_SECONDS = 12;
const TOO_WEAK = 10;
const STRONG = 16;
const HEAL_TICKS = 1200;

async function huntMonster(bot, names = ["zombie", "spider", "skeleton"], seconds = 300) {
  await equipArmor(bot);
  for (let tries = 0; tries < MONSTER_TRIES; tries++) {
    if (bot.health < TOO_WEAK) await recover(bot);
    const monster = await searchForMob(bot, names, seconds);
    if (!monster) throw new Error(`I found no ${names.join(" or ")}: they come out at night and in caves`);
    if (await killed(bot, monster)) return;
  }
  throw new Error(`I could not kill any ${names.join(" or ")}`);
}

// Fights for a while only, so that a fight that goes badly can be left.
async function killed(bot, monster) {
  try {
    return await killMob(bot, monster.name, MONSTER_SECONDS);
  } catch (error) {
    console.log(error.message);
    return false;
  }
}

// Runs, eats and waits for wounds to heal.
async function recover(bot) {
  for (let ticks = 0; bot.health < STRONG && ticks < HEAL_TICKS; ticks += 40) {
    try {
      await flee(bot);
      if (bot.food < 20) await eat(bot);
    } catch (error) {
      console.log(error.message);
    }
    await bot.waitForTicks(40);
  }
}
