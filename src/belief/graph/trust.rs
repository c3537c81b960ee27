//! How far a partner's word counts: a Beta distribution for each kind of claim, pooled in part.

use serde::{Deserialize, Serialize};

use super::weigh::round;
use crate::belief::Proposition;

/// Right and wrong claims of a partner before anything is known of him: a mean of 0.8, as among people who mean well. It must stay above
/// 0.73, for a stranger's one word frees from a planted misbelief. It is held lightly, since partners of any reliability are met: together
/// with [`LIKENESS`], two outcomes of a kind weigh as much.
const PRIOR: Outcomes = Outcomes {
    right: 2.4,
    wrong: 0.6,
};
/// What is left of older outcomes of a kind at each new one: the last hundred count, so that his share of true claims is known to 0.04.
/// That one has changed all of a sudden is noticed by [`CHANGED`], long before this would tell.
const DISCOUNT: f64 = 0.99;
/// A partner has changed if his latest claims are a thousand times likelier of somebody else: three wrong ones in a row after a long good
/// record.
const CHANGED: f64 = 6.9;
/// How alike a partner is in all kinds of claims: his record elsewhere counts as this many outcomes at the most.
const LIKENESS: f64 = 6.0;
/// A claim by one who knew better counts as this many mistakes.
const LIE: f64 = 2.0;
/// A claim that names its source is vouched for by half.
const RELAYED: f64 = 0.5;

/// What a claim is about, as far as it matters whom to believe. One may be right about one of them and wrong about another, for it takes
/// something else to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Matter {
    /// Where things are and what containers hold: it takes to have been there lately.
    Places,
    /// The rules of the world: it takes to have tried.
    Rules,
    /// What somebody has, can, does, wants, thinks: it takes to know them.
    People,
}

impl Matter {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Places, Self::Rules, Self::People];

    /// In a word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Places => "places",
            Self::Rules => "rules",
            Self::People => "people",
        }
    }

    /// What kind of claim a proposition makes.
    pub fn of(proposition: &Proposition) -> Self {
        use Proposition as P;
        match proposition {
            P::At { .. } | P::Holds { .. } | P::Contents { .. } => Self::Places,
            P::Yields { .. }
            | P::NeedsTool { .. }
            | P::Recipe { .. }
            | P::Smelts { .. }
            | P::Drops { .. }
            | P::Edible { .. }
            | P::Danger { .. }
            | P::Text { .. } => Self::Rules,
            P::Has { .. }
            | P::Can { .. }
            | P::Doing { .. }
            | P::Wants { .. }
            | P::Tried { .. }
            | P::Thinks { .. } => Self::People,
        }
    }
}

/// How a claim turned out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Right,
    /// Wrong, by one who may have thought so.
    Mistaken,
    /// Wrong, by one who had witnessed the opposite.
    Lied,
}

/// Whose knowledge a claim was said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vouched {
    /// The speaker's.
    Fully,
    /// That of somebody whom he named.
    Relayed,
}

/// How often a partner's claims prove right, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Trust {
    places: Record,
    rules: Record,
    people: Record,
}

/// How often claims of one kind proved right, and whether that has just changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Record {
    all: Outcomes,
    /// Those since the moment at which he changed, if he did.
    recent: Outcomes,
    /// The log of how much likelier the recent ones are if he changed than if he did not; 0 if they are not.
    change: f64,
}

/// Sums of outcomes, older ones discounted; with a prior, the parameters of a Beta distribution.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Outcomes {
    right: f64,
    wrong: f64,
}

impl Trust {
    /// The expected share of true claims of all kinds, 0 to 1.
    pub fn mean(self) -> f64 {
        self.all_but(None).mean()
    }

    /// The expected share of true claims of a kind, 0 to 1.
    pub fn mean_on(self, matter: Matter) -> f64 {
        let (right, wrong) = self.beta(matter);
        right / (right + wrong)
    }

    /// The parameters of the Beta distribution over the share of true claims of a kind.
    ///
    /// A partner's shares in different kinds are taken to scatter about a common one, so the prior of a kind is what the other kinds
    /// tell of him. Its weight is harmonic, as the variances of scatter and estimate add up: a long record elsewhere is worth
    /// six outcomes, a short one little more than its own length.
    pub fn beta(self, matter: Matter) -> (f64, f64) {
        let elsewhere = self.all_but(Some(matter));
        let weight = LIKENESS * elsewhere.count() / (LIKENESS + elsewhere.count());
        let here = self.on(matter);
        (
            weight * elsewhere.mean() + here.right,
            weight * (1.0 - elsewhere.mean()) + here.wrong,
        )
    }

    /// What one sure statement adds to the log-odds of its claim. A word worse than a coin's counts nothing, for it need not be false.
    pub(super) fn log_odds_on(self, matter: Matter) -> f64 {
        let (right, wrong) = self.beta(matter);
        (right / wrong).ln().max(0.0)
    }

    /// The same for a claim of any kind.
    pub(super) fn log_odds(self) -> f64 {
        let all = self.all_but(None);
        (all.right / all.wrong).ln().max(0.0)
    }

