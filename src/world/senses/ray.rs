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
    x: Axis,
    y: Axis,
    z: Axis,
    distance: f64,
}

/// One of the three coordinates of a ray: it has fields of its own, so that a step is a handful of instructions.
#[derive(Clone, Copy, Debug)]
struct Axis {
    at: i32,
    step: i32,
    /// Distance along the line to the next border.
    next: f64,
    /// Distance along the line between borders.
    between: f64,
}

impl Axis {
    fn new(from: f64, along: f64) -> Self {
        let toward_zero = from as i32;
        let at = toward_zero - i32::from(f64::from(toward_zero) > from);
        let (step, next) = if along > 0.0 {
            (1, (f64::from(at) + 1.0 - from) / along)
        } else if along < 0.0 {
            (-1, (f64::from(at) - from) / along)
        } else {
            (0, f64::INFINITY)
        };
        Self {
            at,
            step,
            next,
            between: 1.0 / along.abs(),
        }
    }

    /// Borders left to cross in the cube of sixteen blocks, but for the last.
    #[inline]
    fn left(self) -> i32 {
        match self.step {
            1 => 15 - (self.at & 15),
            _ => self.at & 15,
        }
    }

    /// Distance along the line to the border of the cube.
    #[inline]
    fn border(self) -> f64 {
        match self.step {
            0 => f64::INFINITY,
            _ => self.next + f64::from(self.left()) * self.between,
        }
    }

    /// Crosses the borders up to a distance, and that of the cube if it lies there.
    #[inline]
    fn cross(&mut self, distance: f64, leaves: bool) {
        let left = self.left();
        let steps = if leaves {
            left + 1
        } else if self.next > distance {
            return;
        } else {
            let passed = (distance - self.next) / self.between;
            (passed as i32 + 1).min(left)
        };
        if steps > 0 {
            self.at += self.step * steps;
            self.next += f64::from(steps) * self.between;
        }
    }

    #[inline]
    fn advance(&mut self) -> f64 {
        let distance = self.next;
        self.at += self.step;
        self.next += self.between;
        distance
    }
}

impl Ray {
    /// The line from a point in a direction of length 1.
    pub(in crate::world) fn new(from: Point, direction: [f64; 3]) -> Self {
        Self {
            x: Axis::new(from.x, direction[0]),
            y: Axis::new(from.y, direction[1]),
            z: Axis::new(from.z, direction[2]),
            distance: 0.0,
        }
    }

    /// Goes on to the first block outside of the cube of sixteen blocks that holds a block which the line has just passed.
    #[inline]
    pub(super) fn leave_cube(&mut self, passed: Position) {
        let apart = (self.x.at ^ passed.x) | (self.y.at ^ passed.y) | (self.z.at ^ passed.z);
        if apart >> 4 != 0 {
            return;
        }
        let (x, y, z) = (self.x.border(), self.y.border(), self.z.border());
        let distance = x.min(y).min(z);
        let exit = [x, y, z].map(|border| border <= distance);
        self.x.cross(distance, exit[0]);
        self.y.cross(distance, exit[1] && !exit[0]);
        self.z.cross(distance, exit[2] && !exit[0] && !exit[1]);
        self.distance = distance;
    }
}

impl Iterator for Ray {
    type Item = (Position, f64);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.distance > 512.0 {
            return None;
        }
        let here = Position::new(self.x.at, self.y.at, self.z.at);
        let (x, y, z) = (self.x.next, self.y.next, self.z.next);
        let entered = self.distance;
        self.distance = if x <= y && x <= z {
            self.x.advance()
        } else if y <= z {
            self.y.advance()
        } else {
            self.z.advance()
        };
        Some((here, entered))
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
