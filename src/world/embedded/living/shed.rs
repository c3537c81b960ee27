//! Blocks that break without anybody digging them.

use crate::vocab::Position;
use crate::world::Stack;
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::kinds::{Fluid, by_name, traits};
use crate::world::embedded::land::Land;

by_name! {
    fn waters() -> Waters of StateId { water }
}

/// Breaks a block and lets its drops fall, as without a tool: vanilla's `Level.destroyBlock`.
pub(super) fn crumble(land: &mut Land, at: Position) {
    let state = land.state(at);
    land.set_state(at, left_by(state));
    shed(land, at, state);
}

/// What is left where a block was: the water that it stood in, else air.
pub(super) fn left_by(state: StateId) -> StateId {
    let was = traits(state);
    if was.fluid == Fluid::Water && !was.liquid() {
        waters().water
    } else {
        StateId::AIR
    }
}

/// Lets fall what a block that stood here drops when no tool breaks it.
pub(super) fn shed(land: &mut Land, at: Position, state: StateId) {
    let catalog = Catalog::get();
    let property = |name: &str| catalog.property(state, name);
    let mut random = land.random("shed", at);
    let block = traits(state).block;
    for (item, count) in catalog.roll_drops_in_state(block, &property, None, &mut random) {
        if let (1.., Some(item)) = (count, catalog.item(item)) {
            land.drop_stack(Stack::new(item.name.clone(), count), at.center());
        }
    }
}
