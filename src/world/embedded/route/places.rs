//! What stands where, as legs ask for it: of the land itself, or of what a search remembers of it. The steps from neighbouring places ask
//! about the same blocks many times over, and a search would spend most of its time on finding them.

use std::cell::Cell;

use crate::vocab::Position;
use crate::world::catalog::StateId;
use crate::world::embedded::kinds::{Traits, traits};
use crate::world::embedded::terrain::Terrain;

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

/// Blocks along a side of the cube of blocks that are remembered at a time: one in each place modulo this.
const SIDE: i32 = 8;

/// Land that does not change while it is asked about.
pub(super) struct Remembered<'a> {
    terrain: &'a Terrain,
    known: Vec<Cell<(Position, &'static Traits)>>,
}

impl<'a> Remembered<'a> {
    /// Nothing is remembered yet.
    pub(super) fn new(terrain: &'a Terrain) -> Self {
        // Above the sky is air, and nobody walks there.
        let nowhere = Position::new(0, i32::MAX, 0);
        let nothing = Cell::new((nowhere, traits(StateId::AIR)));
        Self {
            terrain,
            known: vec![nothing; (SIDE * SIDE * SIDE) as usize],
        }
    }
}

impl Places for Remembered<'_> {
    #[inline]
    fn traits(&self, at: Position) -> &'static Traits {
        let part = |part: i32| (part & (SIDE - 1)) as usize;
        let place = (part(at.y) << 3 | part(at.z)) << 3 | part(at.x);
        let (known, there) = self.known[place].get();
        if known == at {
            return there;
        }
        let there = self.terrain.traits(at);
        self.known[place].set((at, there));
        there
    }

    fn state(&self, at: Position) -> StateId {
        self.terrain.state(at)
    }
}
