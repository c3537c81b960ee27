// stayAlive(bot, spare = []): digs itself free if it is buried, eats if it is hungry, then fights the monsters that are near, or
// flees if they are too strong. Leaves alone the kinds in `spare`. Returns at once if all is well. Needs nothing; a weapon and
// food are wise.
//
//     await stayAlive(bot);
const HUNGRY = 14;
const WEAK = 8;
const THREAT_RANGE = 10;
const FIGHT_SECONDS = 20;
const FIGHTS = 4;
const DEEPEST_BURIED = 12;
const BETTER_FLED = ["creeper", "witch", "vindicator", "ravager", "warden"];
const FOUGHT = [
  "zombie", "husk", "drowned", "zombie_villager", "skeleton", "stray", "bogged", "spider", "cave_spider", "slime", "silverfish",
];

async function stayAlive(bot, spare = []) {
  await digFree(bot);
  if (bot.food < HUNGRY && carriesFood(bot)) await eat(bot);
  for (let fights = 0; fights < FIGHTS; fights++) {
    const enemy = nearestEnemy(bot, spare);
    if (!enemy) return;
    await face(bot, enemy);
  }
}

// Whom sand or gravel has buried suffocates.
async function digFree(bot) {
  for (let blocks = 0; blocks < DEEPEST_BURIED; blocks++) {
    const body = [1, 0].map((up) => bot.blockAt(bot.entity.position.offset(0, up, 0)));
    const buried = body.find((block) => /(sand|gravel|concrete_powder)$/.test(block?.name));
    if (!buried) return;
    await bot.tool.equipForBlock(buried);
    await bot.dig(buried).catch((error) => console.log(error.message));
    await bot.waitForTicks(5);
  }
}

function carriesFood(bot) {
  const harmful = ["rotten_flesh", "spider_eye", "poisonous_potato", "pufferfish", "chicken"];
  return bot.inventory.items().some(({ name }) => mcData.foodsByName[name] && !harmful.includes(name));
}

function nearestEnemy(bot, spare) {
  const here = bot.entity.position;
  return bot.nearestEntity(({ name, position }) =>
    (FOUGHT.includes(name) || BETTER_FLED.includes(name)) && !spare.includes(name) && position.distanceTo(here) < THREAT_RANGE);
}

// Fights or flees. What goes wrong is told and not thrown: the skill that was interrupted goes on.
async function face(bot, enemy) {
  const armed = bot.inventory.items().some(({ name }) => /_(sword|axe)$/.test(name));
  try {
    if (BETTER_FLED.includes(enemy.name) || bot.health < WEAK || (!armed && enemy.name !== "zombie")) await flee(bot, THREAT_RANGE + 6);
    else await killMob(bot, enemy.name, FIGHT_SECONDS);
  } catch (error) {
    console.log(`${enemy.name}: ${error.message}`);
  }
}
