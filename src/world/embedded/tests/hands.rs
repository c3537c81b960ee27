//! Digging, crafting, smelting, containers.

use super::Scene;
use crate::vocab::{
    Action, Destination, Face, Failure, ItemName, Percept, Point, Position, Section, Wear,
};
use crate::world::Body;
use crate::world::catalog::Catalog;

#[test]
fn gravel_leaves_either_itself_or_flint() {
    let mut scene = Scene::new();
    let at = Position::new(2, 64, 0);
    for _ in 0..60 {
        scene.set(at, "gravel");
        scene.do_it(Action::Dig { at });
    }
    let mut seen: Vec<&str> = Vec::new();
    for percept in scene.sensed() {
        if let Percept::Dug { drops, .. } = percept {
            assert_eq!(drops.len(), 1, "{drops:?}");
            seen.push(drops[0].0.as_str());
        }
    }
    assert!(seen.contains(&"gravel") && seen.contains(&"flint"));
}

#[test]
fn a_crop_leaves_what_its_age_gives() {
    let mut scene = Scene::new();
    let at = Position::new(2, 64, 0);
    let unripe = Catalog::get().state("wheat", &[("age", "3")]).unwrap();
    scene.world.with(|world| world.set_state(at, unripe));
    scene.do_it(Action::Dig { at });
    let dug = scene.sensed().find_map(|percept| match percept {
        Percept::Dug { drops, .. } => Some(drops.clone()),
        _ => None,
    });
    assert_eq!(dug, Some(vec![("wheat_seeds".into(), 1)]));
}

#[test]
fn what_has_no_window_here_does_not_open() {
    for name in ["stone", "stonecutter", "campfire"] {
        let mut scene = Scene::new();
        let at = Position::new(2, 64, 0);
        scene.set(at, name);
        let (opened, _) = scene.run(Action::OpenWindow { at });
        assert!(
            matches!(opened, Err(Failure::NotThere { .. })),
            "{name}: {opened:?}"
        );
    }
}

#[test]
fn stone_dug_by_hand_is_lost_and_with_a_pickaxe_it_is_cobblestone() {
    let mut scene = Scene::new();
    let at = Position::new(2, 64, 0);
    scene.set(at, "stone");
    let by_hand = scene.do_it(Action::Dig { at });
    scene.set(at, "stone");
    scene.give("wooden_pickaxe", 1);
    let with_pickaxe = scene.do_it(Action::Dig { at });
    assert_eq!((by_hand, with_pickaxe), (150, 23));
    scene.do_it(Action::Goto {
        to: Destination::Near { at, range: 1.0 },
        dig: false,
    });
    scene.step(20);
    assert_eq!(scene.count("cobblestone"), 1);
    let dug = scene.sensed().filter_map(|percept| match percept {
        Percept::Dug { tool, drops, .. } => Some((tool.clone(), drops.clone())),
        _ => None,
    });
    let cobblestone = vec![(ItemName::new("cobblestone"), 1)];
    assert_eq!(
        dug.collect::<Vec<_>>(),
        [(None, vec![]), (Some("wooden_pickaxe".into()), cobblestone)]
    );
}

#[test]
fn a_tool_wears_out_and_is_gone() {
    let mut scene = Scene::new();
    scene.give("wooden_pickaxe", 1);
    let at = Position::new(2, 64, 0);
    for _ in 0..59 {
        scene.set(at, "stone");
        scene.do_it(Action::Dig { at });
    }
    assert_eq!(scene.count("wooden_pickaxe"), 0);
}

