//! Summaries: what is left of what was forgotten for want of room.

use serde::{Deserialize, Serialize};

use super::Graph;
use super::key::topics;
use super::node::{BeliefKind, NodeKind, Topic};
use crate::vocab::{Thing, Tick};
use petgraph::stable_graph::NodeIndex;

/// Most things that are summed up apart; the rest goes together.
const MOST: usize = 4_096;

/// What was forgotten about one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// How many beliefs, in all minds.
    pub beliefs: u64,
    /// When the first of them first came up.
    pub first: Tick,
    /// When something last spoke for the last of them.
    pub last: Tick,
}

/// One kind of belief about one thing; what it is about is unknown for free text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Subject {
    pub(super) kind: BeliefKind,
    pub(super) thing: Option<Thing>,
}

impl Graph {
    /// What was forgotten for want of room, by kind of belief and thing.
    pub fn summaries(&self) -> impl Iterator<Item = (BeliefKind, Option<&Thing>, Summary)> {
        self.summaries
            .iter()
            .map(|(subject, summary)| (subject.kind, subject.thing.as_ref(), *summary))
    }

    /// Adds a belief that is about to be forgotten to what is known of its like.
    pub(super) fn sum_up(&mut self, at: NodeIndex) {
        let NodeKind::Belief(belief) = &self.nodes[at].kind else {
            return;
        };
        let thing = topics(&belief.proposition)
            .into_iter()
            .find_map(|topic| match topic {
                Topic::Thing(thing) => Some(thing),
                Topic::Place(_) => None,
            });
        let mut subject = Subject {
            kind: BeliefKind::of(&belief.minds, &belief.proposition),
            thing,
        };
        if self.summaries.len() >= MOST && !self.summaries.contains_key(&subject) {
            subject.thing = None;
        }
        let (first, last) = (belief.first, belief.last);
        let summary = self.summaries.entry(subject).or_insert(Summary {
            beliefs: 0,
            first,
            last,
        });
        summary.beliefs += 1;
        summary.first = summary.first.min(first);
        summary.last = summary.last.max(last);
    }
}
