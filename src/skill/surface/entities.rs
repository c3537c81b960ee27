//! Those around: players, creatures, things that lie.

use super::{Chapter, Entry, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Those around",
    about: "",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[offered(
    "bot.nearestEntity(match?)",
    "Entity | null",
    "The nearest one for which `match(entity)` is true.",
    "check(bot.nearestEntity((entity) => entity.name === \"cow\").type, \"animal\");",
)];
