//! The surface: how high each column is, and which biome it lies in.

use noise::{NoiseFn, Perlin};

use super::biome::Biome;
use crate::vocab::Random;

/// The highest water block.
pub(super) const SEA: i32 = 62;

/// The noises that make the surface of one seed.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    birches: Perlin,
    continents: Perlin,
    hills: Perlin,
    mountains: Perlin,
    rivers: Perlin,
    rocks: Perlin,
    woods: Perlin,
}

/// One column of the surface.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// The highest solid block, trees apart.
    pub(super) height: i32,
    /// What lies there.
    pub(super) biome: Biome,
    /// Whether stone comes up to the surface.
    pub(super) rocky: bool,
}

impl Shape {
    /// The surface of a seed.
    pub(super) fn new(seed: u64) -> Self {
        Self {
            birches: noise(seed, "birches"),
            continents: noise(seed, "continents"),
            hills: noise(seed, "hills"),
            mountains: noise(seed, "mountains"),
            rivers: noise(seed, "rivers"),
            rocks: noise(seed, "rocks"),
            woods: noise(seed, "woods"),
        }
    }

    /// The column at these coordinates.
    pub(super) fn column(&self, x: i32, z: i32) -> Column {
        let continent = layered(&self.continents, x, z, 480.0);
        let mountain = at(&self.mountains, x, z, 380.0).max(0.0);
        let hills = layered(&self.hills, x, z, 90.0);
        let plain = 68.0 + 10.0 * continent + (7.0 + 40.0 * mountain) * hills + 20.0 * mountain;
        let sea = ramp(-continent, 0.22, 0.42);
        let land = plain + sea * (44.0 - plain);
        let river = 1.0 - ramp(at(&self.rivers, x, z, 340.0).abs(), 0.02, 0.09);
        let river = river * (1.0 - ramp(land, 74.0, 84.0));
        let height = (land + river * (57.0 - land).min(0.0)).round() as i32;
        let biome = self.biome(x, z, height, sea > 0.3);
        let rocks = at(&self.rocks, x, z, 22.0);
        let rocky = match biome {
            Biome::WindsweptHills => rocks > -0.1,
            Biome::Beach | Biome::Ocean | Biome::River => false,
            _ => rocks > 0.55,
        };
        Column {
            height,
            biome,
            rocky,
        }
    }

    fn biome(&self, x: i32, z: i32, height: i32, at_sea: bool) -> Biome {
        if height < SEA {
            return if at_sea { Biome::Ocean } else { Biome::River };
        }
        if height <= SEA + 1 {
            return Biome::Beach;
        }
        if height > 86 {
            return Biome::WindsweptHills;
        }
        let wooded = layered(&self.woods, x, z, 170.0) > 0.02;
        let birches = at(&self.birches, x, z, 210.0) > 0.12;
        match (wooded, birches) {
            (true, true) => Biome::BirchForest,
            (true, false) => Biome::Forest,
            (false, _) => Biome::Plains,
        }
    }
}

/// The noise of this name for a seed.
pub(super) fn noise(seed: u64, name: &str) -> Perlin {
    Perlin::new(Random::new(seed, name).bits() as u32)
}

/// A noise stretched to waves of about `scale` blocks.
fn at(noise: &Perlin, x: i32, z: i32, scale: f64) -> f64 {
    // Half a block aside: Perlin noise is zero on its lattice.
    noise.get([(f64::from(x) + 0.5) / scale, (f64::from(z) + 0.5) / scale])
}

/// Three octaves of a noise, each half as wide and half as high as the one before.
fn layered(noise: &Perlin, x: i32, z: i32, scale: f64) -> f64 {
    at(noise, x, z, scale) + at(noise, x, z, scale / 2.0) / 2.0 + at(noise, x, z, scale / 4.0) / 4.0
}

/// 0 up to `from`, 1 from `to` on, smooth between.
fn ramp(value: f64, from: f64, to: f64) -> f64 {
    let share = ((value - from) / (to - from)).clamp(0.0, 1.0);
    share * share * (3.0 - 2.0 * share)
}
