//! A column of blocks, 16 by 16, from bedrock to the sky, in sixteen-high sections that copies share until one of them changes.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::vocab::Position;
use crate::world::catalog::BlockId;

/// Lowest block.
pub(super) const BOTTOM: i32 = -64;
/// One above the highest block.
pub(super) const TOP: i32 = 320;
/// Blocks along a side of a chunk or section.
pub(super) const SIDE: i32 = 16;

const SECTIONS: usize = ((TOP - BOTTOM) / SIDE) as usize;
const CELLS: usize = (SIDE * SIDE * SIDE) as usize;

/// Which column: block coordinates divided by sixteen, rounded down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ChunkPos {
    /// East.
    pub(super) x: i32,
    /// South.
    pub(super) z: i32,
}

impl ChunkPos {
    /// The column that holds a block.
    pub(super) const fn of(at: Position) -> Self {
        Self {
            x: at.x >> 4,
            z: at.z >> 4,
        }
    }

    /// The block at the north-west corner, at height 0.
    pub(super) const fn corner(self) -> Position {
        Position::new(self.x << 4, 0, self.z << 4)
    }

    /// Columns between two, along the longer axis.
    pub(super) fn distance(self, other: Self) -> u32 {
        self.x.abs_diff(other.x).max(self.z.abs_diff(other.z))
    }
}

/// Sixteen blocks cubed.
#[derive(Clone, Debug)]
enum Section {
    Uniform(BlockId),
    Mixed(Arc<[BlockId; CELLS]>),
}

/// The blocks of a column, and which of them differ from what the seed made.
#[derive(Clone, Debug)]
pub(super) struct Chunk {
    sections: [Section; SECTIONS],
    edits: BTreeMap<u32, BlockId>,
}

impl Chunk {
    /// A column of air.
    pub(super) fn empty() -> Self {
        Self {
            sections: std::array::from_fn(|_| Section::Uniform(BlockId::AIR)),
            edits: BTreeMap::new(),
        }
    }

    /// The block at a position of this column; air above and below the world.
    pub(super) fn get(&self, at: Position) -> BlockId {
        let Some((section, cell)) = locate(at) else {
            return BlockId::AIR;
        };
        match &self.sections[section] {
            Section::Uniform(block) => *block,
            Section::Mixed(cells) => cells[cell],
        }
    }

    /// Puts a block as part of making the column from the seed.
    pub(super) fn generate(&mut self, at: Position, block: BlockId) {
        let Some((section, cell)) = locate(at) else {
            return;
        };
        match &mut self.sections[section] {
            Section::Uniform(same) if *same == block => {}
            Section::Uniform(same) => {
                let mut cells = [*same; CELLS];
                cells[cell] = block;
                self.sections[section] = Section::Mixed(Arc::new(cells));
            }
            Section::Mixed(cells) => Arc::make_mut(cells)[cell] = block,
        }
    }

    /// Fills whole layers from `from` up to but not including `to` as part of making the column.
    pub(super) fn generate_layers(&mut self, from: i32, to: i32, block: BlockId) {
        let (mut y, to) = (from.max(BOTTOM), to.min(TOP));
        while y < to {
            if y.rem_euclid(SIDE) == 0 && y + SIDE <= to {
                self.sections[((y - BOTTOM) / SIDE) as usize] = Section::Uniform(block);
                y += SIDE;
            } else {
                for (x, z) in columns() {
                    self.generate(Position::new(x, y, z), block);
                }
                y += 1;
            }
        }
    }

    /// Puts a block as something that happened, to be saved. Positions outside the world's height are ignored.
    pub(super) fn edit(&mut self, at: Position, block: BlockId) {
        if let Some((section, cell)) = locate(at) {
            self.generate(at, block);
            self.edits.insert((section * CELLS + cell) as u32, block);
        }
    }

    /// What happened to the column since the seed made it: cell numbers and what stands there now.
    pub(super) fn edits(&self) -> &BTreeMap<u32, BlockId> {
        &self.edits
    }

