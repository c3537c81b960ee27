//! What stands where, as legs ask for it: of the land itself, or of what a search remembers of it. The steps from neighbouring places ask
//! about the same blocks many times over, and a search would spend most of its time on finding them.

use std::cell::Cell;

use crate::vocab::Position;
use crate::world::catalog::StateId;
use crate::world::embedded::kinds::{Traits, by_name, default_state, traits};
use crate::world::embedded::terrain::Terrain;

by_name! {
    fn rock() -> Rock of BlockId { bedrock }
}

/// Land to walk on.
pub(in crate::world::embedded) trait Places {
    /// What stands at a position.
    fn traits(&self, at: Position) -> &'static Traits;

    /// The state at a position.
    fn state(&self, at: Position) -> StateId;
}

impl Places for Terrain {
    fn traits(&self, at: Position) -> &'static Traits {
        Terrain::traits(self, at)
    }

    fn state(&self, at: Position) -> StateId {
        Terrain::state(self, at)
    }
}

/// What is remembered at a time: a block in each place modulo these, west to east and north to south, and from below to above.
const WIDE: i32 = 16;
const HIGH: i32 = 8;

/// Land that does not change while it is asked about.
pub(super) struct Remembered<'a> {
    terrain: &'a Terrain,
    /// What may be asked about, if not everything.
    open: Option<&'a dyn Fn(Position) -> bool>,
    known: Vec<Cell<(Position, StateId)>>,
}

impl<'a> Remembered<'a> {
    /// Nothing is remembered yet.
    pub(super) fn new(terrain: &'a Terrain, open: Option<&'a dyn Fn(Position) -> bool>) -> Self {
        // There is nothing but air up there.
        let nowhere = Position::new(0, i32::MAX, 0);
        let nothing = Cell::new((nowhere, StateId::AIR));
        Self {
            terrain,
            open,
            known: vec![nothing; (WIDE * WIDE * HIGH) as usize],
        }
    }
}

impl Places for Remembered<'_> {
    #[inline]
    fn traits(&self, at: Position) -> &'static Traits {
        traits(self.state(at))
    }

    #[inline]
    fn state(&self, at: Position) -> StateId {
        let (x, y, z) = (at.x & (WIDE - 1), at.y & (HIGH - 1), at.z & (WIDE - 1));
        let place = &self.known[((y * WIDE + z) * WIDE + x) as usize];
        let (known, there) = place.get();
        if known == at {
            return there;
        }
        let there = if self.open.is_none_or(|open| open(at)) {
            self.terrain.state(at)
        } else {
            default_state(rock().bedrock)
        };
        place.set((at, there));
        there
    }
}
