//! When and where: ticks, block positions, points, dimensions, worlds.

use std::fmt;
use std::ops::{Add, Sub};

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

/// A moment in a world's own time, in game ticks since that world began. Twenty make a second of life.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Tick(pub u64);

impl Tick {
    /// Ticks from `earlier` to here; zero if `earlier` is later.
    pub fn since(self, earlier: Self) -> u64 {
        self.0.saturating_sub(earlier.0)
    }
}

impl Add<u64> for Tick {
    type Output = Self;
    fn add(self, ticks: u64) -> Self {
        Self(self.0 + ticks)
    }
}

impl fmt::Display for Tick {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A block's place in a dimension: `x` east, `y` up, `z` south. Prints as `12 64 -7`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Position {
    /// East.
    pub x: i32,
    /// Up.
    pub y: i32,
    /// South.
    pub z: i32,
}

impl Position {
    /// The block at these coordinates.
    pub const fn new(x: i32, y: i32, z: i32) -> Self {
        Self { x, y, z }
    }

    /// The block `n` above (below if negative).
    #[must_use]
    pub const fn up(self, n: i32) -> Self {
        Self::new(self.x, self.y + n, self.z)
    }

    /// This block moved by whole blocks.
    #[must_use]
    pub const fn offset(self, x: i32, y: i32, z: i32) -> Self {
        Self::new(self.x + x, self.y + y, self.z + z)
    }

    /// The middle of the block.
    pub fn center(self) -> Point {
        Point::new(
            f64::from(self.x) + 0.5,
            f64::from(self.y) + 0.5,
            f64::from(self.z) + 0.5,
        )
    }

    /// The middle of the block's floor, where a body's feet stand.
    pub fn feet(self) -> Point {
        Point::new(
            f64::from(self.x) + 0.5,
            f64::from(self.y),
            f64::from(self.z) + 0.5,
        )
    }

    /// The six blocks that share a face with this one, in the order of [`super::Face::ALL`].
    pub fn neighbours(self) -> [Self; 6] {
        super::Face::ALL.map(|face| self + face.normal())
    }

    /// Squared distance between two blocks, in blocks; exact.
    pub fn distance_squared(self, other: Self) -> i64 {
        let d = self - other;
        let square = |n: i32| i64::from(n) * i64::from(n);
        square(d.x) + square(d.y) + square(d.z)
    }
}

impl Add for Position {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        self.offset(other.x, other.y, other.z)
    }
}

impl Sub for Position {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self.offset(-other.x, -other.y, -other.z)
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.x, self.y, self.z)
    }
}

/// A place between blocks, in blocks: where feet, eyes and thrown items are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// East.
    pub x: f64,
    /// Up.
    pub y: f64,
    /// South.
    pub z: f64,
}

/// Rounds down, without the call that the standard library makes where the processor may have no instruction for it.
fn floor(part: f64) -> i32 {
    let towards_zero = part as i32;
    towards_zero.saturating_sub(i32::from(f64::from(towards_zero) > part))
}

impl Point {
    /// The point at these coordinates.
    pub const fn new(x: f64, y: f64, z: f64) -> Self {
        Self { x, y, z }
    }

    /// The block that this point lies in.
    pub fn block(self) -> Position {
        Position::new(floor(self.x), floor(self.y), floor(self.z))
    }

    /// This point moved.
    #[must_use]
    pub const fn offset(self, x: f64, y: f64, z: f64) -> Self {
        Self::new(self.x + x, self.y + y, self.z + z)
    }

    /// Straight distance in blocks.
    pub fn distance(self, other: Self) -> f64 {
        let (x, y, z) = (self.x - other.x, self.y - other.y, self.z - other.z);
        (x * x + y * y + z * z).sqrt()
    }
}

/// One of the game's three spaces.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// Where lives begin.
    #[default]
    Overworld,
    /// Reached through an obsidian portal.
    Nether,
    /// Reached through a stronghold's portal.
    End,
}

/// Which world: `embedded-7` for the world in the box with seed 7, `HOST:PORT` for a server.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WorldId(pub SmolStr);

impl fmt::Display for WorldId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// A block in a dimension of a world. What is kept across lives and servers is kept with its place, never a bare position.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The world.
    pub world: WorldId,
    /// The dimension in it.
    pub dimension: Dimension,
    /// The block in that.
    pub position: Position,
}
