// collectLogs(bot, count = 4): brings in `count` more logs of whatever wood is nearest, and looks for trees if none is in sight.
// Needs nothing; an axe makes it faster.
//
//     await collectLogs(bot, 6);
const LOGS = [
  "oak_log", "birch_log", "spruce_log", "jungle_log", "acacia_log", "dark_oak_log", "mangrove_log", "cherry_log", "pale_oak_log",
];

async function collectLogs(bot, count = 4) {
  if (count < 1) return;
  await gatherBlocks(bot, { blocks: LOGS, count });
  console.log(`Collected ${count} logs`);
}
