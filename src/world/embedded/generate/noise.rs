//! Noise: smooth chance over the plane and through space, the same for everybody who asks about a place.

use noise::{NoiseFn, Perlin};

use crate::vocab::{Position, Random};

/// How far from the middle of the world a noise may have its own middle, in waves.
const STRAY: f64 = 4_096.0;

/// One noise of a seed: values from -1 to 1 around 0, with a standard deviation of 0.43.
///
/// Perlin noise is zero wherever its lattice has a point, whatever the seed, so each noise lies at a place of its own: otherwise the
/// middle of all worlds would have the same climate.
#[derive(Clone, Debug)]
pub(super) struct Noise {
    perlin: Perlin,
    middle: [f64; 3],
}

impl Noise {
    /// The noise of this name for a seed.
    pub(super) fn new(seed: u64, name: &str) -> Self {
        let mut random = Random::new(seed, name);
        Self {
            perlin: Perlin::new(random.bits() as u32),
            middle: std::array::from_fn(|_| random.unit() * STRAY),
        }
    }

    /// The value at a place of the plane, for waves of about `scale` blocks.
    pub(super) fn plane(&self, x: i32, z: i32, scale: f64) -> f64 {
        let [east, _, south] = self.middle;
        self.perlin
            .get([east + f64::from(x) / scale, south + f64::from(z) / scale])
    }

    /// The value at a place in space, for waves of about `across` blocks along the ground and `up` blocks in height.
    pub(super) fn space(&self, at: Position, across: f64, up: f64) -> f64 {
        let [east, above, south] = self.middle;
        self.perlin.get([
            east + f64::from(at.x) / across,
            above + f64::from(at.y) / up,
            south + f64::from(at.z) / across,
        ])
    }

    /// One octave, in standard deviations.
    pub(super) fn single(&self, x: i32, z: i32, scale: f64) -> f64 {
        self.plane(x, z, scale) / 0.43
    }

    /// Two octaves, the second half as wide and a quarter as high, in standard deviations.
    pub(super) fn paired(&self, x: i32, z: i32, scale: f64) -> f64 {
        (self.plane(x, z, scale) + self.plane(x, z, scale / 2.0) / 4.0) / 0.44
    }

    /// Three octaves, each half as wide and half as high as the one before, in standard deviations.
    pub(super) fn layered(&self, x: i32, z: i32, scale: f64) -> f64 {
        let octaves = self.plane(x, z, scale) + self.plane(x, z, scale / 2.0) / 2.0;
        (octaves + self.plane(x, z, scale / 4.0) / 4.0) / 0.49
    }
}

#[cfg(test)]
mod tests {
    use super::Noise;

    #[test]
    fn the_middle_of_the_world_differs_from_seed_to_seed() {
        let at_middle = |seed| Noise::new(seed, "temperature").layered(0, 0, 760.0);
        let values: Vec<f64> = (1..=50).map(at_middle).collect();
        assert!(values.iter().any(|it| *it > 0.8), "{values:?}");
        assert!(values.iter().any(|it| *it < -0.8), "{values:?}");
    }
}
