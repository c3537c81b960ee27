// collectSand(bot, count = 4): brings in `count` more sand, and looks for a beach if none is in sight. Needs nothing; a shovel
// makes it faster.
//
//     await collectSand(bot, 8);
async function collectSand(bot, count = 4) {
  if (count < 1) return;
  await gatherBlocks(bot, { blocks: ["sand"], count });
  console.log(`Collected ${count} sand`);
}
