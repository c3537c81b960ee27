//! How far a partner's word counts.

use serde::{Deserialize, Serialize};

use super::weigh::round;

/// Successes and failures of a partner before anything is known of him: a mean of 0.8.
const PRIOR: (f64, f64) = (4.0, 1.0);
/// What is left of older outcomes at each new one.
const DISCOUNT: f64 = 0.98;

/// A Beta distribution over how often a partner's claims prove right.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trust {
    right: f64,
    wrong: f64,
}

impl Default for Trust {
    fn default() -> Self {
        Self {
            right: PRIOR.0,
            wrong: PRIOR.1,
        }
    }
}

impl Trust {
    /// The expected share of true claims, 0 to 1.
    pub fn mean(self) -> f64 {
        self.right / (self.right + self.wrong)
    }

    /// What one sure statement adds to the log-odds of its claim. A word worse than a coin's counts nothing, for it need not be false.
    pub(super) fn log_odds(self) -> f64 {
        (self.right / self.wrong).ln().max(0.0)
    }

    pub(super) fn judge(&mut self, right: bool) {
        self.right = round(PRIOR.0 + (self.right - PRIOR.0) * DISCOUNT);
        self.wrong = round(PRIOR.1 + (self.wrong - PRIOR.1) * DISCOUNT);
        if right {
            self.right += 1.0;
        } else {
            self.wrong += 1.0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Trust;

    #[test]
    fn a_partner_who_is_often_wrong_stops_counting() {
        let mut trust = Trust::default();
        assert!((trust.mean() - 0.8).abs() < 1e-9);
        for _ in 0..5 {
            trust.judge(false);
        }
        assert!(trust.mean() < 0.5);
        assert!(trust.log_odds().abs() < 1e-9);
        for _ in 0..20 {
            trust.judge(true);
        }
        assert!(trust.mean() > 0.7);
    }
}
