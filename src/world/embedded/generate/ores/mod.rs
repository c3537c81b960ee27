//! Veins: ores, and pockets of other stone, dirt and gravel.
//!
//! Numbers are those of vanilla's overworld `OrePlacements` and `OreFeatures` since 1.18, and a vein has the shape that `OreFeature` gives
//! it. A vein belongs to the chunk that it begins in and reaches over its border, so every chunk also draws its neighbours' veins.

mod ball;
mod veins;

use std::collections::BTreeMap;
use std::f64::consts::PI;
use std::sync::OnceLock;

use self::ball::{Ball, Filled};
use self::veins::{Minerals, VEINS, minerals};
use super::ground;
use super::natural::Site;
use crate::vocab::{Position, Random};
use crate::world::catalog::StateId;
use crate::world::embedded::chunk::{Chunk, ChunkPos, SIDE};

/// How veins lie between two heights, both included.
#[derive(Clone, Copy, Debug)]
pub(super) enum Depth {
    /// Everywhere alike: `HeightRangePlacement.uniform`.
    Even(i32, i32),
    /// Most in the middle, falling off evenly: `HeightRangePlacement.triangle`.
    Peaked(i32, i32),
}

/// How many veins a chunk has.
#[derive(Clone, Copy, Debug)]
enum Often {
    /// So many: `CountPlacement.of`.
    Count(u64),
    /// None up to this many, all alike.
    UpTo(u64),
    /// One in so many chunks: `RarityFilter.onAverageOnceEvery`.
    OneIn(u64),
}

/// One kind of vein.
#[derive(Debug)]
pub(super) struct Vein {
    /// In stone, and in deepslate.
    ore: fn(&Minerals) -> [StateId; 2],
    often: Often,
    /// How big, as vanilla counts: some blocks more or fewer.
    size: u32,
    depth: Depth,
    /// How likely a block that air would touch is left out.
    shy: f64,
    /// Whether only mountains have it.
    alpine: bool,
}

/// Puts all veins into a chunk that reach into it, none above `highest`.
pub(super) fn fill(seed: u64, highest: i32, site: &mut Site) {
    let home = site.home;
    let around = (-1..=1).flat_map(|z| (-1..=1).map(move |x| (x, z)));
    let mut near: Vec<(ChunkPos, Random)> = around
        .map(|(x, z)| ChunkPos {
            x: home.x + x,
            z: home.z + z,
        })
        .map(|at| (at, at.random(seed, "ores")))
        .collect();
    let mut filled = Filled::nothing();
    let here = |vein: &&Vein| !vein.alpine || site.is_near_mountains(vein.reach());
    let veins: Vec<&Vein> = VEINS.iter().filter(here).collect();
    for vein in veins {
        for (at, random) in &mut near {
            for _ in 0..vein.often.draw(random) {
                let start = vein.depth.draw(*at, random);
                let luck = random.bits();
                let reach = vein.reach();
                let far = !within(start, home, reach) || start.y > highest + reach;
                if !far && vein.belongs(start, site) {
                    filled.next();
                    vein.grow(start, luck, &mut filled, site);
                }
            }
        }
    }
}

/// How thick a vein of this size is at each of its steps, from 1 at the ends to 2 in the middle.
fn thickness(size: u32) -> &'static [f64] {
    static TABLE: OnceLock<BTreeMap<u32, Vec<f64>>> = OnceLock::new();
    let of = |size: u32| {
        let along = (0..size).map(|step| f64::from(step) / f64::from(size));
        along.map(|along| (PI * along).sin() + 1.0).collect()
    };
    let table = TABLE.get_or_init(|| VEINS.iter().map(|it| (it.size, of(it.size))).collect());
    table.get(&size).map_or(&[], Vec::as_slice)
}

/// Whether something around a place may reach into a chunk, if it goes so far east and west, and so far south and north.
fn touches(start: Position, reach: [f64; 2], home: ChunkPos) -> bool {
    let corner = home.corner();
    let near = |n: i32, low: i32, reach: f64| {
        let (n, low) = (f64::from(n), f64::from(low));
        n + reach > low && n - reach < low + f64::from(SIDE)
    };
    near(start.x, corner.x, reach[0]) && near(start.z, corner.z, reach[1])
}

