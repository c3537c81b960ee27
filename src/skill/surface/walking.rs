//! Walking: the pathfinder, as the plug-in `mineflayer-pathfinder` has it.

use super::{Chapter, Entry, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Walking",
    about: "The pathfinder of the plug-in `mineflayer-pathfinder`. The body finds its way itself: it walks, jumps, swims, climbs, opens doors and, where \
            `canDig` allows it, breaks what is in its way; it builds no bridges or pillars. A walk fails with the plug-in's errors: `NoPath`, \
            `GoalChanged`, `PathStopped`.",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[
    offered(
        "bot.pathfinder",
        "Pathfinder",
        "What walks. It is there from the start; `bot.loadPlugin(pathfinder)` changes nothing.",
        "bot.loadPlugin(require(\"mineflayer-pathfinder\").pathfinder);\ncheck(typeof bot.pathfinder.goto, \"function\");",
    ),
    offered(
        "bot.pathfinder.goto(goal)",
        "Promise<void>",
        "Walks until the goal is reached. Fails with `NoPath: No path to the goal!`, with `GoalChanged` when another goal is set meanwhile, \
         with `PathStopped` when it is called off.",
        "await bot.pathfinder.goto(new GoalBlock(start.x, start.y, start.z - 2));\ncheck(bot.entity.position.floored().z, start.z - 2);",
    ),
    offered(
        "bot.pathfinder.setGoal(goal, dynamic = false)",
        "void",
        "Sets out for a goal without waiting for the end. With `dynamic` the goal stays when it is reached, and the body follows when it moves. \
         `null` stops the body.",
        "bot.pathfinder.setGoal(new GoalXZ(start.x, start.z + 2));\nawait bot.waitForTicks(30);\ncheck(bot.entity.position.floored().z, start.z + 2);",
    ),
    offered(
        "bot.pathfinder.stop()",
        "void",
        "Stops the body and forgets the goal; who waits for it gets `PathStopped`.",
        "const walk = bot.pathfinder.goto(new GoalXZ(start.x, start.z + 40)).catch((error) => error.name);\n\
         await bot.waitForTicks(5);\nbot.pathfinder.stop();\ncheck(await walk, \"PathStopped\");",
    ),
    offered(
        "bot.pathfinder.setMovements(movements)",
        "void",
        "Says how to walk from now on: see `Movements`.",
        "const movements = new Movements(bot);\nmovements.canDig = false;\nbot.pathfinder.setMovements(movements);\n\
         check(bot.pathfinder.movements === movements, true);",
    ),
    offered(
        "bot.pathfinder.movements",
        "Movements",
        "How the body walks now.",
        "check(bot.pathfinder.movements.canDig, true);",
    ),
    offered(
        "bot.pathfinder.goal",
        "Goal | null",
        "The goal that the body walks to.",
        "check(bot.pathfinder.goal, null);\nbot.pathfinder.setGoal(new GoalY(start.y));\ncheck(bot.pathfinder.goal.y, start.y);",
    ),
    offered(
        "bot.pathfinder.isMoving()",
        "boolean",
        "Whether the body is on its way to a goal.",
        "check(bot.pathfinder.isMoving(), false);\nbot.pathfinder.setGoal(new GoalXZ(start.x, start.z + 20));\n\
         check(bot.pathfinder.isMoving(), true);",
    ),
    offered(
        "bot.pathfinder.isMining()",
        "boolean",
        "Whether the body breaks a block that is in its way.",
        "check(bot.pathfinder.isMining(), false);",
    ),
    offered(
        "bot.pathfinder.isBuilding()",
        "boolean",
        "Always `false`: walks build nothing.",
        "check(bot.pathfinder.isBuilding(), false);",
    ),
    offered(
        "bot.pathfinder.getPathTo(movements, goal, timeout?)",
        "{ status, path, cost, time, visitedNodes, generatedNodes }",
        "The way to a goal, without walking it; `status` is `success`, `noPath`, or `timeout` where the search had to end before it found the \
         goal. Not on a server yet: there it throws.",
        "const { status, path } = bot.pathfinder.getPathTo(bot.pathfinder.movements, new GoalXZ(start.x, start.z + 3));\n\
         check([status, path.length], [\"success\", 3]);",
    ),
    offered(
        "bot.pathfinder.getPathFromTo(movements, startPos, goal, options?)",
        "Iterator<{ result, astarContext }>",
        "The way from a place to a goal. The search is not cut into parts: the first result is the only one.",
        "const ways = bot.pathfinder.getPathFromTo(new Movements(bot), at(0, 0, 1), new GoalXZ(start.x, start.z + 3));\n\
         check(ways.next().value.result.path.length, 2);",
    ),
    offered(
        "bot.pathfinder.bestHarvestTool(block)",
        "Item | null",
        "The carried item that breaks the block fastest.",
        "check(bot.pathfinder.bestHarvestTool(bot.blockAt(at(3, 0, 1))).name, \"iron_pickaxe\");",
    ),
    offered(
        "bot.pathfinder.thinkTimeout",
        "number",
        "Kept and not used: searches end by the places that they look at, not by time.",
        "check(bot.pathfinder.thinkTimeout, 5000);",
    ),
    offered(
        "bot.pathfinder.tickTimeout",
        "number",
        "Kept and not used, like `thinkTimeout`.",
        "check(bot.pathfinder.tickTimeout, 40);",
    ),
    offered(
        "bot.pathfinder.searchRadius",
        "number",
        "Kept and not used, like `thinkTimeout`.",
        "check(bot.pathfinder.searchRadius, -1);",
    ),
    offered(
        "bot.pathfinder.enablePathShortcut",
        "boolean",
        "Kept and not used: the body's legs choose their steps.",
        "check(bot.pathfinder.enablePathShortcut, false);",
    ),
    offered(
        "bot.pathfinder.LOSWhenPlacingBlocks",
        "boolean",
        "Kept and not used: walks place nothing.",
        "check(bot.pathfinder.LOSWhenPlacingBlocks, true);",
    ),
    offered(
        "\"goal_reached\" (goal)",
        "event",
        "A goal was reached.",
        "bot.once(\"goal_reached\", (goal) => check(goal.z, start.z + 1));\nawait bot.pathfinder.goto(new GoalXZ(start.x, start.z + 1));",
    ),
    offered(
        "\"goal_updated\" (goal, dynamic)",
        "event",
        "A goal was set, or `null`.",
        "bot.once(\"goal_updated\", (goal, dynamic) => check([goal, dynamic], [null, false]));\nbot.pathfinder.setGoal(null);",
    ),
    offered(
        "\"path_update\" (result)",
        "event",
        "A way was found, or none; `result` is like that of `getPathTo`.",
        "bot.once(\"path_update\", ({ status, path }) => check([status, path.length], [\"success\", 2]));\n\
         await bot.pathfinder.goto(new GoalXZ(start.x, start.z + 2));",
    ),
    offered(
        "\"path_reset\" (reason)",
        "event",
        "A walk was broken off to go another way: `goal_updated`, `movements_updated`, `goal_moved`.",
        "bot.once(\"path_reset\", (reason) => check(reason, \"goal_updated\"));\n\
         bot.pathfinder.setGoal(new GoalXZ(start.x, start.z + 20));\nawait bot.waitForTicks(4);\nbot.pathfinder.setGoal(null);",
    ),
    offered(
        "\"path_stop\" ()",
        "event",
        "A walk was called off by `stop`.",
        "let stops = 0;\nbot.once(\"path_stop\", () => { stops += 1; });\nbot.pathfinder.setGoal(new GoalXZ(start.x, start.z + 20));\n\
         bot.pathfinder.stop();\ncheck(stops, 1);",
    ),
];
