// fetchDiamonds(bot, count = 1): mines `count` more diamonds deep under the land and comes back up to where it began. Throws when it
// does not get back. Needs nothing; an iron pickaxe, spare pickaxes and food are wise.
//
//     await fetchDiamonds(bot, 3);
async function fetchDiamonds(bot, count = 1) {
  const home = bot.entity.position.clone();
  await mineDiamonds(bot, count);
  await returnHome(bot, home);
  console.log(`Brought ${count} diamonds home`);
}
