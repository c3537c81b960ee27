//! Weighing: what all evidence about one belief comes to.

use std::collections::BTreeMap;

use petgraph::Direction;
use petgraph::stable_graph::NodeIndex;
use petgraph::visit::EdgeRef;

use super::Graph;
use super::edge::{Edge, Evidence};
use super::node::{BeliefNode, Perceived};
use crate::belief::{Proposition, Utterance, sentence};
use crate::vocab::AgentName;

/// Testimony of any number of tellers is bounded by this log-odds.
const TESTIMONY_BOUND: f64 = 2.0;

/// One edge of evidence, seen from the belief.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'a> {
    pub(super) source: NodeIndex,
    pub(super) evidence: &'a Evidence,
    pub(super) supports: bool,
    pub(super) told: bool,
}

impl Graph {
    /// What all evidence about a belief of mine comes to, in log-odds.
    pub(super) fn weigh(&self, belief: NodeIndex, node: &BeliefNode) -> f64 {
        if is_rule(&node.proposition) {
            let own = self.own(belief, node);
            own + self.testimony(belief, node, 0)
        } else {
            let (own, order) = self.newest_percept(belief, node);
            own + self.testimony(belief, node, order)
        }
    }

    /// Innate knowledge and my own percepts added up.
    pub(super) fn own(&self, belief: NodeIndex, node: &BeliefNode) -> f64 {
        self.evidence(belief)
            .iter()
            .filter(|piece| !piece.told && piece.evidence.order >= node.fresh_from)
            .map(|piece| self.faded(node, piece, piece.evidence.saturated()))
            .sum()
    }

    /// My newest percept and its order.
    fn newest_percept(&self, belief: NodeIndex, node: &BeliefNode) -> (f64, u64) {
        self.evidence(belief)
            .iter()
            .rfind(|piece| !piece.told)
            .map_or((0.0, 0), |piece| {
                let weight = self.faded(node, piece, piece.evidence.weight);
                (weight, piece.evidence.order)
            })
    }

    /// What tellers add: the newest word of each root, bounded. What I told them myself adds nothing. Words older than `after` are about what I have seen since.
    fn testimony(&self, belief: NodeIndex, node: &BeliefNode, after: u64) -> f64 {
        let after = after.max(node.fresh_from);
        let mut roots: BTreeMap<&AgentName, f64> = BTreeMap::new();
        for piece in self.evidence(belief) {
            let told = piece.told && piece.evidence.order >= after;
            let Some((speaker, root)) = self.teller(&piece).filter(|_| told) else {
                continue;
            };
            if *root == self.me {
                continue;
            }
            let weight = self.trust(speaker).log_odds() * piece.evidence.weight;
            roots.insert(root, self.faded(node, &piece, weight));
        }
        let sum: f64 = roots.values().sum();
        sum.clamp(-TESTIMONY_BOUND, TESTIMONY_BOUND)
    }

    /// Who spoke, and whose knowledge it is: `(bob told me)` makes Bob the root.
    fn teller(&self, piece: &Piece<'_>) -> Option<(&AgentName, &AgentName)> {
        match &self.percept_node(piece.source)?.what {
            Perceived::Heard {
                speaker, utterance, ..
            } => {
                let root = match utterance {
                    Utterance::Fact(statement) | Utterance::Correction(statement) => {
                        match &statement.evidence {
                            Some(sentence::Evidence::Told(root)) => root,
                            _ => speaker,
                        }
                    }
                    _ => speaker,
                };
                Some((speaker, root))
            }
            _ => None,
        }
    }

    fn faded(&self, node: &BeliefNode, piece: &Piece<'_>, weight: f64) -> f64 {
        let age = self.now.since(piece.evidence.last);
        let kept = node.fade.keep(weight, age);
        if piece.supports { kept } else { -kept }
    }

    /// All evidence about a belief, oldest first, in an order that survives saving and loading.
    pub(super) fn evidence(&self, belief: NodeIndex) -> Vec<Piece<'_>> {
        let mut pieces: Vec<Piece<'_>> = self
            .nodes
            .edges_directed(belief, Direction::Incoming)
            .filter_map(|edge| {
                let (evidence, supports) = edge.weight().evidence()?;
                Some(Piece {
                    source: edge.source(),
                    evidence,
                    supports,
                    told: matches!(edge.weight(), Edge::Told { .. }),
                })
            })
            .collect();
        pieces.sort_by_key(|piece| (piece.evidence.order, self.nodes[piece.source].serial));
        pieces
    }
}

/// Whether the proposition is a rule of the world, the same everywhere and always, and not a state of it.
pub(super) fn is_rule(proposition: &Proposition) -> bool {
    use Proposition as P;
    match proposition {
        P::Yields { .. }
        | P::NeedsTool { .. }
        | P::Recipe { .. }
        | P::Smelts { .. }
        | P::Drops { .. }
        | P::Edible { .. }
        | P::Danger { .. }
        | P::Text { .. } => true,
        P::At { .. }
        | P::Has { .. }
        | P::Holds { .. }
        | P::Contents { .. }
        | P::Can { .. }
        | P::Doing { .. }
        | P::Wants { .. }
        | P::Tried { .. }
        | P::Thinks { .. } => false,
    }
}

/// To six decimals: such numbers are the same on every machine and survive any text form.
pub(super) fn round(number: f64) -> f64 {
    (number * 1e6).round() / 1e6
}

pub(super) fn sigmoid(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}
