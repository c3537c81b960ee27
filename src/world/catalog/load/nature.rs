//! What burns, and what is caught with a rod.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{ItemIds, LoadError};
use crate::vocab::BlockName;
use crate::world::catalog::{BlockId, Burns, Catch, Pool};

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
