//! What skills hear of, and when.

use serde_json::json;

use super::Workshop;
use crate::vocab::{Action, AgentName};
use crate::world::{Body as _, Sight};

/// Notes events with what `tell` makes of their arguments.
const NOTES: &str = "
    const notes = [];
    const note = (event, tell = () => true) => bot.on(event, (...args) => notes.push([event, tell(...args)]));
";

fn noted(shop: &Workshop, statements: &str) -> serde_json::Value {
    let outcome = shop.done(&format!("{NOTES}{statements}\nreturn notes;"));
    outcome.result
}

/// What is noted while bob does something in the fifth tick.
fn noted_of_bob(shop: &Workshop, action: &Action, statements: &str) -> serde_json::Value {
    let mut bob = shop.visit("bob");
    let statements = format!("{NOTES}{statements}\nreturn notes;");
    let outcome = shop.run_beside(Sight::Loaded, &statements, |ticks| {
        if ticks == 5 {
            bob.submit(action.clone());
        }
    });
    outcome.result
}

#[test]
fn chat_and_whispers_come_with_who_said_them() {
    let shop = Workshop::flat();
    let text = "hello".to_owned();
    let heard = noted_of_bob(
        &shop,
        &Action::Chat { text },
        "note('chat', (...args) => args.slice(0, 2));
        note('messagestr', (line) => line);
        note('message', (message) => message.toString());
        await bot.waitForTicks(9);",
    );
    assert_eq!(
        heard,
        json!([
            ["message", "<bob> hello"],
            ["messagestr", "<bob> hello"],
            ["chat", ["bob", "hello"]],
        ])
    );
    let to = AgentName::new("alice").unwrap();
    let text = "psst".to_owned();
    let heard = noted_of_bob(
        &shop,
        &Action::Whisper { to, text },
        "note('chat');
        note('whisper', (...args) => args.slice(0, 2));
        note('messagestr', (line) => line);
        await bot.waitForTicks(9);",
    );
    assert_eq!(
        heard,
        json!([
            ["messagestr", "bob whispers to you: psst"],
            ["whisper", ["bob", "psst"]],
        ])
    );
}

#[test]
fn chat_patterns_give_the_groups_of_what_they_match() {
    let shop = Workshop::flat();
    let text = "bring 3 logs".to_owned();
    let heard = noted_of_bob(
        &shop,
        &Action::Chat { text },
        "bot.addChatPattern('order', /bring (\\d+) (\\w+)/, { parse: true });
        note('chat:order', (matches) => matches);
        bot.chatAddPattern(/bring (\\d+)/, 'wanted');
        note('wanted', (count) => count);
        const line = await bot.awaitMessage(/logs/);
        notes.push(line);",
    );
    assert_eq!(
        heard,
        json!([
            ["chat:order", [["3", "logs"]]],
            ["wanted", "3"],
            "<bob> bring 3 logs"
        ])
    );
}

#[test]
fn things_that_appear_and_go_are_told() {
    let shop = Workshop::flat();
    shop.give("apple", 1);
    let told = noted(
        &shop,
        "note('itemDrop', (entity) => entity.getDroppedItem().name);
        note('entitySpawn', (entity) => entity.name);
        note('playerCollect', (collector, item) => [collector === bot.entity, item.name]);
        note('entityGone', (entity) => entity.isValid);
        await bot.look(0, 0);
        await bot.toss(mcData.itemsByName.apple.id, null, 1);
        await bot.waitForTicks(60);
        const apple = bot.nearestEntity((entity) => entity.name === 'item');
        await bot.pathfinder.goto(new GoalBlock(apple.position.x, apple.position.y, apple.position.z));
        await bot.waitForTicks(10);",
    );
    assert_eq!(
        told,
        json!([
            ["entitySpawn", "item"],
            ["itemDrop", "apple"],
            ["playerCollect", [true, "item"]],
            ["entityGone", false],
        ])
    );
}

