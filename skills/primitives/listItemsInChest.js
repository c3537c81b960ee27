// listItemsInChest(bot, chestBlock): opens a chest within reach, writes what is in it to the log, and returns its window, open.
// Throws when it cannot be opened.
//
//     const chest = await listItemsInChest(bot, await moveToChest(bot, new Vec3(10, 64, 3)));
async function listItemsInChest(bot, chestBlock) {
  const chest = bot.currentWindow?.containerItems ? bot.currentWindow : await bot.openContainer(chestBlock);
  const inside = {};
  for (const { name, count } of chest.containerItems()) inside[name] = (inside[name] ?? 0) + count;
  const words = Object.entries(inside).map(([name, count]) => `${count} ${name}`);
  console.log(`The chest at ${chestBlock.position} holds ${words.join(", ") || "nothing"}`);
  return chest;
}
