//! What the seed alone says about a column, whoever looks first and wherever from.

pub(super) mod biome;
mod flat;

use super::chunk::{Chunk, ChunkPos};
use super::settings::{Settings, Terrain};
use crate::vocab::BiomeName;

/// Makes columns.
#[derive(Clone, Debug)]
pub(super) enum Generator {
    /// The same layers everywhere.
    Flat,
}

impl Generator {
    /// The maker of the land that the settings ask for.
    pub(super) fn new(settings: &Settings) -> Self {
        match settings.terrain {
            Terrain::Flat | Terrain::Natural => Self::Flat,
        }
    }

    /// The column, before anything happened to it.
    pub(super) fn chunk(&self, _at: ChunkPos) -> Chunk {
        match self {
            Self::Flat => flat::chunk(),
        }
    }

    /// The biome of a column of blocks.
    pub(super) fn biome(&self, _x: i32, _z: i32) -> BiomeName {
        match self {
            Self::Flat => flat::biome(),
        }
    }
}
