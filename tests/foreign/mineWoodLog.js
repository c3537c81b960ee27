// biome: forest | gains: 1 *_log
async function mineWoodLog(bot) {
  const logNames = ["oak_log", "birch_log", "spruce_log", "jungle_log", "acacia_log", "dark_oak_log", "mangrove_log"];
  // Look around until there is a tree
  const log = await exploreUntil(bot, new Vec3(1, 0, 1), 60, () => {
    return bot.findBlock({
      matching: block => logNames.includes(block.name),
      maxDistance: 32
    });
  });
  if (!log) {
    bot.chat("Could not find a tree.");
    return;
  }
  await mineBlock(bot, log.name, 1);
  bot.chat("One log mined.");
}
