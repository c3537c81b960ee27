// huntFood(bot, count = 2): brings in `count` more raw meat of cows, pigs, sheep, chickens or rabbits, whichever it finds. Needs
// nothing; a sword makes it faster.
//
//     await huntFood(bot, 4);
const GAME = { cow: "beef", pig: "porkchop", sheep: "mutton", chicken: "chicken", rabbit: "rabbit" };

async function huntFood(bot, count = 2) {
  if (count < 1) return;
  await huntAnimals(bot, { animals: Object.keys(GAME), items: Object.values(GAME), count });
  console.log(`Hunted ${count} raw meat`);
}
