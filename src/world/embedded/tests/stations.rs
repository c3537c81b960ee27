//! Furnaces and their kin, campfires, chests side by side, stonecutters and smithing tables, and what is left of ingredients.

use super::{Scene, named, result};
use crate::vocab::{Action, Failure, Percept, Position, Section, Wear};
use crate::world::catalog::Catalog;
use crate::world::embedded::container::lit;
use crate::world::{Body, Stack, WindowKind};

/// A place within alice's reach.
const BEFORE: Position = Position::new(2, 64, 0);

fn shift(item: &str, count: u32, (from, to): (Section, Section)) -> Action {
    Action::MoveItems {
        item: item.into(),
        count,
        from,
        to,
    }
}

impl Scene {
    fn set_state(&self, at: Position, name: &str, properties: &[(&str, &str)]) {
        let state = Catalog::get().state(name, properties).unwrap();
        self.world.with(|world| world.set_state(at, state));
    }

    /// Puts items of the inventory into a section of the open window.
    fn put_in(&mut self, item: &str, count: u32, to: Section) {
        self.give(item, count);
        let action = shift(item, count, (Section::Inventory, to));
        self.do_it(action);
    }

    fn is_lit(&self, at: Position) -> bool {
        lit(self.alice.state_at(at).unwrap())
    }

    fn make(&mut self, item: &str, times: u32) -> Result<(), Failure> {
        self.run(Action::Make {
            item: item.into(),
            times,
            at: BEFORE,
        })
        .0
    }

    fn lying(&self) -> Vec<String> {
        self.world.with(|world| {
            let items = world.land.entities.items.values();
            items
                .map(|it| format!("{} {}", it.stack.count, it.stack.item))
                .collect()
        })
    }
}

#[test]
fn a_furnace_glows_while_it_burns() {
    let mut scene = Scene::new();
    scene.set(BEFORE, "furnace");
    scene.do_it(Action::OpenWindow { at: BEFORE });
    scene.put_in("sand", 1, Section::FurnaceInput);
    scene.step(5);
    assert!(!scene.is_lit(BEFORE), "without fuel");
    scene.put_in("oak_planks", 1, Section::FurnaceFuel);
    scene.step(1);
    assert!(scene.is_lit(BEFORE));
    let window = scene.alice.observe().window.unwrap();
    assert!(window.burning > 290 && window.progress > 0.0);
    scene.step(310);
    assert!(!scene.is_lit(BEFORE));
    let glass = Some(Stack::new("glass", 1));
    assert_eq!(scene.alice.observe().window.unwrap().slots[2], glass);
}

#[test]
fn a_smoker_and_a_blast_furnace_take_half_the_time_for_what_is_theirs() {
    for (station, item, made) in [
        ("smoker", "beef", "cooked_beef"),
        ("blast_furnace", "raw_gold", "gold_ingot"),
    ] {
        let mut scene = Scene::new();
        scene.set(BEFORE, station);
        scene.do_it(Action::OpenWindow { at: BEFORE });
        let window = scene.alice.observe().window.unwrap();
        assert_eq!(window.kind, WindowKind::Furnace);
        scene.put_in("coal", 1, Section::FurnaceFuel);
        scene.put_in(item, 1, Section::FurnaceInput);
        scene.step(98);
        assert_eq!(scene.alice.observe().window.unwrap().slots[2], None);
        scene.step(3);
        let out = shift(made, 1, (Section::FurnaceOutput, Section::Inventory));
        scene.do_it(out);
        assert_eq!(scene.count(made), 1, "{station}");
    }
}

#[test]
fn only_what_burns_is_taken_as_fuel() {
    let mut scene = Scene::new();
    scene.set(BEFORE, "furnace");
    scene.give("dirt", 1);
    scene.do_it(Action::OpenWindow { at: BEFORE });
    let put = shift("dirt", 1, (Section::Inventory, Section::FurnaceFuel));
    let why = "`dirt` does not burn".to_owned();
    assert_eq!(scene.run(put).0, Err(Failure::Invalid { why }));
    assert_eq!(scene.count("dirt"), 1);
}

