//! The surface: how high each column is, and which biome it lies in.
//!
//! Noise is taken on a lattice of four blocks, as vanilla does (`QuartPos`), and interpolated between.

use super::biome::{Biome, Soil};
use super::noise::Noise;
use crate::world::embedded::chunk::{ChunkPos, SIDE};

/// The highest water block.
pub(super) const SEA: i32 = 62;
/// Blocks between lattice points.
const GRAIN: i32 = 4;
/// How far from a chunk its survey tells columns, in blocks.
pub(super) const MARGIN: i32 = 8;
/// Lattice points along a side of a survey.
const POINTS: i32 = (SIDE + 2 * MARGIN) / GRAIN + 1;

/// The noises that make the surface of one seed.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    continents: Noise,
    erosion: Noise,
    hills: Noise,
    humidity: Noise,
    ridges: Noise,
    rivers: Noise,
    rocks: Noise,
    temperature: Noise,
    weirdness: Noise,
}

/// What the noises say about a place, each in standard deviations: three quarters lie between -1.15 and 1.15.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sample {
    continent: f64,
    erosion: f64,
    hills: f64,
    pub(super) humidity: f64,
    ridges: f64,
    river: f64,
    rocks: f64,
    pub(super) temperature: f64,
    pub(super) weirdness: f64,
}

/// One column of the surface.
#[derive(Clone, Copy, Debug)]
pub(in crate::world::embedded) struct Column {
    /// The highest solid block, trees apart.
    pub(in crate::world::embedded) height: i32,
    /// What lies there.
    pub(in crate::world::embedded) biome: Biome,
    /// Whether stone comes up to the surface.
    pub(super) rocky: bool,
}

/// The lattice around a chunk, for those who ask for many columns.
#[derive(Debug)]
pub(super) struct Survey {
    corner: (i32, i32),
    samples: Vec<Sample>,
}

impl Shape {
    /// The surface of a seed.
    pub(super) fn new(seed: u64) -> Self {
        Self {
            continents: Noise::new(seed, "continents"),
            erosion: Noise::new(seed, "erosion"),
            hills: Noise::new(seed, "hills"),
            humidity: Noise::new(seed, "humidity"),
            ridges: Noise::new(seed, "ridges"),
            rivers: Noise::new(seed, "rivers"),
            rocks: Noise::new(seed, "rocks"),
            temperature: Noise::new(seed, "temperature"),
            weirdness: Noise::new(seed, "weirdness"),
        }
    }

    /// The column at these coordinates.
    pub(super) fn column(&self, x: i32, z: i32) -> Column {
        let (west, north) = (down(x), down(z));
        let point = |x: i32, z: i32| self.sample(x, z);
        interpolate((x - west, z - north), &|east, south| {
            point(west + east * GRAIN, north + south * GRAIN)
        })
        .column()
    }

    /// The surface of a chunk and of what is near.
    pub(super) fn survey(&self, at: ChunkPos) -> Survey {
        let corner = at.corner().offset(-MARGIN, 0, -MARGIN);
        let points = (0..POINTS).flat_map(|z| (0..POINTS).map(move |x| (x * GRAIN, z * GRAIN)));
        Survey {
            corner: (corner.x, corner.z),
            samples: points
                .map(|(x, z)| self.sample(corner.x + x, corner.z + z))
                .collect(),
        }
    }

    fn sample(&self, x: i32, z: i32) -> Sample {
        Sample {
            continent: self.continents.layered(x, z, 720.0),
            erosion: self.erosion.paired(x, z, 560.0),
            hills: self.hills.layered(x, z, 90.0),
            humidity: self.humidity.layered(x, z, 430.0),
            ridges: self.ridges.paired(x, z, 190.0),
            river: self.rivers.paired(x, z, 430.0),
            rocks: self.rocks.single(x, z, 22.0),
            temperature: self.temperature.layered(x, z, 760.0),
            weirdness: self.weirdness.paired(x, z, 330.0),
        }
    }
}

impl Survey {
    /// A column of the chunk, or at most [`MARGIN`] blocks beside it.
    pub(super) fn column(&self, x: i32, z: i32) -> Column {
        let (x, z) = (x - self.corner.0, z - self.corner.1);
        let last = POINTS * GRAIN - GRAIN - 1;
        let (x, z) = (x.clamp(0, last), z.clamp(0, last));
        let (west, north) = (x / GRAIN, z / GRAIN);
        interpolate((x % GRAIN, z % GRAIN), &|east, south| {
            self.samples[((north + south) * POINTS + west + east) as usize]
        })
        .column()
    }
}

