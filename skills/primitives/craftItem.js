// craftItem(bot, name, count = 1): makes the recipe for `name` `count` times (a recipe may give several at once), at a crafting
// table within 32 blocks if it needs one. Of several recipes it takes the one whose ingredients are at hand. It throws and
// names what is missing: `I cannot make stone_pickaxe because I need: 2 more cobblestone, 1 more stick`.
//
//     await craftItem(bot, "oak_planks", 2);
const TABLE_RANGE = 32;

async function craftItem(bot, name, count = 1) {
  if (typeof name !== "string") throw new Error("craftItem needs the name of an item");
  if (!(count >= 1)) throw new Error("craftItem needs a count of at least 1");
  const item = mcData.itemsByName[name];
  if (!item) throw mcData.noSuch("item", name);
  const recipes = bot.recipesAll(item.id, null, true);
  if (!recipes.length) throw new Error(`${name} cannot be crafted: there is no recipe for it`);
  const recipe = recipes.find((candidate) => lacking(bot, candidate, count).length === 0);
  if (!recipe) throw new Error(`I cannot make ${name} because I need: ${leastLacking(bot, recipes, count)}`);
  const table = recipe.requiresTable ? await goToTable(bot, name) : null;
  await bot.craft(recipe, count, table);
  console.log(`Crafted ${recipe.result.count * count} ${name}`);
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
