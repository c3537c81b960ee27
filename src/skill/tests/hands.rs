//! What skills do with head, hands and legs.

use serde_json::json;

use super::Workshop;

#[test]
fn looking_turns_the_head_in_the_angles_of_mineflayer() {
    let shop = Workshop::flat();
    let outcome = shop.done(
        "const round = (angle) => Number(angle.toFixed(3));
        await bot.look(Math.PI / 2, 0.5);
        const west = [round(bot.entity.yaw), round(bot.entity.pitch)];
        await bot.lookAt(bot.entity.position.offset(0, 1.62, -10));
        return [west, round(bot.entity.pitch), Math.abs(Math.sin(bot.entity.yaw)) < 0.001];",
    );
    assert_eq!(outcome.result, json!([[1.571, 0.5], 0, true]));
}

#[test]
fn keys_are_held_until_they_are_let_go() {
    let shop = Workshop::flat();
    let outcome = shop.done(
        "const { position } = bot.entity;
        bot.setControlState('forward', true);
        bot.controlState.sprint = true;
        await bot.waitForTicks(20);
        const ran = position.distanceTo(bot.entity.position);
        const held = [bot.getControlState('forward'), bot.controlState.sprint, bot.controlState.jump];
        bot.clearControlStates();
        await bot.waitForTicks(20);
        const stopped = bot.entity.position;
        await bot.waitForTicks(20);
        return [ran > 4, held, bot.getControlState('forward'), stopped.equals(bot.entity.position)];",
    );
    assert_eq!(
        outcome.result,
        json!([true, [true, true, false], false, true])
    );
    assert_eq!(
        shop.refused("bot.setControlState('fly', true);"),
        "invalid control: fly"
    );
}

#[test]
fn a_walk_takes_the_legs_over_from_keys_that_are_held() {
    let shop = Workshop::flat();
    let outcome = shop.done(
        "bot.setControlState('back', true);
        await bot.waitForTicks(5);
        const goal = bot.entity.position.offset(6, 0, 0).floored();
        await bot.pathfinder.goto(new GoalBlock(goal.x, goal.y, goal.z));
        return [bot.entity.position.floored().equals(goal), bot.getControlState('back')];",
    );
    assert_eq!(outcome.result, json!([true, false]));
}

#[test]
fn armour_is_put_on_and_taken_off() {
    let shop = Workshop::flat();
    shop.give("iron_helmet", 1).give("shield", 1);
    let outcome = shop.done(
        "const carried = (name) => bot.inventory.items().find((item) => item.name === name);
        await bot.equip(carried('iron_helmet'), 'head');
        await bot.equip(carried('shield'), 'off-hand');
        const worn = bot.entity.equipment.map((item) => item && item.name);
        await bot.unequip('head');
        return [worn, carried('iron_helmet').count, bot.getEquipmentDestSlot('torso')];",
    );
    assert_eq!(
        outcome.result,
        json!([[null, "shield", null, null, null, "iron_helmet"], 1, 6])
    );
    assert_eq!(
        shop.refused("await bot.equip(null, 'hand');"),
        "Invalid item object in equip (item is null or typeof item is not object)"
    );
    assert_eq!(
        shop.refused("await bot.equip(bot.inventory.items()[0], 'chest');"),
        "invalid destination: chest"
    );
}

#[test]
fn what_is_not_awaited_is_done_in_turn() {
    let shop = Workshop::flat();
    shop.give("dirt", 1)
        .give("iron_sword", 1)
        .summon("cow", 2, 0, 0);
    let outcome = shop.done(
        "const cow = bot.nearestEntity((entity) => entity.name === 'cow');
        const { health } = cow;
        bot.equip(bot.inventory.items().find((item) => item.name === 'iron_sword'), 'hand');
        bot.attack(cow);
        await bot.waitForTicks(10);
        return [bot.heldItem.name, health - cow.health];",
    );
    assert_eq!(outcome.result, json!(["iron_sword", 6]));
}

#[test]
fn a_blow_that_cannot_land_is_told_in_the_log() {
    let shop = Workshop::flat();
    shop.summon("cow", 9, 0, 0);
    let outcome = shop.done(
        "const cow = bot.nearestEntity((entity) => entity.name === 'cow');
        for (let i = 0; i < 3; i++) await bot.attack(cow);",
    );
    assert_eq!(outcome.log, ["bot.attack: out of reach"]);
}

#[test]
fn a_bow_is_drawn_aimed_and_let_go() {
    let shop = Workshop::flat();
    shop.give("bow", 1).give("arrow", 2).summon("cow", 8, 0, 0);
    shop.done(
        "const cow = bot.nearestEntity((entity) => entity.name === 'cow');
        await bot.equip(bot.inventory.items().find((item) => item.name === 'bow'), 'hand');
        bot.activateItem();
        await bot.waitForTicks(25);
        if (!bot.usingHeldItem) throw new Error('the bow is not drawn');
        await bot.lookAt(cow.position.offset(0, 1, 0));
        bot.deactivateItem();
        await bot.waitForTicks(10);",
    );
    assert_eq!(shop.count("arrow"), 1);
}

#[test]
fn eating_is_refused_as_mineflayer_refuses_it() {
    let shop = Workshop::flat();
    shop.give("bread", 1);
    assert_eq!(
        shop.refused("await bot.equip(bot.inventory.items()[0]); await bot.consume();"),
        "Food is full"
    );
}

