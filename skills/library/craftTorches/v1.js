// craftTorches(bot, count = 4): makes at least `count` more torches. Mines the coal and collects the wood that are missing; uses
// charcoal if it carries enough. Needs nothing.
//
//     await craftTorches(bot, 8);
async function craftTorches(bot, count = 4) {
  if (count < 1) return;
  const times = Math.ceil(count / 4);
  const carried = (name) => bot.inventory.count(mcData.itemsByName[name].id);
  if (carried("charcoal") < times) await collectCoal(bot, times - carried("coal"));
  await craftSticks(bot, times - carried("stick"));
  await craftItem(bot, "torch", times);
}
