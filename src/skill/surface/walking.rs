//! Walking: goals and the pathfinder.

use super::{Chapter, Entry, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Walking",
    about: "",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[offered(
    "bot.pathfinder.goto(goal)",
    "Promise<void>",
    "Walks until the goal is reached.",
    "await bot.pathfinder.goto(new GoalBlock(start.x, start.y, start.z - 2));\ncheck(bot.entity.position.floored().z, start.z - 2);",
)];
