//! What the ground is where none was perceived: as high as the nearest that was, and liquid if that is and is near.

use std::collections::VecDeque;

use super::{Imagined, is_ground};
use crate::world::catalog::StateId;
use crate::world::embedded::chunk::{ChunkPos, SIDE, columns, place};
use crate::world::embedded::kinds::traits;

/// Columns along a side of the square that is looked at first: the chunk and those around it.
const ACROSS: usize = 3 * SIDE as usize;

/// So many steps around perceived ground land is as that is: nothing grows that was not perceived, and lakes go on.
pub(super) const NEAR: u32 = 12;

/// Perceived ground, for a column that has none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ground {
    pub(super) height: i32,
    /// What it is, if it is no block to stand on.
    pub(super) liquid: Option<StateId>,
    /// How far it is, in steps east, west, north and south.
    pub(super) steps: u32,
}

/// The nearest perceived ground for each column of a chunk, row by row. It is that nearest by steps if there is any in the chunk or
/// beside it, else that nearest to the middle of the chunk, else what the body stands on.
pub(super) fn nearest(imagined: &Imagined, home: ChunkPos) -> Vec<Ground> {
    let mut grounds = vec![None; ACROSS * ACROSS];
    for (chunk_z, z) in (home.z - 1..=home.z + 1).zip(0..) {
        for (chunk_x, x) in (home.x - 1..=home.x + 1).zip(0..) {
            let tops = imagined.tops(ChunkPos {
                x: chunk_x,
                z: chunk_z,
            });
            for ((east, south), top) in columns().zip(tops) {
                let (x, z) = (x * SIDE + east, z * SIDE + south);
                grounds[z as usize * ACROSS + x as usize] = top;
            }
        }
    }
    spread(&mut grounds);
    let side = SIDE as usize;
    let inside = (side..2 * side).flat_map(|z| (side..2 * side).map(move |x| z * ACROSS + x));
    let inside: Option<Vec<Ground>> = inside.map(|it| grounds[it]).collect();
    inside.unwrap_or_else(|| vec![imagined.far(home); side * side])
}

/// Gives every column of the square the ground of the nearest that has one; nothing if none has.
fn spread(grounds: &mut [Option<Ground>]) {
    let known = (0..grounds.len()).filter(|it| grounds[*it].is_some());
    let mut edge: VecDeque<usize> = known.collect();
    while let Some(from) = edge.pop_front() {
        let (x, z) = (from % ACROSS, from / ACROSS);
        let beside = [
            (z > 0).then(|| from - ACROSS),
            (x > 0).then(|| from - 1),
            (x + 1 < ACROSS).then_some(from + 1),
            (z + 1 < ACROSS).then_some(from + ACROSS),
        ];
        for near in beside.into_iter().flatten() {
            if grounds[near].is_none() {
                grounds[near] = grounds[from].map(|it| Ground {
                    steps: it.steps + 1,
                    liquid: it.liquid.filter(|_| it.steps < NEAR),
                    ..it
                });
                edge.push_back(near);
            }
        }
    }
}

impl Imagined {
    /// The highest perceived ground of each column of a chunk, row by row.
    fn tops(&self, home: ChunkPos) -> Vec<Option<Ground>> {
        let mut tops = vec![None; (SIDE * SIDE) as usize];
        for (at, kind) in self.cells(home) {
            if is_ground(kind.state) {
                tops[place(at)] = Some(Ground {
                    height: at.y,
                    liquid: traits(kind.state).liquid().then_some(kind.state),
                    steps: 0,
                });
            }
        }
        tops
    }

    /// The perceived ground nearest to the middle of a chunk that has none in it or beside it.
    fn far(&self, home: ChunkPos) -> Ground {
        let square = |n: i32| i64::from(n) * i64::from(n);
        let cubes = self.seen.cubes();
        let chunks = cubes.map(|(x, _, z)| (square(x - home.x) + square(z - home.z), x, z));
        let mut chunks: Vec<_> = chunks.collect();
        chunks.sort_unstable();
        chunks.dedup();
        let middle = home.corner().offset(SIDE / 2, 0, SIDE / 2);
        let found = chunks.into_iter().find_map(|(_, x, z)| {
            let chunk = ChunkPos { x, z };
            let tops = columns().zip(self.tops(chunk));
            let tops = tops.filter_map(|((east, south), top)| {
                let at = chunk.corner().offset(east, 0, south);
                Some((at.distance_squared(middle), top?))
            });
            tops.min_by_key(|(far, _)| *far)
        });
        let standing = Ground {
            height: self.body.0.block().y - 1,
            liquid: None,
            steps: u32::MAX,
        };
        found.map_or(standing, |(_, ground)| Ground {
            steps: u32::MAX,
            liquid: None,
            ..ground
        })
    }
}