#[test]
fn a_campfire_roasts_four_at_a_time_and_lets_them_go() {
    for campfire in ["campfire", "soul_campfire"] {
        let mut scene = Scene::new();
        scene.set(BEFORE, campfire);
        scene.give("beef", 5);
        let click = Action::ActivateBlock { at: BEFORE };
        for _ in 0..4 {
            scene.do_it(click.clone());
        }
        let (fifth, _) = scene.run(click);
        assert!(matches!(fifth, Err(Failure::Obstructed { .. })));
        assert_eq!(scene.count("beef"), 1);
        scene.step(590);
        assert!(scene.lying().is_empty(), "{:?}", scene.lying());
        scene.step(10);
        assert_eq!(scene.lying(), ["1 cooked_beef"; 4]);
    }
}

#[test]
fn a_campfire_that_is_out_neither_roasts_nor_burns() {
    let mut scene = Scene::new();
    scene.set_state(BEFORE, "campfire", &[("lit", "false")]);
    scene.give("beef", 1);
    scene.do_it(Action::ActivateBlock { at: BEFORE });
    let put = |scene: &Scene, at| scene.world.with(|it| it.put_body(&named("alice"), at));
    put(&scene, BEFORE);
    scene.step(700);
    assert!((scene.alice.observe().health - 20.0).abs() < 1e-6);
    assert!(scene.lying().is_empty());
    scene.set_state(BEFORE, "campfire", &[]);
    scene.step(40);
    assert!(scene.alice.observe().health < 20.0);
}

/// A double chest whose right half stands before alice.
fn double_chest() -> (Scene, [Position; 2]) {
    let scene = Scene::new();
    let halves = [BEFORE, BEFORE.offset(-1, 0, 0)];
    for (half, side) in halves.into_iter().zip(["right", "left"]) {
        scene.set_state(half, "chest", &[("facing", "north"), ("type", side)]);
    }
    (scene, halves)
}

#[test]
fn two_chests_side_by_side_are_one_with_fifty_four_slots() {
    let (mut scene, halves) = double_chest();
    scene.do_it(Action::OpenWindow { at: halves[1] });
    for _ in 0..2 {
        scene.put_in("dirt", 64 * 25, Section::Container);
    }
    let full = scene.alice.observe().window.unwrap().slots;
    assert_eq!(full.iter().flatten().count(), 50);
    scene.do_it(Action::OpenWindow { at: halves[0] });
    assert_eq!(scene.alice.observe().window.unwrap().slots, full);
    scene.give("dirt", 64 * 5);
    let more = shift("dirt", 64 * 5, (Section::Inventory, Section::Container));
    assert!(matches!(scene.run(more).0, Err(Failure::Obstructed { .. })));
    assert_eq!(scene.count("dirt"), 64 * 5);
}

#[test]
fn half_of_a_double_chest_that_breaks_spills_its_half_and_leaves_a_chest() {
    let (mut scene, halves) = double_chest();
    scene.do_it(Action::OpenWindow { at: halves[0] });
    scene.put_in("dirt", 64 * 30, Section::Container);
    scene.set(halves[1], "air");
    scene.step(1);
    let left = scene.alice.observe().window.unwrap().slots;
    assert_eq!((left.len(), left.iter().flatten().count()), (27, 27));
    assert_eq!(scene.lying().len(), 3);
    let state = scene.alice.state_at(halves[0]).unwrap();
    assert_eq!(Catalog::get().property(state, "type"), Some("single"));
}

#[test]
fn a_full_block_keeps_either_half_of_a_chest_shut_and_glass_does_not() {
    let (mut scene, halves) = double_chest();
    for (above, opens) in [("stone", false), ("glass", true), ("oak_slab", true)] {
        scene.set(halves[1].up(1), above);
        let (opened, _) = scene.run(Action::OpenWindow { at: halves[0] });
        assert_eq!(opened.is_ok(), opens, "{above}");
    }
    scene.set(BEFORE, "barrel");
    scene.set(BEFORE.up(1), "stone");
    scene.do_it(Action::OpenWindow { at: BEFORE });
}

