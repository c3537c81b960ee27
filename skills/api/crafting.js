// Crafting: recipes that could be made, and making them.
(function (host, api) {
  "use strict";
  const enough = (recipe, times) =>
    recipe.delta.every(({ id, count }) => count >= 0 || api.inventory.count(id) >= -count * times);
  const recipesAll = (type, _metadata, table) =>
    api.recipesOf(type).filter((recipe) => table || !recipe.requiresTable);
  const recipesFor = (type, metadata, minResultCount, table) =>
    recipesAll(type, metadata, table).filter((recipe) =>
      enough(recipe, Math.ceil((minResultCount ?? 1) / recipe.result.count)));

  const craft = async (recipe, count, table) => {
    if (!Number.isInteger(recipe?.recipeId)) throw new Error("craft needs a recipe: take one from bot.recipesFor");
    if (recipe.requiresTable && !table) throw new Error("Recipe requires craftingTable, but one was not supplied");
    const at = table ? api.at(table.position ?? table) : null;
    try {
      await api.act({ action: "craft", recipe: recipe.recipeId, times: count ?? 1, table: recipe.requiresTable ? at : null });
    } catch (error) {
      if (error.failure?.failure === "missing") throw new Error(`missing ingredient: ${error.message}`);
      throw error;
    }
  };

  Object.assign(api.bot, { craft: api.traced(craft), recipesFor, recipesAll });
});
