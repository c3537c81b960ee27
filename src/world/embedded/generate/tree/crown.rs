//! What all trees are put together from: layers of leaves around a trunk, and what hangs from them.

use super::leaves::leaves;
use super::wood::{Kind, trimmings};
use crate::vocab::{Position, Random};
use crate::world::catalog::StateId;

/// A tree, wherever it stands.
#[derive(Debug)]
pub(in crate::world::embedded) struct Grown {
    /// Upright logs and roots.
    pub(in crate::world::embedded) logs: Vec<(Position, StateId)>,
    /// Leaves, each in the state that tells how far it is from a log.
    pub(in crate::world::embedded) leaves: Vec<(Position, StateId)>,
    /// Vines and moss.
    pub(in crate::world::embedded) hanging: Vec<(Position, StateId)>,
    /// Grass under the trunk that becomes dirt.
    pub(in crate::world::embedded) soil: Vec<Position>,
}

/// A tree in growing.
#[derive(Debug)]
pub(super) struct Shape<'a> {
    /// What the rest is drawn from.
    pub(super) random: &'a mut Random,
    /// Blocks of wood.
    pub(super) trunk: Vec<Position>,
    /// Blocks of leaves, those of the trunk among them.
    pub(super) crown: Vec<Position>,
}

impl Shape<'_> {
    /// A layer of leaves; each of the corners is left out with this probability.
    pub(super) fn row(&mut self, center: Position, radius: i32, bare: f64) {
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
    pub(super) fn disk(&mut self, center: Position, radius: i32) {
        for z in -radius..=radius {
            for x in (-radius..=radius).filter(|x| x * x + z * z <= radius * radius + 1) {
                self.crown.push(center.offset(x, 0, z));
            }
        }
    }

    /// `BlobFoliagePlacer`: two narrow layers over two wide ones.
    pub(super) fn blob(&mut self, top: Position, radius: i32) {
        for (down, less, bare) in [(0, 1, 1.0), (1, 1, 0.5), (2, 0, 0.5), (3, 0, 0.5)] {
            self.row(top.up(-down), radius - less, bare);
        }
    }

    /// `AcaciaFoliagePlacer`: two flat layers.
    pub(super) fn umbrella(&mut self, top: Position, radius: i32) {
        self.row(top, radius, 1.0);
        self.row(top.up(1), radius - 1, 1.0);
    }

    /// The tree, all put together.
    pub(super) fn finish(mut self, kind: Kind, foot: Position) -> Grown {
        let wood = kind.wood();
        self.trunk.sort_unstable();
        self.trunk.dedup();
        self.crown.sort_unstable();
        self.crown.dedup();
        let leaves = leaves(&self.trunk, &self.crown, wood);
        let hanging = self.hang(kind, &leaves);
        let is_root = kind == Kind::Mangrove;
        let root = trimmings().root;
        let log = |at: &Position| match at.y - foot.y {
            ..2 if is_root && (at.x, at.z) != (foot.x, foot.z) => root,
            _ => wood.log,
        };
        Grown {
            soil: self
                .trunk
                .iter()
                .filter(|it| it.y == foot.y)
                .map(|it| it.up(-1))
                .collect(),
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
        let it = trimmings();
        for (at, _) in leaves {
            if !self.random.chance(likely) {
                continue;
            }
            let (length, moss_hangs) = (self.up_to(1, 3), kind == Kind::PaleOak);
            for down in 0..length {
                hanging.push(if moss_hangs {
                    (at.up(-1 - down), it.moss[usize::from(down + 1 == length)])
                } else {
                    (at.offset(-1, -down, 0), it.vine)
                });
            }
        }
        hanging
    }
}
