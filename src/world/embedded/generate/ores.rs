//! Veins of ore, at the depths and about the frequencies of the game's own (its overworld placed features for coal and iron).

use super::{Ground, ground};
use crate::vocab::{Face, Position, Random};
use crate::world::catalog::StateId;
use crate::world::embedded::chunk::{Chunk, ChunkPos, SIDE};

/// One kind of vein.
struct Vein {
    ore: fn(&Ground) -> [StateId; 2],
    /// Veins in a chunk.
    count: u32,
    /// Blocks in a vein.
    size: u64,
    /// Lowest and highest block.
    heights: (i32, i32),
    /// Whether veins gather around the middle height.
    peaked: bool,
}

const COAL: fn(&Ground) -> [StateId; 2] = |ground| [ground.coal_ore, ground.deepslate_coal_ore];
const IRON: fn(&Ground) -> [StateId; 2] = |ground| [ground.iron_ore, ground.deepslate_iron_ore];

const VEINS: [Vein; 5] = [
    vein(COAL, 30, 17, (136, 320), false),
    vein(COAL, 20, 17, (0, 192), true),
    vein(IRON, 90, 9, (80, 384), true),
    vein(IRON, 10, 9, (-24, 56), true),
    vein(IRON, 10, 4, (-64, 72), false),
];

const fn vein(
    ore: fn(&Ground) -> [StateId; 2],
    count: u32,
    size: u64,
    heights: (i32, i32),
    peaked: bool,
) -> Vein {
    Vein {
        ore,
        count,
        size,
        heights,
        peaked,
    }
}

/// Puts the veins of a column into its stone.
pub(super) fn fill(seed: u64, at: ChunkPos, highest: i32, chunk: &mut Chunk) {
    let mut random = Random::new(seed, &format!("ores {} {}", at.x, at.z));
    for vein in &VEINS {
        for _ in 0..vein.count {
            let start = vein.start(at, &mut random);
            if start.y <= highest {
                vein.grow(start, at, &mut random, chunk);
            }
        }
    }
}

impl Vein {
    fn start(&self, at: ChunkPos, random: &mut Random) -> Position {
        let (low, high) = self.heights;
        let half = u64::from(high.abs_diff(low)) / 2;
        let up = if self.peaked {
            random.below(half + 1) + random.below(half + 1)
        } else {
            random.below(half * 2 + 1)
        };
        let side = SIDE.unsigned_abs().into();
        let (x, z) = (random.below(side) as i32, random.below(side) as i32);
        at.corner().offset(x, low + up as i32, z)
    }

    /// Grows from a block to its neighbours, and from those; what would leave the column is cut off.
    fn grow(&self, start: Position, home: ChunkPos, random: &mut Random, chunk: &mut Chunk) {
        let ground = ground();
        let [in_stone, in_deepslate] = (self.ore)(ground);
        let mut cells = vec![start];
        for _ in 0..self.size {
            let from = cells[random.below(cells.len() as u64) as usize];
            let next = from + Face::ALL[random.below(6) as usize].normal();
            cells.push(next);
            if ChunkPos::of(next) != home {
                continue;
            }
            let block = chunk.get(next);
            if block == ground.stone {
                chunk.generate(next, in_stone);
            } else if block == ground.deepslate {
                chunk.generate(next, in_deepslate);
            }
        }
    }
}
