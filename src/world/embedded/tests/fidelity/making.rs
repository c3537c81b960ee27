//! Every recipe at hand or table, every cut of the stonecutter, every work of the smith.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Ledger, SPOT, leavings, peace, rows};
use crate::vocab::{Action, Failure, Position};
use crate::world::embedded::tests::Scene;

#[derive(Deserialize)]
struct RecipeRow {
    makes: String,
    #[serde(default = "one")]
    count: u32,
    shape: Option<Vec<Vec<Option<String>>>>,
    of: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct CutRow {
    input: String,
    output: String,
    #[serde(default = "one")]
    count: u32,
}

#[derive(Deserialize)]
struct SmithRow {
    template: String,
    base: String,
    addition: String,
    makes: String,
}

fn one() -> u32 {
    1
}

/// What is carried, by name.
type Counts = BTreeMap<String, u32>;

fn counted<'a>(items: impl IntoIterator<Item = (&'a str, u32)>) -> Counts {
    let mut counts = Counts::new();
    for (item, count) in items {
        *counts.entry(item.to_owned()).or_default() += count;
    }
    counts
}

fn give_all(scene: &mut Scene, items: &Counts) {
    scene.clear();
    for (item, count) in items {
        scene.give(item, *count);
    }
}

#[test]
fn every_recipe_takes_its_ingredients_and_gives_its_result_and_what_is_left() {
    let (recipes, leavings): (Vec<RecipeRow>, _) = (rows!("recipes.json"), leavings());
    let (mut ledger, mut scene) = (Ledger::default(), peace());
    scene.set(SPOT, "crafting_table");
    for (number, recipe) in (0..).zip(&recipes) {
        let shaped = recipe.shape.iter().flatten().flatten().flatten();
        let loose = recipe.of.iter().flatten();
        let takes = counted(shaped.chain(loose).map(|it| (it.as_str(), 1)));
        let large = recipe
            .shape
            .as_ref()
            .map_or(takes.values().sum::<u32>() > 4, |rows| {
                rows.len() > 2 || rows.iter().any(|row| row.len() > 2)
            });
        let told = format!("recipe {number} for {} of {takes:?}", recipe.makes);
        give_all(&mut scene, &takes);
        let by_hand = craft_at(&mut scene, number, None);
        let expected = if large {
            Err(Failure::NeedsTable)
        } else {
            Ok(())
        };
        ledger.row(by_hand == expected, || {
            format!("{told} by hand: {by_hand:?}, not {expected:?}")
        });
        if large {
            let untouched = scene.carried() == takes;
            ledger.row(untouched, || format!("{told} by hand took something"));
            let at_table = craft_at(&mut scene, number, Some(SPOT));
            ledger.row(at_table == Ok(()), || format!("{told}: {at_table:?}"));
        }
        let left = takes.iter().filter_map(|(item, count)| {
            let left = leavings.get(item)?;
            Some((left.as_str(), *count))
        });
        let made = counted(left.chain([(recipe.makes.as_str(), recipe.count)]));
        let found = scene.carried();
        ledger.row(found == made, || format!("{told}: {found:?}, not {made:?}"));
    }
    ledger.close(3_000);
}

fn craft_at(scene: &mut Scene, recipe: u32, table: Option<Position>) -> Result<(), Failure> {
    let times = 1;
    let craft = Action::Craft {
        recipe,
        times,
        table,
    };
    scene.run(craft).0
}

fn make(scene: &mut Scene, item: &str) -> Result<(), Failure> {
    let make = Action::Make {
        item: item.into(),
        times: 1,
        at: SPOT,
    };
    scene.run(make).0
}

#[test]
fn every_cut_of_the_stonecutter_takes_one_and_gives_its_count() {
    let cuts: Vec<CutRow> = rows!("stonecutting.json");
    let (mut ledger, mut scene) = (Ledger::default(), peace());
    scene.set(SPOT, "stonecutter");
    for cut in &cuts {
        give_all(&mut scene, &counted([(cut.input.as_str(), 2)]));
        let result = make(&mut scene, &cut.output);
        let expected = counted([(cut.input.as_str(), 1), (cut.output.as_str(), cut.count)]);
        let found = scene.carried();
        ledger.row(result == Ok(()) && found == expected, || {
            format!("{} of {}: {result:?} {found:?}", cut.output, cut.input)
        });
    }
    ledger.close(250);
}

#[test]
fn every_work_of_the_smith_takes_all_three_and_none_less() {
    let works: Vec<SmithRow> = rows!("smithing.json");
    let (mut ledger, mut scene) = (Ledger::default(), peace());
    scene.set(SPOT, "smithing_table");
    for work in &works {
        let takes = [&work.template, &work.base, &work.addition];
        for lacking in takes {
            let others = takes.into_iter().filter(|it| *it != lacking);
            give_all(&mut scene, &counted(others.map(|it| (it.as_str(), 1))));
            let expected = Err(Failure::Missing {
                item: lacking.as_str().into(),
                count: 1,
            });
            let refused = make(&mut scene, &work.makes);
            ledger.row(refused == expected, || {
                format!("{} without {lacking}: {refused:?}", work.makes)
            });
        }
        give_all(&mut scene, &counted(takes.map(|it| (it.as_str(), 1))));
        let result = make(&mut scene, &work.makes);
        let found = scene.carried();
        ledger.row(found == counted([(work.makes.as_str(), 1)]), || {
            format!("{}: {result:?} {found:?}", work.makes)
        });
    }
    ledger.close(48);
}
