//! Items and the inventory.

use super::{Chapter, Entry, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Items",
    about: "",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[offered(
    "bot.inventory.items()",
    "Item[]",
    "What is carried, stack by stack.",
    "check(bot.inventory.items().some((item) => item.name === \"dirt\"), true);",
)];