/// Whether a place is in a column or at most `reach` blocks beside it.
fn within(at: Position, home: ChunkPos, reach: i32) -> bool {
    let corner = home.corner();
    let near = |n: i32, low: i32| (low - reach..low + SIDE + reach).contains(&n);
    near(at.x, corner.x) && near(at.z, corner.z)
}

impl Often {
    fn draw(self, random: &mut Random) -> u64 {
        match self {
            Self::Count(count) => count,
            Self::UpTo(most) => random.below(most + 1),
            Self::OneIn(chunks) => u64::from(random.below(chunks) == 0),
        }
    }
}

impl Depth {
    /// A place in a chunk.
    pub(super) fn draw(self, at: ChunkPos, random: &mut Random) -> Position {
        let inside = |random: &mut Random| random.below(SIDE.unsigned_abs().into()) as i32;
        let (x, z) = (inside(random), inside(random));
        let y = match self {
            Self::Even(low, high) => random.between(low.into(), high.into()),
            Self::Peaked(low, high) => {
                let half = u64::from(high.abs_diff(low)) / 2;
                i64::from(low) + (random.below(half + 1) + random.below(half + 1)).cast_signed()
            }
        };
        at.corner().offset(x, y as i32, z)
    }
}

impl Vein {
    /// Whether the biome of its place has veins of this kind.
    fn belongs(&self, start: Position, site: &Site) -> bool {
        !self.alpine || site.column(start.x, start.z).biome.is_mountainous()
    }

    /// The furthest that a block of it can be from where it begins, along an axis.
    fn reach(&self) -> i32 {
        self.size as i32 / 8 + self.size as i32 / 16 + 2
    }

    /// Balls along a line, thick in the middle: vanilla's `OreFeature.doPlace`.
    fn grow(&self, start: Position, luck: u64, filled: &mut Filled, site: &mut Site) {
        let mut random = Random::keyed(luck, "shape", &[]);
        let mut shy = Random::keyed(luck, "shy", &[]);
        let size = f64::from(self.size);
        let (sin, cos) = (random.unit() * PI).sin_cos();
        let thickest = f64::midpoint(size / 8.0, 1.0);
        if !touches(
            start,
            [sin, cos].map(|part| part.abs() * size / 8.0 + thickest),
            site.home,
        ) {
            return;
        }
        let tilt = |random: &mut Random| random.below(3) as f64 - 2.0;
        let ends = [tilt(&mut random), tilt(&mut random)];
        let balls = (0..self.size)
            .zip(thickness(self.size))
            .map(|(step, thick)| {
                let along = f64::from(step) / size;
                let aside = (0.5 - along) * 2.0 * size / 8.0;
                Ball {
                    center: [
                        f64::from(start.x) + sin * aside,
                        f64::from(start.y) + ends[0] + (ends[1] - ends[0]) * along,
                        f64::from(start.z) + cos * aside,
                    ],
                    radius: f64::midpoint(thick * random.unit() * size / 16.0, 1.0),
                }
            });
        let here = balls.filter(|ball| ball.touches(site.home));
        for ball in ball::largest(here.collect()) {
            ball.each(site.home, &mut |at| {
                if filled.first(at - start) {
                    self.put(at, site.home, &mut shy, &mut site.chunk);
                }
            });
        }
    }

    fn put(&self, at: Position, home: ChunkPos, random: &mut Random, chunk: &mut Chunk) {
        let minerals = minerals();
        let before = chunk.get(at);
        let [in_stone, in_deepslate] = (self.ore)(minerals);
        let new = if before == ground().stone
            || [minerals.granite, minerals.diorite, minerals.andesite].contains(&before)
        {
            in_stone
        } else if [ground().deepslate, minerals.tuff].contains(&before) {
            in_deepslate
        } else {
            return;
        };
        let bare = || {
            at.neighbours()
                .iter()
                .any(|it| ChunkPos::of(*it) == home && chunk.get(*it) == StateId::AIR)
        };
        if self.shy > 0.0 && random.chance(self.shy) && bare() {
            return;
        }
        chunk.generate(at, new);
    }
}
