//! What views and differences ask of a graph: the opinions of one mind, under a key or on one matter.

use petgraph::stable_graph::NodeIndex;

use super::Graph;
use super::key::Key;
use super::node::BeliefNode;
use crate::belief::Proposition;
use crate::vocab::{AgentName, Tick};

/// Opinions of a partner under one key that are weighed: who talks without end does not make views slow.
const NEWEST: usize = 64;

/// What one mind thinks of one matter.
#[derive(Clone, Copy, Debug)]
pub(in crate::belief) struct Opinion<'g> {
    pub(in crate::belief) proposition: &'g Proposition,
    /// 0 to 1.
    pub(in crate::belief) confidence: f64,
    /// When something last spoke for it.
    pub(in crate::belief) last: Tick,
    /// Whose words made me hold it.
    pub(in crate::belief) learned_from: Option<&'g AgentName>,
}

impl Graph {
    /// What I have an opinion about under a key, in no meaningful order.
    pub(in crate::belief) fn my_matters(&self, key: &Key) -> impl Iterator<Item = &Proposition> {
        self.index
            .mine(key)
            .filter_map(|at| self.belief_node(at))
            .map(|node| &node.proposition)
    }

    /// My opinions under a key, in no meaningful order.
    pub(in crate::belief) fn my_opinions(&self, key: &Key) -> impl Iterator<Item = Opinion<'_>> {
        self.index.mine(key).filter_map(|at| self.opinion_at(at))
    }

    /// My opinion on one matter.
    pub(in crate::belief) fn my_opinion(&self, proposition: &Proposition) -> Option<Opinion<'_>> {
        self.opinion_at(self.mine(proposition)?)
    }

    /// All my opinions, in no meaningful order.
    pub(in crate::belief) fn my_mind(&self) -> impl Iterator<Item = Opinion<'_>> {
        self.index.of_scope(0).filter_map(|at| self.opinion_at(at))
    }

    /// What I take for a partner's opinions under a key, by proposition; of very many, the newest.
    pub(in crate::belief) fn opinions_of(
        &self,
        partner: &AgentName,
        key: &Key,
    ) -> Vec<Opinion<'_>> {
        let chain = std::slice::from_ref(partner);
        let mut nodes: Vec<&BeliefNode> = self.reaching(chain, key).collect();
        nodes.sort_unstable_by(|one, other| {
            let newest_first = other.last.cmp(&one.last);
            newest_first.then_with(|| one.proposition.cmp(&other.proposition))
        });
        nodes.truncate(NEWEST);
        nodes.sort_unstable_by(|one, other| {
            let newest_first = other.last.cmp(&one.last);
            one.proposition.cmp(&other.proposition).then(newest_first)
        });
        nodes.dedup_by(|one, other| one.proposition == other.proposition);
        nodes
            .into_iter()
            .filter_map(|node| {
                Some(Opinion {
                    proposition: &node.proposition,
                    confidence: self.confidence_of_theirs(chain, &node.proposition)?,
                    last: node.last,
                    learned_from: None,
                })
            })
            .collect()
    }

    /// What a partner holds, as far as I can tell, that cannot be true together with it; by proposition.
    pub(in crate::belief) fn held_instead(
        &self,
        partner: &AgentName,
        proposition: &Proposition,
    ) -> Vec<Proposition> {
        let chain = std::slice::from_ref(partner);
        let mut instead: Vec<Proposition> = self
            .reaching(chain, &self.slot(proposition))
            .map(|node| &node.proposition)
            .filter(|held| *held != proposition && self.excludes(held, proposition))
            .filter(|held| self.confidence_of_theirs(chain, held) > Some(0.5))
            .cloned()
            .collect();
        instead.sort_unstable();
        instead.dedup();
        instead
    }

    /// Whether something that I perceived or heard speaks for it and something against it.
    pub(in crate::belief) fn is_contested(&self, proposition: &Proposition) -> bool {
        let Some(at) = self.mine(proposition) else {
            return false;
        };
        let pieces = self.evidence(at);
        let supports = pieces.iter().filter(|piece| piece.supports).count();
        (1..pieces.len()).contains(&supports)
    }

    fn opinion_at(&self, at: NodeIndex) -> Option<Opinion<'_>> {
        let node = self.belief_node(at)?;
        Some(Opinion {
            proposition: &node.proposition,
            confidence: self.confidence_of(node),
            last: node.last,
            learned_from: node.learned_from.as_ref(),
        })
    }
}
