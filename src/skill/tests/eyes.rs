//! A skill with its own eyes (`Sight::Seen`) is told no more than they see.

use std::sync::{Arc, Mutex};

use super::Workshop;
use crate::vocab::BlockName;
use crate::world::{Seen, Sight};

#[test]
fn a_skill_with_its_own_eyes_finds_only_what_was_seen() {
    let shop = Workshop::flat();
    shop.set("oak_log", 5, 0, 0).set("oak_log", 0, 0, 9);
    let seen = Arc::new(Mutex::new(Seen::default()));
    let find = "return bot.findBlocks({ matching: mcData.blocksByName.oak_log.id, maxDistance: 32, count: 9 }).map(String);";
    let look = || {
        let sight = Sight::Seen(Arc::clone(&seen));
        shop.run_with(sight, find).result
    };
    assert_eq!(look(), serde_json::json!([]));
    let log = BlockName::new("oak_log");
    let (near, gone) = (shop.feet().offset(5, 0, 0), shop.feet().offset(0, 0, 3));
    seen.lock().unwrap().note(&log, near);
    seen.lock().unwrap().note(&log, gone);
    assert_eq!(
        look(),
        serde_json::json!([format!("({}, {}, {})", near.x, near.y, near.z)])
    );
}

#[test]
fn a_skill_with_its_own_eyes_is_not_told_that_a_block_behind_a_wall_is_gone() {
    let shop = Workshop::flat();
    let seen = Arc::new(Mutex::new(Seen::default()));
    let buried = shop.feet().offset(3, -4, 0);
    seen.lock()
        .unwrap()
        .note(&BlockName::new("diamond_ore"), buried);
    let find = "return bot.findBlock({ matching: mcData.blocksByName.diamond_ore.id }) !== null;";
    let found = shop.run_with(Sight::Seen(Arc::clone(&seen)), find).result;
    assert_eq!(found, serde_json::json!(true));
}

#[test]
fn a_skill_with_its_own_eyes_is_told_no_block_that_they_do_not_reach() {
    let shop = Workshop::flat();
    shop.set("oak_log", 3, 0, 0).set("diamond_ore", 3, -4, 0);
    let seen = Arc::new(Mutex::new(Seen::default()));
    let at = |x: i32, y: i32, z: i32| {
        let ask = format!(
            "const block = bot.blockAt(bot.entity.position.floored().offset({x}, {y}, {z})); return block && block.name;"
        );
        let sight = Sight::Seen(Arc::clone(&seen));
        (shop.run_with(sight, &ask).result, shop.done(&ask).result)
    };
    assert_eq!(at(3, 0, 0), ("oak_log".into(), "oak_log".into()));
    for feet_and_head in 0..2 {
        assert_eq!(at(0, feet_and_head, 0), ("air".into(), "air".into()));
    }
    let unknown = serde_json::Value::Null;
    assert_eq!(at(3, -4, 0), (unknown, "diamond_ore".into()));
    let buried = shop.feet().offset(3, -4, 0);
    seen.lock()
        .unwrap()
        .note(&BlockName::new("coal_ore"), buried);
    assert_eq!(at(3, -4, 0), ("coal_ore".into(), "diamond_ore".into()));
}

#[test]
fn primitives_need_no_more_than_their_own_eyes() {
    let shop = Workshop::flat();
    shop.set("chest", 5, 0, 2).set("oak_log", 4, 0, -3);
    shop.give("dirt", 3).give("iron_sword", 1);
    shop.summon("cow", 9, 0, 4);
    let seen = Arc::new(Mutex::new(Seen::default()));
    let log = shop.feet().offset(4, 0, -3);
    seen.lock().unwrap().note(&BlockName::new("oak_log"), log);
    let outcome = shop.run_with(
        Sight::Seen(seen),
        "const put = await depositItemIntoChest(bot, new Vec3(5, 64, 2), { dirt: 2 });
        const mined = await mineBlock(bot, 'oak_log');
        const placed = await placeItem(bot, 'oak_log', bot.entity.position.offset(2, 0, 0));
        const back = await givePlacedItemBack(bot, 'oak_log', placed);
        return [put, mined, back, await killMob(bot, 'cow')];",
    );
    assert_eq!(
        outcome.result,
        serde_json::json!([{ "dirt": 2 }, 1, true, true]),
        "{outcome:?}"
    );
}
