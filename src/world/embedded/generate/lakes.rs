//! Lakes of water and lava on the land, lava underground, and springs in the walls of caves.
//!
//! A lake has the shape of vanilla's `LakeFeature`: four to seven balls run together in a box that here is the chunk itself. Its lower half is
//! full, its upper half air.

use super::ground;
use super::natural::Site;
use super::shape::SEA;
use crate::vocab::{Face, Position, Random};
use crate::world::catalog::StateId;
use crate::world::embedded::chunk::{BOTTOM, ChunkPos, SIDE, columns};
use crate::world::embedded::kinds::{Fluid, traits};

/// Layers of a lake's box.
const HIGH: i32 = 8;
/// The highest full layer is below this one.
const FULL: i32 = 4;

/// The blocks of a lake's box that it takes, by layer, row and place in the row.
#[derive(Debug)]
struct Lake {
    cells: Vec<bool>,
}

/// Which lake the surface of a chunk is meant to have: one of lava in two hundred chunks (`LAKE_LAVA_SURFACE`), one of water in thirty.
fn on_surface(seed: u64, home: ChunkPos) -> Option<(Fluid, Lake)> {
    let mut random = home.random(seed, "lakes");
    let fluid = if random.below(200) == 0 {
        Fluid::Lava
    } else if random.below(30) == 0 {
        Fluid::Water
    } else {
        return None;
    };
    Some((fluid, Lake::new(&mut random)))
}

/// Whether a lake may lie at a column of blocks or right beside it, so that no tree stands there.
pub(super) fn may_lie(seed: u64, x: i32, z: i32) -> bool {
    let home = ChunkPos::of(Position::new(x, 0, z));
    let lake = on_surface(seed, home);
    lake.is_some_and(|(_, lake)| {
        let corner = home.corner();
        let beside = |dx: i32, dz: i32| lake.is_under(x - corner.x + dx, z - corner.z + dz);
        (-1..=1).any(|dx| (-1..=1).any(|dz| beside(dx, dz)))
    })
}

/// Makes the lakes and springs of a chunk.
pub(super) fn fill(seed: u64, site: &mut Site) {
    if let Some((fluid, lake)) = on_surface(seed, site.home) {
        let heights = site.tops().filter(|(top, _)| {
            let corner = site.home.corner();
            lake.is_under(top.x - corner.x, top.z - corner.z)
        });
        // The level is that of the lowest ground, so that nothing has to hold the lake in.
        if let Some(level) = heights.map(|(top, _)| top.y).min()
            && level > SEA + 1
        {
            lake.put(site, level - FULL + 1, fluid);
        }
    }
    let mut random = site.home.random(seed, "lakes below");
    // `LAKE_LAVA_UNDERGROUND`.
    if random.below(9) == 0 {
        let lake = Lake::new(&mut random);
        let lowest = site.tops().map(|(top, _)| top.y).min().unwrap_or(SEA);
        let bottom = random.between((BOTTOM + 6).into(), i64::from(lowest.min(SEA)) - 24);
        lake.put(site, bottom as i32, Fluid::Lava);
    }
    springs(&mut random, site);
}

/// Water and lava that stand in the wall of a cave with one side open, and flow once something near them changes: vanilla's
/// `SPRING_WATER` (25 tries in a chunk) and `SPRING_LAVA` (20 tries, most of them deep).
fn springs(random: &mut Random, site: &mut Site) {
    let ground = ground();
    for (fluid, tries, high) in [(ground.water, 25, 192), (ground.lava, 20, 64)] {
        for _ in 0..tries {
            let inside = |random: &mut Random| random.below(SIDE.unsigned_abs().into()) as i32;
            let mut up = random.between(BOTTOM.into(), high);
            if fluid == ground.lava {
                up = random.between(BOTTOM.into(), up);
            }
            let corner = site.home.corner();
            let at = corner.offset(inside(random), up as i32, inside(random));
            if is_spring(site, at) {
                site.put(at, fluid);
            }
        }
    }
}

