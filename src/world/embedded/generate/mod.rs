//! What the seed alone says about a column, whoever looks first and wherever from.

pub(super) mod biome;
mod caves;
mod flat;
mod herds;
mod imagined;
mod lakes;
mod natural;
mod noise;
mod ores;
mod plants;
mod shape;
mod soil;
pub(super) mod tree;

use std::sync::Arc;

pub(super) use self::herds::Newborn;
pub(super) use self::imagined::{Extent, Imagined};
use self::natural::Natural;
pub(super) use self::shape::Column;
use super::chunk::{Chunk, ChunkPos};
use super::kinds::by_name;
use super::settings::{Settings, Terrain};
use crate::vocab::BiomeName;

/// The highest water block of seas and rivers.
pub(super) const SEA: i32 = shape::SEA;

by_name! {
    /// What land is made of.
    fn ground() -> Ground of StateId {
        bedrock, clay, deepslate, dirt, grass_block, gravel, ice, lava, mud, pale_moss_block, sand, sandstone, snow, snow_block,
        stone, water,
    }
}

/// Makes columns.
#[derive(Clone, Debug)]
pub(super) enum Generator {
    /// The same layers everywhere.
    Flat,
    /// Hills, woods, seas, caves, ores.
    Natural(Box<Natural>),
    /// What somebody perceived, and other land around it.
    Imagined(Box<Imagined>),
}

impl Generator {
    /// The maker of the land that the settings ask for.
    pub(super) fn new(settings: &Settings) -> Self {
        match settings.terrain {
            Terrain::Flat => Self::Flat,
            Terrain::Natural => Self::Natural(Box::new(Natural::new(settings.seed))),
        }
    }

    /// The column, before anything happened to it.
    pub(super) fn chunk(&self, at: ChunkPos) -> Chunk {
        match self {
            Self::Flat => flat::chunk(),
            Self::Natural(natural) => natural.chunk(at),
            Self::Imagined(imagined) => imagined.chunk(at),
        }
    }

    /// The animals that a column is born with, none on flat and imagined land. Asks for the column's blocks, so that nobody makes them
    /// twice; the rest comes from the seed alone.
    pub(super) fn herds(&self, at: ChunkPos, chunk: impl FnOnce() -> Arc<Chunk>) -> Vec<Newborn> {
        match self {
            Self::Flat | Self::Imagined(_) => Vec::new(),
            Self::Natural(natural) => herds::born(natural, at, &chunk()),
        }
    }

    /// The biome of a column of blocks.
    pub(super) fn biome(&self, x: i32, z: i32) -> BiomeName {
        match self {
            Self::Flat | Self::Natural(_) => self.column(x, z).biome.name(),
            Self::Imagined(imagined) => imagined.biome(x, z),
        }
    }

    /// The surface of a column of blocks, without what grows or was dug there; of imagined land, what lies where nothing was perceived.
    pub(super) fn column(&self, x: i32, z: i32) -> Column {
        match self {
            Self::Flat => flat::column(),
            Self::Natural(natural) => natural.column(x, z),
            Self::Imagined(imagined) => imagined.column(x, z),
        }
    }
}

#[cfg(test)]
mod tests;
