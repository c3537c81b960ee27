//! Chests as places to keep things in.

use super::Workshop;

/// Beside where alice begins.
const AT: &str = "const at = new Vec3(5, 64, 2);";

#[test]
fn things_go_into_a_chest_and_come_out_again() {
    let shop = Workshop::flat();
    shop.set("chest", 5, 0, 2).give("coal", 10).give("stick", 3);
    let outcome = shop.done(&format!(
        "{AT}
        const put = await depositItemIntoChest(bot, at, {{ coal: 10, stick: 2 }});
        const inside = await checkItemInsideChest(bot, at);
        const got = await getItemFromChest(bot, at, {{ coal: 4 }});
        return [put, inside, got];"
    ));
    let (both, coal) = (
        serde_json::json!({ "coal": 10, "stick": 2 }),
        serde_json::json!({ "coal": 4 }),
    );
    assert_eq!(outcome.result, serde_json::json!([both, both, coal]));
    assert_eq!((shop.count("coal"), shop.count("stick")), (4, 1));
    assert!(shop.alice.with(|body| body.observe().window.is_none()));
}

#[test]
fn what_a_chest_lacks_is_told_and_the_rest_is_taken() {
    let shop = Workshop::flat();
    shop.set("chest", 5, 0, 2).give("coal", 3);
    let outcome = shop.done(&format!(
        "{AT}
        await depositItemIntoChest(bot, at, {{ stick: 1, coal: 5 }});
        return await getItemFromChest(bot, at, {{ dirt: 2, coal: 7 }});"
    ));
    assert_eq!(outcome.result, serde_json::json!({ "coal": 3 }));
    insta::assert_snapshot!(outcome.log.join("\n"), @r"
    No stick in inventory
    Not enough coal in inventory.
    The chest at (5, 64, 2) holds 3 coal
    I don't see dirt in this chest
    Not enough coal in chest.
    The chest at (5, 64, 2) holds nothing
    ");
}

#[test]
fn a_full_chest_and_a_full_inventory_take_what_fits() {
    let shop = Workshop::flat();
    shop.set("chest", 5, 0, 2).give("dirt", 36 * 64);
    let put = shop.done(&format!(
        "{AT} return await depositItemIntoChest(bot, at, {{ dirt: 2000 }});"
    ));
    assert_eq!(put.result, serde_json::json!({ "dirt": 27 * 64 }));
    assert_eq!(put.log[0], "The chest is full: there is room for 1728 dirt");
    shop.give("cobblestone", 26 * 64 + 60);
    let got = shop.done(&format!(
        "{AT} return await getItemFromChest(bot, at, {{ dirt: 100 }});"
    ));
    assert_eq!(got.result, serde_json::json!({}));
    assert_eq!(
        got.log[0],
        "The inventory is full: there is room for 0 dirt"
    );
}

#[test]
fn a_place_without_a_chest_says_what_is_there() {
    let shop = Workshop::flat();
    shop.set("stone", 5, 0, 2);
    let there = shop.feet().offset(5, 0, 2);
    let place = format!("({}, {}, {})", there.x, there.y, there.z);
    for call in [
        "getItemFromChest(bot, at, { coal: 1 })",
        "depositItemIntoChest(bot, at, { coal: 1 })",
        "checkItemInsideChest(bot, at)",
        "moveToChest(bot, at)",
    ] {
        assert_eq!(
            shop.refused(&format!("{AT} await {call};")),
            format!("No chest at {place}, it is stone")
        );
    }
}

#[test]
fn chest_calls_without_place_or_list_say_how_they_are_meant() {
    let shop = Workshop::flat();
    assert_eq!(
        shop.refused("await checkItemInsideChest(bot, 'chest');"),
        "chestPosition for moveToChest must be a Vec3"
    );
    assert_eq!(
        shop.refused("await getItemFromChest(bot, bot.entity.position, {});"),
        "itemsToGet for getItemFromChest must map names to counts, like { coal: 4 }"
    );
    assert_eq!(
        shop.refused("await depositItemIntoChest(bot, bot.entity.position, { cola: 1 });"),
        "No item named cola: did you mean coal?"
    );
}

#[test]
fn a_chest_that_is_walled_in_cannot_be_opened() {
    let shop = Workshop::flat();
    shop.set("chest", 5, 0, 2);
    for (x, y, z) in [
        (4, 0, 2),
        (6, 0, 2),
        (5, 0, 1),
        (5, 0, 3),
        (5, 1, 2),
        (5, -1, 2),
    ] {
        shop.set("bedrock", x, y, z);
    }
    assert_eq!(
        shop.refused(&format!("{AT} await checkItemInsideChest(bot, at);")),
        "NoPath: No path to the goal!"
    );
}

#[test]
fn what_was_placed_is_taken_back() {
    let shop = Workshop::flat();
    shop.give("crafting_table", 1).give("torch", 1);
    let outcome = shop.done(
        "const table = await placeItem(bot, 'crafting_table', bot.entity.position.offset(2, 0, 0));
        const torch = await placeItem(bot, 'torch', bot.entity.position.offset(-2, 0, 0));
        return await givePlacedItemBack(bot, ['crafting_table', 'torch'], [table, torch]);",
    );
    assert_eq!(outcome.result, true, "{:?}", outcome.log);
    assert_eq!((shop.count("crafting_table"), shop.count("torch")), (1, 1));
}

#[test]
fn taking_back_what_is_not_there_or_does_not_drop_says_so() {
    let shop = Workshop::flat();
    shop.set("stone", 3, 0, 0);
    let there = shop.feet().offset(3, 0, 0);
    let place = format!("({}, {}, {})", there.x, there.y, there.z);
    let at = "bot.entity.position.offset(3, 0, 0)";
    assert_eq!(
        shop.refused(&format!("await givePlacedItemBack(bot, 'furnace', {at});")),
        format!("No furnace at {place}, it is stone")
    );
    shop.set("furnace", 3, 0, 0);
    let outcome = shop.done(&format!(
        "return await givePlacedItemBack(bot, 'furnace', {at});"
    ));
    assert_eq!(outcome.result, false);
    assert_eq!(
        outcome.log,
        [format!(
            "The furnace at {place} broke and was not picked up"
        )]
    );
}
