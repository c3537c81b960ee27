//! Trees that only saplings become: giants on trunks of two blocks squared, and azaleas.

use super::crown::Shape;
use crate::vocab::Position;

/// The four columns of a thick trunk, from its corner.
const SQUARE: [(i32, i32); 4] = [(0, 0), (1, 0), (0, 1), (1, 1)];
/// The ways in which a branch of a giant points.
const AROUND: [(i32, i32); 8] = [
    (1, 0),
    (1, 1),
    (0, 1),
    (-1, 1),
    (-1, 0),
    (-1, -1),
    (0, -1),
    (1, -1),
];

impl Shape<'_> {
    /// `MEGA_SPRUCE`, with a crown of 13 to 17 blocks, and `MEGA_PINE`, with one of three to seven: `MegaPineFoliagePlacer`.
    pub(super) fn giant_conifer(&mut self, foot: Position, crown: (i32, u64)) {
        let top = self.thick_trunk(foot, 13, 14);
        let depth = self.up_to(crown.0, crown.1);
        let mut last = 0;
        for down in (0..=depth).rev() {
            let radius = down * 7 / (depth * 2);
            let level = top.up(-down);
            let ragged = down > 0 && radius == last && level.y % 2 == 0;
            self.broad(level, radius + i32::from(ragged));
            last = radius;
        }
    }

    /// `MEGA_JUNGLE_TREE` without vines: `MegaJungleTrunkPlacer` and `MegaJungleFoliagePlacer`.
    pub(super) fn giant_jungle(&mut self, foot: Position) {
        let top = self.thick_trunk(foot, 10, 19);
        for down in 0..=2 {
            self.broad(top.up(-down), 3 + down);
        }
        let height = top.y - foot.y;
        let mut up = height - 2 - self.up_to(0, 3);
        while up > height / 2 {
            self.branch(foot.up(up));
            up -= 2 + self.up_to(0, 3);
        }
    }

    /// Five blocks of wood outwards and upwards with a small crown at the end.
    fn branch(&mut self, from: Position) {
        let (x, z) = AROUND[self.random.below(AROUND.len() as u64) as usize];
        let mut end = from;
        for step in 0..5 {
            let along = |way: i32| i32::midpoint(3, way * step * 2);
            end = from.offset(along(x).clamp(-3, 4), step / 2 - 3, along(z).clamp(-3, 4));
            self.trunk.push(end);
        }
        for down in 0..=self.up_to(1, 1) {
            self.disk(end.up(1 - down), 1 + down);
        }
    }

    /// `GiantTrunkPlacer`: four columns; the place above the first of them.
    fn thick_trunk(&mut self, foot: Position, least: i32, more: u64) -> Position {
        let height = self.up_to(least, 2) + self.up_to(0, more);
        for (x, z) in SQUARE {
            let lower = i32::from((x, z) != (0, 0));
            let column = (0..height - lower).map(|up| foot.offset(x, up, z));
            self.trunk.extend(column);
        }
        foot.up(height)
    }

    /// A round layer of leaves around a thick trunk: `FoliagePlacer.placeLeavesRow` for double trunks.
    fn broad(&mut self, corner: Position, radius: i32) {
        let out = |n: i32| n.abs().min((n - 1).abs());
        for z in -radius..=radius + 1 {
            for x in -radius..=radius + 1 {
                let (east, south) = (out(x), out(z));
                if east + south < 7 && east * east + south * south <= radius * radius {
                    self.crown.push(corner.offset(x, 0, z));
                }
            }
        }
    }

    /// `AZALEA_TREE`: `BendingTrunkPlacer` and `RandomSpreadFoliagePlacer`.
    pub(super) fn azalea(&mut self, foot: Position) {
        let height = self.up_to(4, 2);
        let (x, z) = self.direction();
        let mut at = foot;
        let mut ends = Vec::new();
        for up in 0..height {
            if up + 1 >= height - 1 + self.up_to(0, 1) {
                at = at.offset(x, 0, z);
            }
            self.trunk.push(at);
            if up >= 3 {
                ends.push(at);
            }
            at = at.up(1);
        }
        for _ in 0..=self.up_to(1, 1) {
            self.trunk.push(at);
            ends.push(at);
            at = at.offset(x, 0, z);
        }
        for end in ends {
            for _ in 0..50 {
                let [east, up, south] =
                    [3, 2, 3].map(|n| self.up_to(0, n - 1) - self.up_to(0, n - 1));
                self.crown.push(end.offset(east, up, south));
            }
        }
    }
}
