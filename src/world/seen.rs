//! The map of what a body has perceived, and the question whether skills may look beyond it.

use std::sync::{Arc, Mutex};

use crate::vocab::{BlockName, Position};

/// Where a skill's `findBlock` looks.
#[derive(Clone, Debug)]
pub enum Sight {
    /// All loaded chunks, walls or not, as Mineflayer does.
    Loaded,
    /// Only what this body has perceived.
    Seen(Arc<Mutex<Seen>>),
}

/// The blocks that a body has perceived, newest sight last. Grows with what was seen, not with what exists.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Seen {}

impl Seen {
    /// Notes what stands at a position now; air removes what was noted there.
    pub fn note(&mut self, _block: &BlockName, _at: Position) {
        unimplemented!()
    }

    /// Up to `count` noted blocks of these kinds within `max_distance` blocks of `near`, nearest first, ties by position.
    pub fn find(
        &self,
        _kinds: &[BlockName],
        _near: Position,
        _max_distance: u32,
        _count: usize,
    ) -> Vec<Position> {
        unimplemented!()
    }

    /// How many blocks are noted.
    pub fn len(&self) -> usize {
        unimplemented!()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
