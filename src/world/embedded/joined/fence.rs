//! Fences, panes and bars: which of the four neighbours they join. After vanilla's `FenceBlock.connectsTo` and `IronBarsBlock.attachsTo`.

use super::{Joins, gate_across, holds_no_fence, joins};
use crate::vocab::Position;
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::compass::{self, opposite};
use crate::world::embedded::kinds::{flag, traits};
use crate::world::embedded::sturdy::{Part, fills};
use crate::world::embedded::terrain::Terrain;

/// The state of a fence, pane or bars among their neighbours.
pub(super) fn joined(terrain: &Terrain, at: Position, state: StateId) -> StateId {
    let name = |state| Catalog::get().block(traits(state).block).name.as_str();
    let own = joins(traits(state).block);
    let mut joined = state;
    for side in compass::AROUND {
        let other = terrain.state(at + side.normal());
        let kind = joins(traits(other).block);
        let full = fills(other, opposite(side), Part::Full) && !holds_no_fence(name(other));
        let alike = match own {
            Joins::Fence => {
                let brick = |state| name(state) == "nether_brick_fence";
                let same = kind == Joins::Fence && brick(state) == brick(other);
                same || gate_across(other, side)
            }
            _ => matches!(kind, Joins::Pane | Joins::Wall),
        };
        joined = flag(joined, compass::name(side), full || alike);
    }
    joined
}
