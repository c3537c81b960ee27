//! Revision: how evidence becomes confidence.
//!
//! In my own mind, about the *rules* of the world: innate knowledge, my percepts and testimony add up as log-odds, each piece saturating
//! when it is repeated, testimony counted once per root and bounded so that my own fresh percept outweighs any number of tellers. Three
//! contradictions in a row are a change of the rule: what came before is history and no longer counts. About its *state*: my newest
//! percept stands, fading with age, and only words that are newer count beside it. In my models of other minds the newest evidence stands
//! alone: what Bob said last is what I think Bob thinks.

use std::collections::BTreeMap;

use petgraph::Direction;
use petgraph::stable_graph::{EdgeIndex, NodeIndex};
use petgraph::visit::EdgeRef;

use super::edge::{Edge, Evidence};
use super::fade::Fade;
use super::node::{BeliefNode, Holder, NodeKind, Pattern, Perceived, PerceptNode};
use super::trust::Trust;
use super::{Change, Graph, index};
use crate::belief::{Proposition, Utterance, sentence};
use crate::vocab::{AgentName, Place, Tick};

/// Contradictions in a row after which a rule is taken to have changed.
const CHANGE_POINT: u32 = 3;
/// Testimony of any number of tellers is bounded by this log-odds.
const TESTIMONY_BOUND: f64 = 2.0;
/// Any sum is bounded by this log-odds: 0.9997.
const BOUND: f64 = 8.0;
/// A claim is held against its speaker if I know better with at least this log-odds.
const SURE: f64 = 3.0;
/// A claim about the state of things is refuted by what I see within this many ticks of it; later it may just have changed.
const REFUTABLE: u64 = 1_200;

/// One consequence of a percept: evidence for or against a proposition in somebody's mind.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub(super) holder: Holder,
    pub(super) proposition: Proposition,
    pub(super) denied: bool,
    pub(super) link: Link,
}

/// How a percept bears on a belief.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Link {
    /// By itself, with this log-odds.
    Evidence(f64),
    /// As testimony, with this share of the speaker's trust.
    Told(f64),
}

impl Finding {
    /// A finding of my own senses with this log-odds.
    pub(super) fn own(proposition: Proposition, denied: bool, weight: f64) -> Self {
        Self {
            holder: Vec::new(),
            proposition,
            denied,
            link: Link::Evidence(weight),
        }
    }
}

impl Graph {
    /// Records a percept and everything that follows from it.
    pub(super) fn record(
        &mut self,
        tick: Tick,
        here: Option<&Place>,
        what: Perceived,
        findings: Vec<Finding>,
    ) -> Vec<Change> {
        self.now = self.now.max(tick);
        self.next_order += 1;
        let percept = self.percept(tick, here, what);
        let mut changes = Vec::new();
        for finding in self.with_rivals(findings) {
            if finding.holder.len() <= self.settings.depth {
                changes.extend(self.apply(percept, finding));
            }
        }
        self.compact();
        changes
    }

    /// The confidence of a belief now.
    pub(super) fn confidence_of(&self, belief: &BeliefNode) -> f64 {
        let age = self.now.since(belief.as_of);
        sigmoid(belief.fade.keep(belief.log_odds, age))
    }

    pub(super) fn belief_node(&self, at: NodeIndex) -> Option<&BeliefNode> {
        match &self.nodes.node_weight(at)?.kind {
            NodeKind::Belief(belief) => Some(belief),
            _ => None,
        }
    }

    pub(super) fn percept_node(&self, at: NodeIndex) -> Option<&PerceptNode> {
        match &self.nodes.node_weight(at)?.kind {
            NodeKind::Percept(percept) => Some(percept),
            _ => None,
        }
    }

    fn percept(&mut self, tick: Tick, here: Option<&Place>, what: Perceived) -> NodeIndex {
        if let Some(at) = self.index.percept(&what) {
            if let NodeKind::Percept(percept) = &mut self.nodes[at].kind {
                percept.last = percept.last.max(tick);
                percept.times = percept.times.saturating_add(1);
                percept.here = here.cloned().or(percept.here.take());
            }
            return at;
        }
        let acts = what.sense() == super::Sense::Felt;
        let at = self.insert(NodeKind::Percept(PerceptNode {
            what,
            first: tick,
            last: tick,
            times: 1,
            here: here.cloned(),
        }));
        if acts {
            self.link_running_action(at);
        }
        at
    }

