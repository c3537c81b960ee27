//! What I hold and a partner does not, or holds otherwise, as far as I can tell: what a helper has to say.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::needs::{self, Reach};
use super::rank::is_clear;
use crate::belief::graph::Opinion;
use crate::belief::{BeliefKind, Evidence, Graph, Proposition, Scope};
use crate::vocab::{AgentName, Goal, Thing};

/// How far back what a partner is after is followed.
const REACH: Reach = Reach {
    steps: 8,
    rules: 1024,
};

/// How a partner's mind falls short of mine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Gap {
    /// He holds the opposite, or something that cannot be true together with it.
    Otherwise,
    /// He has no opinion.
    Lacks,
}

/// One thing that I could tell a partner.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// What it is about.
    pub proposition: Proposition,
    /// Whether I hold that it is *not* so.
    pub negated: bool,
    /// How sure I am of what I would say, 0.5 to 1.
    pub confidence: f64,
    /// How his mind falls short.
    pub gap: Gap,
    /// How sure he is of the proposition, 0 to 1; nothing if it never came up.
    pub partner_confidence: Option<f64>,
    /// What he holds in its place.
    pub instead: Vec<Proposition>,
    /// How I know; nothing for what I have known from the start.
    pub evidence: Option<Evidence>,
    /// How many steps lie between it and what he is after; nothing if he does not need it for that.
    pub steps: Option<u32>,
}

impl Graph {
    /// What I hold and that partner does not, the most useful first: what he needs for what he wants or does, corrections before news and
    /// the nearest step first; then the other rules of the world, then how things stand. What is his own affair (what he has, does, wants
    /// or thinks) is left out. Reads my whole mind once, so not for every tick.
    pub fn diff(&self, partner: &AgentName) -> Vec<Difference> {
        let needs = needs::toward(self, None, &goals_of(self, partner), REACH);
        let steps: BTreeMap<&Proposition, u32> = needs
            .iter()
            .map(|needed| (needed.opinion.proposition, needed.steps))
            .collect();
        let mut all: Vec<Difference> = self
            .my_mind()
            .filter(|mine| is_clear(mine.confidence) && !is_affair_of(partner, mine.proposition))
            .filter_map(|mine| {
                let steps = steps.get(mine.proposition).copied();
                self.difference(partner, &mine, steps)
            })
            .collect();
        drop_repeated_denials(&mut all);
        all.sort_by(|one, other| {
            let surest_first = other.confidence.total_cmp(&one.confidence);
            usefulness(one)
                .cmp(&usefulness(other))
                .then(surest_first)
                .then_with(|| one.proposition.cmp(&other.proposition))
        });
        all
    }

    fn difference(
        &self,
        partner: &AgentName,
        mine: &Opinion<'_>,
        steps: Option<u32>,
    ) -> Option<Difference> {
        let negated = mine.confidence < 0.5;
        let theirs = self.confidence(std::slice::from_ref(partner), mine.proposition);
        let held = theirs
            .filter(|theirs| is_clear(*theirs))
            .map(|theirs| theirs > 0.5);
        let instead = if negated || held == Some(true) {
            Vec::new()
        } else {
            self.held_instead(partner, mine.proposition)
        };
        let gap = match held {
            Some(held) if held == negated => Gap::Otherwise,
            _ if !instead.is_empty() => Gap::Otherwise,
            None if !negated => Gap::Lacks,
            _ => return None,
        };
        Some(Difference {
            proposition: mine.proposition.clone(),
            negated,
            confidence: mine.confidence.max(1.0 - mine.confidence),
            gap,
            partner_confidence: theirs,
            instead,
            evidence: self.evidence_for(mine.proposition),
            steps,
        })
    }
}

/// What a partner wants and does, as far as I can tell.
fn goals_of(graph: &Graph, partner: &AgentName) -> Vec<Thing> {
    let wants = graph.wants_of(partner).into_iter().map(|goal| match goal {
        Goal::Have { item, .. } => Thing::from(&item),
        Goal::Do(task) => task.name,
    });
    wants
        .chain(graph.doing(partner).map(|task| task.name))
        .collect()
}

/// Whether a partner knows it of himself.
fn is_affair_of(partner: &AgentName, proposition: &Proposition) -> bool {
    use Proposition as P;
    match proposition {
        P::Has { agent, .. }
        | P::Can { agent, .. }
        | P::Doing { agent, .. }
        | P::Wants { agent, .. }
        | P::Tried { agent, .. }
        | P::Thinks { agent, .. } => agent == partner,
        P::At { thing, .. } | P::Danger { thing } => thing.as_str() == partner.as_str(),
        P::Holds { .. }
        | P::Contents { .. }
        | P::Yields { .. }
        | P::NeedsTool { .. }
        | P::Recipe { .. }
        | P::Smelts { .. }
        | P::Drops { .. }
        | P::Edible { .. }
        | P::Text { .. } => false,
    }
}

/// Who is told what is so need not be told what is not so in its place.
fn drop_repeated_denials(all: &mut Vec<Difference>) {
    let replaced: BTreeSet<Proposition> = all
        .iter()
        .flat_map(|difference| difference.instead.iter().cloned())
        .collect();
    all.retain(|difference| !difference.negated || !replaced.contains(&difference.proposition));
}

/// The lower, the more useful.
fn usefulness(difference: &Difference) -> (bool, u8, Option<u32>, Gap) {
    let needed = difference.steps.is_some();
    let matter = match BeliefKind::of(&Scope::MINE, &difference.proposition) {
        BeliefKind::Task => 0,
        BeliefKind::Perception => 1,
        BeliefKind::Partner => 2,
        BeliefKind::Interaction => 3,
    };
    if needed && difference.gap == Gap::Otherwise {
        return (false, 0, None, Gap::Otherwise);
    }
    (!needed, matter, difference.steps, difference.gap)
}
