//! What popular plug-ins of Mineflayer add.

use super::{Chapter, Entry, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Plug-ins",
    about: "",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[offered(
    "bot.tool.equipForBlock(block, options = {})",
    "Promise<void>",
    "Takes the best tool for a block into the hand.",
    "await bot.tool.equipForBlock(bot.blockAt(at(-3, 0, 0)));\ncheck(bot.heldItem.name, \"iron_pickaxe\");",
)];
