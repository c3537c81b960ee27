//! Bounded size: what goes first when a graph has grown too large, and what stays of it.
//!
//! What is forgotten is summed up by what it was about (see [`Summary`](super::summary::Summary)). What is never forgotten: innate
//! knowledge, what I found out myself about the rules of the world, and what I carry, with all evidence that bears on them; so `why` can
//! always answer for what is held. Much is forgotten at once, so that the work is shared by many events.

use std::collections::BTreeSet;

use petgraph::Direction;
use petgraph::stable_graph::NodeIndex;
use petgraph::visit::EdgeRef;

use super::Graph;
use super::edge::Edge;
use super::node::{BeliefNode, DesireState, NodeKind};
use super::weigh::is_rule;
use crate::vocab::Tick;

/// After forgetting, at least a fifth of the room is free.
const ROOM: usize = 5;

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
    /// Forgets the least worthy and oldest, if there are too many nodes, and with them the percepts and topics that nothing else refers
    /// to.
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
        let too_many = self.nodes.node_count() - goal;
        let least_worthy = candidates.into_iter().take(too_many);
        let mut gone: BTreeSet<NodeIndex> = least_worthy.map(|(_, _, _, at)| at).collect();
        let orphans: Vec<NodeIndex> = self
            .nodes
            .node_indices()
            .filter(|at| !gone.contains(at) && self.is_orphaned(*at, &gone))
            .collect();
        gone.extend(orphans);
        self.forget(&gone);
    }

    /// Removes nodes all at once: one by one it would take a walk along every long list of edges that they are in.
    fn forget(&mut self, gone: &BTreeSet<NodeIndex>) {
        for at in gone {
            if !self.due.is_empty() {
                for waiting in self.waiting(*at) {
                    self.due.remove(&waiting);
                }
            }
            self.sum_up(*at);
            self.index.remove(&self.nodes, *at);
        }
        self.forgotten += gone.len() as u64;
        let all = std::mem::take(&mut self.nodes);
        self.nodes = all.filter_map_owned(
            |at, node| (!gone.contains(&at)).then_some(node),
            |_, edge| Some(edge),
        );
        debug_assert_eq!(self.check(), Ok(()));
    }

    /// Whether a percept bore on beliefs, or a topic was referred to, and all of that is gone with these. A percept that never bore on
    /// anything, such as a question that I asked, goes by its age.
    fn is_orphaned(&self, at: NodeIndex, gone: &BTreeSet<NodeIndex>) -> bool {
        match &self.nodes[at].kind {
            NodeKind::Percept(_) => {
                let mut beliefs = self.nodes.neighbors_directed(at, Direction::Outgoing);
                self.has_beliefs(at) && beliefs.all(|belief| gone.contains(&belief))
            }
            NodeKind::Topic(_) => {
                let mut referring = self.nodes.neighbors_directed(at, Direction::Incoming);
                referring.all(|from| gone.contains(&from))
            }
            NodeKind::Belief(_) | NodeKind::Desire(_) | NodeKind::Action(_) => false,
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

    fn has_beliefs(&self, percept: NodeIndex) -> bool {
        self.nodes
            .edges_directed(percept, Direction::Outgoing)
            .any(|edge| !matches!(edge.weight(), Edge::Caused) && edge.target() != percept)
    }
}
