//! What eyes perceived lately, so that most of what they meet again need not be looked up in the map of all that they ever saw.

use crate::vocab::Position;
use crate::world::catalog::BlockId;

/// Places kept.
const PLACES: usize = 1 << 13;

/// A place that no block has.
const NOWHERE: Position = Position::new(i32::MAX, i32::MAX, i32::MAX);

/// Blocks perceived lately, at most one for each place modulo [`PLACES`]. What it holds is what the map of all that was seen holds there.
#[derive(Clone, Debug, Default)]
pub(super) struct Fresh(Vec<(Position, BlockId)>);

impl Fresh {
    /// Whether this block was perceived there lately, and nothing else since.
    pub(super) fn holds(&self, at: Position, block: BlockId) -> bool {
        self.0.get(place(at)) == Some(&(at, block))
    }

    /// Notes what was perceived.
    pub(super) fn put(&mut self, at: Position, block: BlockId) {
        if self.0.is_empty() {
            self.0 = vec![(NOWHERE, BlockId::AIR); PLACES];
        }
        self.0[place(at)] = (at, block);
    }
}

/// Land is wide and flat: what lies within 64 blocks level and two up comes to lie in places of its own.
fn place(at: Position) -> usize {
    ((at.x & 63) | (at.z & 63) << 6 | (at.y & 1) << 12) as usize
}
