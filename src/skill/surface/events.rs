//! What a skill can listen for.

use super::{Chapter, Entry, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Events",
    about: "",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[offered(
    "\"chat\" (username, message)",
    "event",
    "Somebody spoke for all to hear.",
    "bot.once(\"chat\", (username, message) => check([username, message], [\"bob\", \"hello\"]));\nawait bot.waitForTicks(40);",
)];
