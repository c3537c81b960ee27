//! What I passed on and no longer hold, so that those who took my word can be told.

use std::cmp::Ordering;

use petgraph::stable_graph::NodeIndex;

use super::Graph;
use super::node::Perceived;
use super::scope::Scope;
use crate::belief::{Proposition, Utterance};
use crate::vocab::{AgentName, Tick};

/// Something I told a partner that I would not say any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retraction {
    /// What it was about.
    pub proposition: Proposition,
    /// Whether I had said that it is not so.
    pub negated: bool,
    /// When I said it last.
    pub said: Tick,
}

impl Graph {
    /// What I told that partner, no longer hold, and believe that he still holds: by name. It is owed until I tell him that it is
    /// not so, hold it again, or have reason to think that he has given it up. A correction (`not so:`) that took it back is not owed back
    /// in turn as long as I have no opinion.
    pub fn retractions_owed(&self, partner: &AgentName) -> Vec<Retraction> {
        let Some(alone) = self.scopes.number(&Scope::Chain(vec![partner.clone()])) else {
            return Vec::new();
        };
        let mut owed: Vec<Retraction> = self
            .index
            .of_scope(alone)
            .filter_map(|theirs| self.retraction(partner, theirs))
            .collect();
        owed.sort_by(|one, other| one.proposition.cmp(&other.proposition));
        owed
    }

    fn retraction(&self, partner: &AgentName, theirs: NodeIndex) -> Option<Retraction> {
        let node = self.belief_node(theirs)?;
        let mine = self
            .pieces(theirs)
            .filter(|piece| self.is_said(piece))
            .max_by_key(|piece| piece.evidence.order)?;
        let side = |mind: &[AgentName]| {
            let confidence = self.confidence(mind, &node.proposition).unwrap_or(0.5);
            confidence.partial_cmp(&0.5).unwrap_or(Ordering::Equal)
        };
        let said = if mine.supports {
            Ordering::Greater
        } else {
            Ordering::Less
        };
        let stands = match side(&[]) {
            Ordering::Equal => self.is_correction(mine.source),
            held => held == said,
        };
        let owed = side(std::slice::from_ref(partner)) == said && !stands;
        owed.then(|| Retraction {
            proposition: node.proposition.clone(),
            negated: !mine.supports,
            said: mine.evidence.last,
        })
    }

    fn is_correction(&self, said: NodeIndex) -> bool {
        let words = self.percept_node(said).map(|percept| &percept.what);
        matches!(
            words,
            Some(Perceived::Said {
                utterance: Utterance::Correction(_),
                ..
            })
        )
    }
}
