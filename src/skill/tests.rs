//! The primitives at work in the embedded world.

use std::sync::{Arc, Mutex};

use super::{Limits, Outcome, Program, Run, RunReport, drive, main_function};
use crate::vocab::{AgentName, BlockName, ItemName, Position};
use crate::world::catalog::Catalog;
use crate::world::embedded::{EmbeddedBody, Settings, SharedWorld, Terrain, World};
use crate::world::{BodyHandle, Seen, Sight};

/// Alice in a world.
struct Workshop {
    world: SharedWorld,
    alice: BodyHandle,
}

impl Workshop {
    fn flat() -> Self {
        Self::new(Settings {
            terrain: Terrain::Flat,
            ..Settings::default()
        })
    }

    fn new(settings: Settings) -> Self {
        let world = SharedWorld::new(World::new(settings));
        let body: EmbeddedBody = world.join(AgentName::new("alice").unwrap());
        Self {
            alice: BodyHandle::new(body),
            world,
        }
    }

    fn give(&self, item: &str, count: u32) -> &Self {
        let alice = AgentName::new("alice").unwrap();
        let item = ItemName::new(item);
        self.world
            .with(|world| world.give(&alice, &item, count))
            .unwrap();
        self
    }

    /// Puts a block relative to the feet.
    fn set(&self, block: &str, x: i32, y: i32, z: i32) -> &Self {
        let id = Catalog::get().block_named(block).unwrap().id;
        let at = self.feet().offset(x, y, z);
        self.world.with(|world| world.set_block(at, id));
        self
    }

    fn feet(&self) -> Position {
        self.alice.with(|body| body.observe().feet())
    }

    fn count(&self, item: &str) -> u32 {
        self.alice.with(|body| body.observe().inventory.count(item))
    }

    /// Runs statements as the body of a skill.
    fn run(&self, statements: &str) -> Outcome {
        self.run_with(Sight::Loaded, statements)
    }

    fn run_with(&self, sight: Sight, statements: &str) -> Outcome {
        let source = format!("async function main(bot) {{\n{statements}\n}}");
        let program = Program::new(main_function(&source).unwrap(), source);
        let mut run = Run::start(program, self.alice.clone(), sight, Limits::default(), 7);
        drive(&mut run, &mut || {
            self.world.with(World::step);
            self.alice.with(|body| (body.tick(), body.take_events()))
        })
    }

    fn done(&self, statements: &str) -> Outcome {
        let outcome = self.run(statements);
        if let Some(error) = &outcome.error {
            panic!("{error}\nlog: {:#?}", outcome.log);
        }
        outcome
    }

    fn refused(&self, statements: &str) -> String {
        self.run(statements)
            .error
            .expect("this should have failed")
            .message
    }
}

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

/// The dotted names under `bot` that the README promises.
fn promised() -> Vec<String> {
    let readme = include_str!("../../skills/README.md");
    let rows = readme.lines().filter(|line| line.starts_with("| "));
    let quoted = rows.flat_map(|row| row.split('`').skip(1).step_by(2));
    let lists = quoted.filter(|text| text.starts_with("bot."));
    lists
        .flat_map(|list| {
            let mut words = list.split(' ');
            let first = words.next().unwrap_or_default();
            let (owner, _) = first.rsplit_once('.').unwrap_or_default();
            let rest = words.map(move |word| format!("{owner}.{word}"));
            std::iter::once(first.to_owned()).chain(rest)
        })
        .collect()
}

#[test]
fn every_name_that_the_readme_promises_is_there() {
    let names = promised();
    assert!(names.len() > 50, "{names:?}");
    let shop = Workshop::flat();
    for name in names {
        let there = shop.done(&format!("return {name} !== undefined;")).result;
        assert_eq!(there, true, "{name}");
    }
}
