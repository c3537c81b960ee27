//! Furnaces and their kin, campfires, stonecutters and smithing tables, and what is left of ingredients.

use super::{Scene, named};
use crate::vocab::{Action, Failure, Percept, Position, Section};
use crate::world::catalog::Catalog;
use crate::world::embedded::World;
use crate::world::embedded::container::lit;
use crate::world::{Body, Stack, WindowKind};

/// A place within alice's reach.
pub(super) const BEFORE: Position = Position::new(2, 64, 0);

/// Items of a kind from one section to another.
pub(super) fn shift(item: &str, count: u32, (from, to): (Section, Section)) -> Action {
    Action::MoveItems {
        item: item.into(),
        count,
        from,
        to,
    }
}

impl Scene {
    /// Puts a block in a state.
    pub(super) fn set_state(&self, at: Position, name: &str, properties: &[(&str, &str)]) {
        let state = Catalog::get().state(name, properties).unwrap();
        self.world.with(|world| world.set_state(at, state));
    }

    /// Puts items of the inventory into a section of the open window.
    pub(super) fn put_in(&mut self, item: &str, count: u32, to: Section) {
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

    /// What lies on the ground.
    pub(super) fn lying(&self) -> Vec<String> {
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
    let state = scene.alice.state_at(BEFORE).unwrap();
    assert_eq!(Catalog::get().light(state), 13);
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
    put(&scene, BEFORE.offset(0, 0, 8));
    scene.step(570);
    assert_eq!(scene.lying(), ["1 cooked_beef"]);
}

#[test]
fn what_cooks_goes_on_cooking_when_its_world_is_loaded() {
    let mut scene = Scene::new();
    let fire = BEFORE.offset(0, 0, 1);
    scene.set(BEFORE, "furnace");
    scene.set(fire, "campfire");
    scene.do_it(Action::OpenWindow { at: BEFORE });
    scene.put_in("coal", 2, Section::FurnaceFuel);
    scene.put_in("sand", 9, Section::FurnaceInput);
    scene.give("beef", 1);
    scene.do_it(Action::ActivateBlock { at: fire });
    scene.step(250);
    let (saved, settings) = scene
        .world
        .with(|world| (world.save(), world.settings().clone()));
    let mut loaded = World::load(&saved, settings).unwrap();
    assert_eq!(loaded.save(), saved);
    drop(scene.alice);
    for _ in 0..1_700 {
        scene.world.with(World::step);
        loaded.step();
    }
    assert_eq!(loaded.save(), scene.world.with(|world| world.save()));
    let glass = loaded.land.containers.get(BEFORE).unwrap().slots()[2].clone();
    assert_eq!(glass, Some(Stack::new("glass", 9)));
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
