//! Fighting creatures with blade and bow, and running away from them.

use super::Workshop;

/// How a creature died, and that nothing of the fight goes on.
fn slain(shop: &Workshop, creature: &str) {
    let outcome = shop.done(&format!(
        "const killed = await killMob(bot, '{creature}', 60);
        return [killed, bot.pvp.target === undefined, bot.health > 0, bot.nearestEntity((other) => other.name === '{creature}')];"
    ));
    assert_eq!(
        outcome.result,
        serde_json::json!([true, true, true, null]),
        "{:?}",
        outcome.log
    );
}

#[test]
fn killing_an_animal_brings_its_meat() {
    let shop = Workshop::flat();
    shop.give("stone_sword", 1).summon("cow", 8, 0, 3);
    slain(&shop, "cow");
    assert!(shop.count("beef") > 0);
}

#[test]
fn monsters_are_fought_with_the_best_weapon_at_hand() {
    for creature in ["zombie", "spider", "skeleton", "creeper"] {
        let shop = Workshop::flat();
        shop.give("dirt", 1)
            .give("iron_sword", 1)
            .give("stone_axe", 1);
        shop.summon(creature, 9, 0, 3);
        slain(&shop, creature);
        let held = shop.done("return bot.heldItem.name;").result;
        assert_eq!(held, "iron_sword", "{creature}");
    }
}

#[test]
fn creepers_are_shot_from_afar_while_arrows_last() {
    let shop = Workshop::flat();
    shop.give("bow", 1).give("arrow", 16).give("stone_sword", 1);
    shop.summon("creeper", 16, 0, 3);
    slain(&shop, "creeper");
    assert!(shop.count("arrow") < 16);
    let shop = Workshop::flat();
    shop.give("bow", 1).give("arrow", 1).give("stone_sword", 1);
    shop.summon("creeper", 16, 0, 3);
    slain(&shop, "creeper");
}

#[test]
fn killing_what_is_not_in_sight_says_so_and_fails_in_the_end() {
    let shop = Workshop::flat();
    let outcome = shop.done("return await killMob(bot, 'pig');");
    assert_eq!(outcome.result, false);
    assert_eq!(outcome.log, ["No pig nearby, please explore first"]);
    assert_eq!(
        shop.refused("for (;;) await killMob(bot, 'pig');"),
        "killMob failed too many times: no pig nearby, explore before calling killMob"
    );
}

#[test]
fn killing_takes_no_longer_than_it_may() {
    let shop = Workshop::flat();
    shop.summon("cow", 20, 0, 0);
    assert_eq!(
        shop.refused("await killMob(bot, 'cow', 1);"),
        "Failed to kill cow: it was not dead in time"
    );
}

#[test]
fn a_creature_that_cannot_be_reached_is_given_up() {
    let shop = Workshop::flat();
    for x in -1..=1 {
        for z in -1..=1 {
            shop.set("glass", x, 2, z);
            if (x, z) != (0, 0) {
                shop.set("glass", x, 0, z).set("glass", x, 1, z);
            }
        }
    }
    shop.summon("pig", 8, 0, 0);
    let message = shop.refused(
        "const pig = bot.nearestEntity((other) => other.name === 'pig');
        bot.pathfinder.movements.canDig = false;
        await bot.pvp.attack(pig);
        await waitForMobRemoved(bot, pig, 60);",
    );
    assert_eq!(message, "Failed to kill pig: there is no way to it");
}

#[test]
fn a_stopped_fight_is_no_victory() {
    let shop = Workshop::flat();
    shop.summon("pig", 4, 0, 0);
    let message = shop.refused(
        "const pig = bot.nearestEntity((other) => other.name === 'pig');
        await bot.pvp.attack(pig);
        setTimeout(() => bot.pvp.stop(), 100);
        await waitForMobRemoved(bot, pig);",
    );
    assert_eq!(message, "Failed to kill pig: the fight was stopped");
}

#[test]
fn shooting_hits_what_is_far_away() {
    let shop = Workshop::flat();
    shop.give("bow", 1)
        .give("arrow", 16)
        .summon("cow", 25, 0, 8);
    let outcome = shop.done("return await shoot(bot, 'bow', 'cow');");
    assert_eq!(outcome.log, ["Shot cow!"]);
    assert!(shop.count("arrow") < 16);
}

#[test]
fn shooting_says_what_it_lacks() {
    let shop = Workshop::flat();
    assert_eq!(
        shop.refused("await shoot(bot, 'stick', 'cow');"),
        "stick is not a valid weapon for shooting: use one of bow, crossbow, snowball, ender_pearl, egg, splash_potion, trident"
    );
    assert_eq!(
        shop.refused("await shoot(bot, 'bow', 'cow');"),
        "No bow in inventory for shooting"
    );
    shop.give("bow", 1);
    assert_eq!(
        shop.refused("await shoot(bot, 'bow', 'cow');"),
        "No arrow in inventory for the bow"
    );
    shop.give("arrow", 1);
    assert_eq!(
        shop.refused("await shoot(bot, 'bow', 'cow');"),
        "No cow nearby"
    );
    shop.summon("cow", 12, 0, 0);
    assert_eq!(
        shop.refused("await shoot(bot, 'bow', 'cow');"),
        "Failed to shoot cow: missing 1 arrow"
    );
}

#[test]
fn fleeing_leaves_what_hunts_behind() {
    let shop = Workshop::flat();
    shop.summon("zombie", 5, 0, 3);
    shop.summon("creeper", -5, 0, 4);
    let outcome = shop.done("await flee(bot); return bot.health;");
    assert_eq!(outcome.result, 20);
    let far = shop.done(
        "return bot.nearestEntity((other) => other.name === 'zombie')?.position.distanceTo(bot.entity.position) ?? 99;",
    );
    assert!(far.result.as_f64().unwrap() > 24.0, "{:?}", far.result);
    assert_eq!(
        Workshop::flat().done("return await flee(bot);").log,
        ["Nothing to flee from"]
    );
}

#[test]
fn fleeing_from_a_cell_is_given_up() {
    let shop = Workshop::flat();
    for across in -2..=2 {
        for (up, wall) in [(0, "bedrock"), (1, "glass"), (2, "bedrock")] {
            shop.set(wall, 2, up, across).set(wall, -2, up, across);
            shop.set(wall, across, up, 2).set(wall, across, up, -2);
        }
        for along in -2..=2 {
            shop.set("bedrock", across, -1, along);
            shop.set("bedrock", across, 3, along);
        }
    }
    shop.summon("zombie", 5, 0, 0);
    assert_eq!(
        shop.refused("await flee(bot);"),
        "I could not get away from zombie"
    );
}
