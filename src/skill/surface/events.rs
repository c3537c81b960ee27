//! What a skill can listen for.

use super::{Chapter, Entry, at_night, offered};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Events",
    about: "`bot` is an `EventEmitter`. Listeners end with the skill. A listener that throws ends the skill, at its line. Changes are found by comparing one tick with the next, only while something listens: what happens and passes within a tick is not told.

Any other event of Mineflayer can be listened to and never comes: `actionBar`, `title`, `entitySwingArm`, `entityEat`, `entitySleep`, `entityWake`, `entityCrouch`, `entityUncrouch`, `entityAttach`, `entityDetach`, `entityEffect`, `entityEffectEnd`, `entityTamed`, `mount`, `dismount`, `chunkColumnLoad`, `chunkColumnUnload`, `soundEffectHeard`, `noteHeard`, `pistonMove`, `chestLidMove`, `blockBreakProgressObserved`, `blockPlaced`, `particle`, `kicked`, `login`, `game`, `spawnReset`, the events of scoreboards, teams and boss bars.",
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[
    offered(
        r#""chat" (username, message, translate, jsonMsg, matches)"#,
        "event",
        "Somebody spoke for all to hear. `translate` and `matches` are null.",
        r#"bot.once("chat", (username, message) => check([username, message], ["bob", "hello"]));
await bot.waitForTicks(40);"#,
    ),
    offered(
        r#""whisper" (username, message, translate, jsonMsg, matches)"#,
        "event",
        "Somebody spoke to the body alone.",
        r#"bot.once("whisper", (username, message) => check([username, message], ["bob", "psst"]));
await bot.waitForTicks(60);"#,
    ),
    offered(
        r#""message" (jsonMsg, position, sender, verified)"#,
        "event",
        "A line, as the game shows it: `jsonMsg.toString()`.",
        r#"bot.once("message", (jsonMsg, position) => check([jsonMsg.toString(), position], ["<bob> hello", "chat"]));
await bot.waitForTicks(40);"#,
    ),
    offered(
        r#""messagestr" (message, position, jsonMsg, sender, verified)"#,
        "event",
        "The same as a string.",
        r#"bot.once("messagestr", (message) => check(message, "<bob> hello"));
await bot.waitForTicks(40);"#,
    ),
    offered(
        r#""chat:name" (matches)"#,
        "event",
        "A line matched the pattern `name` of `bot.addChatPattern`.",
        r#"bot.addChatPattern("name", /hello/);
bot.once("chat:name", (matches) => check(matches, ["<bob> hello"]));
await bot.waitForTicks(40);"#,
    ),
    offered(
        r#""health""#,
        "event",
        "Health, food or its reserve changed.",
        r#"const changed = (count) => check(count, 0);
bot.on("health", () => changed(1));
changed(0);
await bot.waitForTicks(5);"#,
    ),
    offered(
        r#""breath""#,
        "event",
        "The oxygen changed.",
        r#"bot.on("breath", () => check("under water", "above"));
await bot.waitForTicks(2);
check(bot.oxygenLevel, 20);"#,
    ),
    offered(
        r#""death""#,
        "event",
        "The body died.",
        r#"bot.once("death", () => bot.chat("ouch"));
check(bot.listenerCount("death"), 1);"#,
    ),
    offered(
        r#""respawn""#,
        "event",
        "It will stand in the world again.",
        r#"bot.once("respawn", () => {});
check(bot.listenerCount("respawn"), 1);"#,
    ),
    offered(
        r#""spawn""#,
        "event",
        "It stands in the world again. A skill begins after the first.",
        r#"bot.once("spawn", () => {});
check(bot.listenerCount("spawn"), 1);"#,
    ),
    offered(
        r#""end" (reason)"#,
        "event",
        "It left the world; the skill ends with it.",
        r#"bot.once("end", (reason) => console.log(reason));
check(bot.listenerCount("end"), 1);"#,
    ),
    offered(
        r#""experience""#,
        "event",
        "`bot.experience` changed.",
        r#"bot.once("experience", () => {});
check(bot.listenerCount("experience"), 1);"#,
    ),
    offered(
        r#""rain""#,
        "event",
        "It began or ceased to rain.",
        r#"bot.once("rain", () => {});
check(bot.listenerCount("rain"), 1);"#,
    ),
    offered(
        r#""weatherUpdate""#,
        "event",
        "The same.",
        r#"bot.once("weatherUpdate", () => {});
check(bot.listenerCount("weatherUpdate"), 1);"#,
    ),
    offered(
        r#""time""#,
        "event",
        "A second of the world has passed.",
        r#"bot.once("time", () => check(bot.time.age % 20, 0));
await bot.waitForTicks(25);"#,
    ),
    offered(
        r#""physicsTick""#,
        "event",
        "A tick has passed.",
        r#"let ticks = 0;
bot.on("physicsTick", () => ticks++);
await bot.waitForTicks(5);
check(ticks >= 4, true);"#,
    ),
    offered(
        r#""physicTick""#,
        "event",
        "The same under its old name.",
        r#"let ticks = 0;
bot.on("physicTick", () => ticks++);
await bot.waitForTicks(5);
check(ticks >= 4, true);"#,
    ),
    offered(
        r#""move" (position)"#,
        "event",
        "The body moved or turned; `position` is where it was.",
        r#"bot.once("move", (position) => check(position.floored(), start));
bot.setControlState("forward", true);
await bot.waitForTicks(4);"#,
    ),
    offered(
        r#""forcedMove""#,
        "event",
        "It was moved further than it can go in a tick.",
        r#"bot.once("forcedMove", () => {});
check(bot.listenerCount("forcedMove"), 1);"#,
    ),
    offered(
        r#""heldItemChanged" (heldItem)"#,
        "event",
        "Something else is in the hand.",
        r#"bot.once("heldItemChanged", (item) => check(item.name, "bread"));
await bot.equip(mcData.itemsByName.bread.id, "hand");
await bot.waitForTicks(2);"#,
    ),
    at_night(
        r#""sleep""#,
        "event",
        "The body fell asleep.",
        r#"bot.once("sleep", () => {});
check(bot.listenerCount("sleep"), 1);"#,
    ),
    at_night(
        r#""wake""#,
        "event",
        "It got up.",
        r#"bot.once("wake", () => {});
check(bot.listenerCount("wake"), 1);"#,
    ),
    offered(
        r#""windowOpen" (window)"#,
        "event",
        "A container was opened.",
        r#"bot.once("windowOpen", (window) => check(window.slots.length > 27, true));
await bot.openContainer(bot.blockAt(at(-2, 0, 2)));"#,
    ),
    offered(
        r#""windowClose" (window)"#,
        "event",
        "It was closed.",
        r#"const chest = await bot.openContainer(bot.blockAt(at(-2, 0, 2)));
bot.once("windowClose", (window) => check(window === chest, true));
await bot.closeWindow(chest);"#,
    ),
    offered(
        r#""entitySpawn" (entity)"#,
        "event",
        "Something came into view.",
        r#"bot.once("entitySpawn", (entity) => check(entity.name, "item"));
await bot.look(0, 0);
await bot.toss(mcData.itemsByName.dirt.id, null, 1);
await bot.waitForTicks(3);"#,
    ),
    offered(
        r#""itemDrop" (entity)"#,
        "event",
        "An item lies there.",
        r#"bot.once("itemDrop", (entity) => check(entity.getDroppedItem().name, "dirt"));
await bot.look(0, 0);
await bot.toss(mcData.itemsByName.dirt.id, null, 1);
await bot.waitForTicks(3);"#,
    ),
    offered(
        r#""entityGone" (entity)"#,
        "event",
        "Something is no longer there: it died, was picked up or went out of view.",
        r#"bot.once("entityGone", (entity) => check(entity.isValid, false));
await bot.look(-Math.PI / 2, 0);
await bot.toss(mcData.itemsByName.dirt.id, null, 1);
await bot.waitForTicks(50);
const drop = bot.nearestEntity((entity) => entity.name === "item");
await bot.pathfinder.goto(new GoalBlock(drop.position.x, drop.position.y, drop.position.z));
await bot.waitForTicks(10);"#,
    ),
    offered(
        r#""playerCollect" (collector, collected)"#,
        "event",
        "A player picked an item up: told of whoever stands beside an item that goes.",
        r#"bot.once("playerCollect", (collector, collected) => check([collector.username, collected.name], ["alice", "item"]));
await bot.look(-Math.PI / 2, 0);
await bot.toss(mcData.itemsByName.dirt.id, null, 1);
await bot.waitForTicks(50);
const drop = bot.nearestEntity((entity) => entity.name === "item");
await bot.pathfinder.goto(new GoalBlock(drop.position.x, drop.position.y, drop.position.z));
await bot.waitForTicks(10);"#,
    ),
    offered(
        r#""entityMoved" (entity)"#,
        "event",
        "Something moved or turned.",
        r#"bot.once("entityMoved", (entity) => check(entity.isValid, true));
await bot.look(0, 0);
await bot.toss(mcData.itemsByName.dirt.id, null, 1);
await bot.waitForTicks(5);"#,
    ),
    offered(
        r#""entityUpdate" (entity)"#,
        "event",
        "Its health changed, or an item came to lie there.",
        r#"bot.once("entityUpdate", (entity) => check(entity.name, "cow"));
const cow = bot.nearestEntity((entity) => entity.name === "cow");
await bot.pathfinder.goto(new GoalNear(cow.position.x, cow.position.y, cow.position.z, 2));
await bot.attack(cow);
await bot.waitForTicks(2);"#,
    ),
    offered(
        r#""entityHurt" (entity)"#,
        "event",
        "It has less health.",
        r#"bot.once("entityHurt", (entity) => check(entity.name, "cow"));
const cow = bot.nearestEntity((entity) => entity.name === "cow");
await bot.pathfinder.goto(new GoalNear(cow.position.x, cow.position.y, cow.position.z, 2));
await bot.attack(cow);
await bot.waitForTicks(2);"#,
    ),
    offered(
        r#""entityDead" (entity)"#,
        "event",
        "A creature that the body struck in the last second is gone.",
        r#"bot.once("entityDead", (entity) => check(entity.name, "cow"));
const cow = bot.nearestEntity((entity) => entity.name === "cow");
await bot.equip(mcData.itemsByName.iron_sword.id, "hand");
while (cow.isValid) {
  await bot.pathfinder.goto(new GoalNear(cow.position.x, cow.position.y, cow.position.z, 1));
  await bot.attack(cow);
  await bot.waitForTicks(2);
}"#,
    ),
    offered(
        r#""entityEquip" (entity)"#,
        "event",
        "It holds something else.",
        r#"bot.once("entityEquip", (entity) => check(entity === bot.entity, true));
await bot.equip(mcData.itemsByName.iron_axe.id, "hand");
await bot.waitForTicks(2);
check(bot.heldItem.name, "iron_axe");"#,
    ),
    offered(
        r#""playerJoined" (player)"#,
        "event",
        "Somebody entered the game.",
        r#"bot.once("playerJoined", (player) => {});
check(bot.listenerCount("playerJoined"), 1);"#,
    ),
    offered(
        r#""playerLeft" (player)"#,
        "event",
        "Somebody left it.",
        r#"bot.once("playerLeft", (player) => {});
check(bot.listenerCount("playerLeft"), 1);"#,
    ),
    offered(
        r#""blockUpdate" (oldBlock, newBlock)"#,
        "event",
        "A block within four blocks of the body changed; also on `bot.world`.",
        r#"bot.once("blockUpdate", (oldBlock, newBlock) => check([oldBlock.name, newBlock.name], ["oak_log", "air"]));
await bot.dig(bot.blockAt(at(3, 0, 0)));
await bot.waitForTicks(2);"#,
    ),
    offered(
        r#""blockUpdate:(x, y, z)" (oldBlock, newBlock)"#,
        "event",
        "The block at a place changed, however far it is; also on `bot.world`.",
        r#"bot.once("blockUpdate:" + at(3, 0, 0), (oldBlock, newBlock) => check(newBlock.name, "air"));
await bot.dig(bot.blockAt(at(3, 0, 0)));
await bot.waitForTicks(2);"#,
    ),
    offered(
        r#""diggingCompleted" (block)"#,
        "event",
        "`bot.dig` broke a block.",
        r#"bot.once("diggingCompleted", (block) => check(block.position, at(3, 0, 0)));
await bot.dig(bot.blockAt(at(3, 0, 0)));"#,
    ),
    offered(
        r#""diggingAborted" (block)"#,
        "event",
        "It was stopped.",
        r#"bot.once("diggingAborted", (block) => check(block.name, "oak_log"));
bot.dig(bot.blockAt(at(3, 0, 0))).catch(() => {});
await bot.waitForTicks(2);
bot.stopDigging();"#,
    ),
    offered(
        "bot.on(event, listener)",
        "bot",
        "Calls a function at every such event, until the skill ends.",
        r#"bot.on("mine", (word) => check(word, "hello"));
bot.emit("mine", "hello");"#,
    ),
    offered(
        "bot.addListener(event, listener)",
        "bot",
        "The same.",
        r#"bot.addListener("mine", (word) => check(word, "hello"));
bot.emit("mine", "hello");"#,
    ),
    offered(
        "bot.once(event, listener)",
        "bot",
        "At the next such event only.",
        r#"bot.once("mine", (word) => check(word, "hello"));
check([bot.emit("mine", "hello"), bot.emit("mine", "hello")], [true, false]);"#,
    ),
    offered(
        "bot.prependListener(event, listener)",
        "bot",
        "Before the listeners that are there.",
        r#"const calls = [];
bot.on("mine", () => calls.push(2));
bot.prependListener("mine", () => calls.push(1));
bot.emit("mine");
check(calls, [1, 2]);"#,
    ),
    offered(
        "bot.prependOnceListener(event, listener)",
        "bot",
        "Both.",
        r#"bot.prependOnceListener("mine", () => {});
bot.emit("mine");
check(bot.listenerCount("mine"), 0);"#,
    ),
    offered(
        "bot.removeListener(event, listener)",
        "bot",
        "Calls it no more.",
        r#"const listener = () => {};
bot.on("mine", listener).removeListener("mine", listener);
check(bot.listenerCount("mine"), 0);"#,
    ),
    offered(
        "bot.off(event, listener)",
        "bot",
        "The same.",
        r#"const listener = () => {};
bot.on("mine", listener).off("mine", listener);
check(bot.listenerCount("mine"), 0);"#,
    ),
    offered(
        "bot.removeAllListeners(event?)",
        "bot",
        "Calls none of them any more.",
        r#"bot.on("mine", () => {}).removeAllListeners("mine");
check(bot.listenerCount("mine"), 0);"#,
    ),
    offered(
        "bot.emit(event, ...args)",
        "boolean",
        "Calls the listeners; whether there were any.",
        r#"check(bot.emit("mine"), false);"#,
    ),
    offered(
        "bot.listeners(event)",
        "function[]",
        "The listeners.",
        r#"check(bot.listeners("mine"), []);"#,
    ),
    offered(
        "bot.rawListeners(event)",
        "function[]",
        "The same.",
        r#"check(bot.rawListeners("mine"), []);"#,
    ),
    offered(
        "bot.listenerCount(event)",
        "number",
        "How many there are.",
        r#"check(bot.listenerCount("mine"), 0);"#,
    ),
    offered(
        "bot.eventNames()",
        "string[]",
        "The events that have listeners.",
        r#"bot.on("mine", () => {});
check(bot.eventNames(), ["mine"]);"#,
    ),
    offered(
        "bot.getMaxListeners()",
        "number",
        "A number that has no effect.",
        "check(bot.getMaxListeners(), 10);",
    ),
    offered(
        "bot.setMaxListeners(count)",
        "bot",
        "Sets it.",
        "check(bot.setMaxListeners(50).getMaxListeners(), 50);",
    ),
];