#[test]
fn what_one_takes_out_of_a_chest_the_other_sees_gone() {
    for chest in ["chest", "trapped_chest", "barrel", "copper_chest"] {
        let mut scene = Scene::new();
        let mut bob = scene.world.join(named("bob"));
        scene
            .world
            .with(|world| world.put_body(&named("bob"), BEFORE.offset(0, 0, 1)));
        scene.set(BEFORE, chest);
        scene.do_it(Action::OpenWindow { at: BEFORE });
        scene.put_in("dirt", 9, Section::Container);
        bob.submit(Action::OpenWindow { at: BEFORE });
        scene.step(1);
        let take = shift("dirt", 4, (Section::Container, Section::Inventory));
        let taken = bob.submit(take);
        scene.step(1);
        assert_eq!(result(&bob.take_events(), taken), Some(Ok(())));
        let seen = scene.alice.observe().window.unwrap();
        assert_eq!(seen.slots[0], Some(Stack::new("dirt", 5)), "{chest}");
    }
}

#[test]
fn what_opens_in_the_game_and_not_here_says_so() {
    let mut scene = Scene::new();
    scene.set(BEFORE, "hopper");
    let (refused, _) = scene.run(Action::OpenWindow { at: BEFORE });
    let what = "opening a hopper".to_owned();
    assert_eq!(refused, Err(Failure::Unsupported { what }));
}

#[test]
fn a_stonecutter_cuts_what_is_carried_and_says_what_is_missing() {
    let mut scene = Scene::new();
    scene.set(BEFORE, "stonecutter");
    scene.give("stone", 3);
    assert_eq!(scene.make("stone_slab", 2), Ok(()));
    assert_eq!((scene.count("stone"), scene.count("stone_slab")), (1, 4));
    let crafted = scene.sensed().filter(|it| match it {
        Percept::Crafted {
            item,
            count,
            ingredients,
            station,
        } => {
            item.as_str() == "stone_slab"
                && *count == 2
                && *ingredients == [("stone".into(), 1)]
                && *station == Some("stonecutter".into())
        }
        _ => false,
    });
    assert_eq!(crafted.count(), 2);
    let item = "stone".into();
    let missing = Err(Failure::Missing { item, count: 2 });
    assert_eq!(scene.make("stone_brick_stairs", 3), missing);
    assert_eq!(scene.count("stone"), 1);
    let refused = scene.make("oak_slab", 1).unwrap_err().to_string();
    assert_eq!(refused, "a stonecutter does not make `oak_slab`");
    scene.set(BEFORE, "dirt");
    let refused = scene.make("stone_slab", 1).unwrap_err().to_string();
    assert_eq!(refused, "there is no stonecutter or smithing table there");
}

#[test]
fn a_smithing_table_makes_netherite_of_diamond_and_keeps_the_wear() {
    let mut scene = Scene::new();
    scene.set(BEFORE, "smithing_table");
    scene.world.with(|world| {
        let slots = world.actors[0].inventory.slots_mut();
        slots[0] = Some(Stack {
            wear: 77,
            ..Stack::new("diamond_pickaxe", 1)
        });
    });
    scene.give("netherite_ingot", 1);
    let item = "netherite_upgrade_smithing_template".into();
    let missing = Err(Failure::Missing { item, count: 1 });
    assert_eq!(scene.make("netherite_pickaxe", 1), missing);
    scene.give("netherite_upgrade_smithing_template", 2);
    assert_eq!(scene.make("netherite_pickaxe", 1), Ok(()));
    let inventory = scene.alice.observe().inventory;
    let made = inventory
        .stacks()
        .find(|(_, it)| it.item.as_str() == "netherite_pickaxe");
    assert_eq!(made.unwrap().1.wear, 77);
    let left = [
        "diamond_pickaxe",
        "netherite_ingot",
        "netherite_upgrade_smithing_template",
    ];
    assert_eq!(left.map(|it| inventory.count(it)), [0, 0, 1]);
}

#[test]
fn the_buckets_of_the_milk_are_left_when_the_cake_is_made() {
    let mut scene = Scene::new();
    scene.set(BEFORE, "crafting_table");
    for (item, count) in [("milk_bucket", 3), ("sugar", 2), ("egg", 1), ("wheat", 3)] {
        for _ in 0..count {
            scene.give(item, 1);
        }
    }
    let catalog = Catalog::get();
    let cake = catalog.recipes_for(catalog.item_named("cake").unwrap().id);
    scene.do_it(Action::Craft {
        recipe: cake[0],
        times: 1,
        table: Some(BEFORE),
    });
    assert_eq!((scene.count("cake"), scene.count("bucket")), (1, 3));
}

