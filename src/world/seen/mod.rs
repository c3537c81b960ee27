//! The map of what a body has perceived, and the question whether skills may look beyond it.

mod wire;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use indexmap::IndexSet;
use serde::{Deserialize, Serialize};

pub use self::wire::InvalidSeen;
use self::wire::SeenWire;
use crate::vocab::{BlockName, Position};

/// Where a skill's `findBlock` looks.
#[derive(Clone, Debug)]
pub enum Sight {
    /// All loaded chunks, walls or not, as Mineflayer does.
    Loaded,
    /// Only what this body has perceived.
    Seen(Arc<Mutex<Seen>>),
}

/// The blocks that a body has perceived. Grows with what was seen, not with what exists.
///
/// Kept in cubes of sixteen blocks, with a count per kind and cube, so that a search touches only cubes that hold the kind. A clone is
/// cheap: it shares its cubes with the first until either changes them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "SeenWire", into = "SeenWire")]
pub struct Seen {
    kinds: IndexSet<BlockName>,
    cubes: BTreeMap<Cube, Arc<Cells>>,
    /// How many of a kind each cube holds, by kind.
    counts: Vec<Arc<BTreeMap<Cube, u16>>>,
    len: usize,
}

/// A cube of sixteen blocks: block coordinates divided by sixteen, rounded down.
type Cube = (i32, i32, i32);
/// What was noted in a cube: kinds by cell.
type Cells = BTreeMap<u16, u16>;

impl Seen {
    /// Notes what stands at a position now; air removes what was noted there. Tells whether something else was noted before.
    pub fn note(&mut self, block: &BlockName, at: Position) -> bool {
        if block.as_str() == "air" {
            return self.forget(at);
        }
        let kind = self.kind(block);
        let (cube, cell) = locate(at);
        let before = self.insert(cube, cell, kind);
        if let Some(before) = before.filter(|before| *before != kind) {
            self.uncount(cube, before);
        }
        before != Some(kind)
    }

    /// What was noted at a position.
    pub fn at(&self, at: Position) -> Option<&BlockName> {
        let (cube, cell) = locate(at);
        let kind = self.cubes.get(&cube)?.get(&cell)?;
        self.kinds.get_index(usize::from(*kind))
    }

    /// Up to `count` noted blocks of these kinds within `max_distance` blocks of `near`, nearest first, ties by position.
    pub fn find(
        &self,
        kinds: &[BlockName],
        near: Position,
        max_distance: u32,
        count: usize,
    ) -> Vec<Position> {
        let limit = i64::from(max_distance) * i64::from(max_distance);
        let mut found = Vec::new();
        for kind in kinds.iter().filter_map(|it| self.kinds.get_index_of(it)) {
            let cubes = self.counts.get(kind).into_iter().flat_map(|it| it.keys());
            for cube in cubes.filter(|cube| distance_to(**cube, near) <= limit) {
                found.extend(self.of_kind(*cube, kind));
            }
        }
        found.retain(|at| at.distance_squared(near) <= limit);
        found.sort_by_key(|at| (at.distance_squared(near), *at));
        found.dedup();
        found.truncate(count);
        found
    }

    /// The kinds of block that were ever noted. Their places in this order are their numbers in [`Seen::cube`].
    pub(in crate::world) fn kinds(&self) -> impl ExactSizeIterator<Item = &BlockName> {
        self.kinds.iter()
    }

    /// All noted blocks of the kind with this number, by position.
    pub(in crate::world) fn all_of(&self, kind: usize) -> impl Iterator<Item = Position> {
        let cubes = self.counts.get(kind).into_iter().flat_map(|it| it.keys());
        cubes.flat_map(move |cube| self.of_kind(*cube, kind))
    }

    /// The cubes in which something is noted, in order of their coordinates.
    pub(in crate::world) fn cubes(&self) -> impl Iterator<Item = Cube> {
        self.cubes.keys().copied()
    }

    /// What is noted in a cube: positions with the numbers of their kinds, upwards within each row.
    pub(in crate::world) fn cube(&self, cube: Cube) -> impl Iterator<Item = (Position, usize)> {
        let cells = self.cubes.get(&cube).into_iter().flat_map(|it| it.iter());
        cells.map(move |(cell, kind)| (unlocate(cube, *cell), usize::from(*kind)))
    }

