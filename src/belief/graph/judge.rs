//! Judging tellers: a claim that I come to know better moves the trust in who made it, and with it all that rests on his word.

use petgraph::Direction;
use petgraph::stable_graph::NodeIndex;
use petgraph::visit::EdgeRef;

use super::Graph;
use super::edge::Edge;
use super::revise::{Finding, Link};
use super::weigh::is_rule;
use crate::vocab::AgentName;

/// A claim is held against its speaker if I know better with at least this log-odds.
const SURE: f64 = 3.0;
/// A claim about the state of things is refuted by what I see within this many ticks of it; later it may just have changed.
const REFUTABLE: u64 = 1_200;

impl Graph {
    /// Holds claims against or for their speakers, once each, as soon as I know better.
    pub(super) fn judge_tellers(&mut self, belief: NodeIndex, finding: &Finding) {
        let Some(node) = self.belief_node(belief) else {
            return;
        };
        let rule = is_rule(&node.proposition);
        let truth = if rule {
            self.own(belief, node)
        } else {
            match finding.link {
                Link::Evidence(weight) if finding.denied => -weight,
                Link::Evidence(weight) => weight,
                Link::Told(_) | Link::Perhaps(_) => return,
            }
        };
        if truth.abs() < SURE {
            return;
        }
        let mut outcomes = Vec::new();
        for edge in self.nodes.edges_directed(belief, Direction::Incoming) {
            let Edge::Told {
                evidence,
                denied,
                judged: false,
            } = edge.weight()
            else {
                continue;
            };
            let right = (truth > 0.0) != *denied;
            let in_time = rule || right || self.now.since(evidence.last) <= REFUTABLE;
            if let Some(speaker) = self
                .percept_node(edge.source())
                .and_then(|percept| percept.what.speaker())
                .filter(|_| in_time)
            {
                outcomes.push((edge.id(), speaker.clone(), right));
            }
        }
        for (edge, speaker, right) in outcomes {
            if let Some(Edge::Told { judged, .. }) = self.nodes.edge_weight_mut(edge) {
                *judged = true;
            }
            self.judge(&speaker, right);
        }
    }

    /// Moves the trust in a partner and weighs anew what rests on his word.
    fn judge(&mut self, speaker: &AgentName, right: bool) {
        self.trust.entry(speaker.clone()).or_default().judge(right);
        for belief in self.told_by(speaker) {
            self.reweigh(belief, None);
        }
    }

    /// The beliefs of mine that a partner's words bear on.
    fn told_by(&self, speaker: &AgentName) -> Vec<NodeIndex> {
        let mut beliefs: Vec<NodeIndex> = self
            .index
            .heard_from(speaker)
            .flat_map(|percept| self.nodes.edges_directed(percept, Direction::Outgoing))
            .filter(|edge| matches!(edge.weight(), Edge::Told { .. }))
            .map(|edge| edge.target())
            .filter(|at| {
                self.belief_node(*at)
                    .is_some_and(|node| node.minds.is_mine())
            })
            .collect();
        beliefs.sort_unstable();
        beliefs.dedup();
        beliefs
    }
}
