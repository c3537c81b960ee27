//! What loses its hold pops off: torches, plants, rails, doors without their other half.

use std::sync::OnceLock;

use super::{Due, crumble, fire, growth};
use crate::vocab::Position;
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::kinds::by_name;
use crate::world::embedded::land::Land;
use crate::world::embedded::support;

by_name! {
    fn rooted() -> Rooted of BlockId { farmland }
}

/// Something beside a block has changed: it asks soon whether it still holds. In the same tick, yet not at once, so that a tall column
/// does not fall within one call.
pub(super) fn wake(land: &mut Land, at: Position) {
    if leans(land.state(at)) {
        land.schedule.call(at, Due::Hold, land.tick);
    }
}

/// Breaks what does not hold any more.
pub(super) fn act(land: &mut Land, at: Position) {
    fire::go_out(land, at);
    growth::smother(land, at);
    growth::detach(land, at);
    let state = land.state(at);
    let held = support::holds(&land.terrain, at, state) && support::whole(&land.terrain, at, state);
    if !held {
        crumble(land, at);
    }
}

/// Whether a state depends on what is around it.
fn leans(state: StateId) -> bool {
    static TABLE: OnceLock<Vec<bool>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let states = (0..Catalog::get().state_count()).map(StateId);
        let farmland = |state| Catalog::get().block_of(state) == rooted().farmland;
        states
            .map(|it| support::leans(it) || farmland(it))
            .collect()
    });
    table.get(usize::from(state.0)) == Some(&true)
}
