//! A plain without end: bedrock, stone, two layers of dirt, grass. Feet stand at height 64.

use crate::vocab::BiomeName;
use crate::world::embedded::chunk::{BOTTOM, Chunk};
use crate::world::embedded::kinds::kinds;

const GRASS: i32 = 63;

/// Any column.
pub(super) fn chunk() -> Chunk {
    let kinds = kinds();
    let mut chunk = Chunk::empty();
    chunk.generate_layers(BOTTOM, BOTTOM + 1, kinds.bedrock);
    chunk.generate_layers(BOTTOM + 1, GRASS - 2, kinds.stone);
    chunk.generate_layers(GRASS - 2, GRASS, kinds.dirt);
    chunk.generate_layers(GRASS, GRASS + 1, kinds.grass_block);
    chunk
}

/// The biome everywhere.
pub(super) fn biome() -> BiomeName {
    BiomeName::new("plains")
}
