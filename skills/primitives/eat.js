// eat(bot): eats the best food for the hunger there is, and goes on until another bite would be wasted. Of what is carried it takes
// what fills most without waste; raw and rotten food only when there is nothing else, golden apples and poison never. Returns the
// names of what was eaten: an empty list when the body is not hungry. Throws `Nothing to eat` when it is hungry and carries no food.
//
//     await eat(bot);
const EAT_FULL = 20;
// From here on wounds heal, and a bite that is too big would be wasted.
const EAT_ENOUGH = 18;
// What makes ill or is too good for hunger.
const EAT_NEVER = [
  "pufferfish", "poisonous_potato", "spider_eye", "suspicious_stew", "chorus_fruit", "golden_apple", "enchanted_golden_apple",
];
const EAT_LAST = ["rotten_flesh", "chicken"];

async function eat(bot) {
  const eaten = [];
  while (bot.food < EAT_FULL) {
    const food = nextToEat(bot, eaten.length > 0 || bot.food >= EAT_ENOUGH);
    if (!food) break;
    await bot.equip(food, "hand");
    await bot.consume();
    eaten.push(food.name);
  }
  if (!eaten.length && bot.food < EAT_ENOUGH) throw new Error(`Nothing to eat: my food is ${bot.food} of ${EAT_FULL} and I carry none`);
  console.log(eaten.length ? `Ate ${eaten.join(", ")}` : "I am not hungry");
  return eaten;
}

// The food that fills most of what is missing; the first bite may be too big.
function nextToEat(bot, mustFit) {
  const missing = EAT_FULL - bot.food;
  const carried = bot.inventory.items().filter(({ name }) => mcData.foodsByName[name] && !EAT_NEVER.includes(name));
  const worth = ({ name }) => {
    const { foodPoints, saturation } = mcData.foodsByName[name];
    const waste = Math.max(0, foodPoints - missing);
    return (EAT_LAST.includes(name) ? -100 : 0) + foodPoints + saturation - 3 * waste;
  };
  const fits = carried.filter(({ name }) => !mustFit || mcData.foodsByName[name].foodPoints <= missing);
  return fits.sort((a, b) => worth(b) - worth(a) || a.slot - b.slot)[0] ?? null;
}
