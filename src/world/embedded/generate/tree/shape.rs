//! The shapes of trees, after vanilla's trunk and foliage placers (`TreeFeatures`).

use super::wood::{Kind, Wood, state};
use crate::vocab::{Position, Random};
use crate::world::catalog::StateId;

/// The furthest that a block of a tree is from its foot, to the side.
pub(in crate::world::embedded::generate) const REACH: i32 = 7;
/// The highest that one is above its foot.
pub(in crate::world::embedded::generate) const TALLEST: i32 = 20;

/// A tree, wherever it stands.
#[derive(Debug)]
pub(super) struct Grown {
    pub(super) logs: Vec<(Position, StateId)>,
    pub(super) leaves: Vec<(Position, StateId)>,
    /// Vines and moss.
    pub(super) hanging: Vec<(Position, StateId)>,
    /// Grass under the trunk that becomes dirt.
    pub(super) soil: Vec<Position>,
}

/// A tree in growing.
struct Shape<'a> {
    random: &'a mut Random,
    trunk: Vec<Position>,
    crown: Vec<Position>,
}

/// Lets a tree grow on a foot, its lowest log.
pub(super) fn grow(kind: Kind, foot: Position, random: &mut Random) -> Grown {
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
    }
    shape.finish(kind, foot)
}

impl Shape<'_> {
    fn up_to(&mut self, least: i32, more: u64) -> i32 {
        least + self.random.below(more + 1) as i32
    }

    /// `StraightTrunkPlacer`.
    fn straight(&mut self, foot: Position, height: i32) -> Position {
        self.trunk.extend((0..height).map(|up| foot.up(up)));
        foot.up(height)
    }

    /// A layer of leaves; each of the corners is left out with this probability.
    fn row(&mut self, center: Position, radius: i32, bare: f64) {
        for z in -radius..=radius {
            for x in -radius..=radius {
                let corner = radius > 0 && x.abs() == radius && z.abs() == radius;
                if !(corner && self.random.chance(bare)) {
                    self.crown.push(center.offset(x, 0, z));
                }
            }
        }
    }

    /// A round layer of leaves.
    fn disk(&mut self, center: Position, radius: i32) {
        for z in -radius..=radius {
            for x in (-radius..=radius).filter(|x| x * x + z * z <= radius * radius + 1) {
                self.crown.push(center.offset(x, 0, z));
            }
        }
    }

    /// `BlobFoliagePlacer`: two narrow layers over two wide ones.
    fn blob(&mut self, top: Position, radius: i32) {
        for (down, less, bare) in [(0, 1, 1.0), (1, 1, 0.5), (2, 0, 0.5), (3, 0, 0.5)] {
            self.row(top.up(-down), radius - less, bare);
        }
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
            self.row(top.up(-down), if down + 1 == layers { 1 } else { radius }, 1.0);
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

    fn umbrella(&mut self, top: Position, radius: i32) {
        self.row(top, radius, 1.0);
        self.row(top.up(1), radius - 1, 1.0);
    }

    fn direction(&mut self) -> (i32, i32) {
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

    fn finish(mut self, kind: Kind, foot: Position) -> Grown {
        let wood = kind.wood();
        self.trunk.sort_unstable();
        self.trunk.dedup();
        self.crown.sort_unstable();
        self.crown.dedup();
        let leaves = distances(&self.trunk, &self.crown, wood);
        let hanging = self.hang(kind, &leaves);
        let is_root = kind == Kind::Mangrove;
        let root = state_of_root();
        let log = |at: &Position| match at.y - foot.y {
            ..2 if is_root && (at.x, at.z) != (foot.x, foot.z) => root,
            _ => wood.log,
        };
        Grown {
            soil: self.trunk.iter().filter(|it| it.y == foot.y).map(|it| it.up(-1)).collect(),
            logs: self.trunk.iter().map(|at| (*at, log(at))).collect(),
            leaves,
            hanging,
        }
    }

    /// What hangs from a crown: vines in jungles and swamps (`LeaveVineDecorator`), moss in pale gardens (`PaleMossDecorator`).
    fn hang(&mut self, kind: Kind, leaves: &[(Position, StateId)]) -> Vec<(Position, StateId)> {
        let mut hanging = Vec::new();
        let likely = match kind {
            Kind::Jungle | Kind::SwampOak => 0.12,
            Kind::PaleOak => 0.06,
            _ => return hanging,
        };
        let moss = ["false", "true"].map(|tip| state("pale_hanging_moss", &[("tip", tip)]));
        let vine = state("vine", &[("east", "true")]);
        for (at, _) in leaves {
            if !self.random.chance(likely) {
                continue;
            }
            let (length, moss_hangs) = (self.up_to(1, 3), kind == Kind::PaleOak);
            for down in 0..length {
                let (at, state) = match moss_hangs {
                    true => (at.up(-1 - down), moss[usize::from(down + 1 == length)]),
                    false => (at.offset(-1, -down, 0), vine),
                };
                hanging.push((at, state));
            }
        }
        hanging
    }
}

fn state_of_root() -> StateId {
    state("mangrove_roots", &[])
}

/// Leaves in the state that tells how far each is from the nearest log through leaves; those further than six are left out, since
/// they would decay: `TreeFeature.updateLeaves`.
fn distances(trunk: &[Position], crown: &[Position], wood: &Wood) -> Vec<(Position, StateId)> {
    let mut found: Vec<Option<usize>> = vec![None; crown.len()];
    let mut edge: Vec<Position> = trunk.to_vec();
    for distance in 0..6 {
        let mut next = Vec::new();
        for at in edge.iter().flat_map(|at| at.neighbours()) {
            if let Ok(index) = crown.binary_search(&at)
                && found[index].is_none()
                && trunk.binary_search(&at).is_err()
            {
                found[index] = Some(distance);
                next.push(at);
            }
        }
        edge = next;
    }
    let leaves = crown.iter().zip(found);
    leaves
        .filter_map(|(at, distance)| Some((*at, wood.leaves[distance?])))
        .collect()
}
