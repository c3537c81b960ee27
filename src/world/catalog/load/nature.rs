//! What burns, what is caught with a rod, and the climate.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{ItemIds, LoadError};
use crate::vocab::{BiomeName, BlockName};
use crate::world::catalog::{Biome, BlockId, Burns, Catch, Pool};

/// A biome of any dimension, as minecraft-data has it; the rest of the record is for skills.
#[derive(Deserialize)]
pub(super) struct BiomeWire {
    name: BiomeName,
    temperature: f64,
    has_precipitation: bool,
    dimension: String,
}

pub(super) fn overworld(wires: Vec<BiomeWire>) -> Vec<Biome> {
    let here = wires.into_iter().filter(|it| it.dimension == "overworld");
    here.map(|wire| Biome {
        name: wire.name,
        temperature: wire.temperature,
        dry: !wire.has_precipitation,
    })
    .collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BurnsWire {
    block: String,
    catches: u32,
    spreads: u32,
}

pub(super) fn fire(
    wires: Vec<BurnsWire>,
    blocks: &BTreeMap<BlockName, BlockId>,
) -> Result<BTreeMap<BlockId, Burns>, LoadError> {
    wires
        .into_iter()
        .map(|wire| {
            let burns = Burns {
                catches: wire.catches,
                spreads: wire.spreads,
            };
            let Some(id) = blocks.get(wire.block.as_str()) else {
                return Err(LoadError::UnknownBlock {
                    file: "fire.json",
                    name: wire.block,
                });
            };
            Ok((*id, burns))
        })
        .collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CatchWire {
    item: String,
    pool: Pool,
    weight: u32,
    /// Without it, one.
    count: Option<u32>,
}

pub(super) fn fishing(wires: Vec<CatchWire>, names: &ItemIds) -> Result<Vec<Catch>, LoadError> {
    wires
        .into_iter()
        .map(|wire| {
            Ok(Catch {
                item: names.find("fishing.json", &wire.item)?,
                pool: wire.pool,
                weight: wire.weight,
                count: wire.count.unwrap_or(1),
            })
        })
        .collect()
}
