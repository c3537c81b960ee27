//! What a save tells of its world before the world is made from it.

use super::{SaveError, SavedWorld};
use crate::vocab::{AgentName, Tick};
use crate::world::embedded::Terrain;

/// Which world is in a save, and who.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveSummary {
    /// The world's seed.
    pub seed: u64,
    /// The shape of its land.
    pub terrain: Terrain,
    /// When it was saved.
    pub tick: Tick,
    /// Whose bodies are in it, in the order in which they came.
    pub bodies: Vec<AgentName>,
}

impl SaveSummary {
    /// Reads and checks a whole save.
    ///
    /// # Errors
    /// As [`World::load`](crate::world::embedded::World::load), except for another world than asked for.
    pub fn of(bytes: &[u8]) -> Result<Self, SaveError> {
        let SavedWorld {
            seed,
            terrain,
            tick,
            bodies,
            ..
        } = SavedWorld::read(bytes)?;
        Ok(Self {
            seed,
            terrain,
            tick,
            bodies: bodies.into_iter().map(|body| body.name).collect(),
        })
    }
}
