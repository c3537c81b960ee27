//! The seeded random source: the only one that decisions may draw from.

use rand::{Rng, RngExt, SeedableRng};
use rand_pcg::Pcg64Mcg;
use serde::{Deserialize, Serialize};

/// A stream of random numbers that is a function of a seed and a label, the same on every machine. It can be written down in the middle
/// and goes on from there. It is quick to make; it keeps no secrets.
///
/// ```
/// use mindforge::vocab::Random;
///
/// let mut ores = Random::new(7, "ores");
/// assert_eq!(ores.below(100), Random::new(7, "ores").below(100));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Random(Pcg64Mcg);

impl Random {
    /// The stream called `label` of `seed`; streams of different labels are independent.
    pub fn new(seed: u64, label: &str) -> Self {
        Self::keyed(seed, label, &[])
    }

    /// The stream called `label` of `seed` for a place, a moment, or whatever the numbers say.
    pub fn keyed(seed: u64, label: &str, key: &[i64]) -> Self {
        let label = label.bytes().fold(mix(seed), |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let folded = key
            .iter()
            .fold(mix(label), |hash, part| mix(hash ^ part.cast_unsigned()));
        Self(Pcg64Mcg::seed_from_u64(folded))
    }

    /// 0 up to but not including `bound`; 0 if `bound` is 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        if bound == 0 {
            0
        } else {
            self.0.random_range(0..bound)
        }
    }

    /// From `least` to `most`, both included; `least` if `most` is less.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        let span = most.saturating_sub(least).max(0).cast_unsigned();
        least + self.below(span.saturating_add(1)).cast_signed()
    }

    /// 0.0 up to but not including 1.0.
    pub fn unit(&mut self) -> f64 {
        self.0.random()
    }

    /// True with this probability.
    pub fn chance(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// One of several, by weight; none if nothing weighs anything.
    pub fn weighted<T>(
        &mut self,
        all: impl Iterator<Item = T> + Clone,
        weight: impl Fn(&T) -> u64,
    ) -> Option<T> {
        let mut left = self.below(all.clone().map(|it| weight(&it)).sum());
        let mut all = all;
        all.find(|it| {
            let weight = weight(it);
            let drawn = left < weight;
            left = left.saturating_sub(weight);
            drawn
        })
    }

    /// 64 random bits.
    pub fn bits(&mut self) -> u64 {
        self.0.next_u64()
    }
}

/// The finaliser of `SplitMix64`: every bit of the input changes half of the output's.
fn mix(mut bits: u64) -> u64 {
    bits = bits.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn neighbouring_places_share_no_luck() {
        let first = |x: i64| Random::keyed(7, "place", &[x, 0]).unit();
        let mean = (0..10_000).map(first).sum::<f64>() / 10_000.0;
        assert!((mean - 0.5).abs() < 0.02, "{mean}");
        let rises = (0..10_000).filter(|x| first(*x) < first(x + 1)).count();
        assert!((4_800..5_200).contains(&rises), "{rises}");
    }

    #[test]
    fn a_stream_that_was_written_down_goes_on() {
        let mut stream = Random::new(7, "ores");
        stream.bits();
        let text = serde_json::to_string(&stream).unwrap();
        let mut read: Random = serde_json::from_str(&text).unwrap();
        assert_eq!(read.bits(), stream.bits());
    }

    #[test]
    fn one_of_several_is_drawn_as_often_as_it_weighs() {
        let mut random = Random::new(7, "weights");
        let all = [("never", 0), ("once", 1), ("thrice", 3)];
        let mut draw = || random.weighted(all.into_iter(), |it| it.1).map(|it| it.0);
        let drawn: Vec<_> = (0..4_000).map(|_| draw()).collect();
        let count = |name| drawn.iter().filter(|it| **it == Some(name)).count();
        assert_eq!(count("never"), 0);
        assert_eq!(count("once") + count("thrice"), 4_000);
        assert!((900..1_100).contains(&count("once")), "{}", count("once"));
        assert_eq!(random.weighted([1].into_iter(), |_| 0), None);
    }
}
