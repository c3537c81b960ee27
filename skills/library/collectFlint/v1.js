// collectFlint(bot, count = 1): digs gravel until `count` more flint came out of it, one in ten on average. Needs nothing; a
// shovel makes it faster.
//
//     await collectFlint(bot, 4);
async function collectFlint(bot, count = 1) {
  if (count < 1) return;
  const pit = { blocks: ["gravel"], items: ["flint", "gravel"], count: 1 };
  const flint = () => bot.inventory.count(mcData.itemsByName.flint.id);
  const wanted = flint() + count;
  while (flint() < wanted) await gatherBlocks(bot, pit);
  console.log(`Collected ${count} flint`);
}
