//! Recipes and making things of them.

use super::{Chapter, Entry, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Crafting",
    about: "",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[offered(
    "bot.recipesFor(itemType, metadata, minResultCount, craftingTable)",
    "Recipe[]",
    "The recipes for an item whose ingredients are carried.",
    "check(bot.recipesFor(mcData.itemsByName.stick.id, null, 1, null).length > 0, true);",
)];
