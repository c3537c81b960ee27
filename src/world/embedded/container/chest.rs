//! Two chests side by side that are one: which belong together, and what keeps a chest shut. After vanilla's `ChestBlock` and
//! `DoubleBlockCombiner`.

use crate::vocab::Position;
use crate::world::catalog::{Catalog, StateId};
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
            Some(other) if side(state) == Some("left") => Self {
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

/// A chest has become something else: the half that it leaves behind is a whole chest again.
pub(in crate::world::embedded) fn part(at: Position, before: StateId, land: &mut Land) {
    let Some(other) = other_half(at, before, &land.terrain) else {
        return;
    };
    let single = Catalog::get().with_property(land.state(other), "type", "single");
    if let Some(single) = single {
        land.set_state(other, single);
    }
}

/// Where the other half of the chest in this state stands, if it stands there and belongs to it.
fn other_half(at: Position, state: StateId, terrain: &Terrain) -> Option<Position> {
    let side = side(state).filter(|it| *it != "single")?;
    let catalog = Catalog::get();
    let (east, south) = match (catalog.property(state, "facing")?, side) {
        ("north", "left") | ("south", "right") => (1, 0),
        ("north", "right") | ("south", "left") => (-1, 0),
        ("east", "left") | ("west", "right") => (0, 1),
        ("east", "right") | ("west", "left") => (0, -1),
        _ => return None,
    };
    let other = at.offset(east, 0, south);
    let there = terrain.state(other);
    let wanted = if side == "left" { "right" } else { "left" };
    let fits = traits(there).block == traits(state).block
        && self::side(there) == Some(wanted)
        && catalog.property(there, "facing") == catalog.property(state, "facing");
    fits.then_some(other)
}

/// `single`, `left` or `right` of a chest.
fn side(state: StateId) -> Option<&'static str> {
    is_chest(state).then(|| Catalog::get().property(state, "type"))?
}

fn is_chest(state: StateId) -> bool {
    let block = Catalog::get().block(traits(state).block);
    block.name.as_str().ends_with("chest")
}
