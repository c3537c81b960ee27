//! Blocks on their way down: sand, gravel, concrete powder, anvils. After vanilla's `FallingBlockEntity`.

use serde::{Deserialize, Serialize};

use crate::vocab::{Point, Position};
use crate::world::Stack;
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::chunk::BOTTOM;
use crate::world::embedded::kinds::traits;
use crate::world::embedded::land::Land;

/// What gravity adds to the speed, in blocks per tick, and what the air leaves of it.
const GRAVITY: f64 = 0.04;
const DRAG: f64 = 0.98;

/// A block that falls.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::world::embedded) struct Falling {
    state: StateId,
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
        block.speed = (block.speed + GRAVITY) * DRAG;
        let target = block.position.y - block.speed;
        let mut at = block.position.block();
        while f64::from(at.y) > target && !land.traits(at.up(-1)).solid() && at.y >= BOTTOM {
            at = at.up(-1);
        }
        if f64::from(at.y) <= target {
            block.position.y = target;
            land.entities.falling.insert(id, block);
        } else if at.y >= BOTTOM {
            rest(block.state, at, land);
        }
    }
}

fn rest(state: StateId, at: Position, land: &mut Land) {
    if land.traits(at).replaceable {
        land.set_state(at, state);
        return;
    }
    let name = &Catalog::get().block(traits(state).block).name;
    let item = Catalog::get().item_named(name.as_str());
    if let Some(item) = item {
        land.drop_stack(Stack::new(item.name.clone(), 1), at.center());
    }
}
