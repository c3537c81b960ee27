//! The balls that veins are put together from.

use crate::vocab::Position;
use crate::world::embedded::chunk::{BOTTOM, ChunkPos, SIDE, TOP};

/// Part of a vein.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ball {
    /// East, up and south, in blocks.
    pub(super) center: [f64; 3],
    /// In blocks.
    pub(super) radius: f64,
}

/// The balls that are not inside of others: of a thick vein most are.
pub(super) fn largest(mut balls: Vec<Ball>) -> Vec<Ball> {
    balls.sort_unstable_by(|one, other| other.radius.total_cmp(&one.radius));
    let mut kept: Vec<Ball> = Vec::with_capacity(balls.len());
    for ball in balls {
        if !kept.iter().any(|it| it.holds(&ball)) {
            kept.push(ball);
        }
    }
    kept
}

impl Ball {
    /// Whether a ball that is no larger is inside of this one.
    fn holds(&self, other: &Self) -> bool {
        let apart = |axis: usize| (self.center[axis] - other.center[axis]).powi(2);
        apart(0) + apart(1) + apart(2) <= (self.radius - other.radius).powi(2)
    }

    /// Whether the ball may take a block of a chunk.
    pub(super) fn touches(&self, home: ChunkPos) -> bool {
        let (east, south) = sides(home);
        !self.span(0, self.radius, east).is_empty() && !self.span(2, self.radius, south).is_empty()
    }

    /// Calls `found` with every block of a chunk whose middle is in the ball.
    pub(super) fn each(&self, home: ChunkPos, found: &mut dyn FnMut(Position)) {
        let (east, south) = sides(home);
        for y in self.span(1, self.radius, (BOTTOM, TOP - 1)) {
            let layer = self.half_chord(self.radius, 1, y);
            for z in self.span(2, layer, south) {
                let row = self.half_chord(layer, 2, z);
                for x in self.span(0, row, east) {
                    found(Position::new(x, y, z));
                }
            }
        }
    }

    /// The radius of what is left of a slice of this radius at a block along an axis.
    fn half_chord(&self, radius: f64, axis: usize, n: i32) -> f64 {
        let aside = f64::from(n) + 0.5 - self.center[axis];
        (radius * radius - aside * aside).max(0.0).sqrt()
    }

    /// The blocks along an axis whose middle is less than `radius` from the ball's, between two that are both included.
    fn span(
        &self,
        axis: usize,
        radius: f64,
        (low, high): (i32, i32),
    ) -> std::ops::RangeInclusive<i32> {
        let middle = self.center[axis] - 0.5;
        let from = -floor(radius - middle);
        let to = floor(middle + radius);
        from.max(low)..=to.min(high)
    }
}

/// The first and last blocks of a chunk from west to east and from north to south.
fn sides(home: ChunkPos) -> ((i32, i32), (i32, i32)) {
    let corner = home.corner();
    let side = |low: i32| (low, low + SIDE - 1);
    (side(corner.x), side(corner.z))
}

/// The next whole number below; a few times faster than `f64::floor` where the processor is not known to have an instruction for it.
fn floor(value: f64) -> i32 {
    let toward_zero = value as i32;
    toward_zero - i32::from(f64::from(toward_zero) > value)
}

/// Which blocks around the start of a vein have had their turn: each tells the last vein that it was part of.
#[derive(Debug)]
pub(super) struct Filled {
    last: Vec<u16>,
    vein: u16,
}

impl Filled {
    /// No block has had its turn.
    pub(super) fn nothing() -> Self {
        Self {
            last: vec![0; 32 * 32 * 32],
            vein: 0,
        }
    }

    /// Begins with the next vein.
    pub(super) fn next(&mut self) {
        self.vein += 1;
    }

    /// Whether it is a block's first turn in this vein.
    pub(super) fn first(&mut self, offset: Position) -> bool {
        let index = [offset.x, offset.y, offset.z]
            .iter()
            .fold(0, |index, n| index << 5 | ((n + 16) & 31) as usize);
        std::mem::replace(&mut self.last[index], self.vein) != self.vein
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Ball, largest};
    use crate::vocab::{Position, Random};
    use crate::world::embedded::chunk::ChunkPos;

    fn blocks(balls: &[Ball]) -> BTreeSet<Position> {
        let mut found = BTreeSet::new();
        for ball in balls {
            ball.each(ChunkPos { x: 0, z: 0 }, &mut |at| {
                found.insert(at);
            });
        }
        found
    }

    #[test]
    fn a_ball_takes_the_blocks_whose_middles_are_in_it() {
        let ball = Ball {
            center: [8.3, 40.1, 7.9],
            radius: 3.4,
        };
        let inside = |at: &Position| {
            let part = |n: i32, axis: usize| (f64::from(n) + 0.5 - ball.center[axis]).powi(2);
            part(at.x, 0) + part(at.y, 1) + part(at.z, 2) < ball.radius.powi(2)
        };
        let cube = (0..16)
            .flat_map(|x| (30..50).flat_map(move |y| (0..16).map(move |z| Position::new(x, y, z))));
        assert_eq!(blocks(&[ball]), cube.filter(inside).collect());
    }

    #[test]
    fn nothing_is_missing_without_the_balls_inside_of_others() {
        let mut random = Random::new(3, "balls");
        let mut part = |least: f64, most: f64| least + random.unit() * (most - least);
        let balls: Vec<Ball> = (0..60)
            .map(|_| Ball {
                center: [part(2.0, 14.0), part(35.0, 45.0), part(2.0, 14.0)],
                radius: part(0.5, 4.5),
            })
            .collect();
        let few = largest(balls.clone());
        assert!(few.len() < balls.len());
        assert_eq!(blocks(&few), blocks(&balls));
    }
}
