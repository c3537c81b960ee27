// checkItemInsideChest(bot, position): walks to the chest at `position` (a Vec3), looks into it and closes it. Returns what it
// holds: `{ coal: 12 }`. Throws `No chest at POSITION, it is BLOCK` when there is none.
//
//     const inside = await checkItemInsideChest(bot, new Vec3(10, 64, 3));
async function checkItemInsideChest(bot, position) {
  const chestBlock = await moveToChest(bot, position);
  const chest = await listItemsInChest(bot, chestBlock);
  const inside = {};
  for (const { name, count } of chest.containerItems()) inside[name] = (inside[name] ?? 0) + count;
  await chest.close();
  return inside;
}
