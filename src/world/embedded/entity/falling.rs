//! Blocks on their way down: sand, gravel, anvils.

use serde::{Deserialize, Serialize};

use crate::vocab::Point;
use crate::world::catalog::StateId;
use crate::world::embedded::land::Land;

/// A block that falls.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::world::embedded) struct Falling {
    pub(in crate::world::embedded) state: StateId,
    /// The middle of its lower side.
    pub(in crate::world::embedded) position: Point,
    /// Blocks per tick downwards.
    pub(in crate::world::embedded) speed: f64,
}

/// Moves all of them for one tick.
pub(in crate::world::embedded) fn step(_land: &mut Land) {}
