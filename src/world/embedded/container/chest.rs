//! The blocks behind a window: two chests side by side are one, and a full block above keeps a chest shut. After vanilla's `ChestBlock`
//! and `DoubleBlockCombiner`.

use crate::vocab::Position;
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::joined::other_chest;
use crate::world::embedded::kinds::traits;
use crate::world::embedded::land::Land;
use crate::world::embedded::terrain::Terrain;

/// The one or two blocks behind an open window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::world::embedded) struct Opened {
    /// The right half of a double chest, whose slots come first; else the block itself.
    pub(in crate::world::embedded) first: Position,
    /// The left half of a double chest.
    pub(in crate::world::embedded) second: Option<Position>,
}

impl Opened {
    /// A block that stands for itself.
    pub(in crate::world::embedded) fn one(at: Position) -> Self {
        Self {
            first: at,
            second: None,
        }
    }

    /// What a window at this block is of.
    pub(in crate::world::embedded) fn at(at: Position, terrain: &Terrain) -> Self {
        let state = terrain.state(at);
        match other_half(at, state, terrain) {
            None => Self::one(at),
            Some(other) if Catalog::get().property(state, "type") == Some("left") => Self {
                first: other,
                second: Some(at),
            },
            Some(other) => Self {
                first: at,
                second: Some(other),
            },
        }
    }

    /// The block that keeps it shut: a full one on either half of a chest.
    pub(in crate::world::embedded) fn shut_by(self, land: &Land) -> Option<Position> {
        let halves = [Some(self.first), self.second];
        let chests = halves
            .into_iter()
            .flatten()
            .filter(|at| is_chest(land.state(*at)));
        let lids = chests.map(|at| at.up(1));
        lids.into_iter().find(|lid| {
            let above = land.traits(*lid);
            above.full && !above.transparent
        })
    }
}

/// Where the other half of the chest in this state stands, if it stands there and belongs to it.
fn other_half(at: Position, state: StateId, terrain: &Terrain) -> Option<Position> {
    let other = at + other_chest(state)?.normal();
    let there = terrain.state(other);
    let back = other_chest(there).map(|side| other + side.normal());
    (traits(there).block == traits(state).block && back == Some(at)).then_some(other)
}

fn is_chest(state: StateId) -> bool {
    let block = Catalog::get().block(traits(state).block);
    block.name.as_str().ends_with("chest")
}
