//! Caves: winding tunnels where two noises are both near zero, and halls where a third is high.
//!
//! Noise is taken on a lattice of four blocks and interpolated between, on lattice points that are the same for all columns, so that
//! a cave goes on across the border of a chunk.

use noise::{NoiseFn, Perlin};

use super::shape::{SEA, noise};
use crate::vocab::Position;

/// Blocks between lattice points.
const GRAIN: i32 = 4;
/// Half the width of a tunnel, in units of the noise.
const TUNNEL: f64 = 0.105;
/// How high the third noise is in a hall.
const HALL: f64 = 0.52;
/// The lowest block that caves take.
pub(super) const DEEPEST: i32 = -58;

/// The caves of a seed.
#[derive(Clone, Debug)]
pub(super) struct Caves {
    halls: Perlin,
    tunnels: [Perlin; 2],
}

/// The noises at a lattice point: two for tunnels, one for halls.
type Sample = [f64; 3];

/// The corners of a lattice cell, in the order of the bits x, y, z.
type Corners = [Sample; 8];

impl Caves {
    /// The caves of a seed.
    pub(super) fn new(seed: u64) -> Self {
        Self {
            halls: noise(seed, "halls"),
            tunnels: [noise(seed, "tunnels"), noise(seed, "more tunnels")],
        }
    }

    /// Whether a cave takes this block, in a column of this height.
    pub(super) fn take(&self, at: Position, height: i32) -> bool {
        let cell = cell_of(at);
        let corners = corners(cell, &mut |point| self.sample(point));
        may_be_open(&corners) && at.y <= ceiling(height) && open(&corners, at - cell)
    }

    /// Calls `carve` with every block that caves take of a column of sixteen blocks squared.
    pub(super) fn carve(
        &self,
        corner: Position,
        heights: &dyn Fn(i32, i32) -> i32,
        carve: &mut dyn FnMut(Position),
    ) {
        let offsets = || (0..16).step_by(GRAIN as usize);
        for (z, x) in offsets().flat_map(|z| offsets().map(move |x| (z, x))) {
            let tops = cells(x, z).map(|(x, z)| ceiling(heights(x, z)));
            let top = tops.max().unwrap_or(DEEPEST);
            let bottom = cell_of(Position::new(0, DEEPEST, 0)).y;
            let mut layers = Layers::default();
            for y in (bottom..=top).step_by(GRAIN as usize) {
                let cell = Position::new(corner.x + x, y, corner.z + z);
                let corners = corners(cell, &mut |point| layers.get(point, cell, self));
                if may_be_open(&corners) {
                    carve_cell(cell, &corners, heights, carve);
                }
            }
        }
    }

    fn sample(&self, at: Position) -> Sample {
        let scaled = |across: f64, up: f64| {
            [
                (f64::from(at.x) + 0.5) / across,
                (f64::from(at.y) + 0.5) / up,
                (f64::from(at.z) + 0.5) / across,
            ]
        };
        [
            self.tunnels[0].get(scaled(46.0, 34.0)),
            self.tunnels[1].get(scaled(46.0, 34.0)),
            self.halls.get(scaled(58.0, 30.0)),
        ]
    }
}

/// The upper samples of the cell below, which are the lower ones of the next.
#[derive(Default)]
struct Layers {
    upper: Option<(i32, [Sample; 4])>,
    fresh: [Sample; 4],
}

impl Layers {
    fn get(&mut self, point: Position, cell: Position, caves: &Caves) -> Sample {
        let index = usize::from(point.x != cell.x) + 2 * usize::from(point.z != cell.z);
        if point.y == cell.y
            && let Some((y, samples)) = self.upper
            && y == cell.y
        {
            return samples[index];
        }
        let sample = caves.sample(point);
        if point.y != cell.y {
            self.fresh[index] = sample;
            if index == 3 {
                self.upper = Some((point.y, self.fresh));
            }
        }
        sample
    }
}

fn carve_cell(
    cell: Position,
    corners: &Corners,
    heights: &dyn Fn(i32, i32) -> i32,
    carve: &mut dyn FnMut(Position),
) {
    for (x, z) in cells(0, 0) {
        let top = ceiling(heights((cell.x + x) & 15, (cell.z + z) & 15));
        for y in 0..GRAIN {
            let at = cell.offset(x, y, z);
            if (DEEPEST..=top).contains(&at.y) && open(corners, at - cell) {
                carve(at);
            }
        }
    }
}

fn corners(cell: Position, sample: &mut dyn FnMut(Position) -> Sample) -> Corners {
    std::array::from_fn(|bits| {
        let bit = |n: usize| if bits & n == 0 { 0 } else { GRAIN };
        sample(cell.offset(bit(1), bit(2), bit(4)))
    })
}

/// The highest block that caves may take: up to the surface inland, well under the bottom near water, so that none drains.
fn ceiling(height: i32) -> i32 {
    if height > SEA + 3 {
        height
    } else {
        height.min(SEA) - 12
    }
}

/// The columns of a lattice cell.
fn cells(x: i32, z: i32) -> impl Iterator<Item = (i32, i32)> {
    (0..GRAIN).flat_map(move |dz| (0..GRAIN).map(move |dx| (x + dx, z + dz)))
}

fn cell_of(at: Position) -> Position {
    let down = |n: i32| n.div_euclid(GRAIN) * GRAIN;
    Position::new(down(at.x), down(at.y), down(at.z))
}

/// Whether any block between these corners can be part of a cave: a quick no for nearly all.
fn may_be_open(corners: &Corners) -> bool {
    let near_zero = |noise: usize| {
        let values = || corners.iter().map(|corner| corner[noise]);
        values().any(|it| it < TUNNEL) && values().any(|it| it > -TUNNEL)
    };
    corners.iter().any(|corner| corner[2] > HALL) || (near_zero(0) && near_zero(1))
}

/// Whether the block at an offset from the cell's corner is part of a cave.
fn open(corners: &Corners, offset: Position) -> bool {
    let share = |n: i32| f64::from(n) / f64::from(GRAIN);
    let [east, up, south] = [offset.x, offset.y, offset.z].map(share);
    let mix = |from: f64, to: f64, share: f64| from + (to - from) * share;
    let value = |noise: usize| {
        let edge = |n: usize| mix(corners[n][noise], corners[n + 1][noise], east);
        mix(mix(edge(0), edge(2), up), mix(edge(4), edge(6), up), south)
    };
    let [one, other, hall] = [0, 1, 2].map(value);
    one * one + other * other < TUNNEL * TUNNEL || hall > HALL
}
