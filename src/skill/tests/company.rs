//! Coming to players, giving them things, and eating.

use super::Workshop;

#[test]
fn a_gift_reaches_the_one_it_is_for() {
    let shop = Workshop::flat();
    shop.give("stick", 5);
    let bob = shop.join("bob", 12, 0, 5);
    let outcome = shop.done(
        "const given = await giveTo(bot, 'bob', 'stick', 3); await bot.waitForTicks(60); return given;",
    );
    assert_eq!(outcome.result, 3);
    assert_eq!(outcome.log, ["Came to bob", "Gave 3 stick to bob"]);
    let received = bob.with(|body| body.observe().inventory.count("stick"));
    assert_eq!((shop.count("stick"), received), (2, 3));
}

#[test]
fn a_gift_that_cannot_be_given_says_why() {
    let shop = Workshop::flat();
    assert_eq!(
        shop.refused("await giveTo(bot, 'bob', 'stick', 3);"),
        "I cannot give 3 stick because I need: 3 more stick"
    );
    shop.give("stick", 3);
    assert_eq!(
        shop.refused("await giveTo(bot, 'bob', 'stick', 3);"),
        "No player named bob in the game"
    );
    shop.join("bob", 900, 0, 0);
    assert_eq!(
        shop.refused("await giveTo(bot, 'bob', 'stick', 3);"),
        "I cannot see bob"
    );
}

#[test]
fn coming_ends_beside_the_player() {
    let shop = Workshop::flat();
    let bob = shop.join("bob", 20, 0, -9);
    let outcome = shop.done("return await come(bot, 'bob');");
    assert_eq!(outcome.result, true);
    let there = bob.with(|body| body.observe().feet());
    assert!(shop.feet().distance_squared(there) <= 9);
}

#[test]
fn coming_to_nobody_or_to_a_prisoner_says_why() {
    let shop = Workshop::flat();
    assert_eq!(
        shop.refused("await come(bot, 'bob');"),
        "No player named bob in the game"
    );
    shop.join("bob", 12, 0, 0);
    for (x, z) in [(11, 0), (13, 0), (12, 1), (12, -1)] {
        for up in 0..2 {
            shop.set("glass", x, up, z);
        }
    }
    for x in 10..=14 {
        for z in -2..=2 {
            shop.set("bedrock", x, -1, z).set("bedrock", x, 2, z);
            for up in 0..2 {
                if x == 10 || x == 14 || z == -2 || z == 2 {
                    shop.set("glass", x, up, z);
                }
            }
        }
    }
    assert_eq!(
        shop.refused("bot.pathfinder.movements.canDig = false; await come(bot, 'bob', 0);"),
        "NoPath: No path to the goal!"
    );
}

#[test]
fn eating_fills_without_waste() {
    let shop = Workshop::flat();
    shop.give("rotten_flesh", 3)
        .give("bread", 2)
        .give("golden_apple", 1);
    shop.starve(14);
    let outcome = shop.done("return [await eat(bot), bot.food];");
    assert_eq!(outcome.result, serde_json::json!([["bread"], 19]));
    let content = shop.done("return await eat(bot);");
    assert_eq!(content.result, serde_json::json!([]));
}

#[test]
fn eating_takes_bad_food_only_when_there_is_no_other() {
    let shop = Workshop::flat();
    shop.give("rotten_flesh", 1).give("pufferfish", 1);
    shop.starve(10);
    let outcome = shop.done("return await eat(bot);");
    assert_eq!(outcome.result, serde_json::json!(["rotten_flesh"]));
    assert_eq!(shop.count("pufferfish"), 1);
}

#[test]
fn hunger_without_food_says_so() {
    let shop = Workshop::flat();
    shop.starve(12);
    assert_eq!(
        shop.refused("await eat(bot);"),
        "Nothing to eat: my food is 12 of 20 and I carry none"
    );
}
