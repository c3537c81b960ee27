// huntCow(bot, count = 2): brings in `count` more beef, with the leather that comes with it. Needs nothing.
//
//     await huntCow(bot, 4);
async function huntCow(bot, count = 2) {
  if (count < 1) return;
  await huntAnimals(bot, { animals: ["cow"], items: ["beef"], count });
  await pickUpItems(bot, ["leather"]);
}
