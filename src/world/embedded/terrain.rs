//! All blocks of the world: columns made when somebody first looks, kept while somebody is near.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::chunk::{BOTTOM, Chunk, ChunkPos, TOP};
use super::generate::{Column, Generator, Newborn};
use super::kinds::{Traits, traits};
use crate::vocab::{BiomeName, Position};
use crate::world::catalog::{BlockId, StateId};

/// Columns along a side of the square of columns that are kept at hand.
const RECENT: i32 = 8;

/// What happened to one column, by cell number.
pub(super) type Edits = BTreeMap<u32, StateId>;

/// A column and where it lies.
type Loaded = (ChunkPos, Arc<Chunk>);

/// The blocks. A clone shares all columns until one of the two changes them.
///
/// Columns are made on first use. What is made depends on the seed and the column alone, so that reading is free of effects
/// although it fills the store.
#[derive(Clone, Debug)]
pub(super) struct Terrain {
    generator: Arc<Generator>,
    chunks: RefCell<BTreeMap<ChunkPos, Arc<Chunk>>>,
    /// Columns read lately, at most one in each place modulo [`RECENT`]: near reads are the rule.
    recent: RefCell<Vec<Option<Loaded>>>,
    /// What happened to columns that are not at hand.
    dormant: BTreeMap<ChunkPos, Arc<Edits>>,
}

impl Terrain {
    /// Terrain to which nothing has happened yet.
    pub(super) fn new(generator: Generator) -> Self {
        Self::changed(generator, BTreeMap::new())
    }

    /// Terrain to which happened what [`Terrain::edits`] told. It happens again to each column when that is first needed.
    pub(super) fn changed(generator: Generator, edits: BTreeMap<ChunkPos, Arc<Edits>>) -> Self {
        Self {
            generator: Arc::new(generator),
            chunks: RefCell::default(),
            recent: RefCell::new(vec![None; (RECENT * RECENT) as usize]),
            dormant: edits,
        }
    }

    /// The kind of block at a position; air above and below the world.
    pub(super) fn block(&self, at: Position) -> BlockId {
        self.traits(at).block
    }

    /// What stands at a position, as things that move see it.
    pub(super) fn traits(&self, at: Position) -> &'static Traits {
        traits(self.state(at))
    }

    /// The block state at a position; air above and below the world.
    pub(super) fn state(&self, at: Position) -> StateId {
        let home = ChunkPos::of(at);
        if let Some((recent, chunk)) = &self.recent.borrow()[place(home)]
            && *recent == home
        {
            return chunk.get(at);
        }
        self.chunk(home).get(at)
    }

    /// Whether a body cannot pass through the block there.
    pub(super) fn solid(&self, at: Position) -> bool {
        self.traits(at).solid()
    }

    /// Whether water stands there.
    pub(super) fn water(&self, at: Position) -> bool {
        self.traits(at).water()
    }

    /// Puts a block, as something that happened.
    pub(super) fn set(&mut self, at: Position, state: StateId) {
        let home = ChunkPos::of(at);
        let mut chunk = self.known_or_made(home);
        self.recent.get_mut()[place(home)] = None;
        self.chunks.get_mut().remove(&home);
        Arc::make_mut(&mut chunk).edit(at, state);
        self.chunks.get_mut().insert(home, chunk);
    }

    /// The column, made if need be.
    pub(super) fn chunk(&self, at: ChunkPos) -> Arc<Chunk> {
        if let Some((recent, chunk)) = &self.recent.borrow()[place(at)]
            && *recent == at
        {
            return Arc::clone(chunk);
        }
        let chunk = self.known_or_made(at);
        self.recent.borrow_mut()[place(at)] = Some((at, Arc::clone(&chunk)));
        chunk
    }

    fn known_or_made(&self, at: ChunkPos) -> Arc<Chunk> {
        if let Some(chunk) = self.chunks.borrow().get(&at) {
            return Arc::clone(chunk);
        }
        let mut chunk = self.generator.chunk(at);
        if let Some(edits) = self.dormant.get(&at) {
            chunk.replay(at, edits);
        }
        let chunk = Arc::new(chunk);
        self.chunks.borrow_mut().insert(at, Arc::clone(&chunk));
        chunk
    }

    /// The animals that a column is born with: the same at every call as long as nobody builds there.
    pub(super) fn herds(&self, at: ChunkPos) -> Vec<Newborn> {
        self.generator.herds(at, || self.chunk(at))
    }

    /// The biome of a column of blocks.
    pub(super) fn biome(&self, x: i32, z: i32) -> BiomeName {
        self.generator.biome(x, z)
    }

    /// The surface of a column of blocks, without what grows or was dug there.
    pub(super) fn column(&self, x: i32, z: i32) -> Column {
        self.generator.column(x, z)
    }

    /// The free block above the highest one that is more than a plant, if that is ground: neither water nor part of a tree.
    pub(super) fn surface(&self, x: i32, z: i32) -> Option<Position> {
        let mut at = Position::new(x, TOP - 1, z);
        while at.y > BOTTOM && self.traits(at).open() {
            at = at.up(-1);
        }
        let feet = at.up(1);
        let top = self.traits(at);
        (top.solid() && !top.tree && feet.y < TOP - 1).then_some(feet)
    }

    /// Forgets columns that nothing happened to and that are further than `keep` columns from all of `near`.
    pub(super) fn unload(&mut self, near: &[ChunkPos], keep: u32) {
        self.recent.get_mut().fill(None);
        self.chunks.get_mut().retain(|at, chunk| {
            !chunk.edits().is_empty() || near.iter().any(|here| at.distance(*here) <= keep)
        });
    }

    /// How many columns are at hand, and the bytes that their blocks take.
    pub(super) fn loaded(&self) -> (usize, usize) {
        let chunks = self.chunks.borrow();
        let bytes = chunks.values().map(|chunk| chunk.bytes()).sum();
        (chunks.len(), bytes)
    }

    /// Everything that happened, column by column.
    pub(super) fn edits(&self) -> BTreeMap<ChunkPos, Edits> {
        let chunks = self.chunks.borrow();
        let edited = chunks.iter().filter(|(_, it)| !it.edits().is_empty());
        let edited = edited.map(|(at, it)| (*at, it.edits().clone()));
        let dormant = self.dormant.iter().map(|(at, it)| (*at, (**it).clone()));
        // What is at hand comes last: it knows what happened since.
        dormant.chain(edited).collect()
    }
}

/// Where a column is kept at hand.
fn place(at: ChunkPos) -> usize {
    (at.x.rem_euclid(RECENT) * RECENT + at.z.rem_euclid(RECENT)) as usize
}