/// The sample at an offset from a lattice point; points of no weight are not asked for.
fn interpolate((x, z): (i32, i32), point: &dyn Fn(i32, i32) -> Sample) -> Sample {
    let share = |n: i32| f64::from(n) / f64::from(GRAIN);
    let row = |z: i32| match x {
        0 => point(0, z),
        _ => point(0, z).mix(&point(1, z), share(x)),
    };
    match z {
        0 => row(0),
        _ => row(0).mix(&row(1), share(z)),
    }
}

impl Sample {
    fn mix(&self, to: &Self, share: f64) -> Self {
        let mix = |from: f64, to: f64| from + (to - from) * share;
        Self {
            continent: mix(self.continent, to.continent),
            erosion: mix(self.erosion, to.erosion),
            hills: mix(self.hills, to.hills),
            humidity: mix(self.humidity, to.humidity),
            ridges: mix(self.ridges, to.ridges),
            river: mix(self.river, to.river),
            rocks: mix(self.rocks, to.rocks),
            temperature: mix(self.temperature, to.temperature),
            weirdness: mix(self.weirdness, to.weirdness),
        }
    }

    fn column(&self) -> Column {
        let height = self.height().round() as i32;
        let biome = Biome::of(self, height);
        let rocky = match biome.soil() {
            Soil::Grass if biome == Biome::WindsweptHills => self.rocks > -0.2,
            Soil::Grass => self.rocks > 1.3 && height >= SEA,
            Soil::Rock => true,
            Soil::Snow => self.rocks > 0.8,
            Soil::Gravel | Soil::Mud | Soil::PaleMoss | Soil::Sand => false,
        };
        Column {
            height,
            biome,
            rocky,
        }
    }

    fn height(&self) -> f64 {
        let mountain = ramp(-self.erosion, 0.6, 1.8) * ramp(self.continent, -0.4, 0.3);
        let crest = (1.0 - 0.8 * self.ridges.abs()).max(0.0);
        let rolling = 2.0 + 5.0 * ramp(-self.erosion, -0.4, 0.5) + 12.0 * mountain;
        let plain = self.coast() + self.hills * rolling + mountain * (30.0 + 52.0 * crest);
        let land = plain + self.bog() * (62.2 + 0.9 * self.hills - plain);
        let river = self.stream() * (1.0 - ramp(land, 78.0, 94.0));
        land + river * (57.0 - land).min(0.0)
    }

    /// The height of land that is neither hilly nor wet, from deep sea to far inland.
    fn coast(&self) -> f64 {
        const STEPS: [(f64, f64); 8] = [
            (-2.2, 30.0),
            (-1.3, 42.0),
            (-0.95, 52.0),
            (-0.8, 61.0),
            (-0.65, 64.0),
            (-0.3, 67.0),
            (0.8, 71.0),
            (2.2, 78.0),
        ];
        let mut height = STEPS[0].1;
        for pair in STEPS.windows(2) {
            let ((from, low), (to, high)) = (pair[0], pair[1]);
            height += (high - low) * ((self.continent - from) / (to - from)).clamp(0.0, 1.0);
        }
        height
    }

    /// How much of a bog the place is, 0 to 1.
    fn bog(&self) -> f64 {
        ramp(self.erosion, 1.0, 1.3) * ramp(self.continent, -0.75, -0.55)
    }

    /// How much of a river the place is, 0 to 1.
    fn stream(&self) -> f64 {
        1.0 - ramp(self.river.abs(), 0.045, 0.17)
    }

    /// Whether water there is the sea.
    pub(super) fn at_sea(&self) -> bool {
        self.continent < -0.74
    }

    /// Whether low land there is a beach.
    pub(super) fn on_coast(&self) -> bool {
        self.continent < -0.55
    }

    /// Whether water there is a river.
    pub(super) fn in_river(&self) -> bool {
        self.stream() > 0.3
    }

    /// Whether low land there is a swamp.
    pub(super) fn boggy(&self) -> bool {
        self.bog() > 0.5
    }
}

fn down(n: i32) -> i32 {
    n.div_euclid(GRAIN) * GRAIN
}

/// 0 up to `from`, 1 from `to` on, smooth between.
fn ramp(value: f64, from: f64, to: f64) -> f64 {
    let share = ((value - from) / (to - from)).clamp(0.0, 1.0);
    share * share * (3.0 - 2.0 * share)
}
