//! `exploreUntil`.

use super::Workshop;

#[test]
fn exploring_ends_with_what_was_found() {
    let shop = Workshop::flat();
    shop.set("oak_log", 60, 0, 0);
    let look = "bot.findBlock({ matching: mcData.blocksByName.oak_log.id, maxDistance: 16 })";
    let outcome = shop.done(&format!(
        "return (await exploreUntil(bot, new Vec3(1, 0, 0), 60, () => {look})).name;"
    ));
    assert_eq!(outcome.result, "oak_log");
}

#[test]
fn exploring_downwards_digs() {
    let shop = Workshop::flat();
    shop.give("stone_pickaxe", 1);
    let outcome = shop.done("return await exploreUntil(bot, new Vec3(1, -1, 0), 120, () => bot.entity.position.y < 52);");
    assert_eq!(outcome.result, true, "{:?}", outcome.log);
}

#[test]
fn exploring_without_success_ends_in_time_with_null() {
    let shop = Workshop::flat();
    let outcome = shop.done("return await exploreUntil(bot, new Vec3(0, 0, -1), 10, () => false);");
    assert_eq!(outcome.result, serde_json::Value::Null);
    assert!((200..=300).contains(&outcome.ticks), "{}", outcome.ticks);
}

#[test]
fn exploring_turns_where_there_is_no_way() {
    let shop = Workshop::flat();
    for across in -3..=3 {
        for up in 0..4 {
            shop.set("bedrock", 3, up, across)
                .set("bedrock", -2, up, across);
            shop.set("bedrock", across, up, 3);
        }
    }
    let outcome = shop.done("const from = bot.entity.position; return await exploreUntil(bot, new Vec3(1, 0, 0), 60, () => bot.entity.position.distanceTo(from) > 8);");
    assert_eq!(outcome.result, true, "{:?}", outcome.log);
}
