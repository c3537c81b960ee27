//! Straight lines through blocks, and what stands in their way.

use std::sync::OnceLock;

use super::View;
use crate::vocab::{Face, Point, Position};
use crate::world::catalog::{BlockId, Catalog};

/// Whether eyes at a point see a face of a block: one that is turned to them and has nothing opaque in front.
pub fn can_see<V: View>(eyes: Point, at: Position, view: &V) -> bool {
    let center = at.center();
    Face::ALL.into_iter().any(|face| {
        let out = face.normal();
        let [x, y, z] = [out.x, out.y, out.z].map(f64::from);
        let towards = (eyes.x - center.x) * x + (eyes.y - center.y) * y + (eyes.z - center.z) * z;
        let face = center.offset(x * 0.49, y * 0.49, z * 0.49);
        towards > 0.5
            && view.block(at + out).is_some_and(transparent)
            && clear_until(eyes, face, at, view)
    })
}

/// Whether nothing opaque stands between two points.
pub fn clear_line<V: View>(from: Point, to: Point, view: &V) -> bool {
    clear_until(from, to, to.block(), view)
}

fn clear_until<V: View>(from: Point, to: Point, target: Position, view: &V) -> bool {
    let length = from.distance(to);
    if from.block() == target || length < 1e-9 {
        return true;
    }
    let direction = [
        (to.x - from.x) / length,
        (to.y - from.y) / length,
        (to.z - from.z) / length,
    ];
    let mut ray = Ray::new(from, direction);
    while ray.distance() < length {
        let Some(cube) = view.cube(ray.at()) else {
            ray.leave_cube();
            continue;
        };
        while ray.seek(|at| !view.air_in(&cube, at)) && ray.distance() < length {
            let at = ray.at();
            if at == target {
                return true;
            }
            if !view.block_in(&cube, at).is_some_and(transparent) {
                return false;
            }
            if !ray.advance() {
                break;
            }
        }
    }
    true
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
    /// Where in a cube of sixteen blocks the line comes in: the first place or the last.
    entry: i32,
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
            entry: if step > 0 { 0 } else { 15 },
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

    /// Crosses the next border; gives the distance at which, and whether the cube of sixteen blocks is still the same.
    #[inline]
    fn advance(&mut self) -> (f64, bool) {
        let distance = self.next;
        self.at += self.step;
        self.next += self.between;
        (distance, self.at & 15 != self.entry)
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

    /// The block that it is in.
    #[inline]
    pub(super) fn at(&self) -> Position {
        Position::new(self.x.at, self.y.at, self.z.at)
    }

    /// The distance at which it entered the block that it is in.
    #[inline]
    pub(super) fn distance(&self) -> f64 {
        self.distance
    }

    /// Goes on by one block. Tells whether that is in the same cube of sixteen blocks (block coordinates divided by sixteen, rounded
    /// down).
    #[inline]
    pub(super) fn advance(&mut self) -> bool {
        let (x, y, z) = (self.x.next, self.y.next, self.z.next);
        let (distance, same) = if x <= y && x <= z {
            self.x.advance()
        } else if y <= z {
            self.y.advance()
        } else {
            self.z.advance()
        };
        self.distance = distance;
        same
    }

    /// Goes on to the first block that `stops` it, the one that it is in included. Tells whether there is one in this cube of sixteen
    /// blocks; if not, it is in the next cube.
    #[inline]
    pub(super) fn seek(&mut self, stops: impl Fn(Position) -> bool) -> bool {
        loop {
            if stops(self.at()) {
                return true;
            }
            if !self.advance() {
                return false;
            }
        }
    }

    /// Goes on to the next cube of sixteen blocks.
    #[inline]
    pub(super) fn leave_cube(&mut self) {
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
        let here = (self.at(), self.distance);
        self.advance();
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
            ray.leave_cube();
            prop_assert_eq!(ray.at(), walked.0);
            prop_assert!((ray.distance() - walked.1).abs() < 1e-9);
            let mut ray = Ray::new(eyes, direction);
            prop_assert!(!ray.seek(outside));
            prop_assert_eq!((ray.at(), ray.distance()), walked);
        }
    }
}
