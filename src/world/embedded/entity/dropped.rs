//! Items that lie around: they fall, float up in water, can be picked up after a while, and are gone after five minutes.

use serde::{Deserialize, Serialize};

use super::fall;
use crate::vocab::{Point, Tick};
use crate::world::Stack;
use crate::world::embedded::terrain::Terrain;

/// Ticks after which an item is gone, as in the game.
const LIFETIME: u64 = 6_000;
/// How fast an item rises in water, in blocks per tick.
const BUOYANCY: f64 = 0.05;

/// A stack on the ground.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::world::embedded) struct Dropped {
    pub(in crate::world::embedded) stack: Stack,
    pub(in crate::world::embedded) position: Point,
    fall: f64,
    born: Tick,
    free: Tick,
}

impl Dropped {
    /// A stack let go at a point, out of everybody's reach for `delay` ticks.
    pub(in crate::world::embedded) fn new(
        stack: Stack,
        position: Point,
        now: Tick,
        delay: u64,
    ) -> Self {
        Self {
            stack,
            position,
            fall: 0.0,
            born: now,
            free: now + delay,
        }
    }

    /// Moves for one tick; false when its time is over.
    pub(in crate::world::embedded) fn step(&mut self, now: Tick, terrain: &Terrain) -> bool {
        if terrain.water(self.position.block()) {
            self.fall = 0.0;
            self.position.y += BUOYANCY;
        } else {
            self.sink(terrain);
        }
        now.since(self.born) < LIFETIME && self.position.y > -128.0
    }

    /// Whether a body whose feet are here takes it up now: within a block of its box, as in the game.
    pub(in crate::world::embedded) fn in_grasp(&self, feet: Point, now: Tick) -> bool {
        let (x, z) = (self.position.x - feet.x, self.position.z - feet.z);
        let up = self.position.y - feet.y;
        now >= self.free && x.abs() < 1.425 && z.abs() < 1.425 && (-0.75..2.3).contains(&up)
    }

    fn sink(&mut self, terrain: &Terrain) {
        let floor = self.position.offset(0.0, -0.01, 0.0).block();
        let lies = terrain.solid(floor) && self.position.y - f64::from(floor.y + 1) < 0.01;
        if lies {
            self.fall = 0.0;
            return;
        }
        fall(&mut self.position, &mut self.fall, terrain);
    }
}
