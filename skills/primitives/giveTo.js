// giveTo(bot, player, name, count = 1): walks to a player and throws them `count` of the item `name`. Returns how many were thrown.
// Throws when too few are carried (`I cannot give 3 stick because I need: 1 more stick`), when nobody of that name is in the game or
// in sight, and when there is no way to them.
//
//     await giveTo(bot, "alex", "oak_log", 4);
const GIVE_DISTANCE = 2;

async function giveTo(bot, player, name, count = 1) {
  if (typeof player !== "string") throw new Error("player for giveTo must be a string: the name of a player");
  if (!(typeof count === "number" && count >= 1)) throw new Error("count for giveTo must be a number of at least 1");
  const item = mcData.itemsByName[name];
  if (!item) throw mcData.noSuch("item", name);
  const missing = count - bot.inventory.count(item.id);
  if (missing > 0) throw new Error(`I cannot give ${count} ${name} because I need: ${missing} more ${name}`);
  await come(bot, player, GIVE_DISTANCE);
  const other = bot.players[player]?.entity;
  if (!other) throw new Error(`I cannot see ${player}`);
  await bot.lookAt(other.position.offset(0, 1, 0));
  await bot.toss(item.id, null, count);
  console.log(`Gave ${count} ${name} to ${player}`);
  return count;
}
