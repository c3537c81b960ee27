// storeInChest(bot, items): puts `items` (a map of names to counts) into the nearest chest; without it everything but tools,
// weapons, armour, food and torches. Makes and places a chest if there is none near. Gives its position. Needs nothing.
//
//     await storeInChest(bot, { cobblestone: 64 });
const KEPT_TOOLS = /_(pickaxe|axe|sword|shovel|hoe|helmet|chestplate|leggings|boots|bucket)$/;
const KEPT_THINGS = ["bow", "arrow", "shield", "shears", "fishing_rod", "bucket", "torch", "flint_and_steel"];

async function storeInChest(bot, items) {
  const chest = await placeChest(bot);
  const wanted = items ?? spare(bot);
  if (!Object.keys(wanted).length) return chest;
  await depositItemIntoChest(bot, chest, wanted);
  return chest;
}

function spare(bot) {
  const counts = {};
  for (const { name, count } of bot.inventory.items()) {
    const isKept = KEPT_TOOLS.test(name) || KEPT_THINGS.includes(name) || mcData.foodsByName[name];
    if (!isKept) counts[name] = (counts[name] ?? 0) + count;
  }
  return counts;
}
