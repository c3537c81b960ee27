//! A plain without end: bedrock, stone, two layers of dirt, grass. Feet stand at height 64.

use super::biome::Biome;
use super::ground;
use super::shape::Column;
use crate::world::embedded::chunk::{BOTTOM, Chunk};

const GRASS: i32 = 63;

/// Any chunk.
pub(super) fn chunk() -> Chunk {
    let ground = ground();
    let mut chunk = Chunk::empty();
    chunk.generate_layers(BOTTOM, BOTTOM + 1, ground.bedrock);
    chunk.generate_layers(BOTTOM + 1, GRASS - 2, ground.stone);
    chunk.generate_layers(GRASS - 2, GRASS, ground.dirt);
    chunk.generate_layers(GRASS, GRASS + 1, ground.grass_block);
    chunk
}

/// Any column of blocks.
pub(super) fn column() -> Column {
    Column {
        height: GRASS,
        biome: Biome::Plains,
        rocky: false,
    }
}