#[test]
fn a_creature_that_is_hit_and_dies_is_told() {
    let shop = Workshop::flat();
    shop.summon("cow", 2, 0, 0).give("iron_sword", 1);
    let told = noted(
        &shop,
        "const cow = bot.nearestEntity((entity) => entity.name === 'cow');
        await bot.equip(bot.inventory.items()[0], 'hand');
        note('entityHurt', (entity) => entity === cow);
        note('entityDead', (entity) => entity === cow);
        for (let i = 0; i < 20 && cow.isValid; i++) {
            await bot.pathfinder.goto(new GoalNear(cow.position.x, cow.position.y, cow.position.z, 1));
            await bot.attack(cow);
            await bot.waitForTicks(5);
        }",
    );
    assert_eq!(told, json!([["entityHurt", true], ["entityDead", true]]));
}

#[test]
fn what_the_body_does_and_feels_is_told() {
    let shop = Workshop::flat();
    shop.give("stone", 1).give("dirt", 2);
    let told = noted(
        &shop,
        "let moves = 0;
        let ticks = 0;
        bot.on('move', () => moves++);
        bot.on('physicsTick', () => ticks++);
        note('heldItemChanged', (item) => item.name);
        await bot.equip(bot.inventory.items()[1], 'hand');
        bot.setControlState('forward', true);
        await bot.waitForTicks(10);
        bot.clearControlStates();
        notes.push(moves > 5, ticks > 9);",
    );
    assert_eq!(told, json!([["heldItemChanged", "dirt"], true, true]));
}

#[test]
fn a_block_that_changes_is_told_to_those_who_watch_it() {
    let shop = Workshop::flat();
    shop.set("dirt", 2, 0, 0).set("dirt", 2, 0, 1);
    let told = noted(
        &shop,
        "const block = bot.blockAt(bot.entity.position.offset(2, 0, 0));
        bot.once(`blockUpdate:${block.position}`, (was, is) => notes.push([was.name, is.name]));
        bot.world.on('blockUpdate', (was, is) => notes.push(is.position.equals(block.position)));
        await bot.dig(block);
        await bot.waitForTicks(3);",
    );
    assert_eq!(told, json!([true, ["dirt", "air"]]));
}

#[test]
fn joining_and_leaving_is_told() {
    let shop = Workshop::flat();
    let mut bob = None;
    let statements = format!(
        "{NOTES}note('playerJoined', ({{ username }}) => username);
        note('playerLeft', ({{ username }}) => username);
        await bot.waitForTicks(20);
        return notes;"
    );
    let outcome = shop.run_beside(Sight::Loaded, &statements, |ticks| match ticks {
        5 => bob = Some(shop.visit("bob")),
        10 => bob = None,
        _ => {}
    });
    assert_eq!(
        outcome.result,
        json!([["playerJoined", "bob"], ["playerLeft", "bob"]])
    );
}

#[test]
fn listeners_are_those_of_node() {
    let shop = Workshop::flat();
    let outcome = shop.done(
        "const calls = [];
        const plain = (n) => calls.push(`plain ${n}`);
        bot.on('mine', plain);
        bot.prependListener('mine', (n) => calls.push(`first ${n}`));
        bot.once('mine', function (n) { calls.push(`once ${n} ${this === bot}`); });
        const heard = [bot.emit('mine', 1), bot.emit('mine', 2), bot.listenerCount('mine')];
        bot.off('mine', plain).removeAllListeners('mine');
        return [calls, heard, bot.emit('mine', 3), bot.eventNames()];",
    );
    let calls = ["first 1", "plain 1", "once 1 true", "first 2", "plain 2"];
    assert_eq!(outcome.result, json!([calls, [true, true, 2], false, []]));
    assert_eq!(
        shop.refused("bot.on('chat', 'hello');"),
        "TypeError: The \"listener\" argument must be of type function. Received string"
    );
}

#[test]
fn a_listener_that_throws_ends_the_run_at_its_line() {
    let shop = Workshop::flat();
    let outcome = shop.run(
        "bot.on('physicsTick', () => {\n  throw new Error('enough');\n});\nawait bot.waitForTicks(100);",
    );
    let error = outcome.error.unwrap();
    assert_eq!((error.message.as_str(), error.line), ("enough", Some(3)));
}
