//! Recipes, smelting and fuel.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{ItemIds, LoadError};
use crate::world::catalog::cooking::Fast;
use crate::world::catalog::{ItemId, Recipe, Smelting};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RecipeWire {
    makes: String,
    count: Option<u32>,
    shape: Option<Vec<Vec<Option<String>>>>,
    of: Option<Vec<String>>,
}

pub(super) fn recipes(wires: Vec<RecipeWire>, names: &ItemIds) -> Result<Vec<Recipe>, LoadError> {
    (0..)
        .zip(wires)
        .map(|(id, wire)| recipe(id, &wire, names))
        .collect()
}

fn recipe(id: u32, wire: &RecipeWire, names: &ItemIds) -> Result<Recipe, LoadError> {
    const FILE: &str = "recipes.json";
    const OWN_GRID: usize = 2;
    let cell = |cell: &Option<String>| {
        let item = cell.as_ref().map(|name| names.find(FILE, name));
        item.transpose()
    };
    let shape = wire.shape.iter().flatten();
    let shape: Vec<Vec<_>> = shape
        .map(|row| row.iter().map(cell).collect())
        .collect::<Result<_, LoadError>>()?;
    let loose = names.find_all(FILE, wire.of.as_deref().unwrap_or_default())?;
    let needs_table = shape.len() > OWN_GRID
        || shape.iter().any(|row| row.len() > OWN_GRID)
        || loose.len() > OWN_GRID * OWN_GRID;
    let mut ingredients = BTreeMap::new();
    for item in shape.iter().flatten().flatten().chain(&loose) {
        *ingredients.entry(*item).or_insert(0) += 1;
    }
    Ok(Recipe {
        id,
        result: names.find(FILE, &wire.makes)?,
        count: wire.count.unwrap_or(1),
        shape,
        ingredients: ingredients.into_iter().collect(),
        needs_table,
    })
}

pub(super) fn by_result(recipes: &[Recipe]) -> BTreeMap<ItemId, Vec<u32>> {
    let mut by_result: BTreeMap<ItemId, Vec<u32>> = BTreeMap::new();
    for recipe in recipes {
        by_result.entry(recipe.result).or_default().push(recipe.id);
    }
    by_result
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SmeltingWire {
    input: String,
    output: String,
    ticks: u32,
    /// The station that takes half the time, if there is one.
    fast: Option<Fast>,
}

pub(super) fn fast_cooking(
    wires: &[SmeltingWire],
    names: &ItemIds,
) -> Result<BTreeMap<ItemId, Fast>, LoadError> {
    let fast = wires.iter().filter_map(|wire| Some((wire, wire.fast?)));
    fast.map(|(wire, fast)| Ok((names.find("smelting.json", &wire.input)?, fast)))
        .collect()
}

pub(super) fn smelting(
    wires: &[SmeltingWire],
    names: &ItemIds,
) -> Result<Vec<Smelting>, LoadError> {
    const FILE: &str = "smelting.json";
    wires
        .iter()
        .map(|wire| {
            Ok(Smelting {
                input: names.find(FILE, &wire.input)?,
                output: names.find(FILE, &wire.output)?,
                ticks: wire.ticks,
            })
        })
        .collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FuelWire {
    item: String,
    ticks: u32,
}

pub(super) fn fuel(
    wires: Vec<FuelWire>,
    names: &ItemIds,
) -> Result<BTreeMap<ItemId, u32>, LoadError> {
    wires
        .into_iter()
        .map(|wire| Ok((names.find("fuel.json", &wire.item)?, wire.ticks)))
        .collect()
}