    /// Lets happen again what [`Chunk::edits`] told; cells outside the column are ignored.
    pub(super) fn replay(&mut self, chunk: ChunkPos, edits: &BTreeMap<u32, BlockId>) {
        for (&cell, &block) in edits {
            self.edit(unlocate(chunk, cell), block);
        }
    }

    /// Calls `found` with every block of the kinds that `wanted` accepts between two heights.
    pub(super) fn scan(
        &self,
        chunk: ChunkPos,
        heights: std::ops::RangeInclusive<i32>,
        wanted: &[bool],
        found: &mut dyn FnMut(Position),
    ) {
        let is_wanted = |block: BlockId| wanted.get(usize::from(block.0)) == Some(&true);
        for (index, section) in self.sections.iter().enumerate() {
            let bottom = BOTTOM + index as i32 * SIDE;
            if bottom + SIDE <= *heights.start() || bottom > *heights.end() {
                continue;
            }
            if matches!(section, Section::Uniform(block) if !is_wanted(*block)) {
                continue;
            }
            for cell in 0..CELLS {
                let block = match section {
                    Section::Uniform(block) => *block,
                    Section::Mixed(cells) => cells[cell],
                };
                if is_wanted(block) {
                    let at = unlocate(chunk, (index * CELLS + cell) as u32);
                    if heights.contains(&at.y) {
                        found(at);
                    }
                }
            }
        }
    }

    /// Bytes of block storage that this column alone holds, shared sections included.
    #[cfg(test)]
    pub(super) fn bytes(&self) -> usize {
        let mixed = self
            .sections
            .iter()
            .filter(|section| matches!(section, Section::Mixed(_)));
        mixed.count() * CELLS * size_of::<BlockId>() + size_of::<Self>()
    }
}

/// The 256 places of a layer, as offsets from the corner, row by row.
pub(super) fn columns() -> impl Iterator<Item = (i32, i32)> {
    (0..SIDE).flat_map(|z| (0..SIDE).map(move |x| (x, z)))
}

fn locate(at: Position) -> Option<(usize, usize)> {
    if !(BOTTOM..TOP).contains(&at.y) {
        return None;
    }
    let up = (at.y - BOTTOM) as usize;
    let (x, z) = ((at.x & 15) as usize, (at.z & 15) as usize);
    Some((up >> 4, (up & 15) << 8 | z << 4 | x))
}

fn unlocate(chunk: ChunkPos, cell: u32) -> Position {
    let corner = chunk.corner();
    let cell = cell as i32;
    Position::new(
        corner.x + (cell & 15),
        BOTTOM + (cell >> 8),
        corner.z + (cell >> 4 & 15),
    )
}

#[cfg(test)]
mod tests {
    use super::{Chunk, ChunkPos};
    use crate::vocab::Position;
    use crate::world::catalog::BlockId;

    const STONE: BlockId = BlockId(1);

    #[test]
    fn what_happened_to_a_chunk_can_happen_again() {
        let home = ChunkPos { x: -2, z: 3 };
        let at = home.corner().offset(15, -64, 0);
        let mut chunk = Chunk::empty();
        chunk.edit(at, STONE);
        let mut copy = Chunk::empty();
        copy.replay(home, chunk.edits());
        assert_eq!(copy.get(at), STONE);
        assert_eq!(copy.edits(), chunk.edits());
    }

    #[test]
    fn layers_of_one_block_take_no_room() {
        let mut chunk = Chunk::empty();
        chunk.generate_layers(-64, 64, STONE);
        assert!(chunk.bytes() < 2_000, "{} bytes", chunk.bytes());
        assert_eq!(chunk.get(Position::new(3, 63, 3)), STONE);
        assert_eq!(chunk.get(Position::new(3, 64, 3)), BlockId::AIR);
    }

    #[test]
    fn nothing_stands_above_or_below_the_world() {
        let mut chunk = Chunk::empty();
        chunk.edit(Position::new(0, 320, 0), STONE);
        chunk.edit(Position::new(0, -65, 0), STONE);
        assert!(chunk.edits().is_empty());
    }
}
