// killZombie(bot, count = 1): kills `count` zombies, which it looks for. Needs a weapon; food is wise.
//
//     await killZombie(bot, 2);
async function killZombie(bot, count = 1) {
  for (let killed = 0; killed < count; killed++) await huntMonster(bot, ["zombie", "husk", "zombie_villager"]);
}
