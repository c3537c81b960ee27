//! The land seen from above, as the seed makes it and before anything happened to it: for maps that people look at. Agents never see it.
//!
//! ```
//! use mindforge::world::embedded::{Relief, Settings};
//!
//! let relief = Relief::around_spawn(&Settings::default(), 32);
//! let spot = relief.spot(5, 5);
//! println!("{} at {}, {:?}", spot.biome(), spot.height, spot.cover);
//! ```

use super::chunk::{BOTTOM, Chunk, ChunkPos, SIDE, TOP};
use super::generate::Generator;
use super::generate::biome::Biome;
use super::kinds::{Fluid, by_name, traits};
use super::settings::Settings;
use super::world::World;
use crate::vocab::Position;
use crate::world::catalog::StateId;

by_name! {
    fn frozen() -> Frozen of BlockId { ice, snow, snow_block }
}

/// What lies uppermost in a column of blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cover {
    /// Soil, rock, or a plant on it.
    Ground,
    /// Ice or snow.
    Ice,
    /// Lava.
    Lava,
    /// The crown of a tree.
    Tree,
    /// So many blocks of water, up to 255.
    Water(u8),
}

/// One column of blocks from above.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    /// The height of the uppermost block that is more than a plant.
    pub height: i16,
    /// What that is.
    pub cover: Cover,
    biome: Biome,
}

impl Spot {
    /// The biome's name in the game.
    pub fn biome(&self) -> &'static str {
        self.biome.as_str()
    }

    /// The colour by which maps know the biome: red, green, blue.
    pub fn color(&self) -> [u8; 3] {
        self.biome.color()
    }
}

/// A square of land from above.
#[derive(Clone, Debug)]
pub struct Relief {
    middle: Position,
    size: u32,
    spots: Vec<Spot>,
}

impl Relief {
    /// The square of this many blocks to a side around the place where bodies appear.
    pub fn around_spawn(settings: &Settings, size: u32) -> Self {
        let middle = World::new(settings.clone()).land.spawn;
        Self::around(settings, middle, size)
    }

    /// The square of this many blocks to a side around a place.
    fn around(settings: &Settings, middle: Position, size: u32) -> Self {
        let generator = Generator::new(settings);
        let half = (size / 2).cast_signed();
        let corner = Position::new(middle.x - half, 0, middle.z - half);
        let far = corner.offset(size.cast_signed() - 1, 0, size.cast_signed() - 1);
        let nowhere = Spot {
            height: 0,
            cover: Cover::Ground,
            biome: Biome::Plains,
        };
        let mut spots = vec![nowhere; size as usize * size as usize];
        let (first, last) = (ChunkPos::of(corner), ChunkPos::of(far));
        for z in first.z..=last.z {
            for x in first.x..=last.x {
                let home = ChunkPos { x, z };
                let chunk = generator.chunk(home);
                for (at, spot) in look_down(&generator, home, &chunk) {
                    let (east, south) = (at.x - corner.x, at.z - corner.z);
                    let inside = 0..size.cast_signed();
                    if inside.contains(&east) && inside.contains(&south) {
                        spots[(south * size.cast_signed() + east) as usize] = spot;
                    }
                }
            }
        }
        Self {
            middle,
            size,
            spots,
        }
    }

    /// The place in the middle.
    pub fn middle(&self) -> Position {
        self.middle
    }

    /// Blocks along a side.
    pub fn size(&self) -> u32 {
        self.size
    }

    /// The column so many blocks east and south of the north-west corner; beyond the border, the nearest one on it.
    pub fn spot(&self, east: u32, south: u32) -> &Spot {
        let (east, south) = (east.min(self.size - 1), south.min(self.size - 1));
        &self.spots[(south * self.size + east) as usize]
    }

    /// All columns, row by row from the north-west.
    pub fn spots(&self) -> impl Iterator<Item = &Spot> {
        self.spots.iter()
    }
}

/// Every column of a chunk.
fn look_down(
    generator: &Generator,
    home: ChunkPos,
    chunk: &Chunk,
) -> impl Iterator<Item = (Position, Spot)> {
    let highest = highest_section(chunk);
    let corner = home.corner();
    (0..SIDE * SIDE).map(move |index| {
        let mut at = corner.offset(index % SIDE, highest, index / SIDE);
        while at.y > BOTTOM && is_plant_or_air(chunk.get(at)) {
            at = at.up(-1);
        }
        let spot = Spot {
            height: i16::try_from(at.y).unwrap_or(0),
            cover: cover(chunk, at),
            biome: generator.column(at.x, at.z).biome,
        };
        (at, spot)
    })
}

/// The top of the highest section that is more than air.
fn highest_section(chunk: &Chunk) -> i32 {
    let sections = 0..(TOP - BOTTOM) / SIDE;
    let mut tops = sections.rev().map(|it| BOTTOM + it * SIDE + SIDE - 1);
    let filled = tops.find(|top| chunk.uniform(*top) != Some(StateId::AIR));
    filled.unwrap_or(BOTTOM)
}

fn is_plant_or_air(state: StateId) -> bool {
    let it = traits(state);
    it.open() && !it.tree && it.block != frozen().snow
}

fn cover(chunk: &Chunk, top: Position) -> Cover {
    let it = traits(chunk.get(top));
    match it.fluid {
        Fluid::Lava => Cover::Lava,
        Fluid::Water => {
            let wet = |down: &i32| traits(chunk.get(top.up(-down))).water();
            Cover::Water((0..255).take_while(wet).count() as u8)
        }
        Fluid::None if it.tree => Cover::Tree,
        Fluid::None if [frozen().ice, frozen().snow, frozen().snow_block].contains(&it.block) => {
            Cover::Ice
        }
        Fluid::None => Cover::Ground,
    }
}

#[cfg(test)]
mod tests {
    use super::{Cover, Relief};
    use crate::vocab::Position;
    use crate::world::embedded::World;
    use crate::world::embedded::settings::Settings;

    #[test]
    fn a_map_shows_what_is_there() {
        let settings = Settings {
            seed: 4,
            ..Settings::default()
        };
        let world = World::new(settings.clone());
        let spawn = world.spawn();
        let relief = Relief::around_spawn(&settings, 100);
        assert_eq!(relief.spots().count(), 10_000);
        let mut trees = 0;
        for east in 0..100 {
            for south in 0..100 {
                let spot = relief.spot(east, south);
                let (x, z) = (spawn.x - 50 + east as i32, spawn.z - 50 + south as i32);
                assert_eq!(spot.biome(), world.biome(x, z).as_str());
                let top = Position::new(x, spot.height.into(), z);
                let there = world.land.traits(top);
                assert!(there.solid() || there.water() || there.tree, "at {top}");
                trees += usize::from(spot.cover == Cover::Tree);
                assert_eq!(spot.cover == Cover::Tree, there.tree, "at {top}");
            }
        }
        assert!(trees > 500, "{trees}");
    }

    #[test]
    fn beyond_the_border_lies_what_lies_on_it() {
        let relief = Relief::around_spawn(&Settings::default(), 16);
        assert_eq!(relief.spot(15, 3).height, relief.spot(99, 3).height);
    }
}
