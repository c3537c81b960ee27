//! Entities as skills hold them.

use serde_json::json;

use super::Workshop;

#[test]
fn a_creature_is_the_same_object_from_tick_to_tick_and_tells_where_it_is_now() {
    let shop = Workshop::flat();
    shop.summon("cow", 4, 0, 0);
    let outcome = shop.done(
        "const cow = bot.nearestEntity((entity) => entity.name === 'cow');
        const before = cow.position.clone();
        await bot.waitForTicks(400);
        return [
            cow === bot.nearestEntity((entity) => entity.name === 'cow'),
            bot.entities[cow.id] === cow,
            cow.position.equals(before),
            cow.isValid,
        ];",
    );
    assert_eq!(outcome.result, json!([true, true, false, true]));
}

#[test]
fn a_creature_that_is_gone_is_no_longer_valid() {
    let shop = Workshop::flat();
    shop.summon("chicken", 2, 0, 0).give("diamond_sword", 1);
    let outcome = shop.done(
        "const prey = bot.nearestEntity((entity) => entity.name === 'chicken');
        await bot.equip(bot.inventory.items()[0], 'hand');
        for (let i = 0; i < 20 && prey.isValid; i++) {
            await bot.pathfinder.goto(new GoalNear(prey.position.x, prey.position.y, prey.position.z, 1));
            bot.attack(prey);
            await bot.waitForTicks(20);
        }
        return [prey.isValid, bot.entities[prey.id] === undefined, prey.name];",
    );
    assert_eq!(outcome.result, json!([false, true, "chicken"]));
}

#[test]
fn kinds_have_the_names_that_mineflayer_of_today_gives_them() {
    let shop = Workshop::flat();
    shop.summon("cow", 4, 0, 0).summon("zombie", 6, 0, 0);
    let outcome = shop.done(
        "const tell = ({ name, displayName, mobType, type, kind }) => [name, displayName, mobType, type, kind];
        return ['cow', 'zombie'].map((name) => tell(bot.nearestEntity((entity) => entity.name === name)));",
    );
    assert_eq!(
        outcome.result,
        json!([
            ["cow", "Cow", "Cow", "animal", "Passive mobs"],
            ["zombie", "Zombie", "Zombie", "hostile", "Hostile mobs"],
        ])
    );
}

#[test]
fn a_skill_that_calls_creatures_mobs_finds_them() {
    let shop = Workshop::flat();
    shop.summon("cow", 4, 0, 0);
    let found =
        shop.done("return bot.nearestEntity((e) => e.type === 'mob' && e.mobType === 'Cow').type;");
    assert_eq!(found.result, "mob");
    let none = shop.done("return bot.nearestEntity((e) => e.type === 'animal').type;");
    assert_eq!(none.result, "animal");
}

#[test]
fn creatures_behind_a_wall_are_known_where_all_loaded_blocks_are() {
    let shop = Workshop::flat();
    shop.summon("cow", 8, 0, 0);
    for south in -12..=12 {
        for up in 0..6 {
            shop.set("stone", 3, up, south);
        }
    }
    let outcome = shop.done("return bot.nearestEntity((e) => e.name === 'cow') !== null;");
    assert_eq!(outcome.result, true);
}

#[test]
fn what_lies_on_the_ground_tells_what_it_is() {
    let shop = Workshop::flat();
    shop.give("apple", 3);
    let outcome = shop.done(
        "await bot.look(0, 0);
        await bot.tossStack(bot.inventory.items()[0]);
        await bot.waitForTicks(3);
        const drop = bot.nearestEntity((entity) => entity.name === 'item' && entity.objectType === 'Item');
        const { name, count } = drop.getDroppedItem();
        return [name, count, drop.metadata[8].itemId === mcData.itemsByName.apple.id, drop.type];",
    );
    assert_eq!(outcome.result, json!(["apple", 3, true, "other"]));
}

#[test]
fn players_are_known_by_name_with_their_entity() {
    let shop = Workshop::flat();
    let bob = shop.visit("bob");
    let outcome = shop.done(
        "const bob = bot.players.bob.entity;
        return [
            Object.keys(bot.players), bob.username, bob.type, bob === bot.nearestEntity((e) => e.type === 'player'),
            bot.players.alice.entity === bot.entity, bot.player.username,
        ];",
    );
    let expected = json!([["alice", "bob"], "bob", "player", true, true, "alice"]);
    assert_eq!(outcome.result, expected);
    drop(bob);
}

#[test]
fn the_body_itself_is_one_object_that_lives() {
    let shop = Workshop::flat();
    let outcome = shop.done(
        "const { entity } = bot;
        const before = entity.position;
        bot.setControlState('forward', true);
        await bot.waitForTicks(20);
        bot.clearControlStates();
        return [entity === bot.entity, before.distanceTo(entity.position) > 2, entity.velocity instanceof Vec3];",
    );
    assert_eq!(outcome.result, json!([true, true, true]));
}

#[test]
fn somebody_who_left_is_no_player_any_more() {
    let shop = Workshop::flat();
    drop(shop.visit("bob"));
    let outcome = shop.done("await bot.waitForTicks(2); return Object.keys(bot.players);");
    assert_eq!(outcome.result, json!(["alice"]));
}
