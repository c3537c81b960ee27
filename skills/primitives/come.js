// come(bot, player, distance = 2): walks to a player, also when they move, until they are within `distance` blocks. Returns true.
// Throws when nobody of that name is in the game, when they are out of sight, and when there is no way to them.
//
//     await come(bot, "alex");
const COME_LEGS = 20;

async function come(bot, player, distance = 2) {
  if (typeof player !== "string") throw new Error("player for come must be a string: the name of a player");
  if (!bot.players[player]) throw new Error(`No player named ${player} in the game`);
  for (let leg = 0; leg < COME_LEGS; leg++) {
    const other = bot.players[player]?.entity;
    if (!other) throw new Error(`I cannot see ${player}`);
    if (other.position.distanceTo(bot.entity.position) <= distance + 1) {
      console.log(`Came to ${player}`);
      return true;
    }
    const { x, y, z } = other.position;
    await bot.pathfinder.goto(new GoalNear(x, y, z, distance));
    await bot.waitForTicks(1);
  }
  throw new Error(`${player} is too fast for me`);
}
