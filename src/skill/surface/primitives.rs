//! The control primitives of skills/primitives/.

use super::{Chapter, Entry, at_night, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Primitives",
    about: "Async functions of the whole language, written over the names above; their files in `skills/primitives/` say all that they \
            throw. They use no commands of a server. What they did stands in the skill's own log, not in the chat. Seconds are \
            seconds of the game.",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[
    offered(
        "mineBlock(bot, name, count = 1)",
        "Promise<number>",
        "Breaks the nearest blocks of a kind within 32 blocks with the best tool and picks up what they drop; how many were brought in.",
        "check(await mineBlock(bot, \"stone\", 1), 1);",
    ),
    offered(
        "craftItem(bot, name, count = 1)",
        "Promise<number>",
        "Makes a recipe `count` times, at a crafting table within 32 blocks if it needs one; how many items came out. Throws what is \
         missing when not one can be made.",
        "check(await craftItem(bot, \"stick\", 2), 8);",
    ),
    offered(
        "smeltItem(bot, item, fuel, count = 1)",
        "Promise<number>",
        "Smelts in a furnace within 32 blocks, waits, and takes what it made; how many were smelted.",
        "check(await smeltItem(bot, \"raw_iron\", \"coal\", 1), 1);",
    ),
    offered(
        "placeItem(bot, name, position)",
        "Promise<Vec3>",
        "Places a block where it is wanted or at a free spot nearby; where it stands.",
        "const place = await placeItem(bot, \"crafting_table\", at(1, 0, 0)).catch((error) => error.message);\n\
         check(place, \"No crafting_table in inventory\");\n\
         check(await placeItem(bot, \"dirt\", at(1, 0, 0)), at(1, 0, 0));",
    ),
    offered(
        "exploreUntil(bot, direction, maxTime = 60, callback)",
        "Promise<any>",
        "Walks in a direction until the callback gives something, which is returned, or until so many seconds are over: null.",
        "const far = await exploreUntil(bot, new Vec3(1, 0, 0), 60, () => bot.entity.position.distanceTo(start) > 12);\n\
         check(far, true);",
    ),
    offered(
        "killMob(bot, name, timeout = 300)",
        "Promise<boolean>",
        "Fights the nearest creature of a kind until it is dead and picks up what it drops.",
        "check(await killMob(bot, \"pig\"), true);",
    ),
    offered(
        "shoot(bot, weapon, target, timeout = 60)",
        "Promise<boolean>",
        "Shoots at the nearest creature or player of that name until it is gone.",
        "check(await shoot(bot, \"bow\", \"cow\"), true);",
    ),
    offered(
        "waitForMobRemoved(bot, entity, timeout = 300)",
        "Promise<Entity | null>",
        "Waits until the target of `bot.pvp` is dead; the item that it dropped.",
        "const cow = bot.nearestEntity((entity) => entity.name === \"cow\");\n\
         await bot.pvp.attack(cow);\n\
         await waitForMobRemoved(bot, cow, 60);\n\
         check(cow.isValid, false);",
    ),
    offered(
        "waitForMobShot(bot, entity, timeout = 300)",
        "Promise<Entity | null>",
        "Waits until the target of `bot.hawkEye` is dead; the item that it dropped.",
        "const cow = bot.nearestEntity((entity) => entity.name === \"cow\");\n\
         bot.hawkEye.autoAttack(cow, \"bow\");\n\
         await waitForMobShot(bot, cow, 60);\n\
         check(cow.isValid, false);",
    ),
    at_night(
        "flee(bot, distance = 24)",
        "Promise<boolean>",
        "Runs away from what is hostile until nothing of it is within a distance.",
        "await flee(bot);\n\
         check(bot.nearestEntity((entity) => entity.name === \"zombie\" && entity.position.distanceTo(bot.entity.position) < 24), null);",
    ),
    offered(
        "eat(bot)",
        "Promise<string[]>",
        "Eats the best food for the hunger there is; the names of what was eaten.",
        "check(await eat(bot), []);",
    ),
    offered(
        "come(bot, player, distance = 2)",
        "Promise<boolean>",
        "Walks to a player.",
        "check(await come(bot, \"bob\"), true);",
    ),
    offered(
        "giveTo(bot, player, name, count = 1)",
        "Promise<number>",
        "Walks to a player and throws them something.",
        "check(await giveTo(bot, \"bob\", \"torch\", 2), 2);",
    ),
    offered(
        "getItemFromChest(bot, position, itemsToGet)",
        "Promise<object>",
        "Takes items out of a chest, `{ name: count }`; what was taken.",
        "check(await getItemFromChest(bot, at(-2, 0, 2), { diamond: 2 }), { diamond: 2 });",
    ),
    offered(
        "depositItemIntoChest(bot, position, itemsToDeposit)",
        "Promise<object>",
        "Puts items into a chest, `{ name: count }`; what was put.",
        "check(await depositItemIntoChest(bot, at(-2, 0, 2), { coal: 8 }), { coal: 8 });",
    ),
    offered(
        "checkItemInsideChest(bot, position)",
        "Promise<object>",
        "Looks into a chest; what it holds, `{ name: count }`.",
        "check(await checkItemInsideChest(bot, at(-2, 0, 2)), { diamond: 3 });",
    ),
    offered(
        "moveToChest(bot, position)",
        "Promise<Block>",
        "Walks to where a chest can be opened; its block.",
        "check((await moveToChest(bot, at(-2, 0, 2))).name, \"chest\");",
    ),
    offered(
        "listItemsInChest(bot, chestBlock)",
        "Promise<Window>",
        "Opens a chest within reach and writes what is in it to the log; its window.",
        "const chest = await listItemsInChest(bot, await moveToChest(bot, at(-2, 0, 2)));\n\
         check(chest.containerItems().length, 1);",
    ),
    offered(
        "closeChest(bot, chestBlock)",
        "Promise<void>",
        "Writes what is in a chest to the log and closes it.",
        "const block = await moveToChest(bot, at(-2, 0, 2));\n\
         await bot.openContainer(block);\n\
         await closeChest(bot, block);\n\
         check(bot.currentWindow, null);",
    ),
    offered(
        "givePlacedItemBack(bot, name, position)",
        "Promise<boolean>",
        "Breaks what was placed and takes it back.",
        "check(await givePlacedItemBack(bot, \"crafting_table\", at(2, 0, 2)), true);",
    ),
];
