//! Caves: winding tunnels where two noises are both near zero, halls where a third is high, and ravines along the zero of a fourth.
//!
//! Noise is taken on a lattice of four blocks and interpolated between, on lattice points that are the same for all columns, so that
//! a cave goes on across the border of a chunk.

use super::noise::Noise;
use super::shape::SEA;
use crate::vocab::Position;
use crate::world::embedded::chunk::{SIDE, columns};

/// Blocks between lattice points.
const GRAIN: i32 = 4;
/// Lattice points along a side of a chunk.
const POINTS: i32 = SIDE / GRAIN + 1;
/// Half the width of a tunnel, in units of the noise.
const TUNNEL: f64 = 0.105;
/// How high the third noise is in a hall.
const HALL: f64 = 0.52;
/// Half the width of a ravine at the top, in units of the noise.
const RAVINE: f64 = 0.03;
/// How high the noise is that says where a ravine runs.
const RIFT: f64 = 0.62;
/// How far down a ravine goes.
const FLOOR: i32 = 14;
/// The lowest block that caves take.
const DEEPEST: i32 = -59;

/// The caves of a seed.
#[derive(Clone, Debug)]
pub(super) struct Caves {
    halls: Noise,
    ravines: [Noise; 2],
    tunnels: [Noise; 2],
}

/// The noises at a lattice point: two for tunnels, one for halls.
type Sample = [f64; 3];

/// The corners of a lattice cell, in the order of the bits x, y, z.
type Corners = [Sample; 8];

impl Caves {
    /// The caves of a seed.
    pub(super) fn new(seed: u64) -> Self {
        Self {
            halls: Noise::new(seed, "halls"),
            ravines: [Noise::new(seed, "ravines"), Noise::new(seed, "rifts")],
            tunnels: [
                Noise::new(seed, "tunnels"),
                Noise::new(seed, "more tunnels"),
            ],
        }
    }

    /// Whether a cave takes this block, in a column of this height.
    pub(super) fn take(&self, at: Position, height: i32) -> bool {
        if at.y > ceiling(height) {
            return false;
        }
        let cell = cell_of(at);
        let corners = corners(&mut |bits| {
            let [x, y, z] = bits.map(|bit| bit as i32 * GRAIN);
            self.sample(cell.offset(x, y, z))
        });
        let inside = at - cell;
        (may_be_open(&corners) && Edge::of(&corners, inside.x, inside.z).is_open(inside.y))
            || self
                .ravine(at.x, at.z, height)
                .is_some_and(|from| at.y >= from)
    }

    /// Calls `carve` with every block that caves take of a chunk whose north-west corner is this.
    pub(super) fn carve(
        &self,
        corner: Position,
        heights: &dyn Fn(i32, i32) -> i32,
        carve: &mut dyn FnMut(Position),
    ) {
        let offsets = || (0..SIDE).step_by(GRAIN as usize);
        let tops: Vec<i32> = offsets()
            .flat_map(|z| offsets().map(move |x| (x, z)))
            .map(|(x, z)| cells(x, z).map(|(x, z)| ceiling(heights(x, z))).max())
            .map(|top| top.unwrap_or(DEEPEST))
            .collect();
        let bottom = cell_of(Position::new(0, DEEPEST, 0)).y;
        let lattice = self.lattice(corner.up(bottom), tops.iter().copied().max());
        for (index, top) in (0..).zip(&tops) {
            let (x, z) = (index % (SIDE / GRAIN), index / (SIDE / GRAIN));
            for (layer, y) in (0..).zip((bottom..=*top).step_by(GRAIN as usize)) {
                let corners = corners(&mut |[east, up, south]| {
                    let row = (layer + up as i32) * POINTS + z + south as i32;
                    lattice[(row * POINTS + x + east as i32) as usize]
                });
                if may_be_open(&corners) {
                    let cell = corner.offset(x * GRAIN, y, z * GRAIN);
                    carve_cell(cell, &corners, heights, carve);
                }
            }
        }
        self.carve_ravines(corner, heights, carve);
    }

    fn carve_ravines(
        &self,
        corner: Position,
        heights: &dyn Fn(i32, i32) -> i32,
        carve: &mut dyn FnMut(Position),
    ) {
        for (x, z) in columns() {
            let height = heights(x, z);
            if let Some(from) = self.ravine(corner.x + x, corner.z + z, height) {
                (from..=height).for_each(|y| carve(corner.offset(x, y, z)));
            }
        }
    }

    /// The lowest block that a ravine takes of a column of this height: its walls lean, so that it is deepest in the middle.
    fn ravine(&self, x: i32, z: i32, height: i32) -> Option<i32> {
        if ceiling(height) < height || self.ravines[1].plane(x, z, 210.0) < RIFT {
            return None;
        }
        let aside = self.ravines[0].plane(x, z, 150.0).abs() / RAVINE;
        let depth = (1.0 - aside * aside) * f64::from(height - FLOOR);
        (aside < 1.0).then(|| height - depth as i32)
    }

    /// All samples of a chunk from its lowest lattice point up to above `top`: layer by layer, row by row.
    fn lattice(&self, corner: Position, top: Option<i32>) -> Vec<Sample> {
        let layers = (top.unwrap_or(DEEPEST) - corner.y) / GRAIN + 2;
        let points = (0..layers).flat_map(|y| (0..POINTS * POINTS).map(move |n| (n, y)));
        points
            .map(|(n, y)| [n % POINTS, y, n / POINTS].map(|n| n * GRAIN))
            .map(|[x, y, z]| self.sample(corner.offset(x, y, z)))
            .collect()
    }

    fn sample(&self, at: Position) -> Sample {
        [
            self.tunnels[0].space(at, 46.0, 34.0),
            self.tunnels[1].space(at, 46.0, 34.0),
            self.halls.space(at, 58.0, 30.0),
        ]
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
        let edge = Edge::of(corners, x, z);
        for y in 0..GRAIN {
            let at = cell.offset(x, y, z);
            if (DEEPEST..=top).contains(&at.y) && edge.is_open(y) {
                carve(at);
            }
        }
    }
}

/// The samples at the corners of a cell, from those who know them by how far east, up and south they are: 0 or 1.
fn corners(sample: &mut dyn FnMut([usize; 3]) -> Sample) -> Corners {
    std::array::from_fn(|bits| sample([bits & 1, bits >> 1 & 1, bits >> 2]))
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

/// The noises along a column of a cell: each at its lower and upper end.
struct Edge([[f64; 2]; 3]);

impl Edge {
    /// The column so far east and south of the cell's corner.
    fn of(corners: &Corners, east: i32, south: i32) -> Self {
        let value = |noise: usize, up: usize| {
            let row = |n: usize| mix(corners[n][noise], corners[n + 1][noise], east);
            mix(row(2 * up), row(2 * up + 4), south)
        };
        let ends = |noise: usize| [value(noise, 0), value(noise, 1)];
        Self([ends(0), ends(1), ends(2)])
    }

    /// Whether the block so far up is part of a cave.
    fn is_open(&self, up: i32) -> bool {
        let value = |noise: usize| mix(self.0[noise][0], self.0[noise][1], up);
        let (one, other) = (value(0), value(1));
        one * one + other * other < TUNNEL * TUNNEL || value(2) > HALL
    }
}

/// The value so many blocks from one lattice point to the next.
fn mix(from: f64, to: f64, blocks: i32) -> f64 {
    from + (to - from) * (f64::from(blocks) / f64::from(GRAIN))
}
