//! Blocks on their way down: sand, gravel, concrete powder, anvils. After vanilla's `FallingBlockEntity`.

use serde::{Deserialize, Serialize};

use super::fall;
use crate::vocab::{Point, Position};
use crate::world::Stack;
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::chunk::BOTTOM;
use crate::world::embedded::kinds::traits;
use crate::world::embedded::land::Land;

/// A block that falls.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::world::embedded) struct Falling {
    pub(in crate::world::embedded) state: StateId,
    /// The middle of its lower side.
    position: Point,
    /// Blocks per tick downwards.
    speed: f64,
}

impl Falling {
    /// A block that has just lost its hold.
    pub(in crate::world::embedded) fn new(state: StateId, at: Position) -> Self {
        Self {
            state,
            position: at.feet(),
            speed: 0.0,
        }
    }
}

/// Moves all of them for one tick, lowest number first; those that land become blocks again, or items where no block can be.
pub(in crate::world::embedded) fn step(land: &mut Land) {
    if land.entities.falling.is_empty() {
        return;
    }
    for (id, mut block) in std::mem::take(&mut land.entities.falling) {
        if fall(&mut block.position, &mut block.speed, &land.terrain) {
            rest(block.state, block.position.block(), land);
        } else if block.position.y > f64::from(BOTTOM) {
            land.entities.falling.insert(id, block);
        }
    }
}

fn rest(state: StateId, at: Position, land: &mut Land) {
    if land.traits(at).replaceable {
        land.set_state(at, state);
        return;
    }
    if !land.goes_as_in_the_game("what falling blocks leave") {
        return;
    }
    let name = &Catalog::get().block(traits(state).block).name;
    let item = Catalog::get().item_named(name.as_str());
    if let Some(item) = item {
        land.drop_stack(Stack::new(item.name.clone(), 1), at.center());
    }
}
