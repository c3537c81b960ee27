//! Natural land: shape, soil, ores, caves, water and trees, in that order.

use super::caves::Caves;
use super::ground;
use super::shape::{Column, SEA, Shape};
use super::{ores, trees};
use crate::vocab::{BiomeName, Position, Random};
use crate::world::catalog::StateId;
use crate::world::embedded::chunk::{BOTTOM, Chunk, ChunkPos, SIDE, columns};
use crate::world::embedded::generate::biome::Biome;

/// Layers of soil over the stone.
const SOIL: i32 = 3;

/// The land of a seed.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Natural {
    seed: u64,
    shape: Shape,
    caves: Caves,
}

impl Natural {
    /// The land of a seed.
    pub(super) fn new(seed: u64) -> Self {
        Self {
            seed,
            shape: Shape::new(seed),
            caves: Caves::new(seed),
        }
    }

    /// The column of blocks before anything happened to it.
    pub(super) fn chunk(&self, at: ChunkPos) -> Chunk {
        let corner = at.corner();
        let surface: Vec<Column> = columns()
            .map(|(x, z)| self.column(corner.x + x, corner.z + z))
            .collect();
        let heights = |x: i32, z: i32| surface[(z * SIDE + x) as usize].height;
        let highest = surface.iter().map(|it| it.height).max().unwrap_or(SEA);
        let lowest = surface.iter().map(|it| it.height).min().unwrap_or(SEA);

        let mut chunk = Chunk::empty();
        lay_stone(&mut chunk, lowest);
        for ((x, z), column) in columns().zip(&surface) {
            lay_column(&mut chunk, corner.offset(x, 0, z), *column, lowest);
        }
        ores::fill(self.seed, at, highest, &mut chunk);
        self.caves
            .carve(corner, &heights, &mut |at| chunk.generate(at, StateId::AIR));
        self.lay_bedrock(at, &mut chunk);
        trees::plant(self, at, &mut chunk);
        chunk
    }

    /// The biome of a column of blocks.
    pub(super) fn biome(&self, x: i32, z: i32) -> BiomeName {
        self.column(x, z).biome.name()
    }

    /// The surface of a column of blocks.
    pub(super) fn column(&self, x: i32, z: i32) -> Column {
        self.shape.column(x, z)
    }

    /// Whether a cave takes this block.
    pub(super) fn is_cave(&self, at: Position, height: i32) -> bool {
        self.caves.take(at, height)
    }

    /// What all chances are drawn from.
    pub(super) fn seed(&self) -> u64 {
        self.seed
    }

    /// A floor that nobody breaks: whole at the bottom, ragged for four more layers.
    fn lay_bedrock(&self, at: ChunkPos, chunk: &mut Chunk) {
        let bedrock = ground().bedrock;
        chunk.generate_layers(BOTTOM, BOTTOM + 1, bedrock);
        let mut random = Random::new(self.seed, &format!("bedrock {} {}", at.x, at.z));
        for (x, z) in columns() {
            for up in 1..=random.below(5) as i32 {
                chunk.generate(Position::new(x, BOTTOM + up, z), bedrock);
            }
        }
    }
}

/// Whole layers of deepslate and stone, up to where the lowest soil begins.
fn lay_stone(chunk: &mut Chunk, lowest: i32) {
    let ground = ground();
    chunk.generate_layers(BOTTOM, 0, ground.deepslate);
    chunk.generate_layers(0, lowest - SOIL, ground.stone);
}

/// The rest of one column: stone, soil, and water over what is lower than the sea.
fn lay_column(chunk: &mut Chunk, at: Position, column: Column, lowest: i32) {
    let ground = ground();
    let (top, soil) = match column.biome {
        _ if column.rocky => (ground.stone, ground.stone),
        Biome::Beach | Biome::Ocean | Biome::River => (ground.sand, ground.sand),
        _ => (ground.grass_block, ground.dirt),
    };
    for y in lowest - SOIL..=column.height {
        let block = match column.height - y {
            0 => top,
            1..=SOIL => soil,
            _ => ground.stone,
        };
        chunk.generate(at.up(y), block);
    }
    for y in column.height + 1..=SEA {
        chunk.generate(at.up(y), ground.water);
    }
}
