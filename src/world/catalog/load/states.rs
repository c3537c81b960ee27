//! Block states and their shapes.

use indexmap::IndexMap;
use serde::Deserialize;

use super::LoadError;
use crate::vocab::BlockName;
use crate::world::catalog::states::{BlockStates, Cuboid, Property, States};
use crate::world::catalog::{Block, BlockId};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ShapeWire {
    boxes: Vec<[f64; 6]>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StatesWire {
    name: BlockName,
    first: u16,
    #[serde(default)]
    properties: IndexMap<String, Vec<String>>,
    shape: Shapes,
    #[serde(default)]
    light: u8,
    #[serde(default)]
    filter: u8,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Shapes {
    Same(u16),
    Each(Vec<u16>),
}

/// All states; the records must follow the blocks and leave no number out.
pub(super) fn states(
    blocks: &[Block],
    wires: Vec<StatesWire>,
    shapes: Vec<ShapeWire>,
) -> Result<States, LoadError> {
    let mut states = States {
        shapes: shapes.into_iter().map(cuboids).collect(),
        blocks: Vec::new(),
        block_of: Vec::new(),
    };
    for ((block, wire), id) in blocks.iter().zip(wires).zip(0..) {
        let name = wire.name.clone();
        let kind = block_states(wire);
        let follows = usize::from(kind.first) == states.block_of.len();
        let shaped = kind.shapes.len() == 1 || kind.shapes.len() == kind.count();
        let known = |shape: &u16| usize::from(*shape) < states.shapes.len();
        let own = usize::from(block.default_state.0 - kind.first.min(block.default_state.0));
        if name != block.name
            || !follows
            || !shaped
            || own >= kind.count()
            || !kind.shapes.iter().all(known)
        {
            return Err(LoadError::States { block: name });
        }
        states
            .block_of
            .extend(std::iter::repeat_n(BlockId(id), kind.count()));
        states.blocks.push(kind);
    }
    match blocks.get(states.blocks.len()) {
        Some(block) => Err(LoadError::States {
            block: block.name.clone(),
        }),
        None => Ok(states),
    }
}

fn cuboids(wire: ShapeWire) -> Vec<Cuboid> {
    let cuboid = |[x, y, z, east, top, south]: [f64; 6]| Cuboid {
        min: [x, y, z],
        max: [east, top, south],
    };
    wire.boxes.into_iter().map(cuboid).collect()
}

fn block_states(wire: StatesWire) -> BlockStates {
    let properties = wire.properties.into_iter();
    BlockStates {
        first: wire.first,
        properties: properties
            .map(|(name, values)| Property { name, values })
            .collect(),
        shapes: match wire.shape {
            Shapes::Same(shape) => vec![shape],
            Shapes::Each(shapes) => shapes,
        },
        light: wire.light,
        filter: wire.filter,
    }
}
