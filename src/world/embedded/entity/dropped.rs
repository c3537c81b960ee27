//! Items that lie around: they fall, float up in water, burn, can be picked up after a while, and are gone after five minutes.
//! After vanilla's `ItemEntity`.

use serde::{Deserialize, Serialize};

use super::fall;
use crate::vocab::{ItemName, Point, Tick};
use crate::world::Stack;
use crate::world::catalog::BlockId;
use crate::world::embedded::kinds::{Fluid, Traits, by_name};
use crate::world::embedded::terrain::Terrain;

by_name! {
    fn perils() -> Perils of BlockId { cactus, fire, soul_fire }
}

/// Ticks after which an item is gone, as in the game.
const LIFETIME: u64 = 6_000;
/// How fast an item rises in water, in blocks per tick.
const BUOYANCY: f64 = 0.05;
/// How much harm an item bears, in half hearts.
const STRENGTH: u8 = 5;

/// A stack on the ground.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::world::embedded) struct Dropped {
    pub(in crate::world::embedded) stack: Stack,
    pub(in crate::world::embedded) position: Point,
    fall: f64,
    born: Tick,
    free: Tick,
    /// How much more harm it bears.
    strength: u8,
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
            strength: STRENGTH,
        }
    }

    /// Whether it lies still.
    pub(in crate::world::embedded) fn rests(&self) -> bool {
        self.fall == 0.0
    }

    /// Blocks per tick.
    pub(in crate::world::embedded) fn velocity(&self) -> Point {
        Point::new(0.0, -self.fall, 0.0)
    }

    /// Moves and suffers for one tick; false when its time is over.
    pub(in crate::world::embedded) fn step(&mut self, now: Tick, terrain: &Terrain) -> bool {
        let here = terrain.traits(self.position.block());
        let below = match here.fluid {
            Fluid::None => self.sink(terrain),
            Fluid::Water | Fluid::Lava => {
                self.fall = 0.0;
                self.position.y += BUOYANCY;
                None
            }
        };
        self.suffer(here, below);
        self.strength > 0 && now.since(self.born) < LIFETIME && self.position.y > -128.0
    }

    /// Whether a body whose feet are here takes it up now: within a block of its box, as in the game.
    pub(in crate::world::embedded) fn in_grasp(&self, feet: Point, now: Tick) -> bool {
        let (x, z) = (self.position.x - feet.x, self.position.z - feet.z);
        let up = self.position.y - feet.y;
        now >= self.free && x.abs() < 1.425 && z.abs() < 1.425 && (-0.75..2.3).contains(&up)
    }

    /// Falls, or lies; gives what it lies on.
    fn sink(&mut self, terrain: &Terrain) -> Option<BlockId> {
        let floor = self.position.offset(0.0, -0.01, 0.0).block();
        let below = terrain.traits(floor);
        if below.solid() && self.position.y - f64::from(floor.y + 1) < 0.01 {
            self.fall = 0.0;
            return Some(below.block);
        }
        fall(&mut self.position, &mut self.fall, terrain);
        None
    }

    /// Takes the harm of what it lies in and on.
    fn suffer(&mut self, here: &Traits, below: Option<BlockId>) {
        let perils = perils();
        let burns = match here.fluid {
            Fluid::Lava => 4,
            _ if here.block == perils.soul_fire => 2,
            _ if here.block == perils.fire => 1,
            _ => 0,
        };
        let thorns = here.block == perils.cactus || below == Some(perils.cactus);
        if burns > 0 && !fire_proof(&self.stack.item) {
            self.strength = self.strength.saturating_sub(burns);
        } else if thorns {
            self.strength = self.strength.saturating_sub(1);
        }
    }
}

/// Whether neither fire nor lava destroys an item: vanilla's `damage_resistant`.
fn fire_proof(item: &ItemName) -> bool {
    item.as_str().starts_with("netherite_") || item.as_str() == "ancient_debris"
}
