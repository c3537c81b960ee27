// exploreAndReturn(bot, direction = new Vec3(1, 0, 0), seconds = 30): walks in a direction, writes down the animals and the ores,
// water and woods that it meets, and comes back to where it began. Gives them as a map of names to positions. Needs nothing.
//
//     const seen = await exploreAndReturn(bot, new Vec3(0, 0, -1), 60);
const WORTH_KNOWING = [
  "water", "lava", "coal_ore", "iron_ore", "diamond_ore", "oak_log", "birch_log", "spruce_log", "sand", "clay", "sugar_cane", "pumpkin",
];

async function exploreAndReturn(bot, direction = new Vec3(1, 0, 0), seconds = 30) {
  const home = bot.entity.position.clone();
  const seen = {};
  await walkSurface(bot, direction, seconds, () => {
    noteBlocks(bot, seen);
    noteMobs(bot, seen);
    return false;
  });
  await returnHome(bot, home);
  console.log(`Saw ${Object.entries(seen).map(([name, place]) => `${name} at ${place.floored()}`).join(", ") || "nothing new"}`);
  return seen;
}

function noteBlocks(bot, seen) {
  for (const name of WORTH_KNOWING) {
    const block = seen[name] ? null : bot.findBlock({ matching: mcData.blocksByName[name].id, maxDistance: 24 });
    if (block) seen[name] = block.position;
  }
}

function noteMobs(bot, seen) {
  for (const { name, type, position } of Object.values(bot.entities)) {
    if (type !== "player" && name !== "item") seen[name] ??= position.clone();
  }
}
