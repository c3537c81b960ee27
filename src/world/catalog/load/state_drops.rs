//! What blocks leave behind in other than their default state.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::drops::{DropWire, drop_of};
use super::{ItemIds, LoadError};
use crate::vocab::BlockName;
use crate::world::catalog::BlockId;
use crate::world::catalog::state_drops::{Change, StateDrops};

#[derive(Deserialize)]
pub(super) struct StateDropsWire {
    block: String,
    /// The values that a property may have for this to count.
    when: BTreeMap<String, Vec<String>>,
    #[serde(flatten)]
    change: ChangeWire,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum ChangeWire {
    Drops(Vec<DropWire>),
    Times(u32),
}

pub(super) fn state_drops(
    wires: Vec<StateDropsWire>,
    names: &ItemIds,
    blocks: &BTreeMap<BlockName, BlockId>,
) -> Result<BTreeMap<BlockId, Vec<StateDrops>>, LoadError> {
    const FILE: &str = "state_drops.json";
    let mut by_block: BTreeMap<BlockId, Vec<StateDrops>> = BTreeMap::new();
    for wire in wires {
        let change = match wire.change {
            ChangeWire::Times(count) => Change::Times(count),
            ChangeWire::Drops(drops) => {
                let drops = drops.iter().map(|drop| drop_of(FILE, drop, names));
                Change::Instead(drops.collect::<Result<_, _>>()?)
            }
        };
        let Some(id) = blocks.get(wire.block.as_str()) else {
            return Err(LoadError::UnknownBlock {
                file: FILE,
                name: wire.block,
            });
        };
        let entry = StateDrops {
            when: wire.when.into_iter().collect(),
            change,
        };
        by_block.entry(*id).or_default().push(entry);
    }
    Ok(by_block)
}
