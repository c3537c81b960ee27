//! Stairs that turn a corner. After vanilla's `StairBlock.getStairsShape`.

use super::{Joins, facing, joins};
use crate::vocab::{Face, Position};
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::compass::{anticlockwise, axis, opposite};
use crate::world::embedded::kinds::{traits, with};
use crate::world::embedded::terrain::Terrain;

/// The state of stairs among their neighbours.
pub(super) fn joined(terrain: &Terrain, at: Position, state: StateId) -> StateId {
    with(
        state,
        "shape",
        shape(terrain, at, state).unwrap_or("straight"),
    )
}

fn shape(terrain: &Terrain, at: Position, state: StateId) -> Option<&'static str> {
    let ahead = facing(state)?;
    let turned = |side: Face| {
        let other = terrain.state(at + side.normal());
        let way = facing(other).filter(|_| alike(state, other))?;
        (axis(way) != axis(ahead)).then_some(way)
    };
    if let Some(way) = turned(ahead).filter(|way| free(terrain, at, state, opposite(*way))) {
        let left = way == anticlockwise(ahead);
        return Some(if left { "outer_left" } else { "outer_right" });
    }
    let way = turned(opposite(ahead)).filter(|way| free(terrain, at, state, *way))?;
    let left = way == anticlockwise(ahead);
    Some(if left { "inner_left" } else { "inner_right" })
}

/// Whether no stairs that go the same way stand on this side.
fn free(terrain: &Terrain, at: Position, state: StateId, side: Face) -> bool {
    let other = terrain.state(at + side.normal());
    !alike(state, other) || facing(other) != facing(state)
}

/// Whether both are stairs in the same half of their block.
fn alike(state: StateId, other: StateId) -> bool {
    let half = |state| Catalog::get().property(state, "half");
    joins(traits(other).block) == Joins::Stairs && half(state) == half(other)
}
