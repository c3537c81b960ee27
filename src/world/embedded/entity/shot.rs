//! Things that fly: arrows, eggs, snowballs.

use serde::{Deserialize, Serialize};

use crate::vocab::Point;
use crate::world::embedded::harm::Striker;
use crate::world::embedded::land::Land;

/// What flies.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::world::embedded) enum Missile {
    /// An arrow, with the damage of its full speed in half hearts per block a tick, and whether it can be picked up.
    Arrow {
        damage: f64,
        kept: bool,
    },
    Egg,
    Snowball,
}

/// Something in flight, or an arrow that sticks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::world::embedded) struct Shot {
    pub(in crate::world::embedded) missile: Missile,
    pub(in crate::world::embedded) position: Point,
    /// Blocks per tick.
    pub(in crate::world::embedded) velocity: [f64; 3],
    pub(in crate::world::embedded) by: Option<Striker>,
    /// Ticks since it was let go.
    pub(in crate::world::embedded) age: u32,
    pub(in crate::world::embedded) stuck: bool,
}

/// Moves all of them for one tick.
pub(in crate::world::embedded) fn step(_land: &mut Land) {}
