//! Chests, furnaces and other windows.

use super::{Chapter, Entry, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Windows",
    about: "",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[offered(
    "bot.openContainer(block)",
    "Promise<Window>",
    "Opens a chest, a barrel or the like within reach.",
    "const chest = await bot.openContainer(bot.blockAt(at(-2, 0, 2)));\ncheck(chest.containerItems().length, 1);\nchest.close();",
)];
