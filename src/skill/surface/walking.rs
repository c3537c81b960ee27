//! Walking: the pathfinder, as the plug-in `mineflayer-pathfinder` has it.

use super::{Chapter, Entry, offered, refused};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Walking",
    about: "The pathfinder of the plug-in `mineflayer-pathfinder`. The body finds its way itself: it walks, jumps, swims, climbs, opens doors and, where \
            `canDig` allows it, breaks what is in its way; it builds no bridges or pillars. A walk fails with the plug-in's errors: `NoPath`, \
            `GoalChanged`, `PathStopped`.",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[
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
    offered(
        "goals",
        "object",
        "All goals by name; they are globals too. `goals.Goal` is what a goal of one's own extends: its `isEnd(node)` is asked about places around \
         the body, `heuristic(node)` leads there from far.",
        "class OnWheat extends goals.Goal {\n  isEnd(node) { return bot.blockAt(new Vec3(node.x, node.y - 1, node.z))?.name === \"farmland\"; }\n}\n\
         await bot.pathfinder.goto(new OnWheat());\ncheck(bot.entity.position.floored(), at(-4, 0, -4));",
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
    offered(
        "Movements(bot, mcData?)",
        "Movements",
        "How to walk. Of all that can be set the body's legs read `canDig`; the rest is kept, and what the methods of `movements` answer goes by it.",
        "const movements = new Movements(bot, mcData);\nmovements.canDig = false;\nbot.pathfinder.setMovements(movements);\n\
         check(bot.pathfinder.movements.canDig, false);",
    ),
    offered(
        "movements.canDig",
        "boolean",
        "Whether blocks in the way may be broken.",
        "check(new Movements(bot).canDig, true);",
    ),
    offered(
        "movements.getBlock(pos, dx, dy, dz)",
        "Block & { safe, physical, liquid, climbable, replaceable, canFall, openable, height }",
        "A block beside a place, with what it is to legs.",
        "check(new Movements(bot).getBlock(start, 0, -1, 0).physical, true);",
    ),
    offered(
        "movements.safeToBreak(block)",
        "boolean",
        "Whether breaking the block lets nothing flow or fall, and `blocksCantBreak` and `exclusionAreasBreak` allow it.",
        "check(new Movements(bot).safeToBreak(bot.blockAt(at(3, 0, 1))), true);",
    ),
    offered(
        "movements.safeOrBreak(block, toBreak)",
        "number",
        "What it costs to pass the block; where it must be broken, its position is added to `toBreak`. 100 if it cannot be passed.",
        "const toBreak = [];\nnew Movements(bot).safeOrBreak(new Movements(bot).getBlock(start, 3, 0, 1), toBreak);\ncheck(toBreak.length, 1);",
    ),
    offered(
        "movements.countScaffoldingItems()",
        "number",
        "How many of `scafoldingBlocks` are carried.",
        "check(new Movements(bot).countScaffoldingItems(), 48);",
    ),
    offered(
        "movements.getScaffoldingItem()",
        "Item | null",
        "A carried item of `scafoldingBlocks`.",
        "check(new Movements(bot).getScaffoldingItem().name, \"dirt\");",
    ),
    offered(
        "movements.exclusionStep(block)",
        "number",
        "The sum of what `exclusionAreasStep` say of a block.",
        "const movements = new Movements(bot);\nmovements.exclusionAreasStep.push(() => 7);\ncheck(movements.exclusionStep(bot.blockAt(start)), 7);",
    ),
    offered(
        "movements.exclusionBreak(block)",
        "number",
        "The sum of what `exclusionAreasBreak` say of a block.",
        "check(new Movements(bot).exclusionBreak(bot.blockAt(start)), 0);",
    ),
    offered(
        "movements.exclusionPlace(block)",
        "number",
        "The sum of what `exclusionAreasPlace` say of a block.",
        "check(new Movements(bot).exclusionPlace(bot.blockAt(start)), 0);",
    ),
    offered(
        "movements.updateCollisionIndex()",
        "void",
        "Notes in `entityIntersections` which blocks entities stand in.",
        "const movements = new Movements(bot);\nmovements.updateCollisionIndex();\ncheck(movements.getNumEntitiesAt(at(0, 0, 6), 0, 0, 0) > 0, true);",
    ),
    offered(
        "movements.clearCollisionIndex()",
        "void",
        "Forgets them.",
        "const movements = new Movements(bot);\nmovements.clearCollisionIndex();\ncheck(movements.entityIntersections, {});",
    ),
    offered(
        "movements.getNumEntitiesAt(pos, dx, dy, dz)",
        "number",
        "How many entities stand in a block, by the last `updateCollisionIndex`.",
        "check(new Movements(bot).getNumEntitiesAt(start, 0, 0, 0), 0);",
    ),
    offered(
        "movements.bot",
        "Bot",
        "Whose they are.",
        "check(new Movements(bot).bot === bot, true);",
    ),
    offered(
        "movements.digCost",
        "number",
        "Kept.",
        "check(new Movements(bot).digCost, 1);",
    ),
    offered(
        "movements.placeCost",
        "number",
        "Kept.",
        "check(new Movements(bot).placeCost, 1);",
    ),
    offered(
        "movements.liquidCost",
        "number",
        "Kept.",
        "check(new Movements(bot).liquidCost, 1);",
    ),
    offered(
        "movements.entityCost",
        "number",
        "Read by `safeOrBreak`.",
        "check(new Movements(bot).entityCost, 1);",
    ),
    offered(
        "movements.dontCreateFlow",
        "boolean",
        "Read by `safeToBreak`; the body never digs into water or lava.",
        "check(new Movements(bot).dontCreateFlow, true);",
    ),
    offered(
        "movements.dontMineUnderFallingBlock",
        "boolean",
        "Read by `safeToBreak`.",
        "check(new Movements(bot).dontMineUnderFallingBlock, true);",
    ),
    offered(
        "movements.allow1by1towers",
        "boolean",
        "Kept: walks build nothing.",
        "check(new Movements(bot).allow1by1towers, true);",
    ),
    offered(
        "movements.allowFreeMotion",
        "boolean",
        "Kept.",
        "check(new Movements(bot).allowFreeMotion, false);",
    ),
    offered(
        "movements.allowParkour",
        "boolean",
        "Kept: the body jumps over no gaps.",
        "check(new Movements(bot).allowParkour, true);",
    ),
    offered(
        "movements.allowSprinting",
        "boolean",
        "Kept: walks are walked.",
        "check(new Movements(bot).allowSprinting, true);",
    ),
    offered(
        "movements.allowEntityDetection",
        "boolean",
        "Read by `getNumEntitiesAt`.",
        "check(new Movements(bot).allowEntityDetection, true);",
    ),
    offered(
        "movements.canOpenDoors",
        "boolean",
        "Kept: the body opens doors of wood.",
        "check(new Movements(bot).canOpenDoors, false);",
    ),
    offered(
        "movements.maxDropDown",
        "number",
        "Kept: the body drops three blocks at the most, which does not hurt.",
        "check(new Movements(bot).maxDropDown, 4);",
    ),
    offered(
        "movements.infiniteLiquidDropdownDistance",
        "boolean",
        "Kept.",
        "check(new Movements(bot).infiniteLiquidDropdownDistance, true);",
    ),
    offered(
        "movements.exclusionAreasStep",
        "((block) => number)[]",
        "Read by `exclusionStep`.",
        "check(new Movements(bot).exclusionAreasStep, []);",
    ),
    offered(
        "movements.exclusionAreasBreak",
        "((block) => number)[]",
        "Read by `exclusionBreak`.",
        "check(new Movements(bot).exclusionAreasBreak, []);",
    ),
    offered(
        "movements.exclusionAreasPlace",
        "((block) => number)[]",
        "Read by `exclusionPlace`.",
        "check(new Movements(bot).exclusionAreasPlace, []);",
    ),
    offered(
        "movements.entityIntersections",
        "object",
        "How many entities stand in a block, by `\"x,y,z\"`.",
        "check(new Movements(bot).entityIntersections, {});",
    ),
    offered(
        "movements.entitiesToAvoid",
        "Set<string>",
        "Read by `updateCollisionIndex`.",
        "check(new Movements(bot).entitiesToAvoid.size, 0);",
    ),
    offered(
        "movements.passableEntities",
        "Set<string>",
        "Read by `updateCollisionIndex`.",
        "check(new Movements(bot).passableEntities.has(\"item\"), true);",
    ),
    offered(
        "movements.interactableBlocks",
        "Set<string>",
        "Blocks that a click opens or uses.",
        "check(new Movements(bot).interactableBlocks.has(\"chest\"), true);",
    ),
    offered(
        "movements.blocksCantBreak",
        "Set<number>",
        "Read by `safeToBreak`.",
        "check(new Movements(bot).blocksCantBreak.has(mcData.blocksByName.bedrock.id), true);",
    ),
    offered(
        "movements.blocksToAvoid",
        "Set<number>",
        "Read by `getBlock`.",
        "check(new Movements(bot).blocksToAvoid.has(mcData.blocksByName.lava.id), true);",
    ),
    offered(
        "movements.liquids",
        "Set<number>",
        "Read by `getBlock`.",
        "check(new Movements(bot).liquids.has(mcData.blocksByName.water.id), true);",
    ),
    offered(
        "movements.gravityBlocks",
        "Set<number>",
        "Read by `getBlock`.",
        "check(new Movements(bot).gravityBlocks.has(mcData.blocksByName.sand.id), true);",
    ),
    offered(
        "movements.climbables",
        "Set<number>",
        "Read by `getBlock`.",
        "check(new Movements(bot).climbables.has(mcData.blocksByName.ladder.id), true);",
    ),
    offered(
        "movements.emptyBlocks",
        "Set<number>",
        "Blocks that nothing bumps into.",
        "check(new Movements(bot).emptyBlocks.has(mcData.blocksByName.torch.id), true);",
    ),
    offered(
        "movements.replaceables",
        "Set<number>",
        "Read by `getBlock`.",
        "check(new Movements(bot).replaceables.has(mcData.blocksByName.water.id), true);",
    ),
    offered(
        "movements.fences",
        "Set<number>",
        "Read by `getBlock`.",
        "check(new Movements(bot).fences.has(mcData.blocksByName.oak_fence.id), true);",
    ),
    offered(
        "movements.carpets",
        "Set<number>",
        "Read by `getBlock`.",
        "check(new Movements(bot).carpets.has(mcData.blocksByName.red_carpet.id), true);",
    ),
    offered(
        "movements.openable",
        "Set<number>",
        "Read by `getBlock`.",
        "check(new Movements(bot).openable.has(mcData.blocksByName.oak_fence_gate.id), true);",
    ),
    offered(
        "movements.scafoldingBlocks",
        "number[]",
        "Items to build with; spelled as the plug-in spells it.",
        "check(new Movements(bot).scafoldingBlocks.length, 2);",
    ),
    own("movements.getNeighbors"),
    own("movements.getMoveForward"),
    own("movements.getMoveDiagonal"),
    own("movements.getMoveDropDown"),
    own("movements.getMoveParkourForward"),
    own("movements.getMoveJumpUp"),
    own("movements.getMoveUp"),
    own("movements.getMoveDown"),
    own("movements.getLandingBlock"),
];

/// A step of the plug-in's search.
const fn own(call: &'static str) -> Entry {
    refused(call, "the body finds its steps itself")
}