    /// How many blocks are noted.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn kind(&mut self, block: &BlockName) -> u16 {
        if let Some(kind) = self.kinds.get_index_of(block) {
            return kind as u16;
        }
        self.counts.push(Arc::default());
        self.kinds.insert_full(block.clone()).0 as u16
    }

    /// Puts a kind into a cell; gives the one that was there.
    fn insert(&mut self, cube: Cube, cell: u16, kind: u16) -> Option<u16> {
        let counts = self.counts.get_mut(usize::from(kind))?;
        let cells = Arc::make_mut(self.cubes.entry(cube).or_default());
        let before = cells.insert(cell, kind);
        if before != Some(kind) {
            *Arc::make_mut(counts).entry(cube).or_default() += 1;
        }
        self.len += usize::from(before.is_none());
        before
    }

    /// Removes what was noted; tells whether anything was.
    fn forget(&mut self, at: Position) -> bool {
        let (cube, cell) = locate(at);
        let Some(cells) = self.cubes.get_mut(&cube) else {
            return false;
        };
        if !cells.contains_key(&cell) {
            return false;
        }
        let cells = Arc::make_mut(cells);
        let Some(kind) = cells.remove(&cell) else {
            return false;
        };
        if cells.is_empty() {
            self.cubes.remove(&cube);
        }
        self.len -= 1;
        self.uncount(cube, kind);
        true
    }

    /// A cube holds one less of a kind.
    fn uncount(&mut self, cube: Cube, kind: u16) {
        if let Some(counts) = self.counts.get_mut(usize::from(kind)).map(Arc::make_mut)
            && let Some(count) = counts.get_mut(&cube)
        {
            *count -= 1;
            if *count == 0 {
                counts.remove(&cube);
            }
        }
    }

    /// The noted blocks of a kind in a cube.
    fn of_kind(&self, cube: Cube, kind: usize) -> impl Iterator<Item = Position> {
        let cells = self.cube(cube).filter(move |(_, it)| *it == kind);
        cells.map(|(at, _)| at)
    }
}

fn locate(at: Position) -> (Cube, u16) {
    let cell = (at.x & 15) | (at.y & 15) << 4 | (at.z & 15) << 8;
    ((at.x >> 4, at.y >> 4, at.z >> 4), cell as u16)
}

fn unlocate((x, y, z): Cube, cell: u16) -> Position {
    let cell = i32::from(cell);
    Position::new(
        (x << 4) + (cell & 15),
        (y << 4) + (cell >> 4 & 15),
        (z << 4) + (cell >> 8 & 15),
    )
}

/// Squared distance from a block to the nearest block of a cube.
fn distance_to((x, y, z): Cube, from: Position) -> i64 {
    let nearest = |cube: i32, at: i32| at.clamp(cube << 4, (cube << 4) + 15);
    let point = Position::new(nearest(x, from.x), nearest(y, from.y), nearest(z, from.z));
    point.distance_squared(from)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::Seen;
    use crate::vocab::{BlockName, Position};

    #[test]
    fn what_was_seen_is_found_nearest_first_until_it_is_seen_to_be_gone() {
        let (log, air) = (BlockName::new("oak_log"), BlockName::new("air"));
        let mut seen = Seen::default();
        let [near, far] = [Position::new(-3, 64, 0), Position::new(20, 64, 0)];
        seen.note(&log, far);
        seen.note(&log, near);
        let find =
            |seen: &Seen| seen.find(std::slice::from_ref(&log), Position::new(0, 64, 0), 32, 10);
        assert_eq!(find(&seen), [near, far]);
        seen.note(&air, near);
        assert_eq!(find(&seen), [far]);
        assert_eq!(seen.len(), 1);
    }

    #[test]
    fn what_is_no_map_of_blocks_is_not_read() {
        for (text, expected) in [
            (
                r#"[["dirt","dirt"],[]]"#,
                "the kinds of a map of blocks are not each there once",
            ),
            (
                r#"[["dirt"],[[[2000000,0,0],[1,0]]]]"#,
                "the cube 2000000 0 0 of a map of blocks is out of range or out of order",
            ),
            (
                r#"[["dirt"],[[[0,0,0],[1,0]],[[0,0,0],[2,0]]]]"#,
                "the cube 0 0 0 of a map of blocks is out of range or out of order",
            ),
            (
                r#"[["dirt"],[[[0,0,0],[4096,0]]]]"#,
                "the cells of the cube 0 0 0 of a map of blocks are wrong",
            ),
            (
                r#"[["dirt"],[[[0,0,0],[5,0,0,0]]]]"#,
                "the cells of the cube 0 0 0 of a map of blocks are wrong",
            ),
            (
                r#"[["dirt"],[[[0,0,0],[5,1]]]]"#,
                "the cells of the cube 0 0 0 of a map of blocks are wrong",
            ),
        ] {
            let error = serde_json::from_str::<Seen>(text).unwrap_err().to_string();
            assert_eq!(error, expected);
        }
    }

    fn position() -> impl Strategy<Value = Position> {
        (-20..20, -20..20, -20..20).prop_map(|(x, y, z)| Position::new(x, y, z))
    }

    proptest! {
        #[test]
        fn a_map_agrees_with_a_plain_list_and_survives_writing(
            notes in prop::collection::vec((0..4_usize, position()), 0..200),
            near in position(),
            reach in 0..40_u32,
        ) {
            let names = ["air", "stone", "dirt", "sand"].map(BlockName::from);
            let mut seen = Seen::default();
            let mut list = BTreeMap::new();
            for (kind, at) in notes {
                seen.note(&names[kind], at);
                list.insert(at, kind);
            }
            list.retain(|_, kind| *kind != 0);
            prop_assert_eq!(seen.len(), list.len());
            let limit = i64::from(reach * reach);
            let mut expected: Vec<Position> = list.iter()
                .filter(|(at, kind)| **kind != 3 && at.distance_squared(near) <= limit)
                .map(|(at, _)| *at)
                .collect();
            expected.sort_by_key(|at| (at.distance_squared(near), *at));
            expected.truncate(5);
            prop_assert_eq!(seen.find(&names[1..3], near, reach, 5), expected);
            let text = serde_json::to_string(&seen).unwrap();
            let back: Seen = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(back, seen);
        }
    }
}
