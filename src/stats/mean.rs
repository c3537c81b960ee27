//! The mean of many independent runs.

use super::Interval;
use super::wilson::Z;

/// A mean and where it lies with 95% confidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mean {
    /// The mean of what was measured.
    pub value: f64,
    /// Its interval; from thirty numbers on the normal one used here is fair, for fewer it is too narrow. Of one number it is that number.
    pub interval: Interval,
}

/// The mean of independent numbers; nothing if there are none.
pub fn mean(numbers: &[f64]) -> Option<Mean> {
    let n = numbers.len() as f64;
    if numbers.is_empty() {
        return None;
    }
    let value = numbers.iter().sum::<f64>() / n;
    let squares: f64 = numbers.iter().map(|it| (it - value).powi(2)).sum();
    let variance = squares / (n - 1.0).max(1.0);
    let reach = Z * (variance / n).sqrt();
    Some(Mean {
        value,
        interval: Interval {
            low: value - reach,
            high: value + reach,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_has_the_interval_that_a_hand_computes() {
        let measured = mean(&[1.0, 2.0, 3.0, 4.0]).unwrap();
        assert!((measured.value - 2.5).abs() < 1e-12);
        let reach = 1.959_964 * (5.0_f64 / 3.0 / 4.0).sqrt();
        assert!((measured.interval.high - 2.5 - reach).abs() < 1e-6);
        assert_eq!(mean(&[]), None);
    }
}
