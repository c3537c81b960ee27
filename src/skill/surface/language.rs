//! Timers, the log, modules: what JavaScript itself gives.

use super::{Chapter, Entry, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "The language",
    about: "",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[offered(
    "require(name)",
    "any",
    "`vec3`, `minecraft-data`, `mineflayer-pathfinder` and the plug-ins; nothing else.",
    "check(new (require(\"vec3\").Vec3)(1, 2, 3).x, 1);",
)];
