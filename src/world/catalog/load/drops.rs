//! What blocks leave behind: minecraft-data's lists, and the corrections to them.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::blocks::BlockWire;
use super::{ItemIds, LoadError};
use crate::vocab::BlockName;
use crate::world::catalog::drops::BlockDrops;
use crate::world::catalog::{BlockId, Drop};

/// One of each thing that minecraft-data lists.
pub(super) fn plain(wires: &[BlockWire], names: &ItemIds) -> Result<Vec<BlockDrops>, LoadError> {
    let one = |item| Drop {
        item,
        count: (1, 1),
        chance: 1.0,
        otherwise: false,
    };
    wires
        .iter()
        .map(|wire| {
            let items = match &wire.drops {
                Some(drops) => names.find_all("blocks.json", drops)?,
                None => vec![names.find("blocks.json", wire.name.as_str())?],
            };
            Ok(BlockDrops {
                usual: items.into_iter().map(one).collect(),
                special: Vec::new(),
            })
        })
        .collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BlockDropsWire {
    block: String,
    /// How the names of the tools end that these drops are for; empty for all tools without a list of their own.
    tools: String,
    drops: Vec<DropWire>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DropWire {
    item: String,
    least: u32,
    most: u32,
    chance: f64,
    #[serde(default)]
    otherwise: bool,
}

pub(super) fn correct(
    drops: &mut [BlockDrops],
    wires: Vec<BlockDropsWire>,
    names: &ItemIds,
    blocks: &BTreeMap<BlockName, BlockId>,
) -> Result<(), LoadError> {
    for wire in wires {
        let corrected: Vec<Drop> = wire
            .drops
            .iter()
            .map(|drop| drop_of("drops.json", drop, names))
            .collect::<Result<_, _>>()?;
        let id = blocks.get(wire.block.as_str());
        let Some(of_block) = id.and_then(|id| drops.get_mut(usize::from(id.0))) else {
            return Err(LoadError::UnknownBlock {
                file: "drops.json",
                name: wire.block,
            });
        };
        if wire.tools.is_empty() {
            of_block.usual = corrected;
        } else {
            let tools = names.0.iter();
            let tools = tools.filter(|(name, _)| name.as_str().ends_with(&wire.tools));
            let tools = tools.map(|(_, id)| *id).collect();
            of_block.special.push((tools, corrected));
        }
    }
    Ok(())
}

pub(super) fn drop_of(
    file: &'static str,
    wire: &DropWire,
    names: &ItemIds,
) -> Result<Drop, LoadError> {
    Ok(Drop {
        item: names.find(file, &wire.item)?,
        count: super::counts(file, &wire.item, wire.least, wire.most)?,
        chance: wire.chance,
        otherwise: wire.otherwise,
    })
}
