//! Blocks that break without anybody digging them.

use crate::vocab::Position;
use crate::world::Stack;
use crate::world::catalog::{Catalog, ItemId, StateId};
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
pub(in crate::world::embedded) fn left_by(state: StateId) -> StateId {
    let was = traits(state);
    if was.fluid == Fluid::Water && !was.liquid() {
        waters().water
    } else {
        StateId::AIR
    }
}

/// Lets fall what a block that stood here drops when it breaks by itself.
pub(super) fn shed(land: &mut Land, at: Position, state: StateId) {
    shed_decayed(land, at, state, 1.0);
}

/// Lets fall what a block that stood here drops; each piece is left with this probability.
pub(super) fn shed_decayed(land: &mut Land, at: Position, state: StateId, kept: f64) {
    let catalog = Catalog::get();
    let property = |name: &str| catalog.property(state, name);
    let mut random = land.random("shed", at);
    let block = traits(state).block;
    let tool = catalog.block(block).harvest_tools.first().copied();
    let tool = tool.filter(|it| is_pickaxe(*it));
    for (item, count) in catalog.roll_drops_in_state(block, &property, tool, &mut random) {
        let count = (0..count)
            .filter(|_| kept >= 1.0 || random.chance(kept))
            .count() as u32;
        if let (1.., Some(item)) = (count, catalog.item(item)) {
            land.drop_stack(Stack::new(item.name.clone(), count), at.center());
        }
    }
}

/// Stone that breaks by itself drops as under a pickaxe; what needs shears or a shovel is lost, as in the game.
fn is_pickaxe(tool: ItemId) -> bool {
    let item = Catalog::get().item(tool);
    item.is_some_and(|item| item.name.as_str().ends_with("_pickaxe"))
}
