//! Creatures: what they are, want and do.

use serde::{Deserialize, Serialize};

use super::harm::Blow;
use super::land::Land;
use crate::vocab::{MobName, Point};

/// A creature.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Mob {
    pub(super) kind: MobName,
    pub(super) position: Point,
    /// Half hearts.
    pub(super) health: f32,
    /// Ticks until it is grown up; 0 for adults.
    pub(super) growing: u32,
}

/// One tick for all creatures: spawn, decide, move, act, vanish.
pub(super) fn step(_land: &mut Land) {}

/// Takes a blow that is meant for a creature.
pub(super) fn hurt(_id: u32, _blow: Blow, _land: &mut Land) {}
