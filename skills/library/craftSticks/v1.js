// craftSticks(bot, count = 4): makes at least `count` more sticks. Collects the wood that is missing. Needs nothing.
//
//     await craftSticks(bot, 8);
async function craftSticks(bot, count = 4) {
  if (count < 1) return;
  const times = Math.ceil(count / 4);
  await havePlanks(bot, times * 2);
  await craftItem(bot, "stick", times);
}
