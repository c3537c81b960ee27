//! When words count: those about the past are dated by the moment they name, those about the future wait for it.

use petgraph::Direction;
use petgraph::stable_graph::{EdgeIndex, NodeIndex};
use petgraph::visit::EdgeRef;

use super::edge::{Edge, Origin};
use super::finding::{Claimed, Finding};
use super::node::{NodeKind, Perceived};
use super::scope::Scope;
use super::weigh::{Piece, is_rule};
use super::{Change, Graph};
use crate::belief::Proposition;
use crate::vocab::{AgentName, Tick};

impl Graph {
    /// Notes how words came about that were just linked to a belief.
    pub(super) fn date_words(
        &mut self,
        percept: NodeIndex,
        belief: NodeIndex,
        finding: &Finding,
        claimed: Claimed,
    ) {
        let Some((edge, times)) = self.words(percept, belief, finding.denied) else {
            return;
        };
        let as_of = claimed.at.unwrap_or(self.now);
        if as_of > self.now && finding.scope.is_mine() {
            self.due.insert((as_of, belief));
        }
        let said_first = times == 1;
        let first = said_first.then(|| self.origin_of(percept, finding, as_of));
        let steady = self.steady(belief);
        let Some(Edge::Told { origin, judged, .. }) = self.nodes.edge_weight_mut(edge) else {
            return;
        };
        if let Some(first) = first {
            *origin = first;
        } else {
            // Said again when the state may have changed, it is another claim.
            let anew = steady.is_some_and(|steady| as_of.since(origin.as_of) > steady);
            *judged &= claimed.implied || !anew;
            origin.as_of = as_of;
        }
    }

    /// Weighs anew what words bear on whose moment has come. Returns what came to be held or ceased to be held.
    pub(super) fn words_come_due(&mut self) -> Vec<Change> {
        let mut changes = Vec::new();
        while let Some(first) = self.due.first().copied().filter(|due| due.0 <= self.now) {
            self.due.remove(&first);
            changes.extend(self.reweigh_turned(first.1));
        }
        changes
    }

    /// The words about a belief that wait for their moment, for a belief that is read from disk or is forgotten.
    pub(super) fn waiting(&self, belief: NodeIndex) -> Vec<(Tick, NodeIndex)> {
        let edges = self.nodes.edges_directed(belief, Direction::Incoming);
        let waiting = edges.filter_map(|edge| match edge.weight() {
            Edge::Told { origin, .. } if origin.as_of > self.now => Some((origin.as_of, belief)),
            _ => None,
        });
        waiting.collect()
    }

    fn words(&self, percept: NodeIndex, belief: NodeIndex, no: bool) -> Option<(EdgeIndex, u32)> {
        let mut edges = self.nodes.edges_directed(belief, Direction::Incoming);
        edges.find_map(|edge| match edge.weight() {
            Edge::Told {
                evidence, denied, ..
            } if edge.source() == percept && *denied == no => Some((edge.id(), evidence.times)),
            _ => None,
        })
    }

    fn origin_of(&self, percept: NodeIndex, finding: &Finding, as_of: Tick) -> Origin {
        let speaker = self
            .percept_node(percept)
            .and_then(|percept| percept.what.speaker())
            .filter(|_| finding.scope.is_mine());
        let (claimed, denied) = (&finding.proposition, finding.denied);
        Origin {
            as_of,
            knew_better: speaker.is_some_and(|by| self.knows_better(by, claimed, denied)),
            from_me: speaker.is_some_and(|by| self.has_told(by, claimed, denied)),
        }
    }

    /// Whether I told that partner so.
    fn has_told(&self, partner: &AgentName, claimed: &Proposition, denied: bool) -> bool {
        self.told_directly(partner, claimed).is_some_and(|theirs| {
            self.pieces(theirs)
                .any(|piece| self.is_said(&piece) && piece.supports != denied)
        })
    }

    /// The belief of a partner that my words to him bear on.
    fn told_directly(&self, partner: &AgentName, claimed: &Proposition) -> Option<NodeIndex> {
        let alone = self.scopes.number(&Scope::Chain(vec![partner.clone()]))?;
        self.index.belief(&self.nodes, alone, claimed)
    }

    /// Whether it is my own word to somebody.
    pub(super) fn is_said(&self, piece: &Piece<'_>) -> bool {
        let source = self.percept_node(piece.source).map(|it| &it.what);
        piece.told.is_some() && matches!(source, Some(Perceived::Said { .. }))
    }

    /// For how many ticks the state that a belief is about may be taken to last; nothing for a rule.
    fn steady(&self, belief: NodeIndex) -> Option<u64> {
        match &self.nodes[belief].kind {
            NodeKind::Belief(node) => (!is_rule(&node.proposition)).then(|| node.fade.steady()),
            _ => None,
        }
    }
}
