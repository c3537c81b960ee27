//! Looking, moving, using, hitting, wearing.

use super::{Chapter, Entry, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Hands and feet",
    about: "",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[offered(
    "bot.chat(message)",
    "void",
    "Says something for all to hear.",
    "bot.chat(\"hello\");\ncheck(bot.username, \"alice\");",
)];
