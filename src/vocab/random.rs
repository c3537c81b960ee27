//! The seeded random source: the only one that decisions may draw from.

use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// A stream of random numbers that is a function of a seed and a label, the same on every machine.
///
/// ```
/// use mindforge::vocab::Random;
///
/// let mut ores = Random::new(7, "ores");
/// assert_eq!(ores.below(100), Random::new(7, "ores").below(100));
/// ```
#[derive(Clone, Debug)]
pub struct Random(ChaCha8Rng);

impl Random {
    /// The stream called `label` of `seed`; streams of different labels are independent.
    pub fn new(seed: u64, label: &str) -> Self {
        // FNV-1a folds the label into the seed; ChaCha does the mixing.
        let folded = label
            .bytes()
            .fold(seed ^ 0xcbf2_9ce4_8422_2325, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        key[8..16].copy_from_slice(&folded.to_le_bytes());
        Self(ChaCha8Rng::from_seed(key))
    }

    /// 0 up to but not including `bound`; 0 if `bound` is 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        if bound == 0 {
            0
        } else {
            self.0.random_range(0..bound)
        }
    }

    /// 0.0 up to but not including 1.0.
    pub fn unit(&mut self) -> f64 {
        self.0.random()
    }

    /// True with this probability.
    pub fn chance(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// 64 random bits.
    pub fn bits(&mut self) -> u64 {
        self.0.next_u64()
    }
}
