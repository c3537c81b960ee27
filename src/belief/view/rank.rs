//! Which beliefs come first.

use crate::belief::graph::Opinion;
use crate::belief::{Graph, Proposition};
use crate::vocab::{AgentName, Goal, Thing, Tick};

/// Opinions nearer to one half than this say nothing.
const NO_OPINION: f64 = 0.05;
/// After so many ticks, a minute of game time, half of what freshness counts is gone; and that something is gone is news no more.
const FRESH: f64 = 1200.0;
/// How many of the best are looked at for evidence on both sides, which takes a walk over all of it.
const CLOSE_LOOKS: usize = 48;

/// A belief that bears on the focus.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate<'a> {
    pub(super) opinion: Opinion<'a>,
    /// The partner whose opinion it is; nothing if it is mine.
    pub(super) partner: Option<&'a AgentName>,
    /// What it is worth for what it is about, before freshness and confidence.
    pub(super) worth: f64,
    /// Whether I hold otherwise than the partner.
    pub(super) disputed: bool,
}

impl<'a> Candidate<'a> {
    pub(super) fn new(opinion: Opinion<'a>) -> Self {
        Self {
            opinion,
            partner: None,
            worth: 0.0,
            disputed: false,
        }
    }

    pub(super) fn worth(mut self, more: f64) -> Self {
        self.worth += more;
        self
    }

    /// Whether the belief is about a thing: what stands somewhere, is held or carried or wanted or worked on.
    pub(super) fn names(&self, thing: &Thing) -> bool {
        use Proposition as P;
        let name = match self.opinion.proposition {
            P::At { thing, .. } | P::Danger { thing } => thing.as_str(),
            P::Holds { item, .. } | P::Has { item, .. } => item.as_str(),
            P::Doing { task, .. } => task.name.as_str(),
            P::Wants { goal, .. } => match goal {
                Goal::Have { item, .. } => item.as_str(),
                Goal::Do(task) => task.name.as_str(),
            },
            _ => return false,
        };
        name == thing.as_str()
    }
}

/// The candidates that say something, the most relevant first; among equals by partner and proposition.
pub(super) fn ranked<'a>(graph: &Graph, candidates: Vec<Candidate<'a>>) -> Vec<Candidate<'a>> {
    let now = graph.now();
    let mut all: Vec<(f64, Candidate<'a>)> = candidates
        .into_iter()
        .filter(|candidate| says_something(&candidate.opinion, now))
        .map(|candidate| (score(&candidate, now), candidate))
        .collect();
    all.sort_by(best_first);
    let closely = all.len().min(CLOSE_LOOKS);
    for (score, candidate) in &mut all[..closely] {
        let mine = candidate.partner.is_none();
        if mine && graph.is_contested(candidate.opinion.proposition) {
            *score += 0.5;
        }
    }
    all[..closely].sort_by(best_first);
    all.into_iter().map(|(_, candidate)| candidate).collect()
}

fn best_first(one: &(f64, Candidate<'_>), other: &(f64, Candidate<'_>)) -> std::cmp::Ordering {
    let ((score, this), (than, that)) = (one, other);
    than.total_cmp(score)
        .then_with(|| this.partner.cmp(&that.partner))
        .then_with(|| this.opinion.proposition.cmp(that.opinion.proposition))
}

/// Whether a confidence, 0 to 1, is an opinion at all.
pub(super) fn is_clear(confidence: f64) -> bool {
    (confidence - 0.5).abs() > NO_OPINION
}

/// An opinion that is not at one half; and of how things stand, that something is *not* so only while it is news.
fn says_something(opinion: &Opinion<'_>, now: Tick) -> bool {
    let clear = is_clear(opinion.confidence);
    let denied = opinion.confidence < 0.5;
    let state = matches!(
        opinion.proposition,
        Proposition::At { .. } | Proposition::Holds { .. } | Proposition::Has { .. }
    );
    clear && !(denied && state && now.since(opinion.last) as f64 > FRESH)
}

fn score(candidate: &Candidate<'_>, now: Tick) -> f64 {
    let opinion = &candidate.opinion;
    let freshness = 1.0 / (1.0 + now.since(opinion.last) as f64 / FRESH);
    let sureness = 2.0 * (opinion.confidence - 0.5).abs();
    candidate.worth + freshness + sureness
}
