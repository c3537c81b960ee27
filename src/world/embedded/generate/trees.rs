//! Trees: at most one in each patch of five blocks squared, with the trunk and crown of the game's small oak and birch.

use super::biome::Biome;
use super::ground;
use super::natural::Natural;
use crate::vocab::{Position, Random};
use crate::world::catalog::StateId;
use crate::world::embedded::chunk::{Chunk, ChunkPos, SIDE};

/// Blocks along the side of a patch.
const PATCH: i32 = 5;
/// How far a crown reaches from its trunk.
const CROWN: i32 = 2;

/// A tree to be.
struct Tree {
    /// The lowest log.
    foot: Position,
    height: i32,
    log: StateId,
    leaves: StateId,
}

/// Puts all trees into a column that reach into it, also those that stand in the next one.
pub(super) fn plant(natural: &Natural, at: ChunkPos, chunk: &mut Chunk) {
    let corner = at.corner();
    let patches = |low: i32| {
        let first = (low - CROWN).div_euclid(PATCH);
        let last = (low + SIDE - 1 + CROWN).div_euclid(PATCH);
        first..=last
    };
    for z in patches(corner.z) {
        for x in patches(corner.x) {
            if let Some(tree) = tree(natural, x, z) {
                tree.grow(at, chunk);
            }
        }
    }
}

/// The tree of a patch, if it bears one: a function of the seed and the patch.
fn tree(natural: &Natural, x: i32, z: i32) -> Option<Tree> {
    let mut random = Random::new(natural.seed(), &format!("tree {x} {z}"));
    let aside = |random: &mut Random| random.below(PATCH as u64 - 1) as i32;
    let (x, z) = (
        x * PATCH + aside(&mut random),
        z * PATCH + aside(&mut random),
    );
    let column = natural.column(x, z);
    let foot = Position::new(x, column.height + 1, z);
    let bare = column.rocky || natural.is_cave(foot.up(-1), column.height);
    if !random.chance(column.biome.trees()) || bare {
        return None;
    }
    let ground = ground();
    let birch = match column.biome {
        Biome::BirchForest => true,
        Biome::Forest => random.chance(0.2),
        _ => false,
    };
    let (log, leaves, least) = if birch {
        (ground.birch_log, ground.birch_leaves, 5)
    } else {
        (ground.oak_log, ground.oak_leaves, 4)
    };
    Some(Tree {
        foot,
        height: least + random.below(3) as i32,
        log,
        leaves,
    })
}

impl Tree {
    fn grow(&self, home: ChunkPos, chunk: &mut Chunk) {
        let top = self.foot.up(self.height);
        for (down, radius) in [(0, 1), (1, 1), (2, CROWN), (3, CROWN)] {
            for z in -radius..=radius {
                for x in -radius..=radius {
                    let corner = x.abs() == radius && z.abs() == radius;
                    // The topmost layer is a cross; elsewhere every other corner is missing.
                    let missing = corner && (down == 0 || (x + z + top.y + down) % 2 == 0);
                    if !missing {
                        self.put(top.offset(x, -down, z), self.leaves, home, chunk);
                    }
                }
            }
        }
        for up in 0..self.height {
            self.put(self.foot.up(up), self.log, home, chunk);
        }
        self.put(self.foot.up(-1), ground().dirt, home, chunk);
    }

    fn put(&self, at: Position, block: StateId, home: ChunkPos, chunk: &mut Chunk) {
        let free = block != self.leaves || chunk.get(at) == StateId::AIR;
        if ChunkPos::of(at) == home && free {
            chunk.generate(at, block);
        }
    }
}
