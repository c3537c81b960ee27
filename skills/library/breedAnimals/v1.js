// breedAnimals(bot, animal = "cow"): feeds two grown animals of a kind, which it looks for, and waits for their young. Needs two
// of their food: wheat for cows and sheep, carrots, potatoes or beetroots for pigs, seeds for chickens, carrots or dandelions for
// rabbits.
//
//     await breedAnimals(bot, "sheep");
const FODDER = {
  cow: ["wheat"],
  sheep: ["wheat"],
  pig: ["carrot", "potato", "beetroot"],
  chicken: ["wheat_seeds", "beetroot_seeds", "melon_seeds", "pumpkin_seeds"],
  rabbit: ["carrot", "dandelion", "golden_carrot"],
};
const BREED_RANGE = 24;
const BREED_TRIES = 8;
const BIRTH_TICKS = 200;

async function breedAnimals(bot, animal = "cow") {
  const fodder = fodderFor(bot, animal);
  await searchForMob(bot, [animal]);
  const isNear = (other) => other.name === animal && other.position.distanceTo(bot.entity.position) < BREED_RANGE;
  const all = () => Object.values(bot.entities).filter(isNear);
  const before = new Set(all().map(({ id }) => id));
  const fed = new Set();
  for (let tries = 0; fed.size < 2 && tries < BREED_TRIES; tries++) {
    const next = all().find(({ id }) => !fed.has(id));
    if (!next) throw new Error(`I need two ${animal}s near each other, and see ${all().length}`);
    if (await feedAnimal(bot, next, fodder)) fed.add(next.id);
  }
  if (fed.size < 2) throw new Error(`the ${animal}s do not eat: they are young, or were fed not long ago`);
  for (let ticks = 0; ticks < BIRTH_TICKS; ticks += 5) {
    if (all().some(({ id }) => !before.has(id))) return console.log(`A young ${animal} was born`);
    await bot.waitForTicks(5);
  }
  console.log(`Fed two ${animal}s`);
}

function fodderFor(bot, animal) {
  const wanted = FODDER[animal];
  if (!wanted) throw new Error(`I do not know how to breed ${animal}: I know ${Object.keys(FODDER).join(", ")}`);
  const carried = bot.inventory.items().find(({ name, count }) => wanted.includes(name) && count >= 2);
  if (!carried) throw new Error(`I cannot breed ${animal}s because I need: 2 ${wanted.join(" or ")}`);
  return carried;
}

// Whether it ate.
async function feedAnimal(bot, animal, { type }) {
  const before = bot.inventory.count(type);
  await bot.pathfinder.goto(new GoalFollow(animal, 2));
  await bot.equip(type, "hand");
  await bot.activateEntity(animal);
  await bot.waitForTicks(3);
  return bot.inventory.count(type) < before;
}
