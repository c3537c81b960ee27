//! Straight lines through blocks, and what stands in their way.

use std::sync::OnceLock;

use crate::vocab::{Face, Point, Position};
use crate::world::catalog::{BlockId, Catalog};

/// Whether eyes at a point see a face of a block: one that is turned to them and has nothing opaque in front.
pub fn can_see<F>(eyes: Point, at: Position, block_at: &F) -> bool
where
    F: Fn(Position) -> Option<BlockId>,
{
    let center = at.center();
    Face::ALL.into_iter().any(|face| {
        let out = face.normal();
        let [x, y, z] = [out.x, out.y, out.z].map(f64::from);
        let towards = (eyes.x - center.x) * x + (eyes.y - center.y) * y + (eyes.z - center.z) * z;
        let face = center.offset(x * 0.49, y * 0.49, z * 0.49);
        towards > 0.5
            && block_at(at + out).is_some_and(transparent)
            && clear_until(eyes, face, at, block_at)
    })
}

/// Whether nothing opaque stands between two points.
pub fn clear_line<F>(from: Point, to: Point, block_at: &F) -> bool
where
    F: Fn(Position) -> Option<BlockId>,
{
    clear_until(from, to, to.block(), block_at)
}

fn clear_until<F>(from: Point, to: Point, target: Position, block_at: &F) -> bool
where
    F: Fn(Position) -> Option<BlockId>,
{
    let length = from.distance(to);
    if from.block() == target || length < 1e-9 {
        return true;
    }
    let direction = [
        (to.x - from.x) / length,
        (to.y - from.y) / length,
        (to.z - from.z) / length,
    ];
    for (at, distance) in Ray::new(from, direction) {
        if at == target || distance >= length {
            return true;
        }
        if !block_at(at).is_some_and(transparent) {
            return false;
        }
    }
    false
}

/// The blocks that a straight line passes, from the one it starts in, with the distance at which it enters them. Ends 512 blocks out.
#[derive(Debug)]
pub(in crate::world) struct Ray {
    at: [i32; 3],
    step: [i32; 3],
    /// Distance along the line to the next border, by axis.
    next: [f64; 3],
    /// Distance along the line between borders, by axis.
    between: [f64; 3],
    distance: f64,
}

impl Ray {
    /// The line from a point in a direction of length 1.
    pub(in crate::world) fn new(from: Point, direction: [f64; 3]) -> Self {
        let start = [from.x, from.y, from.z];
        let mut ray = Self {
            at: start.map(|it| it.floor() as i32),
            step: [0; 3],
            next: [f64::INFINITY; 3],
            between: [f64::INFINITY; 3],
            distance: 0.0,
        };
        for axis in 0..3 {
            let (from, along) = (start[axis], direction[axis]);
            if along == 0.0 {
                continue;
            }
            let border = if along > 0.0 {
                from.floor() + 1.0
            } else {
                from.floor()
            };
            ray.step[axis] = if along > 0.0 { 1 } else { -1 };
            ray.next[axis] = (border - from) / along;
            ray.between[axis] = 1.0 / along.abs();
        }
        ray
    }
}

impl Ray {
    /// Goes on to the first block outside of the cube of sixteen blocks that holds a block which the line has just passed.
    pub(super) fn leave_cube(&mut self, passed: Position) {
        let passed = [passed.x, passed.y, passed.z];
        if (0..3).any(|axis| self.at[axis] >> 4 != passed[axis] >> 4) {
            return;
        }
        let left: [i32; 3] = std::array::from_fn(|axis| match self.step[axis] {
            1 => 15 - (self.at[axis] & 15),
            _ => self.at[axis] & 15,
        });
        let border = |axis: usize| self.next[axis] + f64::from(left[axis]) * self.between[axis];
        let exit = [1, 2].into_iter().fold(0, |exit, axis| {
            let nearer = self.step[axis] != 0 && border(axis) < border(exit);
            if nearer || self.step[exit] == 0 {
                axis
            } else {
                exit
            }
        });
        let distance = border(exit);
        for (axis, left) in left.into_iter().enumerate() {
            let steps = if axis == exit {
                left + 1
            } else if self.step[axis] == 0 || self.next[axis] > distance {
                0
            } else {
                let passed = (distance - self.next[axis]) / self.between[axis];
                (passed as i32 + 1).min(left)
            };
            self.at[axis] += self.step[axis] * steps;
            if steps > 0 {
                self.next[axis] += f64::from(steps) * self.between[axis];
            }
        }
        self.distance = distance;
    }
}

impl Iterator for Ray {
    type Item = (Position, f64);

    fn next(&mut self) -> Option<Self::Item> {
        if self.distance > 512.0 {
            return None;
        }
        let [x, y, z] = self.at;
        let here = (Position::new(x, y, z), self.distance);
        let next = self.next;
        let axis = match (next[0] <= next[1], next[0] <= next[2], next[1] <= next[2]) {
            (true, true, _) => 0,
            (false, _, true) => 1,
            _ => 2,
        };
        self.at[axis] += self.step[axis];
        self.distance = self.next[axis];
        self.next[axis] += self.between[axis];
        Some(here)
    }
}

/// Whether sight passes the block.
pub(super) fn transparent(block: BlockId) -> bool {
    static TABLE: OnceLock<Vec<bool>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let blocks = Catalog::get().blocks();
        blocks.iter().map(|block| block.transparent).collect()
    });
    table.get(usize::from(block.0)) == Some(&true)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Ray;
    use crate::vocab::{Point, Position};

    proptest! {
        #[test]
        fn leaving_a_cube_comes_to_the_same_place_as_passing_it_block_by_block(
            from in (0.01..15.99_f64, 0.01..15.99_f64, 0.01..15.99_f64),
            towards in (-1.0..1.0_f64, -1.0..1.0_f64, -1.0..1.0_f64),
        ) {
            let length = (towards.0 * towards.0 + towards.1 * towards.1 + towards.2 * towards.2).sqrt();
            prop_assume!(length > 0.1);
            let direction = [towards.0 / length, towards.1 / length, towards.2 / length];
            let eyes = Point::new(from.0, from.1, from.2);
            let outside = |at: Position| [at.x, at.y, at.z].iter().any(|part| part >> 4 != 0);
            let walked = Ray::new(eyes, direction).find(|(at, _)| outside(*at)).unwrap();
            let mut ray = Ray::new(eyes, direction);
            let (start, _) = ray.next().unwrap();
            ray.leave_cube(start);
            let (at, distance) = ray.next().unwrap();
            prop_assert_eq!(at, walked.0);
            prop_assert!((distance - walked.1).abs() < 1e-9);
        }
    }
}
