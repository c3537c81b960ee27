// huntPig(bot, count = 2): brings in `count` more pork chops. Needs nothing.
//
//     await huntPig(bot, 4);
async function huntPig(bot, count = 2) {
  if (count < 1) return;
  await huntAnimals(bot, { animals: ["pig"], items: ["porkchop"], count });
}
