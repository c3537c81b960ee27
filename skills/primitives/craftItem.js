// craftItem(bot, name, count = 1): makes the recipe for `name` `count` times (a recipe may give several at once), at a crafting
// table within 32 blocks if it needs one. Of several recipes it takes the one whose ingredients are at hand. If they do not last
// for all it makes as many as it can and writes what is missing to the log. Returns how many items were made. It throws when not
// even one can be made, and names what is missing: `I cannot make stone_pickaxe because I need: 2 more cobblestone, 1 more stick`.
//
//     await craftItem(bot, "oak_planks", 2);
const TABLE_RANGE = 32;

async function craftItem(bot, name, count = 1) {
  if (typeof name !== "string") throw new Error("name for craftItem must be a string");
  if (!(typeof count === "number" && count >= 1)) throw new Error("count for craftItem must be a number of at least 1");
  const item = mcData.itemsByName[name];
  if (!item) throw mcData.noSuch("item", name);
  const recipes = bot.recipesAll(item.id, null, true);
  if (!recipes.length) throw new Error(`${name} cannot be crafted: there is no recipe for it`);
  let times = 0;
  let made = 0;
  while (times < count) {
    const recipe = recipes.find((candidate) => lasting(bot, candidate) > 0);
    if (!recipe) break;
    const table = recipe.requiresTable ? await goToTable(bot, name) : null;
    const now = Math.min(lasting(bot, recipe), count - times);
    await bot.craft(recipe, now, table);
    times += now;
    made += now * recipe.result.count;
  }
  if (times < count) {
    const missing = leastLacking(bot, recipes, count - times);
    if (times === 0) throw new Error(`I cannot make ${name} because I need: ${missing}`);
    console.log(`Made the recipe for ${name} only ${times} of ${count} times, for the rest I need: ${missing}`);
  }
  console.log(`Crafted ${made} ${name}`);
  return made;
}

// How often the ingredients at hand last for a recipe.
function lasting(bot, recipe) {
  const uses = recipe.delta.filter(({ count }) => count < 0);
  return Math.min(...uses.map(({ id, count }) => Math.floor(bot.inventory.count(id) / -count)));
}

// What a recipe takes beyond what is carried: pairs of item and number.
function lacking(bot, recipe, times) {
  return recipe.delta
    .filter(({ count }) => count < 0)
    .map(({ id, count }) => [mcData.items[id].name, -count * times - bot.inventory.count(id)])
    .filter(([, number]) => number > 0);
}

function leastLacking(bot, recipes, times) {
  const total = (pairs) => pairs.reduce((sum, [, number]) => sum + number, 0);
  const all = recipes.map((recipe) => lacking(bot, recipe, times));
  all.sort((a, b) => total(a) - total(b));
  return all[0].map(([name, number]) => `${number} more ${name}`).join(", ");
}

async function goToTable(bot, name) {
  const table = bot.findBlock({ matching: mcData.blocksByName.crafting_table.id, maxDistance: TABLE_RANGE });
  if (!table) throw new Error(`I cannot make ${name} because I need a crafting_table nearby: place one first`);
  await bot.pathfinder.goto(new GoalLookAtBlock(table.position, bot.world));
  return table;
}