    /// What cannot be true together with a new finding is contradicted by the same percept.
    fn with_rivals(&self, findings: Vec<Finding>) -> Vec<Finding> {
        let mut all = Vec::with_capacity(findings.len());
        for finding in findings {
            if !finding.denied {
                for rival in self.rivals(&finding.holder, &finding.proposition) {
                    all.push(Finding {
                        proposition: rival,
                        denied: true,
                        ..finding.clone()
                    });
                }
            }
            all.push(finding);
        }
        all
    }

    fn apply(&mut self, percept: NodeIndex, finding: Finding) -> Option<Change> {
        let belief = self.belief(&finding.holder, &finding.proposition);
        let before = self.before(belief);
        let speaker = match finding.link {
            Link::Told(_) => self
                .percept_node(percept)
                .and_then(|percept| percept.what.speaker().cloned()),
            Link::Evidence(_) => None,
        };
        self.link(percept, belief, &finding);
        if finding.holder.is_empty() {
            self.judge_tellers(belief, &finding);
        }
        self.reweigh(belief, speaker);
        let node = self.belief_node(belief)?;
        let after = self.confidence_of(node);
        debug_assert!((0.0..=1.0).contains(&after), "confidence out of bounds");
        Some(Change {
            holder: finding.holder,
            proposition: finding.proposition,
            before,
            after,
        })
    }

    fn before(&self, belief: NodeIndex) -> Option<f64> {
        if self.evidence(belief).is_empty() {
            return None;
        }
        self.belief_node(belief)
            .map(|node| self.confidence_of(node))
    }

    fn belief(&mut self, holder: &[AgentName], proposition: &Proposition) -> NodeIndex {
        if let Some(at) = self.index.belief(holder, proposition) {
            return at;
        }
        let at = self.insert(NodeKind::Belief(BeliefNode {
            holder: holder.to_vec(),
            proposition: proposition.clone(),
            log_odds: 0.0,
            as_of: self.now,
            fade: self.fade(proposition),
            first: self.now,
            last: self.now,
            streak: 0,
            pattern: Pattern::Unseen,
            fresh_from: 0,
            learned_from: None,
        }));
        self.link_topics(at, index::topics(proposition));
        at
    }

    fn fade(&self, proposition: &Proposition) -> Fade {
        use Proposition as P;
        match proposition {
            P::At { thing, .. } if self.moves(thing) => Fade::Quick,
            P::Has { agent, .. } if *agent == self.me => Fade::Never,
            P::At { .. } | P::Has { .. } | P::Holds { .. } | P::Wants { .. } => Fade::Slow,
            P::Doing { .. } => Fade::Quick,
            P::Yields { .. }
            | P::NeedsTool { .. }
            | P::Recipe { .. }
            | P::Smelts { .. }
            | P::Drops { .. }
            | P::Edible { .. }
            | P::Can { .. }
            | P::Danger { .. }
            | P::Tried { .. }
            | P::Thinks { .. }
            | P::Text { .. } => Fade::Never,
        }
    }

    /// Adds the evidence, or counts its repetition.
    fn link(&mut self, percept: NodeIndex, belief: NodeIndex, finding: &Finding) {
        let (now, order) = (self.now, self.next_order);
        let known = self
            .nodes
            .edges_directed(belief, Direction::Incoming)
            .find(|edge| {
                let sign = edge.weight().evidence().map(|(_, supports)| supports);
                edge.source() == percept && sign == Some(!finding.denied)
            })
            .map(|edge| edge.id());
        if let Some(evidence) = known.and_then(|edge| self.evidence_mut(edge)) {
            evidence.last = now;
            evidence.order = order;
            evidence.times = evidence.times.saturating_add(1);
        } else {
            let edge = new_edge(finding, now, order);
            self.nodes.add_edge(percept, belief, edge);
        }
        let own_percept = matches!(finding.link, Link::Evidence(_)) && !self.is_innate(percept);
        if let NodeKind::Belief(node) = &mut self.nodes[belief].kind {
            if !finding.denied {
                node.last = now;
            }
            if own_percept {
                node.note(finding.denied, order);
            }
        }
    }