    /// Counts an outcome. A mistake tells of a partner's knowledge in that kind, a lie of his will, so it counts in every kind.
    pub(super) fn judge(&mut self, matter: Matter, verdict: Verdict, vouched: Vouched) {
        let weight = match vouched {
            Vouched::Fully => 1.0,
            Vouched::Relayed => RELAYED,
        };
        match verdict {
            Verdict::Right => self.record(matter, true, weight),
            Verdict::Mistaken => self.record(matter, false, weight),
            Verdict::Lied => {
                for kind in Matter::ALL {
                    self.record(kind, false, LIE * weight);
                }
            }
        }
    }

    /// The prior and the outcomes of all kinds but one.
    fn all_but(self, matter: Option<Matter>) -> Outcomes {
        let others = Matter::ALL.into_iter().filter(|kind| Some(*kind) != matter);
        others.fold(PRIOR, |sum, kind| Outcomes {
            right: sum.right + self.on(kind).right,
            wrong: sum.wrong + self.on(kind).wrong,
        })
    }

    fn on(self, matter: Matter) -> Outcomes {
        match matter {
            Matter::Places => self.places.all,
            Matter::Rules => self.rules.all,
            Matter::People => self.people.all,
        }
    }

    fn record(&mut self, matter: Matter, right: bool, weight: f64) {
        let (a, b) = self.beta(matter);
        let expected = a / (a + b);
        let record = match matter {
            Matter::Places => &mut self.places,
            Matter::Rules => &mut self.rules,
            Matter::People => &mut self.people,
        };
        record.note(right, weight, expected);
    }
}

impl Record {
    /// Counts an outcome, where one that is right was expected with this probability. If the latest outcomes are far likelier of somebody
    /// else than of him as I knew him, what came before them is forgotten.
    ///
    /// Page's test with an alternative that is learned on the way: E. S. Page, "Continuous inspection schemes", Biometrika 41 (1954),
    /// 100-115.
    fn note(&mut self, right: bool, weight: f64, expected: f64) {
        let of = |probability: f64| {
            if right {
                probability
            } else {
                1.0 - probability
            }
        };
        let anew = (self.recent.right + 1.0) / (self.recent.count() + 2.0);
        self.change = round(self.change + weight * (of(anew) / of(expected)).ln());
        self.all.add(right, weight);
        self.recent.add(right, weight);
        if self.change > CHANGED {
            self.all = self.recent;
        }
        if self.change <= 0.0 || self.change > CHANGED {
            self.change = 0.0;
            self.recent = Outcomes::default();
        }
    }
}

impl Outcomes {
    fn count(self) -> f64 {
        self.right + self.wrong
    }

    fn mean(self) -> f64 {
        self.right / self.count()
    }

    fn add(&mut self, right: bool, weight: f64) {
        let (more_right, more_wrong) = if right { (weight, 0.0) } else { (0.0, weight) };
        self.right = round(self.right * DISCOUNT + more_right);
        self.wrong = round(self.wrong * DISCOUNT + more_wrong);
    }
}

#[cfg(test)]
mod tests {
    use super::{Matter, Trust, Verdict, Vouched};

    #[test]
    fn a_partner_who_is_often_wrong_stops_counting() {
        let mut trust = Trust::default();
        assert!((trust.mean() - 0.8).abs() < 1e-9);
        learn(&mut trust, Matter::Rules, Verdict::Mistaken, 5);
        assert!(trust.mean() < 0.5);
        assert!(trust.log_odds_on(Matter::Rules).abs() < 1e-9);
        learn(&mut trust, Matter::Rules, Verdict::Right, 20);
        assert!(trust.mean() > 0.7);
    }

    #[test]
    fn a_new_kind_of_claim_starts_from_what_is_known_of_the_partner() {
        let mut trust = Trust::default();
        learn(&mut trust, Matter::Rules, Verdict::Mistaken, 40);
        assert!(trust.mean_on(Matter::Places) < 0.2);
        learn(&mut trust, Matter::Places, Verdict::Right, 40);
        assert!(trust.mean_on(Matter::Places) > 0.8);
        assert!(trust.mean_on(Matter::Rules) < 0.2);
    }

    #[test]
    fn a_lie_costs_more_than_a_mistake_and_in_every_kind() {
        let after = |verdict| {
            let mut trust = Trust::default();
            learn(&mut trust, Matter::Places, Verdict::Right, 20);
            learn(&mut trust, Matter::Rules, Verdict::Right, 20);
            learn(&mut trust, Matter::Places, verdict, 3);
            Matter::ALL.map(|matter| trust.mean_on(matter))
        };
        let (lied, mistaken) = (after(Verdict::Lied), after(Verdict::Mistaken));
        for (lied, mistaken) in lied.into_iter().zip(mistaken) {
            assert!(lied < mistaken - 0.04, "{lied} {mistaken}");
        }
    }

    #[test]
    fn who_names_a_source_is_blamed_by_half() {
        let after = |vouched| {
            let mut trust = Trust::default();
            trust.judge(Matter::Places, Verdict::Mistaken, vouched);
            trust.mean()
        };
        assert!(after(Vouched::Fully) < after(Vouched::Relayed));
        assert!(after(Vouched::Relayed) < 0.8);
    }

    fn learn(trust: &mut Trust, matter: Matter, verdict: Verdict, times: u32) {
        for _ in 0..times {
            trust.judge(matter, verdict, Vouched::Fully);
        }
    }
}
