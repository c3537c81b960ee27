//! Food and what it does.

use serde::Deserialize;

use super::{ItemIds, LoadError};
use crate::world::catalog::{Effect, Food, FoodEffect};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FoodWire {
    item: String,
    points: u32,
    saturation: f32,
    /// Whether players can eat it; without it they can.
    eaten: Option<bool>,
    /// Without it, 32.
    ticks: Option<u32>,
    #[serde(default)]
    always: bool,
    leaves: Option<String>,
    #[serde(default)]
    effects: Vec<FoodEffect>,
    cures: Option<Effect>,
}

pub(super) fn foods(wires: Vec<FoodWire>, names: &ItemIds) -> Result<Vec<Food>, LoadError> {
    const FILE: &str = "foods.json";
    const USUAL_TICKS: u32 = 32;
    wires
        .into_iter()
        .map(|wire| {
            let leaves = wire.leaves.map(|name| names.find(FILE, &name));
            Ok(Food {
                item: names.find(FILE, &wire.item)?,
                points: wire.points,
                saturation: wire.saturation,
                eaten: wire.eaten.unwrap_or(true),
                ticks: wire.ticks.unwrap_or(USUAL_TICKS),
                always: wire.always,
                leaves: leaves.transpose()?,
                effects: wire.effects,
                cures: wire.cures,
            })
        })
        .collect()
}
