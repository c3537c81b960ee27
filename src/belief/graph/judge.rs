//! Judging tellers: a claim that I come to know better moves the trust in who made it, and with it all that rests on his word.
//!
//! A claim about a state is judged as of the moment that it is about: by percepts of mine that agree before and after that moment, or that
//! follow it so soon that the state can hardly have changed. This holds for right claims as for wrong ones; to be generous with
//! one and strict with the other would make every partner look better than he is.

use petgraph::Direction;
use petgraph::stable_graph::{EdgeIndex, NodeIndex};
use petgraph::visit::EdgeRef;
use serde::{Deserialize, Serialize};

use super::edge::Edge;
use super::fade::Fade;
use super::key::Key;
use super::node::{BeliefNode, Sense};
use super::testimony::named_root;
use super::trust::{Matter, Verdict, Vouched};
use super::weigh::{Piece, is_rule};
use super::{Change, Graph};
use crate::belief::Proposition;
use crate::vocab::{AgentName, Tick};

/// A claim about a rule is held against its speaker if I know better with at least this log-odds.
const SURE: f64 = 3.0;

/// My own percepts of a state since they last changed their mind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Seen {
    denied: bool,
    first: Tick,
    last: Tick,
}

impl Seen {
    /// What was seen before and what is seen now.
    pub(super) fn then(before: Option<Self>, denied: bool, now: Tick) -> Self {
        let first = before
            .filter(|seen| seen.denied == denied)
            .map_or(now, |seen| seen.first);
        Self {
            denied,
            first,
            last: now,
        }
    }

    /// Whether it shows how things stood at `moment`; they may change after `steady` ticks.
    fn shows(self, moment: Tick, steady: u64) -> bool {
        moment <= self.last && self.first.since(moment) <= steady
    }
}

impl Graph {
    /// Holds claims about a belief of mine against or for their speakers, once each, as soon as I know better. Returns what else of mine
    /// came to be held or ceased to be held by it.
    pub(super) fn judge_tellers(&mut self, belief: NodeIndex) -> Vec<Change> {
        let Some(matter) = self
            .belief_node(belief)
            .map(|it| Matter::of(&it.proposition))
        else {
            return Vec::new();
        };
        let mut changes = Vec::new();
        for (edge, speaker, verdict, vouched) in self.verdicts(belief) {
            if let Some(Edge::Told { judged, .. }) = self.nodes.edge_weight_mut(edge) {
                *judged = true;
            }
            let trust = self.trust.entry(speaker.clone()).or_default();
            trust.judge(matter, verdict, vouched);
            changes.extend(self.reweigh_words_of(&speaker));
            if !self.is_unjudged(belief) {
                self.index.claim(&self.nodes, belief, false);
            }
        }
        changes
    }

    /// Weighs anew what rests on the words of a partner, or on words that name him as their source. Returns what came to be held or
    /// ceased to be held.
    pub(super) fn reweigh_words_of(&mut self, partner: &AgentName) -> Vec<Change> {
        let mut beliefs: Vec<NodeIndex> = self
            .index
            .words_of(partner)
            .flat_map(|percept| self.nodes.edges_directed(percept, Direction::Outgoing))
            .filter(|edge| matches!(edge.weight(), Edge::Told { .. }))
            .map(|edge| edge.target())
            .filter(|at| self.belief_node(*at).is_some_and(|it| it.minds.is_mine()))
            .collect();
        beliefs.sort_unstable();
        beliefs.dedup();
        let turned = beliefs
            .into_iter()
            .filter_map(|belief| self.reweigh_turned(belief));
        turned.collect()
    }

    /// Weighs a belief anew; a change if it came to be held or ceased to be held.
    pub(super) fn reweigh_turned(&mut self, belief: NodeIndex) -> Option<Change> {
        let before = self.confidence_of(self.belief_node(belief)?);
        self.reweigh(belief, None);
        let node = self.belief_node(belief)?;
        let change = Change {
            proposition: node.proposition.clone(),
            before: Some(before),
            after: self.confidence_of(node),
        };
        (change.gained() || change.lost()).then_some(change)
    }

    /// Whether words about a belief wait to be judged, so that a percept must find it even if it is not held.
    pub(super) fn is_unjudged(&self, belief: NodeIndex) -> bool {
        let unjudged = |edge: &Edge| matches!(edge, Edge::Told { judged: false, .. });
        let mut edges = self.nodes.edges_directed(belief, Direction::Incoming);
        edges.any(|edge| unjudged(edge.weight()))
    }

