//! Bone meal in a body's hand.

use super::Scene;
use super::placing::{SPOT, hold, name_at, property, scene};
use crate::vocab::{Action, Failure, Position};
use crate::world::catalog::Catalog;

/// What stands on the spot, on which ground; whether it takes bone meal.
const CASES: &[(&str, &str, bool)] = &[
    ("farmland", "wheat[age=2]", true),
    ("farmland", "wheat[age=7]", false),
    ("farmland", "beetroots[age=0]", true),
    ("farmland", "pumpkin_stem[age=7]", false),
    ("grass_block", "short_grass", true),
    ("grass_block", "sunflower[half=lower]", true),
    ("grass_block", "poppy", false),
    ("grass_block", "sweet_berry_bush[age=0]", true),
    ("podzol", "red_mushroom", true),
    ("stone", "stone", false),
    ("sand", "sugar_cane", false),
];

fn set(scene: &Scene, at: Position, text: &str) {
    let (block, rest) = text.split_once('[').unwrap_or((text, ""));
    let properties = rest.trim_end_matches(']').split(',');
    let properties: Vec<_> = properties.filter_map(|it| it.split_once('=')).collect();
    let state = Catalog::get().state(block, &properties).unwrap();
    scene.world.with(|world| world.set_state(at, state));
}

#[test]
fn one_portion_is_used_up_where_something_takes_it_and_none_where_nothing_does() {
    for (ground, plant, takes) in CASES {
        let mut scene = scene();
        set(&scene, SPOT.up(-1), ground);
        set(&scene, SPOT, plant);
        if plant.starts_with("sunflower") {
            set(&scene, SPOT.up(1), "sunflower[half=upper]");
        }
        scene.give("bone_meal", 4);
        hold(&mut scene, "bone_meal");
        let (result, _) = scene.run(Action::ActivateBlock { at: SPOT });
        assert_eq!(result.is_ok(), *takes, "{plant}: {result:?}");
        let left = if *takes { 4 } else { 5 };
        assert_eq!(scene.count("bone_meal"), left, "{plant}");
        if let Err(failure) = result {
            let refused = matches!(failure, Failure::Invalid { .. });
            assert!(refused, "{plant}: {failure:?}");
        }
    }
}

#[test]
fn a_body_that_feeds_its_wheat_harvests_it_within_a_few_portions() {
    let mut scene = scene();
    set(&scene, SPOT.up(-1), "farmland[moisture=7]");
    set(&scene, SPOT, "wheat");
    scene.give("bone_meal", 3);
    hold(&mut scene, "bone_meal");
    let mut portions = 0;
    while property(&scene, SPOT, "age") != "7" {
        scene.do_it(Action::ActivateBlock { at: SPOT });
        portions += 1;
    }
    assert!((2..=4).contains(&portions), "{portions}");
    assert_eq!(scene.count("bone_meal"), 4 - portions);
    scene.do_it(Action::Dig { at: SPOT });
    scene.step(40);
    assert_eq!(name_at(&scene, SPOT), "air");
}

#[test]
fn what_bone_meal_does_in_the_game_and_not_here_is_said_and_costs_nothing() {
    let mut scene = scene();
    set(&scene, SPOT, "netherrack");
    hold(&mut scene, "bone_meal");
    let (result, _) = scene.run(Action::ActivateBlock { at: SPOT });
    let what = "using bone_meal on netherrack".to_owned();
    assert_eq!(result, Err(Failure::Unsupported { what }));
    assert_eq!(scene.count("bone_meal"), 1);
}
