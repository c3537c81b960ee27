//! What popular plug-ins of Mineflayer add.

use super::{Chapter, Entry, offered, refused};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Plug-ins",
    about: "They are built in. `require(\"mineflayer-collectblock\")`, `mineflayer-pvp`, `mineflayer-tool`, `minecrafthawkeye`, \
            `mineflayer-auto-eat` and `mineflayer-armor-manager` give plug-ins that `bot.loadPlugin` takes, which changes nothing.",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[
    offered(
        "bot.save(event)",
        "void",
        "Does nothing: what the body senses is the record.",
        "check(bot.save(\"done\"), undefined);",
    ),
    offered(
        "bot.tool",
        "object",
        "`mineflayer-tool`.",
        "check(typeof bot.tool.equipForBlock, \"function\");",
    ),
    offered(
        "bot.tool.equipForBlock(block, options = {}, cb)",
        "Promise<void>",
        "Takes the best tool for a block into the hand. Options: `requireHarvest` (throws `NoItem` if nothing carried makes it drop), \
         `getFromChest` (looks into the chests of `chestLocations`), `maxTools`.",
        "await bot.tool.equipForBlock(bot.blockAt(at(-3, 0, 0)));\ncheck(bot.heldItem.name, \"iron_pickaxe\");",
    ),
    offered(
        "bot.tool.chestLocations",
        "Vec3[]",
        "Chests that tools may be taken from.",
        "bot.tool.chestLocations.push(at(-2, 0, 2));\ncheck(bot.tool.chestLocations.length, 1);",
    ),
    offered(
        "bot.collectBlock",
        "object",
        "`mineflayer-collectblock`.",
        "check(typeof bot.collectBlock.collect, \"function\");",
    ),
    offered(
        "bot.collectBlock.collect(target, options = {}, cb)",
        "Promise<object>",
        "Breaks a block and picks up what it drops, or picks up an item that lies around; a list is worked off nearest first. Options: \
         `ignoreNoPath` (leaves out what cannot be reached), `count`, `append`, `chestLocations`, `itemFilter`. Ours: it gives a record \
         of what became of the targets, and `requireHarvest: false` breaks with any tool.",
        "const { collected } = await bot.collectBlock.collect(bot.blockAt(at(3, 0, 0)), { ignoreNoPath: true });\ncheck(collected, 1);",
    ),
    offered(
        "bot.collectBlock.findFromVein(block, maxBlocks = 100, maxDistance = 16, floodRadius = 1)",
        "Block[]",
        "Blocks of the same kind that touch each other.",
        "const vein = bot.collectBlock.findFromVein(bot.blockAt(at(-3, 0, 0)), 2);\ncheck(vein.length, 2);",
    ),
    offered(
        "bot.collectBlock.cancelTask(cb)",
        "Promise<void>",
        "Ends the collecting that goes on.",
        "const task = bot.collectBlock.collect(bot.blockAt(at(3, 0, 0)));\nawait bot.collectBlock.cancelTask();\nawait task;\n\
         check(bot.pathfinder.isMoving(), false);",
    ),
    offered(
        "bot.collectBlock.chestLocations",
        "Vec3[]",
        "Chests into which things go when the inventory is full.",
        "check(bot.collectBlock.chestLocations, []);",
    ),
    offered(
        "bot.collectBlock.itemFilter",
        "(item) => boolean",
        "What may go into chests: by default all but tools, weapons and armour.",
        "check(bot.collectBlock.itemFilter(bot.inventory.findInventoryItem(\"dirt\")), true);",
    ),
    offered(
        "bot.collectBlock.movements",
        "Movements",
        "How it walks, if not as the pathfinder does.",
        "bot.collectBlock.movements = new Movements(bot);\ncheck(bot.collectBlock.movements.canDig, true);",
    ),
    offered(
        "bot.pvp",
        "object",
        "`mineflayer-pvp`.",
        "check(bot.pvp.target, undefined);",
    ),
    offered(
        "bot.pvp.attack(entity)",
        "Promise<void>",
        "Goes after an entity and hits it until it is dead; resolves when the fight has begun. Events: `startedAttacking`, \
         `attackedTarget`, `stoppedAttacking`, the last with the target and (ours) `killed`, `lost`, `unreachable` or `stopped`.",
        "const pig = bot.nearestEntity((entity) => entity.name === \"pig\");\nawait bot.pvp.attack(pig);\n\
         while (bot.pvp.target) await bot.waitForTicks(1);\ncheck(pig.isValid, false);",
    ),
    offered(
        "bot.pvp.stop()",
        "Promise<void>",
        "Ends the fight.",
        "await bot.pvp.attack(bot.nearestEntity((entity) => entity.name === \"pig\"));\nawait bot.pvp.stop();\ncheck(bot.pvp.target, undefined);",
    ),
    offered(
        "bot.pvp.forceStop()",
        "void",
        "Ends the fight at once.",
        "await bot.pvp.attack(bot.nearestEntity((entity) => entity.name === \"pig\"));\nbot.pvp.forceStop();\ncheck(bot.pvp.target, undefined);",
    ),
    offered(
        "bot.pvp.target",
        "Entity | undefined",
        "Whom it fights.",
        "await bot.pvp.attack(bot.nearestEntity((entity) => entity.name === \"pig\"));\ncheck(bot.pvp.target.name, \"pig\");",
    ),
    offered(
        "bot.pvp.attackRange",
        "number",
        "From how near it tries to hit, in blocks.",
        "check(bot.pvp.attackRange, 3.5);",
    ),
    offered(
        "bot.pvp.followRange",
        "number",
        "How near it goes, in blocks.",
        "check(bot.pvp.followRange, 2);",
    ),
    offered(
        "bot.pvp.viewDistance",
        "number",
        "How far a target may get, in blocks.",
        "check(bot.pvp.viewDistance, 128);",
    ),
    offered(
        "bot.pvp.movements",
        "Movements",
        "How it walks, if not as the pathfinder does.",
        "bot.pvp.movements = new Movements(bot);\ncheck(bot.pvp.movements.canDig, true);",
    ),
    offered(
        "bot.hawkEye",
        "object",
        "`minecrafthawkeye`.",
        "check(typeof bot.hawkEye.autoAttack, \"function\");",
    ),
    offered(
        "bot.hawkEye.autoAttack(target, weapon = \"bow\")",
        "void",
        "Shoots at a target again and again until it is gone. Event: `auto_shot_stopped` with the target and (ours) `killed`, `lost`, \
         `stopped` or what went wrong.",
        "const cow = bot.nearestEntity((entity) => entity.name === \"cow\");\nbot.hawkEye.autoAttack(cow, \"bow\");\n\
         await waitForMobShot(bot, cow);\ncheck(cow.isValid, false);",
    ),
    offered(
        "bot.hawkEye.stop()",
        "void",
        "Ends the shooting.",
        "bot.hawkEye.autoAttack(bot.nearestEntity((entity) => entity.name === \"cow\"), \"bow\");\nbot.hawkEye.stop();\n\
         check(bot.inventory.findInventoryItem(\"arrow\").count, 16);",
    ),
    offered(
        "bot.hawkEye.oneShot(target, weapon = \"bow\")",
        "Promise<void>",
        "Shoots once.",
        "await bot.hawkEye.oneShot(bot.nearestEntity((entity) => entity.name === \"cow\"), \"bow\");\n\
         check(bot.inventory.findInventoryItem(\"arrow\").count, 15);",
    ),
    offered(
        "bot.hawkEye.oneshot(target, weapon = \"bow\")",
        "Promise<void>",
        "The same by its old name.",
        "await bot.hawkEye.oneshot({ position: at(9, 0, 0), isValid: true }, \"bow\");\n\
         check(bot.inventory.findInventoryItem(\"arrow\").count, 15);",
    ),
    offered(
        "bot.hawkEye.simplyShot(yaw, pitch)",
        "Promise<void>",
        "Shoots what is in the hand in a direction, in radians.",
        "await bot.equip(bot.inventory.findInventoryItem(\"bow\"), \"hand\");\nawait bot.hawkEye.simplyShot(0, 0.1);\n\
         check(bot.inventory.findInventoryItem(\"arrow\").count, 15);",
    ),
    offered(
        "bot.hawkEye.getMasterGrade(target, speed, weapon = \"bow\")",
        "object | null",
        "The `yaw` and `pitch` that hit a target of that speed; null out of range.",
        "const aim = bot.hawkEye.getMasterGrade({ position: at(20, 0, 0), isValid: true }, new Vec3(0, 0, 0), \"bow\");\n\
         check(aim.pitch > -0.1 && aim.pitch < 0.2, true);",
    ),
    offered(
        "bot.hawkEye.calculateArrowTrayectory(position, speed, pitch, yaw, weapon = \"bow\")",
        "object",
        "Where a missile is after each tick: `arrowTrajectoryPoints`.",
        "const { arrowTrajectoryPoints } = bot.hawkEye.calculateArrowTrayectory(start, 3, 0, 0);\n\
         check(arrowTrajectoryPoints[0].z < start.z, true);",
    ),
    offered(
        "bot.hawkEye.getPlayer(name)",
        "Entity | null",
        "A player in sight, by name or any.",
        "check(bot.hawkEye.getPlayer(\"bob\").username, \"bob\");",
    ),
    offered(
        "bot.hawkEye.detectProjectiles(name = \"arrow\")",
        "Entity[]",
        "What flies or sticks around.",
        "check(bot.hawkEye.detectProjectiles(), []);",
    ),
    refused(
        "bot.hawkEye.detectAim()",
        "a body does not see where others aim",
    ),
    refused(
        "bot.hawkEye.startRadar()",
        "a body does not see where others aim",
    ),
    refused(
        "bot.hawkEye.stopRadar()",
        "a body does not see where others aim",
    ),
    offered(
        "bot.autoEat",
        "object",
        "`mineflayer-auto-eat`, in its old words and its new ones.",
        "check(bot.autoEat.enabled, false);",
    ),
    offered(
        "bot.autoEat.eat(options = {})",
        "Promise<void>",
        "Eats now: the best food, or `food`. Options: `food`, `priority`, `equipOldItem`.",
        "await bot.autoEat.eat({ food: \"golden_apple\" });\ncheck(bot.inventory.findInventoryItem(\"golden_apple\").count, 1);",
    ),
    offered(
        "bot.autoEat.enableAuto()",
        "void",
        "Eats by itself from now on when food falls below `opts.minHunger`.",
        "bot.autoEat.enableAuto();\ncheck(bot.autoEat.enabled, true);",
    ),
    offered(
        "bot.autoEat.enable()",
        "void",
        "The same by its old name.",
        "bot.autoEat.enable();\ncheck(bot.autoEat.enabled, true);",
    ),
    offered(
        "bot.autoEat.disableAuto()",
        "void",
        "No more eating by itself.",
        "bot.autoEat.enableAuto();\nbot.autoEat.disableAuto();\ncheck(bot.autoEat.enabled, false);",
    ),
    offered(
        "bot.autoEat.disable()",
        "void",
        "The same by its old name.",
        "bot.autoEat.enable();\nbot.autoEat.disable();\ncheck(bot.autoEat.disabled, true);",
    ),
    offered(
        "bot.autoEat.cancelEat()",
        "void",
        "Stops a meal; the food stays.",
        "const meal = bot.autoEat.eat({ food: \"golden_apple\" }).catch(() => {});\nawait bot.waitForTicks(5);\n\
         bot.autoEat.cancelEat();\nawait meal;\ncheck(bot.inventory.findInventoryItem(\"golden_apple\").count, 2);",
    ),
    offered(
        "bot.autoEat.setOpts(opts)",
        "void",
        "Changes the options.",
        "bot.autoEat.setOpts({ minHunger: 10 });\ncheck(bot.autoEat.opts.minHunger, 10);",
    ),
    offered(
        "bot.autoEat.opts",
        "object",
        "`priority`, `minHunger`, `minHealth`, `bannedFood`, `returnToLastItem`.",
        "check(bot.autoEat.opts.minHunger, 15);",
    ),
    offered(
        "bot.autoEat.options",
        "object",
        "The same by its old name, with `startAt` for `minHunger`.",
        "bot.autoEat.options.startAt = 14;\ncheck(bot.autoEat.options.startAt, 14);",
    ),
    offered(
        "bot.autoEat.enabled",
        "boolean",
        "Whether it eats by itself.",
        "check(bot.autoEat.enabled, false);",
    ),
    offered(
        "bot.autoEat.disabled",
        "boolean",
        "Whether it does not.",
        "check(bot.autoEat.disabled, true);",
    ),
    offered(
        "bot.autoEat.isEating",
        "boolean",
        "Whether it eats at the moment.",
        "check(bot.autoEat.isEating, false);",
    ),
    offered(
        "bot.autoEat.foods",
        "object",
        "Foods by number.",
        "check(bot.autoEat.foods[mcData.itemsByName.bread.id].name, \"bread\");",
    ),
    offered(
        "bot.autoEat.foodsArray",
        "object[]",
        "All foods.",
        "check(bot.autoEat.foodsArray.length > 20, true);",
    ),
    offered(
        "bot.autoEat.foodsByName",
        "object",
        "Foods by name.",
        "check(bot.autoEat.foodsByName.bread.foodPoints, 5);",
    ),
    offered(
        "bot.autoEat.on(event, listener)",
        "object",
        "Listens to `eatStart`, `eatFinish` and `eatFail`; old skills listen to `autoeat_started`, `autoeat_finished` and \
         `autoeat_error` of the bot.",
        "let eaten = \"\";\nbot.autoEat.on(\"eatFinish\", ({ food }) => { eaten = food.name; });\n\
         await bot.autoEat.eat({ food: \"golden_apple\" });\ncheck(eaten, \"golden_apple\");",
    ),
    offered(
        "bot.autoEat.once(event, listener)",
        "object",
        "The same for the first time only.",
        "let begun = 0;\nbot.autoEat.once(\"eatStart\", () => { begun += 1; });\nfor (const _ of [1, 2]) await bot.autoEat.eat({ food: \"golden_apple\" });\n\
         check(begun, 1);",
    ),
    offered(
        "bot.autoEat.off(event, listener)",
        "object",
        "Stops listening.",
        "const never = () => { throw new Error(\"heard\"); };\nbot.autoEat.on(\"eatStart\", never).off(\"eatStart\", never);\n\
         await bot.autoEat.eat({ food: \"golden_apple\" });\ncheck(bot.autoEat.isEating, false);",
    ),
    offered(
        "bot.autoEat.removeListener(event, listener)",
        "object",
        "The same.",
        "const never = () => { throw new Error(\"heard\"); };\nbot.autoEat.on(\"eatStart\", never).removeListener(\"eatStart\", never);\n\
         await bot.autoEat.eat({ food: \"golden_apple\" });\ncheck(bot.autoEat.isEating, false);",
    ),
    offered(
        "bot.armorManager",
        "object",
        "`mineflayer-armor-manager`.",
        "check(typeof bot.armorManager.equipAll, \"function\");",
    ),
    offered(
        "bot.armorManager.equipAll()",
        "Promise<void>",
        "Puts on the best armour that is carried.",
        "await bot.armorManager.equipAll();\ncheck(bot.inventory.slots[5].name, \"iron_helmet\");",
    ),
];
