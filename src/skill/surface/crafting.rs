//! Recipes and making things of them.

use super::{Chapter, Entry, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Crafting",
    about: "",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[
    offered(
        "bot.recipesFor(itemType, metadata, minResultCount, craftingTable)",
        "Recipe[]",
        "The recipes for an item whose ingredients are carried, from the commonest to the rarest; those that need a table only if one is given.",
        "check(bot.recipesFor(mcData.itemsByName.stick.id, null, 1, null).length > 0, true);",
    ),
    offered(
        "bot.recipesAll(itemType, metadata, craftingTable)",
        "Recipe[]",
        "All recipes for an item.",
        "check(bot.recipesAll(mcData.itemsByName.stick.id, null, null).length > 1, true);",
    ),
    offered(
        "bot.craft(recipe, count, craftingTable)",
        "Promise<void>",
        "Makes a recipe `count` times, at a crafting table within reach if it needs one.",
        "const [recipe] = bot.recipesFor(mcData.itemsByName.stick.id, null, 1, null);\nawait bot.craft(recipe, 1, null);\ncheck(bot.inventory.count(mcData.itemsByName.stick.id), 12);",
    ),
    offered(
        "recipe.result",
        "{ id, metadata, count }",
        "What it makes.",
        "check(bot.recipesAll(mcData.itemsByName.stick.id, null, null)[0].result.count > 0, true);",
    ),
    offered(
        "recipe.inShape",
        "{ id, metadata, count }[][] | null",
        "Its rows; -1 for an empty cell.",
        "check(bot.recipesAll(mcData.itemsByName.stick.id, null, null)[0].inShape.length, 2);",
    ),
    offered(
        "recipe.outShape",
        "null",
        "What stays in the grid: nothing.",
        "check(bot.recipesAll(mcData.itemsByName.stick.id, null, null)[0].outShape, null);",
    ),
    offered(
        "recipe.ingredients",
        "{ id, metadata, count }[] | null",
        "What it takes in any shape.",
        "check(bot.recipesAll(mcData.itemsByName.oak_planks.id, null, null)[0].ingredients.length, 1);",
    ),
    offered(
        "recipe.delta",
        "{ id, metadata, count }[]",
        "What one has more and less of afterwards.",
        "check(bot.recipesAll(mcData.itemsByName.stick.id, null, null)[0].delta.at(-1).count > 0, true);",
    ),
    offered(
        "recipe.requiresTable",
        "boolean",
        "Whether it needs a crafting table.",
        "check(bot.recipesAll(mcData.itemsByName.stick.id, null, null)[0].requiresTable, false);",
    ),
];
