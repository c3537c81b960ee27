//! Weighing: what all evidence about one belief comes to.
//!
//! One pass over the edges, without sorting: sums are kept in whole millionths, so that their order does not matter, not even in the
//! last bit.

use petgraph::Direction;
use petgraph::stable_graph::NodeIndex;
use petgraph::visit::EdgeRef;

use super::Graph;
use super::edge::{Edge, Evidence, Origin};
use super::node::BeliefNode;
use super::testimony::Word;
use super::trust::Matter;
use crate::belief::Proposition;
use crate::vocab::Tick;

/// Testimony of any number of tellers is bounded by this log-odds where I have no opinion of my own: 0.985.
const TESTIMONY_BOUND: f64 = 4.2;
/// The bound beside a fresh percept of my own: less than the weakest, so that my own eyes outweigh any number of tellers.
const BESIDE_PERCEPT: f64 = 2.0;

/// One edge of evidence, seen from the belief.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'a> {
    pub(super) source: NodeIndex,
    pub(super) evidence: &'a Evidence,
    pub(super) supports: bool,
    pub(super) told: Option<&'a Origin>,
}

impl Piece<'_> {
    /// The moment that it tells of, and its order among the evidence of that moment.
    fn moment(&self) -> (Tick, u64) {
        let tick = self.told.map_or(self.evidence.last, |origin| origin.as_of);
        (tick, self.evidence.order)
    }
}

impl Graph {
    /// What all evidence about a belief of mine comes to, in log-odds.
    pub(super) fn weigh(&self, belief: NodeIndex, node: &BeliefNode) -> f64 {
        if is_rule(&node.proposition) {
            let own = self.own(belief, node);
            own + self.told(belief, node, own, (Tick(0), 0))
        } else {
            let (own, seen) = self.newest_percept(belief, node);
            own + self.told(belief, node, own, seen)
        }
    }

    /// Innate knowledge and my own percepts added up.
    pub(super) fn own(&self, belief: NodeIndex, node: &BeliefNode) -> f64 {
        self.pieces(belief)
            .filter(|piece| piece.told.is_none() && piece.evidence.order >= node.fresh_from)
            .map(|piece| self.faded(node, &piece, piece.evidence.saturated()))
            .collect::<Micro>()
            .value()
    }

    /// My newest percept and its moment.
    fn newest_percept(&self, belief: NodeIndex, node: &BeliefNode) -> (f64, (Tick, u64)) {
        self.pieces(belief)
            .filter(|piece| piece.told.is_none())
            .max_by_key(|piece| (piece.evidence.order, self.nodes[piece.source].serial))
            .map_or((0.0, (Tick(0), 0)), |piece| {
                let weight = self.faded(node, &piece, piece.evidence.weight);
                (weight, piece.moment())
            })
    }

    /// What tellers add to what I know myself. Words of before `seen` are about what I have seen since, and words about what is to come
    /// do not count before it has.
    fn told(&self, belief: NodeIndex, node: &BeliefNode, own: f64, seen: (Tick, u64)) -> f64 {
        let words: Vec<Word<'_>> = self
            .pieces(belief)
            .filter(|piece| {
                let moment = piece.moment();
                let fresh = piece.evidence.order >= node.fresh_from;
                piece.told.is_some() && fresh && moment >= seen && moment.0 <= self.now
            })
            .filter_map(|piece| {
                let age = self.now.since(piece.moment().0);
                let word = self.word(node, &piece)?;
                Some(word.faded(|weight| node.fade.keep(weight, age)))
            })
            .collect();
        let bound = (TESTIMONY_BOUND - own.abs()).max(BESIDE_PERCEPT);
        self.testimony(words).clamp(-bound, bound)
    }

    fn faded(&self, node: &BeliefNode, piece: &Piece<'_>, weight: f64) -> f64 {
        let age = self.now.since(piece.moment().0);
        let kept = node.fade.keep(weight, age);
        if piece.supports { kept } else { -kept }
    }

    /// All evidence about a belief, oldest first, in an order that survives saving and loading.
    pub(super) fn evidence(&self, belief: NodeIndex) -> Vec<Piece<'_>> {
        let mut pieces: Vec<Piece<'_>> = self.pieces(belief).collect();
        pieces.sort_by_key(|piece| (piece.evidence.order, self.nodes[piece.source].serial));
        pieces
    }

    /// All evidence about a belief, in no meaningful order.
    pub(super) fn pieces(&self, belief: NodeIndex) -> impl Iterator<Item = Piece<'_>> {
        let edges = self.nodes.edges_directed(belief, Direction::Incoming);
        edges.filter_map(|edge| {
            let (evidence, supports) = edge.weight().evidence()?;
            Some(Piece {
                source: edge.source(),
                evidence,
                supports,
                told: match edge.weight() {
                    Edge::Told { origin, .. } => Some(origin),
                    _ => None,
                },
            })
        })
    }
}

/// A sum of log-odds in whole millionths, the same in whatever order it is added up.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Micro(i64);

impl Micro {
    pub(super) fn value(self) -> f64 {
        self.0 as f64 / 1e6
    }
}

impl FromIterator<f64> for Micro {
    fn from_iter<I: IntoIterator<Item = f64>>(log_odds: I) -> Self {
        let millionths = |it: f64| (it * 1e6).round() as i64;
        let sum = log_odds.into_iter().map(millionths);
        Self(sum.fold(0, i64::saturating_add))
    }
}

/// Whether the proposition is a rule of the world, the same everywhere and always, and not a state of it.
pub(super) fn is_rule(proposition: &Proposition) -> bool {
    Matter::of(proposition) == Matter::Rules
}

/// To six decimals: such numbers are the same on every machine and survive any text form.
pub(super) fn round(number: f64) -> f64 {
    (number * 1e6).round() / 1e6
}

pub(super) fn sigmoid(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}
