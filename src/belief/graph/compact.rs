//! Bounded size: what goes first when a graph has grown too large.
//!
//! This is the thin version: what goes is counted, not summarised. What is never forgotten: innate knowledge, what I found out myself
//! about the rules of the world, and what I carry, with all evidence that bears on them; so `why` can always answer for what is held.

use petgraph::Direction;
use petgraph::stable_graph::NodeIndex;
use petgraph::visit::EdgeRef;

use super::Graph;
use super::edge::Edge;
use super::node::{BeliefNode, DesireState, NodeKind};
use super::weigh::is_rule;
use crate::vocab::Tick;

/// After forgetting, a tenth of the room is free.
const ROOM: usize = 10;

/// What goes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Worth {
    /// No longer held, about how things stand; finished acts and wishes.
    Past,
    /// What partners may think of how things stand, and free text.
    Hearsay,
    /// How I think things stand.
    State,
    /// Rules of the world as others hold them, or as I was told.
    Told,
}

impl Graph {
    /// Forgets the least worthy and oldest, if there are too many nodes.
    pub(super) fn compact(&mut self) {
        let limit = self.settings.max_nodes;
        if self.nodes.node_count() <= limit {
            return;
        }
        let goal = limit - limit / ROOM;
        let mut candidates: Vec<(Worth, Tick, u64, NodeIndex)> = self
            .nodes
            .node_indices()
            .filter_map(|at| {
                let (worth, last) = self.worth(at)?;
                Some((worth, last, self.nodes[at].serial, at))
            })
            .collect();
        candidates.sort_unstable_by_key(|(worth, last, serial, _)| (*worth, *last, *serial));
        for (_, _, _, at) in candidates {
            if self.nodes.node_count() <= goal {
                return;
            }
            self.forget(at);
        }
    }

    /// How dispensable a node is and when it last mattered; nothing for what must stay or goes with its beliefs.
    fn worth(&self, at: NodeIndex) -> Option<(Worth, Tick)> {
        match &self.nodes[at].kind {
            NodeKind::Belief(belief) => {
                let worth = self.worth_of_belief(at, belief)?;
                Some((worth, belief.last))
            }
            NodeKind::Action(action) => {
                let over = !self.running.contains(&self.nodes[at].serial);
                over.then_some((Worth::Past, action.since))
            }
            NodeKind::Desire(desire) => {
                let over = matches!(desire.state, DesireState::Satisfied | DesireState::Dropped);
                (over || !desire.holder.is_empty()).then_some((Worth::Hearsay, desire.since))
            }
            NodeKind::Percept(percept) => {
                let idle = !self.has_beliefs(at);
                idle.then_some((Worth::Past, percept.last))
            }
            NodeKind::Topic(_) => None,
        }
    }

    fn worth_of_belief(&self, at: NodeIndex, belief: &BeliefNode) -> Option<Worth> {
        use crate::belief::Proposition as P;
        let mine = belief.minds.is_mine();
        if matches!(belief.proposition, P::Text { .. }) {
            return Some(Worth::Hearsay);
        }
        if is_rule(&belief.proposition) {
            let hearsay = !mine || self.evidence(at).iter().all(|piece| piece.told.is_some());
            return hearsay.then_some(Worth::Told);
        }
        let held = self.confidence_of(belief) > 0.5;
        if held && mine && matches!(&belief.proposition, P::Has { agent, .. } if *agent == self.me)
        {
            return None;
        }
        Some(match (mine, held) {
            (_, false) => Worth::Past,
            (false, true) => Worth::Hearsay,
            (true, true) => Worth::State,
        })
    }

    /// Removes a node, and with it the percepts and topics that nothing else refers to.
    fn forget(&mut self, at: NodeIndex) {
        let neighbours: Vec<NodeIndex> = self.nodes.neighbors_undirected(at).collect();
        self.remove(at);
        self.forgotten += 1;
        for near in neighbours {
            let orphan = match self.nodes.node_weight(near).map(|node| &node.kind) {
                Some(NodeKind::Percept(_)) => !self.has_beliefs(near),
                Some(NodeKind::Topic(_)) => self.nodes.neighbors_undirected(near).next().is_none(),
                _ => false,
            };
            if orphan {
                self.remove(near);
                self.forgotten += 1;
            }
        }
    }

    fn has_beliefs(&self, percept: NodeIndex) -> bool {
        self.nodes
            .edges_directed(percept, Direction::Outgoing)
            .any(|edge| !matches!(edge.weight(), Edge::Caused) && edge.target() != percept)
    }
}
