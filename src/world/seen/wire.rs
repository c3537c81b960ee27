//! How a map of what was perceived is written down, and read again only if it is one.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Cells, Cube, Seen};
use crate::vocab::BlockName;

/// How a map is written: kinds, then per cube by turns the way from one cell to the next and the kind in it. Small numbers take one
/// byte each.
#[derive(Serialize, Deserialize)]
pub(super) struct SeenWire(Vec<BlockName>, Vec<(Cube, Vec<u16>)>);

/// Cubes from the middle of a world to its end: vanilla's `Level.MAX_LEVEL_SIZE` of thirty million blocks.
const FARTHEST: i32 = 30_000_000 / 16;
/// Cells in a cube.
const CELLS: u16 = 16 * 16 * 16;

/// What is no map of blocks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidSeen {
    /// A kind stands twice in the list of kinds, or the list is longer than numbers go.
    #[error("the kinds of a map of blocks are not each there once")]
    Kinds,
    /// A cube is further away than any world reaches, or there twice.
    #[error("the cube {0} {1} {2} of a map of blocks is out of range or out of order")]
    Cube(i32, i32, i32),
    /// The cells of a cube are not 0 to 4095 in order, each with a kind from the list.
    #[error("the cells of the cube {0} {1} {2} of a map of blocks are wrong")]
    Cells(i32, i32, i32),
}

impl TryFrom<SeenWire> for Seen {
    type Error = InvalidSeen;

    fn try_from(SeenWire(kinds, cubes): SeenWire) -> Result<Self, InvalidSeen> {
        let number = kinds.len();
        let mut seen = Self {
            counts: vec![Arc::default(); number],
            kinds: kinds.into_iter().collect(),
            ..Self::default()
        };
        if seen.kinds.len() != number || number > usize::from(u16::MAX) {
            return Err(InvalidSeen::Kinds);
        }
        for (cube, pairs) in cubes {
            seen.read_cube(cube, &pairs)?;
        }
        Ok(seen)
    }
}

impl Seen {
    fn read_cube(&mut self, cube: Cube, pairs: &[u16]) -> Result<(), InvalidSeen> {
        let (x, y, z) = cube;
        let far = [x, y, z].iter().any(|it| it.abs() > FARTHEST);
        let last = self.cubes.last_key_value().map(|(cube, _)| *cube);
        if far || last.is_some_and(|last| last >= cube) {
            return Err(InvalidSeen::Cube(x, y, z));
        }
        let wrong = InvalidSeen::Cells(x, y, z);
        let mut next = None;
        let (pairs, rest) = pairs.as_chunks::<2>();
        if pairs.is_empty() || !rest.is_empty() {
            return Err(wrong);
        }
        for [step, kind] in pairs {
            let cell = match next {
                None => Some(*step),
                Some(last) if *step > 0 => step.checked_add(last),
                Some(_) => None,
            };
            match cell.filter(|cell| *cell < CELLS && usize::from(*kind) < self.kinds.len()) {
                Some(cell) => drop(self.insert(cube, cell, *kind)),
                None => return Err(wrong),
            }
            next = cell;
        }
        Ok(())
    }
}

impl From<Seen> for SeenWire {
    fn from(seen: Seen) -> Self {
        let pairs = |cells: Arc<Cells>| {
            let mut last = 0;
            let pair =
                |(cell, kind): (&u16, &u16)| [*cell - std::mem::replace(&mut last, *cell), *kind];
            cells.iter().flat_map(pair).collect()
        };
        let cubes = seen.cubes.into_iter().map(|(cube, it)| (cube, pairs(it)));
        Self(seen.kinds.into_iter().collect(), cubes.collect())
    }
}
