//! How far a partner's word counts: a Beta distribution for each kind of claim, pooled in part.

use serde::{Deserialize, Serialize};

use super::weigh::round;
use crate::belief::Proposition;

/// Right and wrong claims of a partner before anything is known of him: a mean of 0.8, as among people who mean well. It must stay above
/// 0.73, for a stranger's one word frees from a planted misbelief. It is held lightly, since shares from 0.2 to 0.95 are met: together
/// with [`LIKENESS`], three or four outcomes of a kind weigh as much.
const PRIOR: Outcomes = Outcomes {
    right: 4.8,
    wrong: 1.2,
};
/// What is left of older outcomes of a kind at each new one: the last fifty count. Fewer would know honest partners less well (their
/// share of true claims to 0.04), more would notice later that one has changed.
const DISCOUNT: f64 = 0.98;
/// How alike a partner is in all kinds of claims: his record elsewhere counts as this many outcomes at the most.
const LIKENESS: f64 = 9.0;
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
pub struct Trust {
    places: Outcomes,
    rules: Outcomes,
    people: Outcomes,
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
    /// [`LIKENESS`] outcomes, a short one little more than its own length.
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
            Verdict::Right => self.on_mut(matter).add(weight, 0.0),
            Verdict::Mistaken => self.on_mut(matter).add(0.0, weight),
            Verdict::Lied => {
                for kind in Matter::ALL {
                    self.on_mut(kind).add(0.0, LIE * weight);
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
            Matter::Places => self.places,
            Matter::Rules => self.rules,
            Matter::People => self.people,
        }
    }

    fn on_mut(&mut self, matter: Matter) -> &mut Outcomes {
        match matter {
            Matter::Places => &mut self.places,
            Matter::Rules => &mut self.rules,
            Matter::People => &mut self.people,
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

    fn add(&mut self, right: f64, wrong: f64) {
        self.right = round(self.right * DISCOUNT + right);
        self.wrong = round(self.wrong * DISCOUNT + wrong);
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
