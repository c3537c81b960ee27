//! What was held before: values that a newer finding took the place of.

use std::cmp::Reverse;

use petgraph::stable_graph::NodeIndex;

use super::why::GivenUp;
use super::{Graph, wording};
use crate::belief::Proposition;
use crate::vocab::Tick;

/// Values that were given up, of which `why` tells: the latest.
const TOLD: usize = 3;

impl Graph {
    /// What I held in this matter, or what cannot be true together with it, and gave up; the latest first.
    pub(super) fn given_up(&self, proposition: &Proposition) -> Vec<GivenUp> {
        let mut old: Vec<(Tick, &Proposition, GivenUp)> = self
            .index
            .mine(&self.slot(proposition))
            .filter_map(|at| Some((at, self.belief_node(at)?)))
            .filter(|(_, node)| {
                let value = &node.proposition;
                value == proposition || self.excludes(value, proposition)
            })
            .filter(|(_, node)| self.confidence_of(node) <= 0.5)
            .filter_map(|(at, node)| {
                let (until, then) = self.end_of(at)?;
                let fact = self.stated(&node.proposition);
                Some((until, &node.proposition, GivenUp { fact, until, then }))
            })
            .collect();
        old.sort_by(|(one, this, _), (other, that, _)| {
            let latest = Reverse(one).cmp(&Reverse(other));
            latest.then_with(|| this.cmp(that))
        });
        old.truncate(TOLD);
        old.into_iter().map(|(_, _, given_up)| given_up).collect()
    }

    /// What first spoke against a belief after the last that spoke for it, and when.
    fn end_of(&self, at: NodeIndex) -> Option<(Tick, String)> {
        let pieces = self.evidence(at);
        let last = pieces.iter().rfind(|piece| piece.supports)?.evidence;
        let against = pieces
            .iter()
            .filter(|piece| !piece.supports && piece.evidence.order > last.order);
        let (until, source) = against
            .map(|piece| (piece.evidence.first.max(last.last), piece.source))
            .min_by_key(|(until, source)| (*until, self.nodes[*source].serial))?;
        let percept = self.percept_node(source)?;
        Some((until, wording::percept(&percept.what, &self.me)))
    }
}
