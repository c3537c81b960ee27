// huntSheep(bot, count = 1): brings in `count` more mutton, with the wool that comes with it. Needs nothing.
//
//     await huntSheep(bot, 3);
async function huntSheep(bot, count = 1) {
  if (count < 1) return;
  await huntAnimals(bot, { animals: ["sheep"], items: ["mutton"], count });
  await pickUpItems(bot);
}
