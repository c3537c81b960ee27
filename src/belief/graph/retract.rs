//! What I passed on and no longer hold, so that those who took my word can be told.

use petgraph::stable_graph::NodeIndex;

use super::Graph;
use super::node::Perceived;
use crate::belief::Proposition;
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
    /// What I told that partner, no longer hold, and believe that he still holds: by name. It is owed until I tell him the opposite, hold
    /// it again, or have reason to think that he has given it up.
    pub fn retractions_owed(&self, partner: &AgentName) -> Vec<Retraction> {
        let holder = std::slice::from_ref(partner);
        let mut owed: Vec<Retraction> = self
            .index
            .beliefs_of(holder)
            .filter_map(|theirs| self.retraction(theirs))
            .collect();
        owed.sort_by(|one, other| one.proposition.cmp(&other.proposition));
        owed
    }

    fn retraction(&self, theirs: NodeIndex) -> Option<Retraction> {
        let node = self.belief_node(theirs)?;
        let mine = self
            .pieces(theirs)
            .filter(|piece| {
                let source = self.percept_node(piece.source).map(|it| &it.what);
                let said = matches!(source, Some(Perceived::Said { .. }));
                said && piece.told.is_some_and(|words| words.as_of <= self.now)
            })
            .max_by_key(|piece| piece.evidence.order)?;
        let on_that_side = |confidence: f64| (confidence > 0.5) == mine.supports;
        let i_do = self.confidence(&[], &node.proposition);
        let i_still_do = i_do.is_some_and(|mine| mine != 0.5 && on_that_side(mine));
        let he_does = self.confidence_of(node);
        let he_still_does = he_does != 0.5 && on_that_side(he_does);
        (he_still_does && !i_still_do).then(|| Retraction {
            proposition: node.proposition.clone(),
            negated: !mine.supports,
            said: mine.evidence.last,
        })
    }
}
