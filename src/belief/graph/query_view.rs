//! What views and differences ask of a graph: opinions under a key, one mind at a time.

use super::index::Key;
use super::node::BeliefKind;
use super::{BeliefView, Graph};
use crate::belief::Proposition;
use crate::vocab::AgentName;

impl Graph {
    /// What a mind has an opinion about under a key, in no meaningful order.
    pub(in crate::belief) fn propositions_under(
        &self,
        holder: &[AgentName],
        key: &Key,
    ) -> impl Iterator<Item = &Proposition> {
        self.index
            .under(holder, key)
            .filter_map(|at| self.belief_node(at))
            .map(|node| &node.proposition)
    }

    /// The opinions of a mind under a key, in no meaningful order.
    pub(in crate::belief) fn opinions(
        &self,
        holder: &[AgentName],
        key: &Key,
    ) -> impl Iterator<Item = BeliefView<'_>> {
        self.index
            .under(holder, key)
            .filter_map(|at| self.belief_view(at))
    }

    /// The opinion of a mind on one matter.
    pub(in crate::belief) fn opinion(
        &self,
        holder: &[AgentName],
        proposition: &Proposition,
    ) -> Option<BeliefView<'_>> {
        self.belief_view(self.index.belief(holder, proposition)?)
    }

    /// All opinions of a mind, by proposition.
    pub(in crate::belief) fn mind_of(
        &self,
        holder: &[AgentName],
    ) -> impl Iterator<Item = BeliefView<'_>> {
        self.index
            .beliefs_of(holder)
            .filter_map(|at| self.belief_view(at))
    }

    /// Whether something speaks for it and something against it.
    pub(in crate::belief) fn is_contested(
        &self,
        holder: &[AgentName],
        proposition: &Proposition,
    ) -> bool {
        let Some(at) = self.index.belief(holder, proposition) else {
            return false;
        };
        let pieces = self.evidence(at);
        let supports = pieces.iter().filter(|piece| piece.supports).count();
        (1..pieces.len()).contains(&supports)
    }

    /// What a mind holds that cannot be true together with it.
    pub(in crate::belief) fn held_instead(
        &self,
        holder: &[AgentName],
        proposition: &Proposition,
    ) -> Vec<Proposition> {
        self.rivals(holder, proposition)
    }

    pub(super) fn belief_view(
        &self,
        at: petgraph::stable_graph::NodeIndex,
    ) -> Option<BeliefView<'_>> {
        let node = self.belief_node(at)?;
        Some(BeliefView {
            holder: &node.holder,
            proposition: &node.proposition,
            kind: BeliefKind::of(&node.holder, &node.proposition),
            confidence: self.confidence_of(node),
            first: node.first,
            last: node.last,
            learned_from: node.learned_from.as_ref(),
        })
    }
}
