//! What a body knows of itself, and what belongs to the session.

use super::{Chapter, Entry, offered, refused};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Oneself",
    about: "Every property tells how it is now; objects such as `bot.time` are made anew when they are read.",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[
    offered(
        "bot.username",
        "string",
        "The name of the body.",
        r#"check(bot.username, "alice");"#,
    ),
    offered(
        "bot.version",
        "string",
        "The version of the game.",
        r#"check(bot.version, "26.1");"#,
    ),
    offered(
        "bot.majorVersion",
        "string",
        "The same: this version has no other name.",
        r#"check(bot.majorVersion, "26.1");"#,
    ),
    offered(
        "bot.health",
        "number",
        "Half hearts, 0 to 20.",
        "check(bot.health, 20);",
    ),
    offered(
        "bot.food",
        "number",
        "Half drumsticks, 0 to 20.",
        "check(bot.food, 20);",
    ),
    offered(
        "bot.foodSaturation",
        "number",
        "The reserve that goes before `food` does.",
        "check(bot.foodSaturation, 5);",
    ),
    offered(
        "bot.oxygenLevel",
        "number",
        "Bubbles, 0 to 20.",
        "check(bot.oxygenLevel, 20);",
    ),
    offered(
        "bot.isAlive",
        "boolean",
        "Whether the body lives.",
        "check(bot.isAlive, true);",
    ),
    offered(
        "bot.isSleeping",
        "boolean",
        "Whether it lies in a bed.",
        "check(bot.isSleeping, false);",
    ),
    offered(
        "bot.isRaining",
        "boolean",
        "Whether it rains.",
        "check(bot.isRaining, false);",
    ),
    offered(
        "bot.rainState",
        "number",
        "1 while it rains, else 0.",
        "check(bot.rainState, 0);",
    ),
    offered(
        "bot.thunderState",
        "number",
        "1 in a thunderstorm where the world has them, else 0.",
        "check(bot.thunderState, 0);",
    ),
    offered(
        "bot.game",
        "object",
        "`dimension` (`overworld`, `the_nether`, `the_end`), `gameMode`, `difficulty`, `levelType`, `hardcore`, `maxPlayers`, `serverBrand`, `minY`, `height`.",
        r#"const { dimension, gameMode, minY, height } = bot.game;
check([dimension, gameMode, minY, height], ["overworld", "survival", -64, 384]);"#,
    ),
    offered(
        "bot.time",
        "object",
        "`timeOfDay` (0 at sunrise, 6000 at noon), `day`, `isDay` (before 13000), `time` (ticks since the first sunrise), `age`, `moonPhase`, `doDaylightCycle`, and `bigTime` and `bigAge` as `BigInt`.",
        "check([bot.time.isDay, bot.time.day], [true, 0]);",
    ),
    offered(
        "bot.experience",
        "object",
        "`level`, `points` and `progress` to the next level. The embedded world has none: zeros.",
        "check(bot.experience, { level: 0, points: 0, progress: 0 });",
    ),
    offered(
        "bot.spawnPoint",
        "Vec3",
        "Where compasses point; the origin where the world has not said.",
        "check(bot.spawnPoint instanceof Vec3, true);",
    ),
    offered(
        "bot.heldItem",
        "Item | null",
        "What is in the hand.",
        r#"await bot.equip(mcData.itemsByName.bread.id, "hand");
check(bot.heldItem.name, "bread");"#,
    ),
    offered(
        "bot.usingHeldItem",
        "boolean",
        "Whether the button is held down: a bow is drawn, something is eaten.",
        "check(bot.usingHeldItem, false);",
    ),
    offered(
        "bot.quickBarSlot",
        "number",
        "Which slot of the hotbar is in the hand, 0 to 8.",
        "check(bot.quickBarSlot, 0);",
    ),
    offered(
        "bot.controlState",
        "object",
        "The movement keys `forward back left right jump sprint sneak`; setting one is `bot.setControlState`.",
        r#"bot.controlState.forward = true;
check(bot.getControlState("forward"), true);
bot.clearControlStates();"#,
    ),
    offered(
        "bot.physics",
        "object",
        "The numbers by which players move, to read only.",
        "check(bot.physics.gravity, 0.08);",
    ),
    offered(
        "bot.physicsEnabled",
        "boolean",
        "True. Setting it to false is refused: a body always obeys gravity.",
        "check(bot.physicsEnabled, true);",
    ),
    offered(
        "bot.settings",
        "object",
        "What a client tells its server, as `bot.setSettings` left it.",
        r#"check(bot.settings.viewDistance, "far");"#,
    ),
    offered(
        "bot.setSettings(options)",
        "void",
        "Changes some of `bot.settings`; the body does not change.",
        r#"bot.setSettings({ viewDistance: "short" });
check(bot.settings.viewDistance, "short");"#,
    ),
    offered(
        "bot.inventoryUsed()",
        "number",
        "How many of the 36 slots hold something.",
        "check(bot.inventoryUsed(), bot.inventory.items().length);",
    ),
    offered(
        "bot.vehicle",
        "null",
        "Nothing is ridden.",
        "check(bot.vehicle, null);",
    ),
    offered(
        "bot.fireworkRocketDuration",
        "number",
        "0: nobody flies.",
        "check(bot.fireworkRocketDuration, 0);",
    ),
    offered(
        "bot.scoreboards",
        "object",
        "Empty: boards are not read.",
        "check(bot.scoreboards, {});",
    ),
    offered(
        "bot.scoreboard",
        "object",
        "Empty.",
        "check(bot.scoreboard, {});",
    ),
    offered("bot.teams", "object", "Empty.", "check(bot.teams, {});"),
    offered("bot.teamMap", "object", "Empty.", "check(bot.teamMap, {});"),
    offered(
        "bot.tablist",
        "object",
        "`header` and `footer`, which are empty.",
        r#"check(bot.tablist.header.toString(), "");"#,
    ),
    offered(
        "bot.loadPlugin(plugin)",
        "void",
        "Calls `plugin(bot, options)`, once.",
        r#"bot.loadPlugin((bot) => { bot.greeting = "hello"; });
check(bot.greeting, "hello");"#,
    ),
    offered(
        "bot.loadPlugins(plugins)",
        "void",
        "The same for several.",
        r#"bot.loadPlugins([(bot) => { bot.greeting = "hello"; }]);
check(bot.greeting, "hello");"#,
    ),
    offered(
        "bot.hasPlugin(plugin)",
        "boolean",
        "Whether it was loaded.",
        "check(bot.hasPlugin(() => {}), false);",
    ),
    offered(
        "bot.respawn()",
        "void",
        "Nothing: lives come back by themselves.",
        "bot.respawn();
check(bot.isAlive, true);",
    ),
    offered(
        "bot.acceptResourcePack()",
        "void",
        "Nothing: bodies have no eyes for textures.",
        "check(bot.acceptResourcePack(), undefined);",
    ),
    offered(
        "bot.denyResourcePack()",
        "void",
        "Nothing.",
        "check(bot.denyResourcePack(), undefined);",
    ),
    offered(
        "bot.waitForTicks(ticks)",
        "Promise<void>",
        "Lets ticks pass, 20 in a second.",
        "const { age } = bot.time;
await bot.waitForTicks(5);
check(bot.time.age - age, 5);",
    ),
    offered(
        "bot.waitForChunksToLoad()",
        "Promise<void>",
        "At once: what is in view is loaded.",
        "await bot.waitForChunksToLoad();
check(bot.isAlive, true);",
    ),
    refused(
        "bot.quit(reason)",
        "a skill does not decide when the bot leaves; return from the skill instead",
    ),
    refused(
        "bot.end(reason)",
        "a skill does not decide when the bot leaves; return from the skill instead",
    ),
    refused(
        "bot.connect(options)",
        "a skill is given a bot that is connected",
    ),
    refused(
        "bot.setCommandBlock(pos, command, options)",
        "a skill gives no commands",
    ),
    refused(
        "bot.tabComplete(str)",
        "a skill gives no commands, so there is nothing to complete",
    ),
    offered(
        "bot.creative",
        "object",
        "Its functions are all refused.",
        r#"check(typeof bot.creative.flyTo, "function");"#,
    ),
    refused(
        "bot.creative.setInventorySlot(slot, item)",
        "the bot lives in survival mode and has no cheats",
    ),
    refused(
        "bot.creative.clearSlot(slot)",
        "the bot lives in survival mode and has no cheats",
    ),
    refused(
        "bot.creative.clearInventory()",
        "the bot lives in survival mode and has no cheats",
    ),
    refused(
        "bot.creative.flyTo(destination)",
        "the bot lives in survival mode and has no cheats",
    ),
    refused(
        "bot.creative.startFlying()",
        "the bot lives in survival mode and has no cheats",
    ),
    refused(
        "bot.creative.stopFlying()",
        "the bot lives in survival mode and has no cheats",
    ),
];
