//! Whether things come true as often as they were expected to.

use super::{Interval, wilson};

/// Expectations that are close together, and what came of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bin {
    /// The lowest expectation that belongs here.
    pub from: f64,
    /// The lowest that belongs to the next bin.
    pub to: f64,
    /// How many there were, at least one.
    pub count: u64,
    /// How many came true.
    pub right: u64,
    /// The mean of the expectations.
    pub expected: f64,
    /// The 95% interval of Wilson for the share that came true.
    pub interval: Interval,
}

impl Bin {
    /// The share that came true.
    pub fn share(&self) -> f64 {
        self.right as f64 / self.count as f64
    }
}

/// How pairs of expectation (0 to 1) and outcome fall into `bins` bins of equal width; empty bins are left out.
pub fn reliability(pairs: &[(f64, bool)], bins: u32) -> Vec<Bin> {
    let width = 1.0 / f64::from(bins.max(1));
    let bin = |number: u32| {
        let (from, to) = (f64::from(number) * width, f64::from(number + 1) * width);
        let last = number + 1 == bins.max(1);
        let within = pairs
            .iter()
            .filter(|(expected, _)| from <= *expected && (last || *expected < to));
        let count = within.clone().count() as u64;
        let right = within.clone().filter(|(_, right)| *right).count() as u64;
        let sum: f64 = within.map(|(expected, _)| expected).sum();
        Some(Bin {
            from,
            to,
            count,
            right,
            expected: sum / count as f64,
            interval: wilson(right, count)?,
        })
    };
    (0..bins.max(1)).filter_map(bin).collect()
}

/// The expected calibration error: how far expectation and outcome are apart in a bin, averaged over all pairs. 0 if there are none.
///
/// M. P. Naeini, G. F. Cooper, M. Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning", AAAI 2015; with bins of
/// equal width as in C. Guo et al., "On calibration of modern neural networks", ICML 2017.
pub fn calibration_error(bins: &[Bin]) -> f64 {
    let total: u64 = bins.iter().map(|bin| bin.count).sum();
    let apart = bins
        .iter()
        .map(|bin| (bin.share() - bin.expected).abs() * bin.count as f64);
    apart.sum::<f64>() / total.max(1) as f64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_error_of_a_small_table_is_what_a_hand_computes() {
        let sure_and_right = [(0.95, true); 3];
        let unsure_and_wrong = [(0.6, false); 1];
        let pairs: Vec<_> = sure_and_right.into_iter().chain(unsure_and_wrong).collect();
        let bins = reliability(&pairs, 10);
        assert_eq!(bins.len(), 2);
        let by_hand = (3.0 * 0.05 + 1.0 * 0.6) / 4.0;
        assert!((calibration_error(&bins) - by_hand).abs() < 1e-12);
    }

    #[test]
    fn the_surest_belong_to_the_last_bin_and_nothing_is_no_error() {
        assert_eq!(reliability(&[(1.0, true)], 10)[0].count, 1);
        assert!(calibration_error(&reliability(&[], 10)).abs() < 1e-12);
    }

    proptest! {
        #[test]
        fn every_pair_is_in_one_bin_and_the_error_is_a_share(
            pairs in prop::collection::vec((0.0..=1.0_f64, any::<bool>()), 0..100), bins in 0..20_u32
        ) {
            let table = reliability(&pairs, bins);
            let counted: u64 = table.iter().map(|bin| bin.count).sum();
            prop_assert_eq!(counted, pairs.len() as u64);
            prop_assert!((0.0..=1.0 + 1e-9).contains(&calibration_error(&table)));
        }
    }
}
