//! Speaking, looking, moving, using, hitting, wearing.

use super::{Chapter, Entry, at_night, offered, refused};

pub(super) const CHAPTER: Chapter = Chapter {
    title: "Voice, hands and feet",
    about: r#"The hands do one thing after the other: `bot.equip(sword, "hand"); bot.attack(pig);` works without `await`. Functions that Mineflayer does not wait for do not fail; what went wrong is told in the log."#,
    entries: ENTRIES,
};

const ENTRIES: &[Entry] = &[
    offered(
        "bot.chat(message)",
        "void",
        "Says something for all to hear. Long messages and lines are said one after the other. What begins with `/` is not said but logged: a skill gives no commands.",
        r#"bot.chat("hello");
check(bot.chat("/give alice diamond 64"), undefined);"#,
    ),
    offered(
        "bot.whisper(username, message)",
        "void",
        "Says something to one player.",
        r#"check(bot.whisper("bob", "psst"), undefined);"#,
    ),
    offered(
        "bot.awaitMessage(...messages, timeout = 20000)",
        "Promise<string>",
        "The first heard line that is equal to one of the strings or matches one of the regular expressions; throws when the time, in milliseconds, is over.",
        r#"check(await bot.awaitMessage("<bob> hello"), "<bob> hello");"#,
    ),
    offered(
        "bot.addChatPattern(name, pattern, options?)",
        "number",
        "Emits `chat:NAME` for each line that matches, with the lines, or with the groups if `options.parse`; only once if `options.repeat` is false.",
        r#"bot.addChatPattern("greeting", /hel(lo)/, { parse: true });
bot.once("chat:greeting", (matches) => check(matches, [["lo"]]));
await bot.waitForTicks(30);"#,
    ),
    offered(
        "bot.addChatPatternSet(name, patterns, options?)",
        "number",
        "The same for lines that match one pattern after the other.",
        r#"bot.addChatPatternSet("both", [/hello/, /psst/]);
bot.once("chat:both", (matches) => check(matches.length, 2));
await bot.waitForTicks(60);"#,
    ),
    offered(
        "bot.chatAddPattern(pattern, chatType)",
        "number",
        "Emits the event `chatType` with the groups of a line that matches.",
        r#"bot.chatAddPattern(/(hello)/, "greeted");
bot.once("greeted", (word) => check(word, "hello"));
await bot.waitForTicks(30);"#,
    ),
    offered(
        "bot.removeChatPattern(nameOrNumber)",
        "void",
        "Forgets patterns.",
        r#"const number = bot.addChatPattern("greeting", /hello/);
bot.removeChatPattern(number);
check(bot.chatPatterns, []);"#,
    ),
    offered(
        "bot.chatPatterns",
        "[RegExp, string][]",
        "The patterns that were added, with their names.",
        r#"bot.addChatPattern("greeting", /hello/);
check(bot.chatPatterns[0][1], "greeting");"#,
    ),
    offered(
        "bot.look(yaw, pitch, force?)",
        "Promise<void>",
        "Turns the head: radians from north, counter-clockwise, and upwards.",
        r#"await bot.look(Math.PI, 0);
check(bot.entity.yaw.toFixed(2), "3.14");"#,
    ),
    offered(
        "bot.lookAt(point, force?)",
        "Promise<void>",
        "Turns the head to a point. This goes on while the hands are busy: a drawn bow is aimed by it.",
        "await bot.lookAt(at(0, 0, -9));
check(bot.entity.pitch < 0, true);",
    ),
    offered(
        "bot.setControlState(control, state)",
        "void",
        "Presses or releases one of `forward back left right jump sprint sneak`. A walk of the pathfinder releases all.",
        r#"bot.setControlState("sneak", true);
check(bot.controlState.sneak, true);
bot.setControlState("sneak", false);"#,
    ),
    offered(
        "bot.getControlState(control)",
        "boolean",
        "Whether a key is down.",
        r#"check(bot.getControlState("jump"), false);"#,
    ),
    offered(
        "bot.clearControlStates()",
        "void",
        "Releases all keys.",
        r#"bot.setControlState("forward", true);
bot.clearControlStates();
check(bot.controlState.forward, false);"#,
    ),
    offered(
        r#"bot.equip(item, destination = "hand")"#,
        "Promise<void>",
        "Takes an item into the hand or puts it on: `hand`, `head`, `torso`, `legs`, `feet`, `off-hand`. The item is one of the inventory or its number.",
        r#"await bot.equip(bot.inventory.items().find((item) => item.name === "iron_axe"), "hand");
check(bot.heldItem.name, "iron_axe");"#,
    ),
    offered(
        "bot.unequip(destination)",
        "Promise<void>",
        "Puts away what is worn or held.",
        r#"await bot.equip(mcData.itemsByName.shield.id, "off-hand");
await bot.unequip("off-hand");
check(bot.entity.equipment[1], null);"#,
    ),
    offered(
        "bot.getEquipmentDestSlot(destination)",
        "number",
        "The slot of the inventory window.",
        r#"check(bot.getEquipmentDestSlot("feet"), 8);"#,
    ),
    offered(
        "bot.setQuickBarSlot(slot)",
        "void",
        "Takes a slot of the hotbar into the hand, from the next tick on.",
        "bot.setQuickBarSlot(4);
await bot.waitForTicks(2);
check(bot.quickBarSlot, 4);",
    ),
    offered(
        "bot.updateHeldItem()",
        "void",
        "Nothing: `bot.heldItem` is always current.",
        "check(bot.updateHeldItem(), undefined);",
    ),
    offered(
        "bot.toss(itemType, metadata, count = 1)",
        "Promise<void>",
        "Throws items to the ground in front.",
        "await bot.look(0, 0);
await bot.toss(mcData.itemsByName.dirt.id, null, 6);
check(bot.inventory.count(mcData.itemsByName.dirt.id), 10);",
    ),
    offered(
        "bot.tossStack(item)",
        "Promise<void>",
        "Throws a whole stack.",
        r#"await bot.look(0, 0);
await bot.tossStack(bot.inventory.findInventoryItem("dirt"));
check(bot.inventory.count(mcData.itemsByName.dirt.id), 0);"#,
    ),
    at_night(
        "bot.attack(entity, swing = true)",
        "Promise<void>",
        "Hits somebody within three blocks, as soon as the weapon is ready again; asking meanwhile changes nothing. Unlike Mineflayer's it can be awaited. A blow that cannot land is told in the log.",
        r#"const zombie = bot.nearestEntity((entity) => entity.name === "zombie");
const { health } = zombie;
await bot.pathfinder.goto(new GoalNear(zombie.position.x, zombie.position.y, zombie.position.z, 2));
await bot.attack(zombie);
await bot.waitForTicks(2);
check(zombie.health < health, true);"#,
    ),
    offered(
        "bot.swingArm(hand?, showHand?)",
        "void",
        "Swings the arm at nothing.",
        r#"check(bot.swingArm("right"), undefined);"#,
    ),
    offered(
        "bot.useOn(targetEntity)",
        "Promise<void>",
        "Uses the held item on somebody: shears, a bucket, food.",
        r#"const sheep = bot.nearestEntity((entity) => entity.name === "sheep");
await bot.equip(mcData.itemsByName.shears.id, "hand");
await bot.pathfinder.goto(new GoalNear(sheep.position.x, sheep.position.y, sheep.position.z, 1));
await bot.useOn(sheep);
await bot.waitForTicks(2);
check(bot.nearestEntity((entity) => entity.name === "item").getDroppedItem().name, "white_wool");"#,
    ),
    offered(
        "bot.activateEntity(entity)",
        "Promise<void>",
        "Clicks somebody with what is in the hand. What does nothing is told in the log.",
        r#"const cow = bot.nearestEntity((entity) => entity.name === "cow");
await bot.equip(mcData.itemsByName.bucket.id, "hand");
await bot.pathfinder.goto(new GoalNear(cow.position.x, cow.position.y, cow.position.z, 1));
await bot.activateEntity(cow);
check(bot.heldItem.name, "milk_bucket");"#,
    ),
    offered(
        "bot.activateEntityAt(entity, position)",
        "Promise<void>",
        "The same; where it is clicked makes no difference.",
        r#"const cow = bot.nearestEntity((entity) => entity.name === "cow");
await bot.equip(mcData.itemsByName.bucket.id, "hand");
await bot.pathfinder.goto(new GoalNear(cow.position.x, cow.position.y, cow.position.z, 1));
await bot.activateEntityAt(cow, cow.position);
check(bot.heldItem.name, "milk_bucket");"#,
    ),
    offered(
        "bot.activateBlock(block, direction?, cursorPos?)",
        "Promise<void>",
        "Clicks a block within reach with what is in the hand: opens a door, flips a lever, tills soil. What does nothing is told in the log.",
        "await bot.activateBlock(bot.blockAt(at(1, 0, 3)));
check(bot.blockAt(at(1, 0, 3)).getProperties().powered, true);",
    ),
    offered(
        "bot.activateItem(offHand = false)",
        "void",
        "Uses what is in the hand: draws a bow, raises a shield, eats, casts a rod, fills a bucket, throws an egg, puts on armour. The button stays down until `bot.deactivateItem()` or another deed of the hands.",
        r#"await bot.equip(mcData.itemsByName.bow.id, "hand");
bot.activateItem();
await bot.waitForTicks(5);
check(bot.usingHeldItem, true);"#,
    ),
    offered(
        "bot.deactivateItem()",
        "void",
        "Lets go of the button: a drawn bow shoots.",
        r#"await bot.equip(mcData.itemsByName.bow.id, "hand");
bot.activateItem();
await bot.waitForTicks(25);
bot.deactivateItem();
await bot.waitForTicks(2);
check(bot.inventory.count(mcData.itemsByName.arrow.id), 15);"#,
    ),
    offered(
        "bot.consume()",
        "Promise<void>",
        "Eats or drinks what is in the hand; throws `Food is full` where the game would not let one eat.",
        r#"await bot.equip(mcData.itemsByName.golden_apple.id, "hand");
await bot.consume();
check(bot.heldItem.count, 1);"#,
    ),
    offered(
        "bot.fish()",
        "Promise<void>",
        "Casts the held rod and waits for one catch.",
        r#"await bot.equip(mcData.itemsByName.fishing_rod.id, "hand");
await bot.lookAt(at(0, 0, 4).offset(0.5, 0, 0.5));
const fishing = bot.fish().catch((error) => error.message);
await bot.waitForTicks(20);
bot.fish().catch(() => {});
check(await fishing, "Fishing cancelled due to calling bot.fish() again");"#,
    ),
    at_night(
        "bot.sleep(bedBlock)",
        "Promise<void>",
        "Lies down in a bed within reach. Throws what Mineflayer throws: it is not night, the bed is occupied or too far, there are monsters nearby.",
        r#"try { await bot.sleep(bot.blockAt(at(0, 0, -3))); } catch (error) { check(error.message, "there are monsters nearby"); }"#,
    ),
    at_night(
        "bot.wake()",
        "Promise<void>",
        "Gets up.",
        r#"try { await bot.wake(); } catch (error) { check(error.message, "already awake"); }"#,
    ),
    offered(
        "bot.isABed(block)",
        "boolean",
        "Whether it is a bed.",
        "check(bot.isABed(bot.blockAt(at(0, 0, -3))), true);",
    ),
    offered(
        "bot.updateSign(block, text, back = false)",
        "Promise<void>",
        "Writes up to four lines on the front of a sign within reach.",
        r#"await bot.updateSign(bot.blockAt(at(-1, 0, 3)), "keep\nout");
check(bot.isAlive, true);"#,
    ),
    offered(
        "bot.blockAtCursor(maxDistance = 256, matcher?)",
        "Block | null",
        "The block at which the body looks, with `face` and `intersect`.",
        r#"await bot.lookAt(at(3, 0, 0).offset(0.5, 0.5, 0.5));
check(bot.blockAtCursor(5).name, "oak_log");"#,
    ),
    offered(
        "bot.blockInSight(maxSteps = 256, vectorLength = 5 / 16)",
        "Block | null",
        "The same, with the distance in steps.",
        r#"await bot.lookAt(at(3, 0, 0).offset(0.5, 0.5, 0.5));
check(bot.blockInSight().name, "oak_log");"#,
    ),
    offered(
        "bot.blockAtEntityCursor(entity = bot.entity, maxDistance = 256, matcher?)",
        "Block | null",
        "The block at which somebody looks.",
        r#"await bot.lookAt(at(3, 0, 0).offset(0.5, 0.5, 0.5));
check(bot.blockAtEntityCursor(bot.entity, 5).name, "oak_log");"#,
    ),
    offered(
        "bot.entityAtCursor(maxDistance = 3.5)",
        "Entity | null",
        "Whom the body looks at.",
        "check(bot.entityAtCursor(), null);",
    ),
    offered(
        "bot.canSeeBlock(block)",
        "boolean",
        "Whether nothing hides it from the eyes.",
        "check(bot.canSeeBlock(bot.blockAt(at(3, 0, 0))), true);",
    ),
    offered(
        "bot.getExplosionDamages(entity, position, power, rawDamages = false)",
        "number | null",
        "What an explosion would do to somebody; null without `rawDamages`, since armour is not reckoned with.",
        "check(bot.getExplosionDamages(bot.entity, at(0, 0, 1), 3, true) > 0, true);",
    ),
    refused(
        "bot.mount(entity)",
        "nothing can be ridden in this world yet",
    ),
    refused("bot.dismount()", "nothing can be ridden in this world yet"),
    refused(
        "bot.moveVehicle(left, forward)",
        "nothing can be ridden in this world yet",
    ),
    refused("bot.elytraFly()", "nobody flies in this world yet"),
    refused(
        "bot.openVillager(villagerEntity)",
        "villagers do not trade in this world yet",
    ),
    refused(
        "bot.trade(villager, index, times)",
        "villagers do not trade in this world yet",
    ),
    refused(
        "bot.openEnchantmentTable(block)",
        "nothing can be enchanted in this world yet",
    ),
    refused(
        "bot.openAnvil(block)",
        "anvils do not work in this world yet",
    ),
    refused(
        "bot.writeBook(slot, pages)",
        "books cannot be written in this world yet",
    ),
    refused(
        "bot.signBook(slot, pages, author, title)",
        "books cannot be written in this world yet",
    ),
];
