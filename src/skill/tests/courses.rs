//! Whole skills: as models write them, and a life from wood to iron.

use super::Workshop;
use crate::skill::RunReport;
use crate::world::embedded::Settings;

const FROM_WOOD_TO_IRON: &str = "
    await mineBlock(bot, 'oak_log', 4);
    await craftItem(bot, 'oak_planks', 4);
    await craftItem(bot, 'stick', 2);
    await craftItem(bot, 'crafting_table');
    await placeItem(bot, 'crafting_table', bot.entity.position.offset(1, 0, 0));
    await craftItem(bot, 'wooden_pickaxe');
    await mineBlock(bot, 'stone', 11);
    await craftItem(bot, 'stone_pickaxe');
    await craftItem(bot, 'furnace');
    await placeItem(bot, 'furnace', bot.entity.position.offset(1, 0, 0));
    await mineBlock(bot, 'iron_ore', 1);
    await smeltItem(bot, 'raw_iron', 'oak_planks', 1);";

#[test]
fn a_life_from_wood_to_iron_by_primitives_alone() {
    let shop = Workshop::flat();
    for up in 0..4 {
        shop.set("oak_log", 6, up, 2);
    }
    for i in 0..12 {
        shop.set("stone", -8 + i % 4, i / 4, -6);
    }
    shop.set("iron_ore", -8, 0, 4);
    shop.done(FROM_WOOD_TO_IRON);
    assert_eq!(
        (shop.count("stone_pickaxe"), shop.count("iron_ingot")),
        (1, 1)
    );
}

#[test]
fn the_same_skill_takes_the_same_course_twice() {
    let course = || {
        let shop = Workshop::flat();
        shop.set("birch_log", 40, 0, 30).set("birch_log", 40, 1, 30);
        let look =
            "bot.findBlock({ matching: (block) => block.name.endsWith('_log'), maxDistance: 16 })";
        let outcome = shop.run(&format!("const found = await exploreUntil(bot, new Vec3(1, 0, 1), 120, () => {look}); return await mineBlock(bot, found.name, 2);"));
        (outcome, shop.feet())
    };
    let (first, second) = (course(), course());
    assert_eq!(first, second);
    assert_eq!(first.0.result, 2, "{first:?}");
}

#[test]
fn code_as_models_write_it_runs_unchanged() {
    let shop = Workshop::flat();
    shop.set("oak_log", 7, 0, 0).give("apple", 2);
    let outcome = shop.done(
        "const { GoalNear } = require('mineflayer-pathfinder').goals;
        const Vec3 = require('vec3').Vec3;
        const mcData = require('minecraft-data')(bot.version);
        bot.chat('Looking for wood.');
        const log = bot.findBlock({ matching: mcData.blocksByName['oak_log'].id, maxDistance: 32 });
        if (!log) return bot.chat('No oak log found.');
        const { x, y, z } = log.position;
        await bot.pathfinder.goto(new GoalNear(x, y, z, 1));
        await bot.dig(log);
        await bot.pathfinder.goto(new GoalBlock(x, y, z));
        await bot.waitForTicks(20);
        const apple = bot.inventory.items().find((item) => item.name === 'apple');
        await bot.equip(apple, 'hand');
        await bot.toss(apple.type, null, 1);
        bot.chat(`I have ${bot.inventory.count(mcData.itemsByName.oak_log.id)} logs at ${bot.entity.position.floored()}`);
        const target = new Vec3(x, y, z).offset(2, 0, 0);
        await bot.pathfinder.goto(new goals.GoalXZ(target.x, target.z));
        return [bot.heldItem.name, bot.inventory.findInventoryItem('apple').count, bot.time.isDay, bot.game.dimension];",
    );
    assert_eq!(
        outcome.result,
        serde_json::json!(["apple", 1, true, "overworld"])
    );
    assert_eq!(outcome.chat[0], "Looking for wood.");
    assert!(
        outcome.chat[1].starts_with("I have 1 logs at ("),
        "{:?}",
        outcome.chat
    );
}

#[test]
fn a_report_has_the_fields_that_scripts_read() {
    let shop = Workshop::flat();
    shop.give("stick", 2).give("stone_pickaxe", 1);
    let outcome = shop.run("bot.chat('hm');\nbot.nothing();");
    let report = RunReport::new(outcome, &shop.alice.with(|body| body.observe()), 12);
    insta::assert_json_snapshot!(report, @r#"
    {
      "ok": false,
      "error": {
        "kind": "exception",
        "message": "TypeError: bot.nothing is not a function",
        "line": 3,
        "column": 5,
        "function": "main"
      },
      "result": null,
      "ticks": 0,
      "wall_ms": 12,
      "chat": [
        "hm"
      ],
      "log": [],
      "inventory": {
        "stick": 2,
        "stone_pickaxe": 1
      },
      "position": {
        "x": 0.5,
        "y": 64.0,
        "z": 0.5
      }
    }
    "#);
}

/// From bare hands to a stone pickaxe wherever the body wakes.
const FROM_NOTHING: &str = "
    const isLog = (block) => block.name.endsWith('_log');
    const seesLog = () => bot.findBlock({ matching: isLog, maxDistance: 32 });
    let found = null;
    for (const way of [new Vec3(1, 0, 0), new Vec3(0, 0, 1), new Vec3(-1, 0, 0), new Vec3(0, 0, -1)]) {
        found = found ?? await exploreUntil(bot, way, 60, seesLog);
    }
    await mineBlock(bot, found.name, 4);
    await craftItem(bot, found.name.replace('log', 'planks'), 4);
    await craftItem(bot, 'stick', 2);
    await craftItem(bot, 'crafting_table');
    await placeItem(bot, 'crafting_table', bot.entity.position.offset(1, 0, 0));
    await craftItem(bot, 'wooden_pickaxe');
    await mineBlock(bot, 'stone', 3);
    await craftItem(bot, 'stone_pickaxe');";

#[test]
fn primitives_lead_to_stone_tools_in_any_land() {
    for seed in [1, 4, 7, 10] {
        let shop = Workshop::new(Settings {
            seed,
            ..Settings::default()
        });
        shop.done(FROM_NOTHING);
        assert_eq!(shop.count("stone_pickaxe"), 1, "seed {seed}");
    }
}