    /// What I hold under a key, and what others claimed that I could not judge so far: what a percept may refute.
    pub(super) fn refutable(&self, key: &Key) -> Vec<Proposition> {
        let held = self.index.held(key).filter(|at| {
            let node = self.belief_node(*at);
            node.is_some_and(|node| self.confidence_of(node) > 0.5)
        });
        let mut all: Vec<Proposition> = held
            .chain(self.index.claimed(key))
            .filter_map(|at| self.belief_node(at))
            .map(|node| node.proposition.clone())
            .collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Whether a speaker had witnessed the opposite of a claim, as far as I know: that it was not so, or that something else was.
    pub(super) fn knows_better(
        &self,
        speaker: &AgentName,
        claimed: &Proposition,
        denied: bool,
    ) -> bool {
        let slot = self.slot(claimed);
        let theirs = self.index.theirs(&slot).filter(|at| {
            let node = self.belief_node(*at);
            node.is_some_and(|it| it.minds.reaches(std::slice::from_ref(speaker)))
        });
        let newest = theirs
            .filter_map(|at| {
                let node = self.belief_node(at)?;
                let same = node.proposition == *claimed;
                let rival = !same && self.excludes(&node.proposition, claimed);
                let witnessed = self.pieces(at).filter(|piece| self.is_witnessed(piece));
                let telling = witnessed.filter(|piece| same || (rival && piece.supports));
                telling
                    .map(|piece| (piece.evidence.order, piece.supports == same))
                    .max()
            })
            .max();
        newest.is_some_and(|(_, true_then)| true_then == denied)
    }

    fn is_witnessed(&self, piece: &Piece<'_>) -> bool {
        let percept = self.percept_node(piece.source);
        let sense = percept.map(|percept| percept.what.sense());
        piece.told.is_none() && matches!(sense, Some(Sense::Seen | Sense::Felt))
    }

    fn verdicts(&self, belief: NodeIndex) -> Vec<(EdgeIndex, AgentName, Verdict, Vouched)> {
        let Some(node) = self.belief_node(belief) else {
            return Vec::new();
        };
        let mut verdicts = Vec::new();
        for edge in self.nodes.edges_directed(belief, Direction::Incoming) {
            let Edge::Told {
                evidence,
                denied,
                origin,
                judged: false,
            } = edge.weight()
            else {
                continue;
            };
            let Some(heard) = self.percept_node(edge.source()).map(|it| &it.what) else {
                continue;
            };
            let Some(speaker) = heard.speaker() else {
                continue;
            };
            let mine = origin.from_me || named_root(heard) == Some(&self.me);
            let vouched = self.vouched(belief, heard, *denied).filter(|_| !mine);
            let Some(vouched) = vouched else {
                continue;
            };
            let fresh = evidence.order >= node.fresh_from;
            let Some(true_then) = self.truth(belief, node, origin.as_of).filter(|_| fresh) else {
                continue;
            };
            let verdict = match (true_then != *denied, origin.knew_better) {
                (true, _) => Verdict::Right,
                (false, true) => Verdict::Lied,
                (false, false) => Verdict::Mistaken,
            };
            verdicts.push((edge.id(), speaker.clone(), verdict, vouched));
        }
        verdicts
    }

    /// Whether it was so at that moment, if I know by myself.
    fn truth(&self, belief: NodeIndex, node: &BeliefNode, moment: Tick) -> Option<bool> {
        if moment > self.now {
            return None;
        }
        if is_rule(&node.proposition) {
            let own = self.own(belief, node);
            return (own.abs() >= SURE).then_some(own > 0.0);
        }
        let seen = node.seen?;
        seen.shows(moment, node.fade.steady())
            .then_some(!seen.denied)
    }
}

impl Fade {
    /// For how many ticks a state may be taken to stay as it was.
    pub(super) fn steady(self) -> u64 {
        match self {
            Self::Never | Self::Slow => 1_200,
            Self::Quick => 60,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Seen, Tick};

    #[test]
    fn two_sights_show_what_was_between_them_and_one_what_was_just_before() {
        let once = Seen::then(None, true, Tick(5_000));
        let twice = Seen::then(Some(once), true, Tick(90_000));
        assert!(twice.shows(Tick(40_000), 1_200));
        assert!(twice.shows(Tick(3_800), 1_200));
        assert!(!twice.shows(Tick(3_799), 1_200));
        assert!(!twice.shows(Tick(90_001), 1_200));
        let changed = Seen::then(Some(twice), false, Tick(91_000));
        assert!(!changed.shows(Tick(40_000), 1_200));
        assert!(changed.shows(Tick(90_500), 1_200));
    }
}
