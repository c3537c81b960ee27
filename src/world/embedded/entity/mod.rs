//! Everything that moves and is nobody's body: items on the ground and falling blocks.

mod dropped;
pub(super) mod falling;
pub(super) use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub(super) use self::dropped::Dropped;
pub(super) use self::falling::Falling;

/// All entities, by number. Numbers are never used twice in a world.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Entities {
    last: u32,
    pub(super) items: BTreeMap<u32, Dropped>,
    pub(super) falling: BTreeMap<u32, Falling>,
}

impl Entities {
    /// A number for a new entity.
    pub(super) fn next(&mut self) -> u32 {
        self.last += 1;
        self.last
    }
}
