//! Blocks: looking at them, finding, breaking and placing them.

use super::{Chapter, Entry, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Blocks",
    about: "",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[offered(
    "bot.dig(block, forceLook = true, digFace = \"auto\")",
    "Promise<void>",
    "Breaks a block within reach with what is in the hand.",
    "await bot.dig(bot.blockAt(at(3, 0, 0)));\ncheck(bot.blockAt(at(3, 0, 0)).name, \"air\");",
)];
