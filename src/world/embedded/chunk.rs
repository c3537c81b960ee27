//! A column of blocks, 16 by 16, from bedrock to the sky, in sixteen-high sections that copies share until one of them changes.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::daylight::Daylight;
use super::kinds::traits;
use super::section::{CELLS, Section};
use crate::vocab::Position;
use crate::world::catalog::StateId;

/// Lowest block.
pub(super) const BOTTOM: i32 = -64;
/// One above the highest block.
pub(super) const TOP: i32 = 320;
/// Blocks along a side of a chunk or section.
pub(super) const SIDE: i32 = 16;

const SECTIONS: usize = ((TOP - BOTTOM) / SIDE) as usize;

/// Blocks in a column.
pub(super) const CELLS_IN_COLUMN: u32 = (SIDE * SIDE * (TOP - BOTTOM)) as u32;

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

/// The blocks of a column, and which of them differ from what the seed made.
#[derive(Clone, Debug)]
pub(super) struct Chunk {
    sections: [Section; SECTIONS],
    edits: BTreeMap<u32, StateId>,
    /// Where light comes from, once somebody has asked.
    daylight: OnceLock<Daylight>,
}

impl Chunk {
    /// A column of air.
    pub(super) fn empty() -> Self {
        Self {
            sections: std::array::from_fn(|_| Section::Uniform(StateId::AIR)),
            edits: BTreeMap::new(),
            daylight: OnceLock::new(),
        }
    }

    /// The state at a position of this column; air above and below the world.
    #[inline]
    pub(super) fn get(&self, at: Position) -> StateId {
        match locate(at) {
            Some((section, cell)) => self.sections[section].get(cell),
            None => StateId::AIR,
        }
    }

    /// The section of a height; `None` above and below the world.
    pub(super) fn section(&self, y: i32) -> Option<&Section> {
        locate(Position::new(0, y, 0)).map(|(section, _)| &self.sections[section])
    }

    /// The state that fills the whole section of a height, if it is all alike.
    pub(super) fn uniform(&self, y: i32) -> Option<StateId> {
        match self.section(y) {
            None => Some(StateId::AIR),
            Some(Section::Uniform(state)) => Some(*state),
            Some(Section::Mixed(_)) => None,
        }
    }

    /// Puts a block as part of making the column from the seed.
    pub(super) fn generate(&mut self, at: Position, state: StateId) {
        if let Some((section, cell)) = locate(at) {
            self.sections[section].set(cell, state);
        }
    }

    /// Fills whole layers from `from` up to but not including `to` as part of making the column.
    pub(super) fn generate_layers(&mut self, from: i32, to: i32, state: StateId) {
        let (mut y, to) = (from.max(BOTTOM), to.min(TOP));
        while y < to {
            if y.rem_euclid(SIDE) == 0 && y + SIDE <= to {
                self.sections[((y - BOTTOM) / SIDE) as usize] = Section::Uniform(state);
                y += SIDE;
            } else {
                for (x, z) in columns() {
                    self.generate(Position::new(x, y, z), state);
                }
                y += 1;
            }
        }
    }

    /// Puts a block as something that happened, to be saved. Positions outside the world's height are ignored.
    pub(super) fn edit(&mut self, at: Position, state: StateId) {
        let Some((section, cell)) = locate(at) else {
            return;
        };
        self.sections[section].set(cell, state);
        self.edits.insert((section * CELLS + cell) as u32, state);
        if let Some(mut daylight) = self.daylight.take() {
            daylight.changed(self, at, state);
            self.daylight = OnceLock::from(daylight);
        }
    }

    /// Where light comes from in this column.
    pub(super) fn daylight(&self) -> &Daylight {
        self.daylight.get_or_init(|| Daylight::of(self))
    }

    /// Whether the section of a height may hold a state that `wanted` accepts: false is certain, true is not.
    pub(super) fn may_hold(&self, y: i32, wanted: impl Fn(StateId) -> bool) -> bool {
        self.section(y)
            .is_some_and(|section| section.may_hold(wanted))
    }

    /// What happened to the column since the seed made it: cell numbers and what stands there now.
    pub(super) fn edits(&self) -> &BTreeMap<u32, StateId> {
        &self.edits
    }

    /// Lets happen again what [`Chunk::edits`] told; cells outside the column are ignored.
    pub(super) fn replay(&mut self, chunk: ChunkPos, edits: &BTreeMap<u32, StateId>) {
        for (&cell, &state) in edits {
            self.edit(unlocate(chunk, cell), state);
        }
    }

    /// Calls `found` with every block of the kinds that `wanted` accepts, by block number, between two heights.
    pub(super) fn scan(
        &self,
        chunk: ChunkPos,
        heights: std::ops::RangeInclusive<i32>,
        wanted: &[bool],
        found: &mut dyn FnMut(Position),
    ) {
        let is_wanted =
            |state: StateId| wanted.get(usize::from(traits(state).block.0)) == Some(&true);
        for (index, section) in self.sections.iter().enumerate() {
            let bottom = BOTTOM + index as i32 * SIDE;
            if bottom + SIDE <= *heights.start() || bottom > *heights.end() {
                continue;
            }
            section.scan(&is_wanted, &mut |cell| {
                let at = unlocate(chunk, (index * CELLS + cell) as u32);
                if heights.contains(&at.y) {
                    found(at);
                }
            });
        }
    }

    /// Bytes of block storage that this column alone holds, shared sections included.
    pub(super) fn bytes(&self) -> usize {
        let sections = self.sections.iter().map(Section::bytes).sum::<usize>();
        sections + size_of::<Self>()
    }
}

/// The 256 places of a layer, as offsets from the corner, row by row.
pub(super) fn columns() -> impl Iterator<Item = (i32, i32)> {
    (0..SIDE).flat_map(|z| (0..SIDE).map(move |x| (x, z)))
}

/// Which of the 256 places a position is in, row by row.
pub(super) fn place(at: Position) -> usize {
    ((at.z & 15) << 4 | at.x & 15) as usize
}

/// Whether a block can be at this height.
pub(super) const fn can_build(at: Position) -> bool {
    at.y >= BOTTOM && at.y < TOP
}

/// Which cell of its section a position is.
#[inline]
pub(super) fn cell(at: Position) -> usize {
    ((at.y & 15) << 8) as usize | place(at)
}

#[inline]
fn locate(at: Position) -> Option<(usize, usize)> {
    if !can_build(at) {
        return None;
    }
    Some((((at.y - BOTTOM) >> 4) as usize, cell(at)))
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
    use super::{Chunk, ChunkPos, columns};
    use crate::vocab::Position;
    use crate::world::catalog::StateId;

    const STONE: StateId = StateId(1);

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
        assert_eq!(chunk.get(Position::new(3, 64, 3)), StateId::AIR);
    }

    #[test]
    fn nothing_stands_above_or_below_the_world() {
        let mut chunk = Chunk::empty();
        chunk.edit(Position::new(0, 320, 0), STONE);
        chunk.edit(Position::new(0, -65, 0), STONE);
        assert!(chunk.edits().is_empty());
    }

    #[test]
    fn a_section_holds_more_kinds_than_a_byte_counts() {
        let mut chunk = Chunk::empty();
        let cells = || (0..4_u16).flat_map(|y| columns().zip(y * 256..).map(move |it| (y, it)));
        for (y, ((x, z), number)) in cells() {
            chunk.generate(Position::new(x, i32::from(y), z), StateId(number));
        }
        for (y, ((x, z), number)) in cells() {
            let at = Position::new(x, i32::from(y), z);
            assert_eq!(chunk.get(at), StateId(number));
        }
    }
}
