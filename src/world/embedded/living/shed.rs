//! Blocks that break without anybody digging them. Where beliefs are in force they leave what mining them is believed to give, and
//! nothing where no belief says what; the world then remembers that it was unknown.

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
    let mut random = land.random("shed", at);
    let block = traits(state).block;
    if let Err(unknown) = land.rules().check_dig(block) {
        land.note_unknown(&unknown);
        return;
    }
    let tools = &Catalog::get().block(block).harvest_tools;
    let tool = tools.first().copied().filter(|it| is_pickaxe(*it));
    for (item, count) in land.rules().drops(state, tool, &mut random) {
        let count = (0..count)
            .filter(|_| kept >= 1.0 || random.chance(kept))
            .count() as u32;
        if count > 0 {
            land.drop_stack(Stack::new(item, count), at.center());
        }
    }
}

/// Stone that breaks by itself drops as under a pickaxe; what needs shears or a shovel is lost, as in the game.
fn is_pickaxe(tool: ItemId) -> bool {
    let item = Catalog::get().item(tool);
    item.is_some_and(|item| item.name.as_str().ends_with("_pickaxe"))
}
