//! What the seed alone says about a column, whoever looks first and wherever from.

pub(super) mod biome;
mod caves;
mod flat;
mod herds;
mod lakes;
mod natural;
mod noise;
mod ores;
mod plants;
mod shape;
mod soil;
pub(super) mod tree;

pub(super) use self::herds::Newborn;
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
        }
    }

    /// The animals that a column is born with, none on flat land. Takes the column's blocks, so that nobody makes them twice; the rest
    /// comes from the seed alone.
    pub(super) fn herds(&self, at: ChunkPos, chunk: &Chunk) -> Vec<Newborn> {
        match self {
            Self::Flat => Vec::new(),
            Self::Natural(natural) => herds::born(natural, at, chunk),
        }
    }

    /// The biome of a column of blocks.
    pub(super) fn biome(&self, x: i32, z: i32) -> BiomeName {
        self.column(x, z).biome.name()
    }

    /// The surface of a column of blocks, without what grows or was dug there.
    pub(super) fn column(&self, x: i32, z: i32) -> Column {
        match self {
            Self::Flat => flat::column(),
            Self::Natural(natural) => natural.column(x, z),
        }
    }
}

#[cfg(test)]
mod tests;
