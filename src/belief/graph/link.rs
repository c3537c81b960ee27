//! Links: evidence as an edge from its percept to its belief, and what a belief remembers of it.

use petgraph::Direction;
use petgraph::stable_graph::{EdgeIndex, NodeIndex};
use petgraph::visit::EdgeRef;

use super::Graph;
use super::edge::{Edge, Evidence, Origin};
use super::finding::{Finding, Link};
use super::index::placed;
use super::judge::Seen;
use super::node::{BeliefNode, Newest, NodeKind, Pattern};
use crate::vocab::{Thing, Tick};

/// Contradictions in a row after which a rule is taken to have changed.
const CHANGE_POINT: u32 = 3;

impl Graph {
    /// Adds the evidence, or counts its repetition.
    pub(super) fn link(&mut self, percept: NodeIndex, belief: NodeIndex, finding: &Finding) {
        let (now, order) = (self.now, self.next_order);
        let new = new_edge(finding, now, order);
        let sign = |edge: &Edge| edge.evidence().map(|(_, supports)| supports);
        // What a new percept was linked to was linked a moment ago, and the newest edges come first.
        let is_new = self
            .percept_node(percept)
            .is_some_and(|percept| percept.times == 1);
        let may_be_known = |edge: &Edge| {
            let evidence = edge.evidence();
            !is_new || evidence.is_none_or(|(evidence, _)| evidence.order == order)
        };
        let known = self
            .nodes
            .edges_directed(belief, Direction::Incoming)
            .take_while(|edge| may_be_known(edge.weight()))
            .find(|edge| edge.source() == percept && sign(edge.weight()) == sign(&new))
            .map(|edge| edge.id());
        let repeated = known.and_then(|edge| self.evidence_mut(edge));
        if let Some(evidence) = repeated {
            evidence.last = now;
            evidence.order = order;
            evidence.times = evidence.times.saturating_add(1);
        } else {
            self.nodes.add_edge(percept, belief, new);
        }
        if let Link::Told(claimed) = finding.link {
            self.date_words(percept, belief, finding, claimed);
            if finding.scope.is_mine() {
                let waits = self.is_unjudged(belief);
                self.index.claim(&self.nodes, belief, waits);
            }
        }
        self.note_place(belief, finding);
        let own_percept = matches!(finding.link, Link::Evidence(_)) && !self.is_innate(percept);
        if let NodeKind::Belief(node) = &mut self.nodes[belief].kind {
            if !finding.is_of_another_time(now) {
                node.newest.note(finding, order);
            }
            if !finding.denied {
                node.last = now;
            }
            if own_percept {
                node.note(finding.denied, order);
                node.seen = Some(Seen::then(node.seen, finding.denied, now));
            }
        }
    }

    /// Remembers where a thing was seen last or said to be, of which there is one.
    fn note_place(&mut self, belief: NodeIndex, finding: &Finding) {
        let unique = placed(&finding.proposition).filter(|thing| self.is_unique(thing));
        let (Some(thing), false) = (unique, finding.denied) else {
            return;
        };
        let thing = Thing::new(thing);
        match finding.link {
            Link::Evidence(_) => {
                let minds = self.belief_node(belief).map_or(0, |node| node.minds.number);
                self.index.see(minds, thing, belief);
            }
            Link::Told(_) => self.index.tell_of(thing, belief),
            Link::Perhaps(_) => {}
        }
    }

    fn evidence_mut(&mut self, edge: EdgeIndex) -> Option<&mut Evidence> {
        self.nodes.edge_weight_mut(edge)?.evidence_mut()
    }
}

impl Newest {
    pub(super) fn note(&mut self, finding: &Finding, order: u64) {
        match (finding.link, finding.denied) {
            (Link::Perhaps(_), _) => self.perhaps = order,
            (_, true) => self.denial = order,
            (_, false) => self.support = order,
        }
    }
}

impl BeliefNode {
    /// Counts contradictions in a row. A rule that was seen to hold and then fails [`CHANGE_POINT`] times has changed, unless it is one
    /// that holds by chance: supports after contradictions show that.
    fn note(&mut self, denied: bool, order: u64) {
        if denied {
            self.streak = self.streak.saturating_add(1);
            if self.streak == CHANGE_POINT && self.pattern == Pattern::Held {
                self.fresh_from = order;
                self.pattern = Pattern::Unseen;
            }
        } else {
            self.pattern = match self.pattern {
                Pattern::Unseen | Pattern::Held if self.streak == 0 => Pattern::Held,
                _ => Pattern::ByChance,
            };
            self.streak = 0;
        }
    }
}

fn new_edge(finding: &Finding, now: Tick, order: u64) -> Edge {
    let evidence = |weight| Evidence {
        weight,
        first: now,
        last: now,
        times: 1,
        order,
    };
    match finding.link {
        Link::Told(claimed) => Edge::Told {
            evidence: evidence(claimed.share),
            denied: finding.denied,
            origin: Origin {
                as_of: claimed.at.unwrap_or(now),
                knew_better: false,
                from_me: false,
            },
            judged: claimed.implied,
        },
        Link::Perhaps(weight) => Edge::Perhaps(evidence(weight)),
        Link::Evidence(weight) if finding.denied => Edge::Contradicts(evidence(weight)),
        Link::Evidence(weight) => Edge::Supports(evidence(weight)),
    }
}
