// craftLadder(bot, count = 3): makes at least `count` more ladders at a crafting table, which it makes and places if there is
// none near. Collects the wood that is missing. Needs nothing.
//
//     await craftLadder(bot, 6);
const LADDERS_AT_ONCE = 3;
const STICKS_FOR_LADDERS = 7;

async function craftLadder(bot, count = 3) {
  if (count < 1) return;
  const times = Math.ceil(count / LADDERS_AT_ONCE);
  await placeCraftingTable(bot);
  await craftSticks(bot, times * STICKS_FOR_LADDERS - bot.inventory.count(mcData.itemsByName.stick.id));
  await placeCraftingTable(bot);
  await craftItem(bot, "ladder", times);
}
