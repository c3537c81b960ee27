//! Natural land: shape, soil, caves, lakes, ores, trees, plants, and snow over it, in that order.

use super::caves::Caves;
use super::ground;
use super::shape::{Column, MARGIN, SEA, Shape, Survey};
use super::{lakes, ores, plants, soil, tree};
use crate::vocab::{Position, Random};
use crate::world::catalog::StateId;
use crate::world::embedded::chunk::{BOTTOM, Chunk, ChunkPos, SIDE, columns};

/// Caves below this are full of lava: vanilla's `Aquifer` with its lava level of -54.
const LAVA: i32 = -55;
/// From here up it may be stone, and from eight blocks higher it is: the `deepslate` rule of vanilla's `SurfaceRuleData`.
const DEEPSLATE: i32 = 0;

/// The land of a seed.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Natural {
    seed: u64,
    shape: Shape,
    caves: Caves,
}

/// A chunk in the making, and what its makers ask about it.
#[derive(Debug)]
pub(super) struct Site {
    /// Which chunk.
    pub(super) home: ChunkPos,
    /// Its blocks so far.
    pub(super) chunk: Chunk,
    /// Its columns, row by row.
    surface: Vec<Column>,
    survey: Survey,
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
    pub(super) fn chunk(&self, home: ChunkPos) -> Chunk {
        let mut site = Site::new(home, self.shape.survey(home));
        let heights = site.surface.iter().map(|it| it.height);
        let highest = heights.max().unwrap_or(SEA);
        self.lay_stone(&mut site);
        soil::lay(self.seed, &mut site);
        self.carve(&mut site);
        lakes::fill(self.seed, &mut site);
        ores::fill(self.seed, highest, &mut site);
        self.lay_bedrock(&mut site);
        tree::plant(self, &mut site);
        plants::grow(self.seed, &mut site);
        soil::freeze(&mut site, highest.max(SEA) + tree::TALLEST);
        site.chunk
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

    /// Deepslate and stone up to the soil, with a ragged border between them.
    fn lay_stone(&self, site: &mut Site) {
        let ground = ground();
        let lowest = site.surface.iter().map(|it| it.height).min();
        let lowest = lowest.unwrap_or(SEA) - soil::DEPTH;
        let chunk = &mut site.chunk;
        chunk.generate_layers(BOTTOM, DEEPSLATE, ground.deepslate);
        chunk.generate_layers(DEEPSLATE, lowest, ground.stone);
        let mut random = site.home.random(self.seed, "deepslate");
        for (x, z) in columns() {
            let luck = random.bits().to_le_bytes();
            for (y, luck) in (0..8).zip(luck) {
                if i32::from(luck) >= 32 * (y + 1) {
                    chunk.generate(Position::new(x, DEEPSLATE + y, z), ground.deepslate);
                }
            }
        }
        for ((x, z), column) in columns().zip(&site.surface) {
            for y in lowest..=column.height - soil::DEPTH {
                chunk.generate(Position::new(x, y, z), ground.stone);
            }
        }
    }

    fn carve(&self, site: &mut Site) {
        let lava = ground().lava;
        let (surface, chunk) = (&site.surface, &mut site.chunk);
        let heights = |x: i32, z: i32| surface[(z * SIDE + x) as usize].height;
        self.caves.carve(site.home.corner(), &heights, &mut |at| {
            chunk.generate(at, if at.y <= LAVA { lava } else { StateId::AIR });
        });
    }

    /// A floor that nobody breaks: whole at the bottom, ragged for four more layers.
    fn lay_bedrock(&self, site: &mut Site) {
        let bedrock = ground().bedrock;
        site.chunk.generate_layers(BOTTOM, BOTTOM + 1, bedrock);
        let mut random = site.home.random(self.seed, "bedrock");
        for (x, z) in columns() {
            for up in 1..=random.below(5) as i32 {
                site.chunk
                    .generate(Position::new(x, BOTTOM + up, z), bedrock);
            }
        }
    }
}

impl Site {
    fn new(home: ChunkPos, survey: Survey) -> Self {
        let corner = home.corner();
        let surface = columns().map(|(x, z)| survey.column(corner.x + x, corner.z + z));
        Self {
            home,
            chunk: Chunk::empty(),
            surface: surface.collect(),
            survey,
        }
    }

    /// A column of the chunk, or at most [`MARGIN`] blocks beside it.
    pub(super) fn column(&self, x: i32, z: i32) -> Column {
        let corner = self.home.corner();
        let inside = (x - corner.x, z - corner.z);
        match inside {
            (0..SIDE, 0..SIDE) => self.surface[(inside.1 * SIDE + inside.0) as usize],
            _ => self.survey.column(x, z),
        }
    }

    /// Whether there are mountains in the chunk or at most so many blocks beside it.
    pub(super) fn is_near_mountains(&self, beside: i32) -> bool {
        let corner = self.home.corner();
        let near = -beside..SIDE + beside;
        let mut columns = near
            .clone()
            .flat_map(|z| near.clone().map(move |x| (corner.x + x, corner.z + z)));
        columns.any(|(x, z)| self.column(x, z).biome.is_mountainous())
    }

    /// Every column of the chunk, with the block at its top.
    pub(super) fn tops(&self) -> impl Iterator<Item = (Position, Column)> {
        let corner = self.home.corner();
        columns()
            .zip(&self.surface)
            .map(move |((x, z), column)| (corner.offset(x, column.height, z), *column))
    }

    /// A block of this chunk; air elsewhere.
    pub(super) fn get(&self, at: Position) -> StateId {
        if self.holds(at) {
            self.chunk.get(at)
        } else {
            StateId::AIR
        }
    }

    /// Puts a block if it lies in this chunk.
    pub(super) fn put(&mut self, at: Position, state: StateId) {
        if self.holds(at) {
            self.chunk.generate(at, state);
        }
    }

    /// Whether a block lies in this chunk.
    pub(super) fn holds(&self, at: Position) -> bool {
        ChunkPos::of(at) == self.home
    }
}

impl ChunkPos {
    /// The chances of a chunk for a purpose.
    pub(super) fn random(self, seed: u64, label: &str) -> Random {
        Random::keyed(seed, label, &[self.x.into(), self.z.into()])
    }
}

const _: () = assert!(
    tree::REACH <= MARGIN,
    "a survey tells where all trees stand that reach into a chunk"
);
