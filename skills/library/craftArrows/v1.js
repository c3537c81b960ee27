// craftArrows(bot, count = 4): makes at least `count` more arrows at a crafting table, which it makes and places if there is none
// near. Digs gravel for flint, hunts chickens for feathers and collects the wood that are missing. Needs nothing.
//
//     await craftArrows(bot, 16);
const ARROWS_AT_ONCE = 4;

async function craftArrows(bot, count = 4) {
  if (count < 1) return;
  const times = Math.ceil(count / ARROWS_AT_ONCE);
  const missing = (name) => times - bot.inventory.count(mcData.itemsByName[name].id);
  await collectFlint(bot, missing("flint"));
  if (missing("feather") > 0) await huntAnimals(bot, { animals: ["chicken"], items: ["feather"], count: missing("feather") });
  await craftSticks(bot, missing("stick"));
  await placeCraftingTable(bot);
  await craftItem(bot, "arrow", times);
}
