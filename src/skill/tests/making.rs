//! `craftItem`, `placeItem` and `smeltItem`, and chests.

use super::Workshop;

#[test]
fn crafting_names_what_is_missing() {
    let shop = Workshop::flat();
    shop.give("cobblestone", 1).give("stick", 1);
    assert_eq!(
        shop.refused("await craftItem(bot, 'stone_pickaxe');"),
        "I cannot make stone_pickaxe because I need: 2 more cobblestone, 1 more stick"
    );
    shop.give("cobblestone", 2).give("stick", 1);
    assert_eq!(
        shop.refused("await craftItem(bot, 'stone_pickaxe');"),
        "I cannot make stone_pickaxe because I need a crafting_table nearby: place one first"
    );
    assert_eq!(
        shop.refused("await craftItem(bot, 'dirt');"),
        "dirt cannot be crafted: there is no recipe for it"
    );
}

#[test]
fn a_misspelled_name_is_answered_with_the_one_that_was_meant() {
    let shop = Workshop::flat();
    for call in [
        "mineBlock(bot, 'oak_lgo')",
        "craftItem(bot, 'oak_lgo')",
        "smeltItem(bot, 'oak_lgo', 'coal')",
        "placeItem(bot, 'oak_lgo', bot.entity.position)",
    ] {
        let message = shop.refused(&format!("await {call};"));
        assert!(
            message.ends_with(" named oak_lgo: did you mean oak_log?"),
            "{message}"
        );
    }
}

#[test]
fn crafting_takes_the_recipe_whose_ingredients_are_at_hand() {
    let shop = Workshop::flat();
    shop.give("birch_planks", 4);
    shop.done("await craftItem(bot, 'stick', 2);");
    assert_eq!((shop.count("stick"), shop.count("birch_planks")), (8, 0));
}

#[test]
fn crafting_walks_to_a_table() {
    let shop = Workshop::flat();
    shop.set("crafting_table", 20, 0, 5)
        .give("oak_planks", 3)
        .give("stick", 2);
    shop.done("await craftItem(bot, 'wooden_pickaxe');");
    assert_eq!(shop.count("wooden_pickaxe"), 1);
}

#[test]
fn placing_finds_a_spot_near_the_one_that_is_taken() {
    let shop = Workshop::flat();
    shop.give("crafting_table", 2);
    let outcome = shop.done("const here = bot.entity.position.floored(); const at = await placeItem(bot, 'crafting_table', here); return [at.distanceTo(here) > 0.5, bot.blockAt(at).name];");
    assert_eq!(outcome.result, serde_json::json!([true, "crafting_table"]));
    let up = shop.done(
        "return (await placeItem(bot, 'crafting_table', bot.entity.position.offset(0, 9, 0))).y;",
    );
    assert_eq!(up.error, None);
    assert_eq!(
        shop.refused("await placeItem(bot, 'crafting_table', bot.entity.position);"),
        "No crafting_table in inventory"
    );
}

#[test]
fn smelting_waits_for_the_furnace_and_takes_what_it_made() {
    let shop = Workshop::flat();
    shop.set("furnace", 6, 0, 0)
        .give("raw_iron", 3)
        .give("oak_planks", 4);
    let outcome = shop.done("await smeltItem(bot, 'raw_iron', 'oak_planks', 3);");
    assert_eq!(shop.count("iron_ingot"), 3);
    assert_eq!(shop.count("oak_planks"), 2);
    assert!(outcome.ticks >= 600, "{}", outcome.ticks);
}

#[test]
fn smelting_says_what_stands_in_its_way() {
    let shop = Workshop::flat();
    assert_eq!(
        shop.refused("await smeltItem(bot, 'raw_iron', 'coal', 2);"),
        "I cannot smelt raw_iron because I need: 2 more raw_iron, 1 more coal"
    );
    shop.give("raw_iron", 2).give("stick", 1);
    assert_eq!(
        shop.refused("await smeltItem(bot, 'raw_iron', 'stick', 2);"),
        "No furnace nearby: place one first"
    );
    shop.set("furnace", 3, 0, 0);
    assert_eq!(
        shop.refused("await smeltItem(bot, 'raw_iron', 'stick', 2);"),
        "the stick has run out with 2 left to smelt: I need more fuel"
    );
    assert_eq!(shop.count("raw_iron"), 2);
}

