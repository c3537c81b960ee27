//! Every food: the ticks it takes, points, reserve, effects and what is left.

use serde::Deserialize;

use super::{Ledger, peace, rows};
use crate::vocab::{Action, Failure, Wear};
use crate::world::embedded::tests::Scene;
use crate::world::{ActiveEffect, Body, Observation};

#[derive(Deserialize)]
struct FoodRow {
    item: String,
    points: u32,
    saturation: f32,
    #[serde(default = "yes")]
    eaten: bool,
    #[serde(default = "usual")]
    ticks: u32,
    #[serde(default)]
    always: bool,
    leaves: Option<String>,
    #[serde(default)]
    effects: Vec<EffectRow>,
    cures: Option<String>,
}

#[derive(Deserialize)]
struct EffectRow {
    effect: String,
    ticks: u32,
    level: u32,
    chance: f64,
}

fn yes() -> bool {
    true
}

fn usual() -> u32 {
    32
}

/// Meals after which an effect that is not certain must have come at least once and failed at least once.
const MEALS: u32 = 40;

/// Lets alice eat one, as hungry as said; the result, the ticks it took and how she is after.
fn eat(scene: &mut Scene, item: &str, food: u32) -> (Result<(), Failure>, u32, Observation) {
    scene.clear();
    scene.give(item, 1);
    scene.do_it(Action::Equip {
        item: item.into(),
        to: Wear::Hand,
    });
    scene.world.with(|world| {
        // Food and reserve do not come back by themselves in the ticks that follow.
        world.land.settings.difficulty = crate::world::embedded::Difficulty::Normal;
        let vitals = &mut world.actors[0].vitals;
        vitals.effects.clear();
        vitals.health = 20.0;
        vitals.food = food;
        vitals.saturation = 0.0;
        vitals.exhaustion = 0.0;
    });
    let (result, ticks) = scene.run(Action::Consume);
    (result, ticks, scene.alice.observe())
}

#[test]
fn every_food_gives_its_points_and_reserve_in_its_time_and_leaves_what_is_left() {
    let (foods, mut ledger, mut scene): (Vec<FoodRow>, _, _) =
        (rows!("foods.json"), Ledger::default(), peace());
    for row in &foods {
        let (result, ticks, view) = eat(&mut scene, &row.item, 5);
        let told = &row.item;
        ledger.row(result.is_ok() == row.eaten, || {
            format!("{told}: {result:?}")
        });
        if !row.eaten {
            continue;
        }
        let food = 5 + row.points;
        let found = (ticks, view.food);
        let expected = (row.ticks, food.min(20));
        ledger.row(found == expected, || {
            format!("{told}: {found:?}, not {expected:?}")
        });
        let saturation = row.saturation.min(view.food as f32);
        ledger.row((view.saturation - saturation).abs() < 1e-3, || {
            format!("{told}: reserve {}, not {saturation}", view.saturation)
        });
        let left: Vec<String> = scene.carried().into_keys().collect();
        let expected: Vec<String> = row.leaves.iter().cloned().collect();
        ledger.row(left == expected, || {
            format!("{told}: leaves {left:?}, not {expected:?}")
        });
        let (full, ..) = eat(&mut scene, &row.item, 20);
        ledger.row(full.is_ok() == row.always, || {
            format!("{told} when full: {full:?}")
        });
    }
    ledger.close(180);
}

#[test]
fn every_food_does_to_the_body_what_it_does_and_nothing_else() {
    let (foods, mut ledger, mut scene): (Vec<FoodRow>, _, _) =
        (rows!("foods.json"), Ledger::default(), peace());
    for row in foods.iter().filter(|it| it.eaten) {
        let uncertain = row.effects.iter().any(|it| it.chance < 1.0);
        let meals = if uncertain { MEALS } else { 1 };
        let mut came = vec![0; row.effects.len()];
        for _ in 0..meals {
            let (_, _, view) = eat(&mut scene, &row.item, 5);
            let known = |found: &ActiveEffect| {
                let mut effects = row.effects.iter();
                effects.any(|it| it.effect == found.effect && it.level == found.level)
            };
            ledger.row(view.effects.iter().all(known), || {
                format!("{}: {:?}", row.item, view.effects)
            });
            for (effect, came) in row.effects.iter().zip(&mut came) {
                let found = view.effects.iter().find(|it| it.effect == effect.effect);
                *came += u32::from(found.is_some_and(|it| effect.ticks - it.ticks <= 1));
            }
        }
        for (effect, came) in row.effects.iter().zip(came) {
            let fits = if effect.chance < 1.0 {
                (1..meals).contains(&came)
            } else {
                came == meals
            };
            ledger.row(fits, || {
                let EffectRow { effect, chance, .. } = effect;
                format!(
                    "{}: {effect} came {came} of {meals} times at {chance}",
                    row.item
                )
            });
        }
    }
    ledger.close(150);
}

#[test]
fn a_food_ends_the_effect_that_it_cures_and_no_other() {
    let (foods, mut ledger, mut scene): (Vec<FoodRow>, _, _) =
        (rows!("foods.json"), Ledger::default(), peace());
    for row in foods.iter().filter(|it| it.eaten) {
        for effect in ["poison", "hunger"] {
            let (fed, ..) = eat(&mut scene, "bread", 5);
            assert_eq!(fed, Ok(()));
            scene.clear();
            scene.give(&row.item, 1);
            scene.do_it(Action::Equip {
                item: row.item.as_str().into(),
                to: Wear::Hand,
            });
            scene.world.with(|world| {
                let vitals = &mut world.actors[0].vitals;
                vitals.food = 5;
                vitals.effects = vec![ActiveEffect {
                    effect: effect.to_owned(),
                    level: 1,
                    ticks: 1_000,
                }];
            });
            scene.do_it(Action::Consume);
            let view = scene.alice.observe();
            let lasts = view.effects.iter().any(|it| it.effect == effect);
            ledger.row(lasts == (row.cures.as_deref() != Some(effect)), || {
                format!("{} against {effect}: {:?}", row.item, view.effects)
            });
        }
    }
    ledger.close(80);
}
