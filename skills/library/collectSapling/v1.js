// collectSapling(bot, count = 1): breaks leaves until `count` more saplings fell out of them, one in twenty on average. Needs
// nothing.
//
//     await collectSapling(bot, 2);
const SAPLING_WOODS = ["oak", "birch", "spruce", "jungle", "acacia", "dark_oak", "cherry", "pale_oak"];

async function collectSapling(bot, count = 1) {
  if (count < 1) return;
  const blocks = SAPLING_WOODS.map((wood) => `${wood}_leaves`);
  const items = SAPLING_WOODS.map((wood) => `${wood}_sapling`);
  await gatherBlocks(bot, { blocks, items, count });
  console.log(`Collected ${count} saplings`);
}
