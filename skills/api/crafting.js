// Recipes as `prismarine-recipe` has them, and making things of them as Mineflayer does.
(function (host, api) {
  "use strict";
  const { stringify } = JSON;

  class RecipeItem {
    constructor(id, metadata, count) {
      this.id = id;
      this.metadata = metadata;
      this.count = count;
    }
    static clone({ id, metadata, count }) { return new RecipeItem(id, metadata, count); }
    // An empty cell of the grid has the number -1.
    static fromEnum(item) {
      if (item === null || typeof item !== "object") return new RecipeItem(item ?? -1, null, 1);
      return new RecipeItem(item.id, item.metadata ?? null, item.count ?? 1);
    }
  }

  class Recipe {
    constructor({ result, inShape, ingredients }) {
      this.result = RecipeItem.fromEnum(result);
      this.inShape = inShape ? inShape.map((row) => row.map(RecipeItem.fromEnum)) : null;
      this.outShape = null;
      this.ingredients = ingredients ? ingredients.map((id) => new RecipeItem(id, null, -1)) : null;
      this.delta = delta(this);
      this.requiresTable = needsTable(this);
    }
    static find(type, _metadata) { return recipesOf(type); }
  }

  // What one has more and less of afterwards.
  const delta = ({ inShape, ingredients, result }) => {
    const changes = [];
    const add = (item, count) => {
      const known = changes.find(({ id }) => id === item.id);
      if (known) known.count += count;
      else changes.push(new RecipeItem(item.id, item.metadata, count));
    };
    for (const cell of (inShape ?? []).flat()) if (cell.id !== -1) add(cell, -1);
    for (const item of ingredients ?? []) add(item, -1);
    add(result, result.count);
    return changes;
  };
  const needsTable = ({ inShape, ingredients }) =>
    (inShape ?? []).length > 2 || (inShape ?? []).some((row) => row.length > 2) || (ingredients ?? []).length > 4;

  // A recipe stays the same object; `numbers` has what the body calls it.
  const numbers = new WeakMap();
  const made = new Map();
  const recipesOf = (type) => {
    const id = Number(type);
    if (!Number.isInteger(id) || id < 0) return [];
    if (!made.has(id)) {
      made.set(id, api.recipesOf(id).map((known) => {
        const recipe = new Recipe(known);
        numbers.set(recipe, known.recipeId);
        return recipe;
      }));
    }
    return [...made.get(id)];
  };

  const enough = (recipe, times) =>
    recipe.delta.every(({ id, metadata, count }) => api.inventory.count(id, metadata) + count * times >= 0);
  const recipesAll = (type, _metadata, table) => recipesOf(type).filter((recipe) => table || !recipe.requiresTable);
  const recipesFor = (type, metadata, minResultCount, table) =>
    recipesAll(type, metadata, table).filter((recipe) => enough(recipe, Math.ceil((minResultCount ?? 1) / recipe.result.count)));

  // The recipe as we know it; one that a skill wrote itself, or took from `mcData`, is looked up by what it takes.
  const knownRecipe = (recipe) => {
    if (numbers.has(recipe)) return recipe;
    const text = stringify(new Recipe(recipe));
    const same = recipesOf(recipe.result.id ?? recipe.result).find((known) => stringify(known) === text);
    if (!same) throw new Error(`there is no such recipe: ${stringify(recipe)}`);
    return same;
  };

  const craft = async (wanted, count, table) => {
    if (!wanted?.result) throw new Error("craft needs a recipe: take one from bot.recipesFor");
    const recipe = knownRecipe(wanted);
    if (recipe.requiresTable && !table) {
      throw new Error(`Recipe requires craftingTable, but one was not supplied: ${stringify(recipe)}`);
    }
    const times = parseInt(count ?? 1, 10);
    if (!(times >= 1)) return;
    const at = recipe.requiresTable ? api.at(table.position ?? table) : null;
    if (at && table.name && table.name !== "crafting_table") {
      throw new Error(`crafting: non craftingTable used as craftingTable: ${table.name}`);
    }
    // As many as the ingredients are enough for; then it says what is missing.
    const possible = Math.min(times, affordable(recipe));
    if (possible > 0) await api.windowAct({ action: "craft", recipe: numbers.get(recipe), times: possible, table: at });
    if (possible < times) throw new Error(`missing ingredient: ${lacking(recipe, times - possible)}`);
  };
  const taken = ({ delta }) => delta.filter(({ count }) => count < 0);
  const affordable = (recipe) =>
    Math.min(...taken(recipe).map(({ id, count }) => Math.floor(api.inventory.count(id) / -count)));
  const lacking = (recipe, times) =>
    taken(recipe)
      .map(({ id, count }) => [-count * times - api.inventory.count(id), api.itemKind(id).name])
      .filter(([more]) => more > 0)
      .map(([more, name]) => `${more} more ${name}`)
      .join(", ");

  Object.assign(api.bot, { craft: api.traced(craft), recipesFor, recipesAll });
  api.modules["prismarine-recipe"] = () => () => ({ Recipe, RecipeItem });
});
