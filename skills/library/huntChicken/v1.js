// huntChicken(bot, count = 1): brings in `count` more raw chicken, with the feathers that come with it. Needs nothing.
//
//     await huntChicken(bot, 3);
async function huntChicken(bot, count = 1) {
  if (count < 1) return;
  await huntAnimals(bot, { animals: ["chicken"], items: ["chicken"], count });
  await pickUpItems(bot, ["feather"]);
}