    fn evidence_mut(&mut self, edge: EdgeIndex) -> Option<&mut Evidence> {
        match self.nodes.edge_weight_mut(edge)? {
            Edge::Supports(evidence)
            | Edge::Contradicts(evidence)
            | Edge::Told { evidence, .. } => Some(evidence),
            Edge::Motivates | Edge::Caused | Edge::About => None,
        }
    }

    /// Weighs the evidence anew. `speaker` is who just spoke, if that is why.
    fn reweigh(&mut self, belief: NodeIndex, speaker: Option<AgentName>) {
        let Some(node) = self.belief_node(belief) else {
            return;
        };
        let held = self.confidence_of(node) > 0.5;
        let log_odds = round(self.weigh(belief, node).clamp(-BOUND, BOUND));
        let now = self.now;
        debug_assert!(
            !self.evidence(belief).is_empty(),
            "a belief without evidence"
        );
        if let NodeKind::Belief(node) = &mut self.nodes[belief].kind {
            node.log_odds = log_odds;
            node.as_of = now;
            if log_odds <= 0.0 {
                node.learned_from = None;
            } else if !held {
                node.learned_from = speaker;
            }
        }
    }

    fn weigh(&self, belief: NodeIndex, node: &BeliefNode) -> f64 {
        if !node.holder.is_empty() {
            return self.newest(belief, node);
        }
        if is_rule(&node.proposition) {
            let own = self.own(belief, node);
            own + self.testimony(belief, node, 0)
        } else {
            let (own, order) = self.newest_percept(belief, node);
            own + self.testimony(belief, node, order)
        }
    }

    /// The newest evidence alone, as partners' minds are modelled.
    fn newest(&self, belief: NodeIndex, node: &BeliefNode) -> f64 {
        self.evidence(belief).last().map_or(0.0, |piece| {
            let trust = if piece.told {
                Trust::default().log_odds()
            } else {
                1.0
            };
            self.faded(node, piece, trust * piece.evidence.weight)
        })
    }

    /// Innate knowledge and my own percepts added up.
    fn own(&self, belief: NodeIndex, node: &BeliefNode) -> f64 {
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

    /// What tellers add: the newest word of each root, bounded. Words older than `after` are about what I have seen since.
    fn testimony(&self, belief: NodeIndex, node: &BeliefNode, after: u64) -> f64 {
        let after = after.max(node.fresh_from);
        let mut roots: BTreeMap<&AgentName, f64> = BTreeMap::new();
        for piece in self.evidence(belief) {
            let told = piece.told && piece.evidence.order >= after;
            let Some((speaker, root)) = self.teller(&piece).filter(|_| told) else {
                continue;
            };
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

    fn is_innate(&self, percept: NodeIndex) -> bool {
        self.percept_node(percept)
            .is_some_and(|percept| matches!(percept.what, Perceived::Known(_)))
    }

    /// Holds claims against or for their speakers, once each, as soon as I know better.
    fn judge_tellers(&mut self, belief: NodeIndex, finding: &Finding) {
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
                Link::Told(_) => return,
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
                    .is_some_and(|node| node.holder.is_empty())
            })
            .collect();
        beliefs.sort_unstable();
        beliefs.dedup();
        beliefs
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

/// One edge of evidence, seen from the belief.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'a> {
    pub(super) source: NodeIndex,
    pub(super) evidence: &'a Evidence,
    pub(super) supports: bool,
    pub(super) told: bool,
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
        Link::Told(share) => Edge::Told {
            evidence: evidence(share),
            denied: finding.denied,
            judged: false,
        },
        Link::Evidence(weight) if finding.denied => Edge::Contradicts(evidence(weight)),
        Link::Evidence(weight) => Edge::Supports(evidence(weight)),
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

fn sigmoid(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}
