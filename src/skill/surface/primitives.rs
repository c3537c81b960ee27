//! The control primitives of skills/primitives/.

use super::{Chapter, Entry, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Primitives",
    about: "",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[offered(
    "mineBlock(bot, name, count = 1)",
    "Promise<number>",
    "Breaks the nearest blocks of a kind and picks up what they drop.",
    "check(await mineBlock(bot, \"stone\", 1), 1);",
)];
