//! The facts of the game.

use super::{Chapter, Entry, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Facts",
    about: "",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[offered(
    "mcData.itemsByName",
    "Record<string, ItemData>",
    "What is known of an item.",
    "check(mcData.itemsByName.stick.stackSize, 64);",
)];