#[test]
fn beds_refuse_as_mineflayer_says_it_and_give_the_night_away() {
    let shop = Workshop::flat();
    shop.set("red_bed", 2, 0, 0);
    let bed = "const bed = bot.findBlock({ matching: (block) => bot.isABed(block) });";
    assert_eq!(
        shop.refused(&format!("{bed} await bot.sleep(bed);")),
        "it's not night and it's not a thunderstorm"
    );
    assert_eq!(shop.refused("await bot.wake();"), "already awake");
    shop.wait_until(13_000);
    assert_eq!(
        shop.refused("await bot.sleep(bot.blockAt(bot.entity.position.offset(0, -1, 0)));"),
        "wrong block : not a bed block"
    );
    let outcome = shop.done(&format!(
        "{bed}
        const told = [];
        bot.on('sleep', () => told.push('sleep'));
        bot.on('wake', () => told.push('wake'));
        await bot.sleep(bed);
        await bot.waitForTicks(5);
        told.push(bot.isSleeping);
        await bot.wake();
        await bot.waitForTicks(5);
        return [told, bot.isSleeping];"
    ));
    assert_eq!(outcome.result, json!([["sleep", true, "wake"], false]));
}

#[test]
fn long_messages_are_split_and_commands_are_not_said() {
    let shop = Workshop::flat();
    let outcome = shop.done(
        "bot.chat('a'.repeat(300));
        bot.chat('one\\ntwo');
        bot.chat('/give alice diamond 64');
        bot.chat('  /tp alice 0 100 0');
        bot.chat('b'.repeat(256) + '/op alice');
        bot.chat(7);",
    );
    let said: Vec<&str> = outcome.chat.iter().map(String::as_str).collect();
    let (long, rest) = ("a".repeat(256), "a".repeat(44));
    assert_eq!(said, [&long, &rest, "one", "two", &"b".repeat(256), "7"]);
    assert_eq!(
        outcome.log,
        [
            "not said, because a skill gives no commands: /give alice diamond 64",
            "not said, because a skill gives no commands:   /tp alice 0 100 0",
            "not said, because a skill gives no commands: /op alice",
        ]
    );
    assert_eq!(
        shop.refused("bot.chat({});"),
        "Chat message type must be a string or number: object"
    );
}

#[test]
fn a_slot_of_the_hotbar_is_taken_into_the_hand() {
    let shop = Workshop::flat();
    shop.give("dirt", 1);
    let outcome = shop.done("bot.setQuickBarSlot(4); await bot.waitForTicks(2); return [bot.quickBarSlot, bot.heldItem];");
    assert_eq!(outcome.result, json!([4, null]));
}

#[test]
fn sheep_are_shorn_and_doors_opened() {
    let shop = Workshop::flat();
    shop.give("shears", 1).summon("sheep", 2, 0, 0);
    shop.set("oak_trapdoor", 0, 0, 2);
    let outcome = shop.done(
        "await bot.equip(bot.inventory.items()[0], 'hand');
        await bot.useOn(bot.nearestEntity((entity) => entity.name === 'sheep'));
        await bot.waitForTicks(2);
        const door = bot.blockAt(bot.entity.position.offset(0, 0, 2));
        await bot.activateBlock(door);
        const wool = bot.nearestEntity((entity) => entity.name === 'item');
        return wool.getDroppedItem().name;",
    );
    assert_eq!(outcome.result, "white_wool");
}

#[test]
fn signs_are_written_on() {
    let shop = Workshop::flat();
    shop.set("oak_sign", 2, 0, 0);
    shop.done("await bot.updateSign(bot.blockAt(bot.entity.position.offset(2, 0, 0)), 'mine\\nkeep out');");
    let at = shop.feet().offset(2, 0, 0);
    let written = shop.alice.with(|body| body.sign_at(at)).unwrap();
    assert_eq!(written, ["mine", "keep out", "", ""]);
}

#[test]
fn the_eyes_find_what_lies_in_their_line() {
    let shop = Workshop::flat();
    shop.set("stone", 0, 1, 4).summon("cow", 2, 0, 0);
    let outcome = shop.done(
        "await bot.lookAt(bot.entity.position.offset(0, 1.5, 4));
        const block = bot.blockAtCursor(5);
        const cow = bot.nearestEntity((entity) => entity.name === 'cow');
        await bot.lookAt(cow.position.offset(0, 0.7, 0));
        const hidden = bot.blockAt(bot.entity.position.offset(0, -3, 0));
        return [block.name, block.face, bot.entityAtCursor() === cow, bot.canSeeBlock(block), bot.canSeeBlock(hidden)];",
    );
    assert_eq!(outcome.result, json!(["stone", 2, true, true, false]));
}

#[test]
fn what_no_body_can_do_says_so() {
    let shop = Workshop::flat();
    for (call, words) in [
        (
            "bot.mount(bot.entity)",
            "bot.mount is not supported: nothing can be ridden in this world yet",
        ),
        (
            "bot.elytraFly()",
            "bot.elytraFly is not supported: nobody flies in this world yet",
        ),
        (
            "bot.quit()",
            "bot.quit is not supported: a skill does not decide when the bot leaves; return from the skill instead",
        ),
        (
            "bot.creative.startFlying()",
            "bot.creative.startFlying is not supported: the bot lives in survival mode and has no cheats",
        ),
    ] {
        assert_eq!(shop.refused(&format!("await {call};")), words);
    }
}
