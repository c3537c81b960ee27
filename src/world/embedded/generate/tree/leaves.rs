//! How far each leaf is from the wood that keeps it alive.

use super::wood::Wood;
use crate::vocab::Position;
use crate::world::catalog::StateId;

/// What a cell of a tree's box is: nothing, a leaf that no path of leaves has reached yet, a log.
const NOTHING: u8 = 0;
const UNREACHED: u8 = 254;
const LOG: u8 = 255;

/// The furthest that a leaf lives from a log, in steps through leaves.
const FURTHEST: u8 = 6;

/// The box around a tree with a margin of one block, cell by cell.
struct Canopy {
    lowest: Position,
    /// Cells in a row, and in a layer.
    strides: [usize; 2],
    cells: Vec<u8>,
}

/// Leaves in the state that tells how far each is from the nearest log through leaves; those further than six are left out, since
/// they would decay: `TreeFeature.updateLeaves`.
pub(super) fn leaves(
    trunk: &[Position],
    crown: &[Position],
    wood: &Wood,
) -> Vec<(Position, StateId)> {
    let mut canopy = Canopy::around(trunk, crown);
    for at in crown {
        canopy.set(*at, UNREACHED);
    }
    for at in trunk {
        canopy.set(*at, LOG);
    }
    let edge = trunk.iter().map(|at| canopy.index(*at)).collect();
    canopy.spread(edge);
    let lives = |at: &Position| {
        let distance = canopy.cells[canopy.index(*at)];
        let lives = (1..=FURTHEST).contains(&distance);
        lives.then(|| (*at, wood.leaves[usize::from(distance) - 1]))
    };
    crown.iter().filter_map(lives).collect()
}

impl Canopy {
    fn around(trunk: &[Position], crown: &[Position]) -> Self {
        let all = || trunk.iter().chain(crown);
        let bounds = |axis: fn(&Position) -> i32| {
            let low = all().map(axis).min().unwrap_or(0) - 1;
            let high = all().map(axis).max().unwrap_or(0) + 1;
            (low, (high - low + 1) as usize)
        };
        let (x, y, z) = (bounds(|at| at.x), bounds(|at| at.y), bounds(|at| at.z));
        Self {
            lowest: Position::new(x.0, y.0, z.0),
            strides: [x.1, x.1 * z.1],
            cells: vec![NOTHING; x.1 * y.1 * z.1],
        }
    }

    fn index(&self, at: Position) -> usize {
        let inside = at - self.lowest;
        let [row, layer] = self.strides;
        inside.y as usize * layer + inside.z as usize * row + inside.x as usize
    }

    fn set(&mut self, at: Position, cell: u8) {
        let index = self.index(at);
        self.cells[index] = cell;
    }

    /// Tells leaves how far they are from the cells at the edge, which are logs.
    fn spread(&mut self, mut edge: Vec<usize>) {
        let [row, layer] = self.strides;
        for distance in 1..=FURTHEST {
            let mut next = Vec::new();
            for index in edge {
                // The margin is nothing, so no neighbour of a log or leaf lies outside of the box.
                for near in [
                    index - 1,
                    index + 1,
                    index - row,
                    index + row,
                    index - layer,
                    index + layer,
                ] {
                    if self.cells[near] == UNREACHED {
                        self.cells[near] = distance;
                        next.push(near);
                    }
                }
            }
            edge = next;
        }
    }
}