/// Whether a block in the middle of a wall: rock above, below and on three sides, air on the fourth. `SpringFeature`.
fn is_spring(site: &Site, at: Position) -> bool {
    let rock = |at: Position| {
        let state = site.get(at);
        state == ground().stone || state == ground().deepslate
    };
    let sides = Face::ALL.iter().map(|face| at + face.normal());
    rock(at)
        && at.neighbours().iter().all(|it| site.holds(*it))
        && rock(at.up(1))
        && rock(at.up(-1))
        && sides.clone().filter(|it| rock(*it)).count() == 5
        && sides.clone().any(|it| site.get(it) == StateId::AIR)
}

impl Lake {
    fn new(random: &mut Random) -> Self {
        let mut cells = vec![false; (SIDE * SIDE * HIGH) as usize];
        for _ in 0..random.between(4, 7) {
            let mut span = |least: f64, most: f64| least + random.unit() * (most - least);
            let size = [span(3.0, 9.0), span(2.0, 6.0), span(3.0, 9.0)];
            let room = |side: f64, size: f64| (1.0 + size / 2.0, side - 1.0 - size / 2.0);
            let (x, z) = (room(16.0, size[0]), room(16.0, size[2]));
            let middle = [
                span(x.0, x.1),
                span(2.0 + size[1] / 2.0, 6.0 - size[1] / 2.0),
                span(z.0, z.1),
            ];
            for (index, cell) in cells.iter_mut().enumerate() {
                let at = [index % 16, index / 256, index / 16 % 16];
                let part = |axis: usize| (at[axis] as f64 - middle[axis]) / (size[axis] / 2.0);
                let far: f64 = (0..3).map(|axis| part(axis).powi(2)).sum();
                *cell |= far < 1.0 && (1..HIGH - 1).contains(&(at[1] as i32));
            }
        }
        Self { cells }
    }

    fn takes(&self, at: Position) -> bool {
        let inside = |n: i32| (0..SIDE).contains(&n);
        let index = (at.y * SIDE + at.z) * SIDE + at.x;
        inside(at.x) && inside(at.z) && (0..HIGH).contains(&at.y) && self.cells[index as usize]
    }

    /// Whether any layer of the lake takes this place.
    fn is_under(&self, x: i32, z: i32) -> bool {
        (0..HIGH).any(|y| self.takes(Position::new(x, y, z)))
    }

    /// The blocks of the box, and where they are when its lowest layer is at `bottom`.
    fn blocks(home: ChunkPos, bottom: i32) -> impl Iterator<Item = (Position, Position)> {
        let corner = home.corner().up(bottom);
        let layers = (0..HIGH).flat_map(|y| columns().map(move |(x, z)| Position::new(x, y, z)));
        layers.map(move |cell| (cell, corner.offset(cell.x, cell.y, cell.z)))
    }

    /// Puts the lake, if its shore holds: rock or soil around what is full, no water above.
    fn put(&self, site: &mut Site, bottom: i32, fluid: Fluid) {
        let ground = ground();
        let beside = |cell: Position| {
            !self.takes(cell) && cell.neighbours().iter().any(|it| self.takes(*it))
        };
        let shores: Vec<(Position, Position)> = Self::blocks(site.home, bottom)
            .filter(|(cell, _)| beside(*cell))
            .collect();
        let sound = shores.iter().all(|(cell, at)| {
            let it = traits(site.get(*at));
            if cell.y < FULL {
                it.full
            } else {
                it.fluid == Fluid::None
            }
        });
        if !sound {
            return;
        }
        let (full, shore) = match fluid {
            Fluid::Lava => (ground.lava, Some(ground.stone)),
            _ => (ground.water, None),
        };
        for (cell, at) in Self::blocks(site.home, bottom).filter(|(cell, _)| self.takes(*cell)) {
            site.put(at, if cell.y < FULL { full } else { StateId::AIR });
        }
        for (_, at) in shores {
            let dry = site.get(at) != StateId::AIR;
            match shore {
                Some(stone) if dry => site.put(at, stone),
                _ if site.get(at) == ground.dirt && site.get(at.up(1)) == StateId::AIR => {
                    site.put(at, ground.grass_block);
                }
                _ => {}
            }
        }
    }
}
