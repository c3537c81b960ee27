//! How walks go: `Movements`, as the plug-in `mineflayer-pathfinder` has it.

use super::{Chapter, Entry, offered, refused};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Movements",
    about: "How to walk. The body's legs read `canDig`; the rest is kept as it was set, and what the methods answer goes by it.",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[
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
