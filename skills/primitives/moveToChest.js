// moveToChest(bot, position): walks to where the chest, barrel or shulker box at `position` (a Vec3) can be opened. Returns its block.
// Throws `No chest at POSITION, it is BLOCK` when there is none, and when there is no way to it.
//
//     const chestBlock = await moveToChest(bot, new Vec3(10, 64, 3));
const CHEST_NAME = /chest$|^barrel$|shulker_box$/;

async function moveToChest(bot, position) {
  if (![position?.x, position?.y, position?.z].every(Number.isFinite)) throw new Error("chestPosition for moveToChest must be a Vec3");
  const place = new Vec3(position.x, position.y, position.z).floored();
  if (!bot.blockAt(place)) await bot.pathfinder.goto(new GoalNear(place.x, place.y, place.z, 3));
  const block = bot.blockAt(place);
  if (!block || !CHEST_NAME.test(block.name)) throw new Error(`No chest at ${place}, it is ${block ? block.name : "out of sight"}`);
  await bot.pathfinder.goto(new GoalLookAtBlock(place, bot.world));
  return block;
}
