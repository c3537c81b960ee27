// collectSeeds(bot, count = 3): breaks grass until `count` more wheat seeds came out of it, one in eight on average. Needs
// nothing.
//
//     await collectSeeds(bot, 6);
async function collectSeeds(bot, count = 3) {
  if (count < 1) return;
  await gatherBlocks(bot, { blocks: ["short_grass", "tall_grass"], items: ["wheat_seeds"], count });
  console.log(`Collected ${count} wheat seeds`);
}
