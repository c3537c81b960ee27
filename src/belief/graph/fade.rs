//! How evidence loses weight with time, by what kind of thing it is about.

use serde::{Deserialize, Serialize};

/// Log-odds nearer to zero than this are no opinion.
const FAINT: f64 = 0.05;

/// How soon a belief fades.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Fade {
    /// Rules of the world: recipes, yields, tools.
    Never,
    /// Blocks and what lies in containers: half of the weight is gone after five minutes of game time, but a trace stays, for the
    /// place is still the best that is known.
    Slow,
    /// What moves or is used up: half of the weight is gone after thirty seconds of game time, and nothing stays.
    Quick,
}

impl Fade {
    /// What is left of `log_odds` after `age` ticks.
    pub(super) fn keep(self, log_odds: f64, age: u64) -> f64 {
        let (half_life, floor) = match self {
            Self::Never => return log_odds,
            Self::Slow => (6_000.0, 0.5),
            Self::Quick => (600.0, 0.0),
        };
        let kept = log_odds.abs() * 0.5_f64.powf(age as f64 / half_life);
        let kept = kept.max(log_odds.abs().min(floor));
        if kept < FAINT {
            0.0
        } else {
            kept.copysign(log_odds)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Fade;

    #[test]
    fn what_moves_is_forgotten_and_where_a_block_stood_is_not() {
        assert!((Fade::Never.keep(4.0, 1_000_000) - 4.0).abs() < 1e-9);
        assert!((Fade::Slow.keep(4.0, 6_000) - 2.0).abs() < 1e-9);
        assert!((Fade::Slow.keep(-4.0, 1_000_000) + 0.5).abs() < 1e-9);
        assert!((Fade::Quick.keep(4.0, 600) - 2.0).abs() < 1e-9);
        assert!(Fade::Quick.keep(4.0, 6_000).abs() < 1e-9);
    }
}
