//! Everything that moves and is nobody's body: items on the ground, falling blocks, things that were shot, and creatures.

mod dropped;
pub(super) mod falling;
pub(super) mod shot;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub(super) use self::dropped::Dropped;
pub(super) use self::falling::Falling;
pub(super) use self::shot::{Missile, Shot};
use super::mob::Mob;

/// All entities, by number. Numbers are never used twice in a world.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Entities {
    last: u32,
    pub(super) items: BTreeMap<u32, Dropped>,
    pub(super) falling: BTreeMap<u32, Falling>,
    pub(super) shots: BTreeMap<u32, Shot>,
    pub(super) mobs: BTreeMap<u32, Mob>,
}

impl Entities {
    /// A number for a new entity.
    pub(super) fn next(&mut self) -> u32 {
        self.last += 1;
        self.last
    }
}
