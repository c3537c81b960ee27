// huntAnimals(bot, { animals, items, count = 1 }): kills animals of these kinds, which it looks for, until `count` more of
// `items` are carried. Throws when it finds too few. Needs nothing; a sword makes it faster.
//
//     await huntAnimals(bot, { animals: ["chicken"], items: ["feather"], count: 2 });
const HUNT_FAILURES = 5;
const HUNT_SECONDS = 60;

async function huntAnimals(bot, { animals = ["cow"], items = ["beef"], count = 1 } = {}) {
  const wanted = carriedOf(bot, items) + count;
  for (let failures = 0; carriedOf(bot, items) < wanted; ) {
    const animal = await searchForMob(bot, animals);
    if (!animal) throw new Error(`I found too few of ${animals.join(", ")}: ${wanted - carriedOf(bot, items)} more ${items[0]} are needed`);
    if (await killed(bot, animal)) {
      await pickUpItems(bot, items);
    } else {
      failures += 1;
      if (failures > HUNT_FAILURES) throw new Error(`I could not kill any of ${animals.join(", ")}`);
      await walkOn(bot, failures);
    }
  }
}

function carriedOf(bot, names) {
  return bot.inventory.items().reduce((sum, { name, count }) => sum + (names.includes(name) ? count : 0), 0);
}

async function killed(bot, animal) {
  try {
    return await killMob(bot, animal.name, HUNT_SECONDS);
  } catch (error) {
    console.log(error.message);
    return false;
  }
}

// Goes elsewhere, each time in another direction, so that other animals are nearest.
async function walkOn(bot, turn) {
  const [x, z] = [[1, 0], [-1, 0], [0, 1], [0, -1]][turn % 4];
  await walkSurface(bot, new Vec3(x, 0, z), 15);
}
