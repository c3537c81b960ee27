//! The shapes of trees, after vanilla's trunk and foliage placers (`TreeFeatures`).

use super::crown::{Grown, Shape};
use super::wood::Kind;
use crate::vocab::{Position, Random};

/// The furthest that a block of a tree is from its foot, to the side.
pub(in crate::world::embedded::generate) const REACH: i32 = 7;
/// The highest that one is above its foot.
pub(in crate::world::embedded::generate) const TALLEST: i32 = 20;

/// Lets a tree grow on a foot, its lowest log.
pub(in crate::world::embedded) fn grow(kind: Kind, foot: Position, random: &mut Random) -> Grown {
    let mut shape = Shape {
        random,
        trunk: Vec::new(),
        crown: Vec::new(),
    };
    match kind {
        Kind::Oak => shape.round(foot, 4, 2),
        Kind::Birch => shape.round(foot, 5, 2),
        Kind::Jungle => shape.round(foot, 4, 8),
        Kind::SwampOak => shape.wide(foot),
        Kind::Bush => shape.bush(foot),
        Kind::FancyOak => shape.fancy(foot),
        Kind::Spruce => shape.spruce(foot),
        Kind::Pine => shape.pine(foot),
        Kind::Acacia => shape.acacia(foot),
        Kind::DarkOak | Kind::PaleOak => shape.thick(foot),
        Kind::Cherry => shape.cherry(foot),
        Kind::Mangrove => shape.mangrove(foot),
        Kind::Azalea => shape.azalea(foot),
        Kind::GiantJungle => shape.giant_jungle(foot),
        Kind::GiantPine => shape.giant_conifer(foot, (3, 4)),
        Kind::GiantSpruce => shape.giant_conifer(foot, (13, 4)),
    }
    shape.finish(kind, foot)
}

impl Shape<'_> {
    /// A number from `least` to `more` above it, all alike.
    pub(super) fn up_to(&mut self, least: i32, more: u64) -> i32 {
        least + self.random.below(more + 1) as i32
    }

    /// `StraightTrunkPlacer`.
    fn straight(&mut self, foot: Position, height: i32) -> Position {
        self.trunk.extend((0..height).map(|up| foot.up(up)));
        foot.up(height)
    }

    fn round(&mut self, foot: Position, least: i32, more: u64) {
        let height = self.up_to(least, more);
        let top = self.straight(foot, height);
        self.blob(top, 2);
    }

    /// `SWAMP_OAK`.
    fn wide(&mut self, foot: Position) {
        let height = self.up_to(5, 3);
        let top = self.straight(foot, height);
        self.blob(top, 3);
    }

    /// `JUNGLE_BUSH`.
    fn bush(&mut self, foot: Position) {
        self.trunk.push(foot);
        self.row(foot, 2, 0.5);
        self.row(foot.up(1), 1, 0.5);
    }

    /// A tall trunk with a crown on top and three on branches, smaller than `FANCY_OAK`.
    fn fancy(&mut self, foot: Position) {
        let height = self.up_to(7, 4);
        let top = self.straight(foot, height);
        self.blob(top, 2);
        for (x, z) in [(2, 1), (-1, 2), (-2, -2)] {
            let up = self.up_to(3, (height - 5).unsigned_abs().into());
            let from = foot.up(up);
            self.trunk.push(from.offset(x / 2, 0, z / 2));
            self.trunk.push(from.offset(x, 1, z));
            self.blob(from.offset(x, 3, z), 2);
        }
    }

    /// `SpruceFoliagePlacer`.
    fn spruce(&mut self, foot: Position) {
        let height = self.up_to(5, 2) + self.up_to(0, 1);
        let bare = self.up_to(1, 1);
        let widest = self.up_to(2, 1);
        let top = self.straight(foot, height);
        let (mut radius, mut most, mut again) = (self.up_to(0, 1), 1, 0);
        for down in -1..(height - bare).max(4) {
            self.row(top.up(-down), radius, 1.0);
            if radius >= most {
                (radius, again, most) = (again, 1, (most + 1).min(widest));
            } else {
                radius += 1;
            }
        }
    }

    /// `PineFoliagePlacer`: a bare trunk with a small cone.
    fn pine(&mut self, foot: Position) {
        let height = self.up_to(6, 4);
        let layers = self.up_to(3, 1);
        let top = self.straight(foot, height);
        for down in -1..layers {
            let radius = (down + 1).min(1 + i32::from(down > 1));
            self.row(
                top.up(-down),
                if down + 1 == layers { 1 } else { radius },
                1.0,
            );
        }
    }

    /// `ForkingTrunkPlacer` and `AcaciaFoliagePlacer`: a bent trunk, a branch, and flat crowns.
    fn acacia(&mut self, foot: Position) {
        let height = 5 + self.up_to(0, 2) + self.up_to(0, 2);
        let (x, z) = self.direction();
        let bend = height - 1 - self.up_to(1, 2);
        let mut at = foot;
        for up in 0..height {
            if up >= bend && (up - bend) < 3 {
                at = at.offset(x, 0, z);
            }
            self.trunk.push(at);
            at = at.up(1);
        }
        self.umbrella(at.up(-1), 3);
        let mut at = foot.up(bend - 2);
        for _ in 0..self.up_to(1, 2) {
            at = at.offset(-x, 1, -z);
            self.trunk.push(at);
        }
        self.umbrella(at, 2);
    }

    /// One of the four directions.
    pub(super) fn direction(&mut self) -> (i32, i32) {
        [(1, 0), (-1, 0), (0, 1), (0, -1)][self.random.below(4) as usize]
    }

    /// `DarkOakTrunkPlacer` and `DarkOakFoliagePlacer`: a trunk of two blocks squared under a broad crown.
    fn thick(&mut self, foot: Position) {
        let height = self.up_to(6, 2) + self.up_to(0, 1);
        for (x, z) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
            let top = self.straight(foot.offset(x, 0, z), height);
            self.disk(top.up(-1), 3);
            self.disk(top, 3);
            self.disk(top.up(1), 2);
        }
    }

    /// `CherryTrunkPlacer` and `CherryFoliagePlacer`: branches to two sides that end in round crowns.
    fn cherry(&mut self, foot: Position) {
        let height = self.up_to(4, 1);
        self.straight(foot, height);
        let (x, z) = self.direction();
        for (side, length) in [(1, 3), (-1, 2)] {
            let mut at = foot.up(height - 1);
            for step in 0..length {
                at = at.offset(x * side, i32::from(step > 0), z * side);
                self.trunk.push(at);
            }
            self.trunk.push(at.up(1));
            for (up, radius) in [(0, 3), (1, 4), (2, 3), (3, 2)] {
                self.disk(at.up(up), radius);
            }
        }
    }

    /// `MangroveRootPlacer` and `UpwardsBranchingTrunkPlacer`, smaller: a trunk held up by others.
    fn mangrove(&mut self, foot: Position) {
        let lift = self.up_to(2, 2);
        for (x, z) in [(1, 0), (-1, 0), (0, 1), (0, -1)] {
            self.straight(foot.offset(x, -1, z), lift + 1);
        }
        let height = self.up_to(4, 3);
        let top = self.straight(foot.up(lift - 1), height);
        self.disk(top.up(-2), 2);
        self.disk(top.up(-1), 3);
        self.disk(top, 3);
        self.disk(top.up(1), 1);
    }
}
