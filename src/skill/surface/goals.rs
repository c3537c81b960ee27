//! Where walks end: goals, as the plug-in `mineflayer-pathfinder` has them.

use super::{Chapter, Entry, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Goals",
    about: "Where a walk may end. All are globals, and in `require(\"mineflayer-pathfinder\").goals`.",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[
    offered(
        "goals",
        "object",
        "All goals by name; they are globals too. `goals.Goal` is what a goal of one's own extends: its `isEnd(node)` is asked about places around \
         the body, `heuristic(node)` leads there from far.",
        "class Corner extends goals.Goal {\n  isEnd(node) { return node.equals(at(-2, 0, 1)); }\n}\n\
         await bot.pathfinder.goto(new Corner());\ncheck(bot.entity.position.floored(), at(-2, 0, 1));",
    ),
    offered(
        "Goal()",
        "Goal",
        "The class of all goals.",
        "check(new GoalY(1) instanceof Goal, true);",
    ),
    offered(
        "GoalBlock(x, y, z)",
        "Goal",
        "With the feet in this block.",
        "await bot.pathfinder.goto(new GoalBlock(start.x, start.y, start.z + 2));\ncheck(bot.entity.position.floored(), at(0, 0, 2));",
    ),
    offered(
        "GoalNear(x, y, z, range)",
        "Goal",
        "Within `range` blocks of a block.",
        "await bot.pathfinder.goto(new GoalNear(start.x, start.y, start.z + 5, 2));\n\
         check(bot.entity.position.floored().distanceTo(at(0, 0, 5)) <= 2, true);",
    ),
    offered(
        "GoalXZ(x, z)",
        "Goal",
        "Anywhere in a column.",
        "await bot.pathfinder.goto(new GoalXZ(start.x, start.z + 2));\ncheck(bot.entity.position.floored().z, start.z + 2);",
    ),
    offered(
        "GoalNearXZ(x, z, range)",
        "Goal",
        "Within `range` blocks of a column.",
        "await bot.pathfinder.goto(new GoalNearXZ(start.x, start.z + 5, 2));\ncheck(bot.entity.position.z > start.z + 2, true);",
    ),
    offered(
        "GoalY(y)",
        "Goal",
        "At a height.",
        "await bot.pathfinder.goto(new GoalY(start.y));\ncheck(bot.entity.position.floored().y, start.y);",
    ),
    offered(
        "GoalGetToBlock(x, y, z)",
        "Goal",
        "Beside a block, not in it: for chests.",
        "const chest = at(-2, 0, 2);\nawait bot.pathfinder.goto(new GoalGetToBlock(chest.x, chest.y, chest.z));\n\
         check(bot.entity.position.floored().distanceTo(chest), 1);",
    ),
    offered(
        "GoalLookAtBlock(pos, world, { reach = 4.5, entityHeight = 1.6 }?)",
        "Goal",
        "Where a side of a block can be seen within reach.",
        "await bot.pathfinder.goto(new GoalLookAtBlock(at(3, 0, 1), bot.world));\n\
         check(bot.canSeeBlock(bot.blockAt(at(3, 0, 1))), true);",
    ),
    offered(
        "GoalBreakBlock(x, y, z, bot, options?)",
        "Goal",
        "Where a block can be broken; breaking it is left to `bot.dig`.",
        "const { x, y, z } = at(3, 0, 1);\nawait bot.pathfinder.goto(new GoalBreakBlock(x, y, z, bot));\n\
         check(bot.canDigBlock(bot.blockAt(at(3, 0, 1))), true);",
    ),
    offered(
        "GoalPlaceBlock(pos, world, { range = 5, LOS = true, faces?, facing?, facing3D?, half? }?)",
        "Goal",
        "Where a block can be put at a position, by clicking one beside it. `getFaceAndRef(headPos)` tells which.",
        "const goal = new GoalPlaceBlock(at(0, 0, 2), bot.world, { range: 4 });\nawait bot.pathfinder.goto(goal);\n\
         const eyes = bot.entity.position.floored().offset(0.5, 1.6, 0.5);\ncheck(goal.getFaceAndRef(eyes).face, new Vec3(0, -1, 0));",
    ),
    offered(
        "GoalFollow(entity, range)",
        "Goal",
        "Within `range` blocks of an entity, wherever it goes; with `setGoal(goal, true)` for as long as you like.",
        "await bot.pathfinder.goto(new GoalFollow(bot.players.bob.entity, 2));\n\
         check(bot.entity.position.distanceTo(bot.players.bob.entity.position) < 4, true);",
    ),
    offered(
        "GoalInvert(goal)",
        "Goal",
        "Where a goal does not end: to run away.",
        "await bot.pathfinder.goto(new GoalInvert(new GoalNear(start.x, start.y, start.z, 4)));\n\
         check(bot.entity.position.floored().distanceTo(start) > 4, true);",
    ),
    offered(
        "GoalCompositeAny(goals = [])",
        "Goal",
        "Where one of several goals ends, whichever is easier to get to. `push(goal)` adds one.",
        "const any = new GoalCompositeAny([new GoalBlock(start.x, start.y + 50, start.z)]);\nany.push(new GoalXZ(start.x, start.z + 2));\n\
         await bot.pathfinder.goto(any);\ncheck(bot.entity.position.floored(), at(0, 0, 2));",
    ),
    offered(
        "GoalCompositeAll(goals = [])",
        "Goal",
        "Where all of several goals end. `push(goal)` adds one.",
        "const all = new GoalCompositeAll([new GoalNear(start.x, start.y, start.z, 3)]);\nall.push(new GoalXZ(start.x, start.z + 2));\n\
         await bot.pathfinder.goto(all);\ncheck(bot.entity.position.floored(), at(0, 0, 2));",
    ),
    offered(
        "goal.isEnd(node)",
        "boolean",
        "Whether feet in this block reach the goal.",
        "check(new GoalNear(0, 0, 0, 2).isEnd(new Vec3(0, 2, 0)), true);",
    ),
    offered(
        "goal.heuristic(node)",
        "number",
        "At least so many blocks are left from here.",
        "check(new GoalXZ(3, 0).heuristic(new Vec3(0, 9, 0)), 3);",
    ),
    offered(
        "goal.hasChanged()",
        "boolean",
        "Whether the goal has moved since it was last asked: `GoalFollow` does with its entity.",
        "check(new GoalXZ(3, 0).hasChanged(), false);",
    ),
    offered(
        "goal.isValid()",
        "boolean",
        "Whether there still is something to go to.",
        "check(new GoalXZ(3, 0).isValid(), true);",
    ),
    offered(
        "goal.x",
        "number",
        "East, a whole number.",
        "check(new GoalBlock(1.5, 2, 3).x, 1);",
    ),
    offered(
        "goal.y",
        "number",
        "Up, a whole number.",
        "check(new GoalBlock(1.5, 2, 3).y, 2);",
    ),
    offered(
        "goal.z",
        "number",
        "South, a whole number.",
        "check(new GoalBlock(1.5, 2, 3).z, 3);",
    ),
    offered(
        "goal.rangeSq",
        "number",
        "The square of the range.",
        "check(new GoalNear(1, 2, 3, 4).rangeSq, 16);",
    ),
];
