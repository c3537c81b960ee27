//! Blocks, and the tools that harvest them and dig them faster.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{ItemIds, LoadError};
use crate::vocab::BlockName;
use crate::world::catalog::{Block, BlockId, ItemId, StateId};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BlockWire {
    pub(super) name: BlockName,
    display: String,
    hardness: Option<f32>,
    resistance: f32,
    solid: bool,
    transparent: bool,
    class: String,
    /// The weakest tool of one of the sets in `harvest_tools.json`.
    needs: Option<String>,
    state: StateId,
    /// What is left behind; without it the block itself.
    pub(super) drops: Option<Vec<String>>,
}

pub(super) fn blocks(
    wires: &[BlockWire],
    tools: &BTreeMap<String, Vec<ItemId>>,
) -> Result<Vec<Block>, LoadError> {
    if wires.first().is_none_or(|wire| wire.name.as_str() != "air") {
        return Err(LoadError::NoAir);
    }
    (0..)
        .zip(wires)
        .map(|(id, wire)| {
            Ok(Block {
                id: BlockId(id),
                name: wire.name.clone(),
                display_name: wire.display.clone(),
                hardness: wire.hardness,
                resistance: wire.resistance,
                solid: wire.solid,
                transparent: wire.transparent,
                harvest_tools: tools_of(wire, tools)?,
                material: wire.class.clone(),
                default_state: wire.state,
            })
        })
        .collect()
}

fn tools_of(
    wire: &BlockWire,
    tools: &BTreeMap<String, Vec<ItemId>>,
) -> Result<Vec<ItemId>, LoadError> {
    let Some(tool) = &wire.needs else {
        return Ok(Vec::new());
    };
    tools
        .get(tool)
        .cloned()
        .ok_or_else(|| LoadError::UnknownTools {
            block: wire.name.clone(),
            tool: tool.clone(),
        })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HarvestToolsWire {
    weakest: String,
    tools: Vec<String>,
}

pub(super) fn harvest_tools(
    wires: Vec<HarvestToolsWire>,
    names: &ItemIds,
) -> Result<BTreeMap<String, Vec<ItemId>>, LoadError> {
    wires
        .into_iter()
        .map(|wire| {
            let tools = names.find_all("harvest_tools.json", &wire.tools)?;
            Ok((wire.weakest, tools))
        })
        .collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToolSpeedsWire {
    class: String,
    speeds: BTreeMap<String, f32>,
}

pub(super) fn tool_speeds(
    wires: Vec<ToolSpeedsWire>,
    names: &ItemIds,
) -> Result<BTreeMap<String, BTreeMap<ItemId, f32>>, LoadError> {
    let by_item = |speeds: BTreeMap<String, f32>| {
        speeds
            .into_iter()
            .map(|(tool, speed)| Ok((names.find("tool_speeds.json", &tool)?, speed)))
            .collect::<Result<_, LoadError>>()
    };
    wires
        .into_iter()
        .map(|wire| Ok((wire.class, by_item(wire.speeds)?)))
        .collect()
}