#[test]
fn chests_take_and_give_by_item() {
    let shop = Workshop::flat();
    shop.set("chest", 2, 0, 0).give("cobblestone", 10);
    let outcome = shop.done(
        "const chest = await bot.openContainer(bot.findBlock({ matching: mcData.blocksByName.chest.id }));
        const stone = mcData.itemsByName.cobblestone.id;
        await chest.deposit(stone, null, 7);
        await chest.withdraw(stone, null, 2);
        const inside = chest.containerItems().map((item) => [item.name, item.count]);
        await chest.close();
        return [inside, bot.inventory.count(stone)];",
    );
    assert_eq!(outcome.result, serde_json::json!([[["cobblestone", 5]], 5]));
}

#[test]
fn making_does_what_the_ingredients_last_for() {
    let shop = Workshop::flat();
    shop.give("oak_log", 1)
        .give("birch_log", 1)
        .set("furnace", 3, 0, 0);
    let outcome = shop.done("return await craftItem(bot, 'oak_planks', 4);");
    assert_eq!(outcome.result, 4);
    insta::assert_snapshot!(outcome.log.join("\n"), @r"
    Made the recipe for oak_planks only 1 of 4 times, for the rest I need: 3 more oak_log
    Crafted 4 oak_planks
    ");
    shop.give("raw_iron", 3);
    let outcome = shop.done("return await smeltItem(bot, 'raw_iron', 'oak_planks', 5);");
    assert_eq!((outcome.result, shop.count("iron_ingot")), (3.into(), 3));
    shop.give("raw_iron", 4);
    let outcome = shop.done("return await smeltItem(bot, 'raw_iron', 'oak_planks', 4);");
    assert_eq!((outcome.result, shop.count("raw_iron")), (3.into(), 1));
    insta::assert_snapshot!(outcome.log.join("\n"), @r"
    the oak_planks has run out with 1 left to smelt: I need more fuel
    Smelted 3 raw_iron
    ");
}

#[test]
fn a_bucket_is_emptied_where_it_is_placed() {
    let shop = Workshop::flat();
    shop.give("water_bucket", 1);
    let outcome = shop.done(
        "const at = await placeItem(bot, 'water_bucket', bot.entity.position.offset(2, 0, 0)); return bot.blockAt(at).name;",
    );
    assert_eq!(outcome.result, "water");
    assert_eq!(shop.count("bucket"), 1);
}

#[test]
fn arguments_of_the_wrong_kind_are_named() {
    let shop = Workshop::flat();
    for (call, message) in [
        ("mineBlock(bot, 7)", "name for mineBlock must be a string"),
        (
            "mineBlock(bot, 'dirt', 0)",
            "count for mineBlock must be a number of at least 1",
        ),
        ("craftItem(bot)", "name for craftItem must be a string"),
        (
            "smeltItem(bot, 'raw_iron')",
            "item and fuel for smeltItem must be strings",
        ),
        (
            "placeItem(bot, 'dirt', 'here')",
            "position for placeItem must be a Vec3",
        ),
        (
            "exploreUntil(bot, new Vec3(2, 0, 0), 5, () => 1)",
            "direction must be a Vec3 only with value of -1, 0 or 1",
        ),
        (
            "exploreUntil(bot, new Vec3(1, 0, 0), 5, 'tree')",
            "callback must be a function: exploreUntil(bot, direction, maxTime, callback)",
        ),
        ("killMob(bot, {})", "name for killMob must be a string"),
    ] {
        assert_eq!(shop.refused(&format!("await {call};")), message);
    }
}