#[test]
fn from_logs_to_a_stone_pickaxe() {
    let mut scene = Scene::new();
    scene.give("oak_log", 3);
    scene.give("cobblestone", 3);
    scene.do_it(Action::Craft {
        recipe: recipe_from("oak_planks", "oak_log"),
        times: 3,
        table: None,
    });
    for item in ["crafting_table", "stick"] {
        scene.do_it(Action::Craft {
            recipe: recipe_from(item, "oak_planks"),
            times: 1,
            table: None,
        });
    }
    let pickaxe = recipe_from("stone_pickaxe", "cobblestone");
    let refused = scene.run(Action::Craft {
        recipe: pickaxe,
        times: 1,
        table: None,
    });
    assert_eq!(refused.0, Err(Failure::NeedsTable));
    scene.do_it(Action::Equip {
        item: "crafting_table".into(),
        to: Wear::Hand,
    });
    let against = Position::new(2, 63, 0);
    scene.do_it(Action::Place {
        against,
        face: Face::Up,
    });
    scene.do_it(Action::Craft {
        recipe: pickaxe,
        times: 1,
        table: Some(against.up(1)),
    });
    assert_eq!(scene.count("stone_pickaxe"), 1);
    assert_eq!(scene.count("stick"), 2);
}

/// The recipe of an item that takes a certain ingredient.
fn recipe_from(item: &str, ingredient: &str) -> u32 {
    let catalog = Catalog::get();
    let ingredient = catalog.item_named(ingredient).unwrap().id;
    let recipes = catalog.recipes_for(catalog.item_named(item).unwrap().id);
    let takes = |id: &&u32| {
        let recipe = &catalog.recipes()[**id as usize];
        recipe.ingredients.iter().any(|(it, _)| *it == ingredient)
    };
    *recipes.iter().find(takes).unwrap()
}

#[test]
fn a_furnace_smelts_while_nobody_looks_and_tells_who_looks_again() {
    let mut scene = Scene::new();
    let at = Position::new(2, 64, 0);
    scene.set(at, "furnace");
    scene.give("raw_iron", 2);
    scene.give("oak_planks", 2);
    let put = |item: &str, to| Action::MoveItems {
        item: item.into(),
        count: 2,
        from: Section::Inventory,
        to,
    };
    scene.do_it(Action::OpenWindow { at });
    scene.do_it(put("raw_iron", Section::FurnaceInput));
    scene.do_it(put("oak_planks", Section::FurnaceFuel));
    scene.do_it(Action::CloseWindow);
    scene.do_it(Action::Wait { ticks: 500 });
    assert!(
        !scene
            .sensed()
            .any(|it| matches!(it, Percept::Smelted { .. }))
    );
    scene.do_it(Action::OpenWindow { at });
    let smelted = Percept::Smelted {
        input: "raw_iron".into(),
        output: "iron_ingot".into(),
    };
    assert_eq!(scene.sensed().filter(|it| **it == smelted).count(), 1);
    scene.do_it(Action::MoveItems {
        item: "iron_ingot".into(),
        count: 2,
        from: Section::FurnaceOutput,
        to: Section::Inventory,
    });
    assert_eq!(scene.count("iron_ingot"), 2);
}

#[test]
fn a_broken_chest_spills_what_it_held() {
    let mut scene = Scene::new();
    let at = Position::new(1, 64, 0);
    scene.set(at, "chest");
    scene.give("dirt", 5);
    scene.do_it(Action::OpenWindow { at });
    scene.do_it(Action::MoveItems {
        item: "dirt".into(),
        count: 5,
        from: Section::Inventory,
        to: Section::Container,
    });
    assert_eq!(scene.count("dirt"), 0);
    scene.do_it(Action::Dig { at });
    scene.step(40);
    assert_eq!((scene.count("dirt"), scene.count("chest")), (5, 1));
}

#[test]
fn what_this_world_cannot_do_it_says() {
    let mut scene = Scene::new();
    scene.give("crossbow", 1);
    let (result, _) = scene.run(Action::UseItem { ticks: 0 });
    assert_eq!(
        result.unwrap_err().to_string(),
        "using crossbow is not supported by this world"
    );
}

#[test]
fn a_look_turns_the_head() {
    let mut scene = Scene::new();
    scene.do_it(Action::LookAt {
        point: Point::new(-100.0, 65.62, 0.5),
    });
    let view = scene.alice.observe();
    assert_eq!(
        (view.yaw.round() as i32, view.pitch.round() as i32),
        (90, 0)
    );
}
