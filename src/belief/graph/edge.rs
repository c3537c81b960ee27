//! The edges of a graph: what speaks for what, what led to what, what is about what.

use serde::{Deserialize, Serialize};

use crate::vocab::Tick;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "edge", rename_all = "snake_case")]
pub(super) enum Edge {
    /// Evidence -> belief.
    Supports(Evidence),
    /// Evidence -> belief.
    Contradicts(Evidence),
    /// Percept -> belief: who holds it may have perceived that it is so, and may not.
    Perhaps(Evidence),
    /// A partner's words -> belief. Its weight is the speaker's sureness; trust is applied when it is weighed.
    Told {
        #[serde(flatten)]
        evidence: Evidence,
        /// Whether they said that it is not so.
        denied: bool,
        /// How the words came about.
        #[serde(flatten)]
        origin: Origin,
        /// Whether the claim was already held against, or for, its speaker.
        judged: bool,
    },
    /// Belief or desire -> action.
    Motivates,
    /// Action -> percept.
    Caused,
    /// Belief or desire -> topic.
    About,
}

impl Edge {
    /// The evidence on the edge and whether it speaks for the belief.
    pub(super) fn evidence(&self) -> Option<(&Evidence, bool)> {
        match self {
            Self::Supports(evidence) => Some((evidence, true)),
            Self::Contradicts(evidence) => Some((evidence, false)),
            Self::Told {
                evidence, denied, ..
            } => Some((evidence, !denied)),
            Self::Perhaps(_) | Self::Motivates | Self::Caused | Self::About => None,
        }
    }

    /// Dates words that were written down when words had no date, by when they were last said.
    pub(super) fn complete(&mut self) {
        if let Self::Told {
            evidence, origin, ..
        } = self
            && origin.as_of == Tick(0)
        {
            origin.as_of = evidence.last;
        }
    }

    /// What speaks for, against or perhaps for a belief.
    pub(super) fn evidence_mut(&mut self) -> Option<&mut Evidence> {
        match self {
            Self::Supports(evidence)
            | Self::Contradicts(evidence)
            | Self::Perhaps(evidence)
            | Self::Told { evidence, .. } => Some(evidence),
            Self::Motivates | Self::Caused | Self::About => None,
        }
    }
}

/// How a claim came about, as I knew it when I heard it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Origin {
    /// The moment that they are about: the tick that was named, else when they were last said.
    pub(super) as_of: Tick,
    /// Whether the speaker had witnessed the opposite.
    pub(super) knew_better: bool,
    /// Whether I had told the speaker so.
    pub(super) from_me: bool,
}

/// One piece of evidence, however often it was repeated.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Evidence {
    /// Log-odds of one perception; for testimony the share of the speaker's trust.
    pub(super) weight: f64,
    pub(super) first: Tick,
    pub(super) last: Tick,
    pub(super) times: u32,
    /// Counts up with every revision of the graph: which of two pieces is newer, also within one tick.
    pub(super) order: u64,
}

impl Evidence {
    /// Repetition strengthens by half as much each time and saturates at 1.5 times the single weight.
    pub(super) fn saturated(&self) -> f64 {
        let repeats = self.times.saturating_sub(1).min(20) as i32;
        self.weight * (1.5 - 0.5 * 0.5_f64.powi(repeats))
    }
}

#[cfg(test)]
mod tests {
    use super::Evidence;
    use crate::vocab::Tick;

    #[test]
    fn the_hundredth_look_adds_nothing() {
        let seen = |times| Evidence {
            weight: 4.0,
            first: Tick(1),
            last: Tick(9),
            times,
            order: 0,
        };
        assert!((seen(1).saturated() - 4.0).abs() < 1e-9);
        assert!((seen(2).saturated() - 5.0).abs() < 1e-9);
        assert!((seen(100).saturated() - 6.0).abs() < 1e-5);
    }
}
