//! `mineBlock`: what it brings and what it says when it cannot.

use super::Workshop;

#[test]
fn mining_brings_what_the_blocks_drop() {
    let shop = Workshop::flat();
    shop.set("oak_log", 5, 0, 0)
        .set("oak_log", 5, 1, 0)
        .set("oak_log", 5, 2, 0);
    let outcome = shop.done("return await mineBlock(bot, 'oak_log', 3);");
    assert_eq!((outcome.result, shop.count("oak_log")), (3.into(), 3));
    assert_eq!(outcome.log, ["Mined 3 oak_log"]);
}

#[test]
fn mining_what_is_not_in_sight_says_so_and_fails_in_the_end() {
    let shop = Workshop::flat();
    let outcome = shop.done("return await mineBlock(bot, 'iron_ore');");
    assert_eq!(outcome.log, ["No iron_ore nearby, please explore first"]);
    let tired = shop.refused("for (;;) await mineBlock(bot, 'iron_ore');");
    assert_eq!(
        tired,
        "mineBlock failed too many times: no iron_ore nearby, explore before calling mineBlock"
    );
}

#[test]
fn mining_with_the_wrong_tool_tells_that_nothing_dropped() {
    let shop = Workshop::flat();
    shop.set("stone", 3, 0, 0).set("stone", 3, 1, 0);
    assert_eq!(
        shop.refused("await mineBlock(bot, 'stone');"),
        "mined 1 stone but nothing dropped: bare hand or wrong tool?"
    );
    shop.give("wooden_pickaxe", 1);
    shop.done("await mineBlock(bot, 'stone');");
    assert_eq!(shop.count("cobblestone"), 1);
}

#[test]
fn mining_with_a_full_inventory_says_that_it_is_full() {
    let shop = Workshop::flat();
    shop.set("oak_log", 3, 0, 0).give("cobblestone", 36 * 64);
    let message = shop.refused("await mineBlock(bot, 'oak_log');");
    assert_eq!(
        message,
        "the inventory is full: what oak_log dropped could not be picked up"
    );
}

#[test]
fn a_block_that_cannot_be_reached_is_left_for_another() {
    let shop = Workshop::flat();
    shop.set("oak_log", 3, 25, 0).set("oak_log", 0, 0, 28);
    assert_eq!(
        shop.done("return await mineBlock(bot, 'oak_log', 2);")
            .result,
        1
    );
}