#[test]
fn what_stood_in_water_leaves_water() {
    let mut scene = Scene::new();
    scene.set_state(BEFORE, "tube_coral", &[("waterlogged", "true")]);
    scene.do_it(Action::Dig { at: BEFORE });
    let left = scene.alice.state_at(BEFORE).unwrap();
    assert_eq!(left, Catalog::get().state("water", &[]).unwrap());
}

/// The wear of the only tool after an action.
fn wear_after(tool: &str, target: &str) -> u32 {
    let mut scene = Scene::new();
    scene.set(BEFORE, target);
    scene.give(tool, 1);
    scene.do_it(Action::Dig { at: BEFORE });
    let inventory = scene.alice.observe().inventory;
    inventory.slot(0).map_or(u32::MAX, |it| it.wear)
}

#[test]
fn tools_wear_by_digging_as_in_the_game() {
    for (tool, target, wear) in [
        ("iron_pickaxe", "stone", 1),
        ("iron_sword", "bamboo", 2),
        ("iron_sword", "dirt", 2),
        ("iron_hoe", "dirt", 1),
        ("iron_shovel", "torch", 0),
        ("shears", "oak_leaves", 1),
        ("shears", "short_grass", 1),
        ("bow", "dirt", 0),
        ("iron_boots", "dirt", 0),
    ] {
        assert_eq!(wear_after(tool, target), wear, "{tool} on {target}");
    }
}

#[test]
fn tools_wear_twice_as_much_as_swords_by_hitting() {
    for (tool, wear) in [
        ("iron_sword", 1),
        ("iron_axe", 2),
        ("iron_hoe", 2),
        ("shears", 0),
    ] {
        let mut scene = Scene::new();
        let _bob = scene.world.join(named("bob"));
        scene.world.with(|world| {
            world.put_body(&named("alice"), BEFORE);
            world.put_body(&named("bob"), BEFORE.offset(0, 0, 2));
        });
        scene.give(tool, 1);
        scene.do_it(Action::Equip {
            item: tool.into(),
            to: Wear::Hand,
        });
        let entity = scene.alice.observe().entities[0].id;
        scene.do_it(Action::Attack { entity });
        let inventory = scene.alice.observe().inventory;
        assert_eq!(inventory.slot(0).unwrap().wear, wear, "{tool}");
    }
}

#[test]
fn a_bed_holds_one_and_who_loses_it_wakes() {
    let mut scene = Scene::new();
    let mut bob = scene.world.join(named("bob"));
    scene.world.with(|world| {
        world.land.skipped = 13_000;
        world.put_body(&named("bob"), BEFORE.offset(0, 0, 1));
    });
    let (head, foot) = (BEFORE, BEFORE.offset(-1, 0, 0));
    for (at, part) in [(head, "head"), (foot, "foot")] {
        scene.set_state(at, "red_bed", &[("facing", "east"), ("part", part)]);
    }
    scene.do_it(Action::Sleep { bed: foot });
    let refused = bob.submit(Action::Sleep { bed: head });
    scene.step(1);
    let why = "somebody sleeps in this bed".to_owned();
    let occupied = Some(Err(Failure::Invalid { why }));
    assert_eq!(result(&bob.take_events(), refused), occupied);
    assert!(scene.alice.observe().sleeping);
    scene.set(head, "air");
    scene.set(foot, "air");
    scene.step(1);
    assert!(!scene.alice.observe().sleeping);
}

#[test]
fn the_dead_live_again_in_places_of_their_own() {
    let mut scene = Scene::new();
    let bob = scene.world.join(named("bob"));
    scene.world.with(|world| {
        for name in ["alice", "bob"] {
            world.put_body(&named(name), Position::new(30, 120, 0));
        }
    });
    scene.step(120);
    let places = [scene.alice.observe().feet(), bob.observe().feet()];
    assert!(
        places
            .iter()
            .all(|at| at.distance_squared(Position::new(30, 64, 0)) > 100)
    );
    assert_ne!(places[0], places[1]);
}
