//! The score interval for a share.

/// The two-sided 95% quantile of the normal distribution.
pub(super) const Z: f64 = 1.959_963_984_540_054;

/// Where a share lies with 95% confidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower bound, from 0.
    pub low: f64,
    /// The upper bound, to 1.
    pub high: f64,
}

/// Wilson's score interval at 95% for `successes` of `trials`, without continuity correction; nothing if there were no trials
/// or more successes than trials.
///
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American Statistical
/// Association 22 (1927), 209-212.
pub fn wilson(successes: u64, trials: u64) -> Option<Interval> {
    if trials == 0 || successes > trials {
        return None;
    }
    let n = trials as f64;
    let share = successes as f64 / n;
    let square = Z * Z;
    let centre = share + square / (2.0 * n);
    let reach = Z * (share * (1.0 - share) / n + square / (4.0 * n * n)).sqrt();
    let scale = 1.0 + square / n;
    Some(Interval {
        low: ((centre - reach) / scale).max(0.0),
        high: ((centre + reach) / scale).min(1.0),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), 857-872,
    /// table I, method 3.
    #[test]
    fn intervals_agree_with_the_published_table() {
        let published = [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0000, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ];
        for (successes, trials, low, high) in published {
            let interval = wilson(successes, trials).unwrap();
            assert!((interval.low - low).abs() < 5e-5, "{interval:?}");
            assert!((interval.high - high).abs() < 5e-5, "{interval:?}");
        }
    }

    #[test]
    fn nothing_follows_from_no_trials() {
        assert_eq!(wilson(0, 0), None);
        assert_eq!(wilson(2, 1), None);
    }

    proptest! {
        #[test]
        fn the_share_lies_within_its_interval(trials in 1..100_000_u64, part in 0.0..=1.0_f64) {
            let successes = (trials as f64 * part) as u64;
            let share = successes as f64 / trials as f64;
            let interval = wilson(successes, trials).unwrap();
            prop_assert!(interval.low <= share + 1e-12 && share <= interval.high + 1e-12);
        }
    }
}
