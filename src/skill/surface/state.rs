//! What a body knows of itself.

use super::{Chapter, Entry, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Oneself",
    about: "",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[
    offered(
        "bot.username",
        "string",
        "The name of the body.",
        "check(bot.username, \"alice\");",
    ),
    offered(
        "bot.health",
        "number",
        "Half hearts, 0 to 20.",
        "check(bot.health, 20);",
    ),
];
