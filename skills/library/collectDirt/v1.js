// collectDirt(bot, count = 8): brings in `count` more dirt, for bridges, pillars and walls. Needs nothing; a shovel makes it
// faster.
//
//     await collectDirt(bot, 16);
async function collectDirt(bot, count = 8) {
  if (count < 1) return;
  await gatherBlocks(bot, { blocks: ["grass_block", "dirt"], items: ["dirt"], count });
  console.log(`Collected ${count} dirt`);
}
