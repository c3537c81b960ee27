//! Revision: how evidence becomes confidence.
//!
//! In my own mind, about the *rules* of the world: innate knowledge, my percepts and testimony add up as log-odds, each piece saturating
//! when it is repeated, testimony counted once per root and bounded so that my own fresh percept outweighs any number of tellers. Three
//! contradictions in a row are a change of the rule: what came before is history and no longer counts. About its *state*: my newest
//! percept stands, fading with age, and only words that are newer count beside it. In my models of other minds the newest evidence stands
//! alone: what Bob said last is what I think Bob thinks.

use petgraph::Direction;
use petgraph::stable_graph::{EdgeIndex, NodeIndex};
use petgraph::visit::EdgeRef;

use super::edge::{Edge, Evidence, Origin};
use super::fade::Fade;
use super::index::placed;
use super::judge::Seen;
use super::key;
use super::node::{BeliefNode, Newest, NodeKind, Pattern, Perceived, PerceptNode};
use super::scope::{Minds, Scope};
use super::trust::Trust;
use super::weigh::{is_rule, round, sigmoid};
use super::{Change, Graph};
use crate::belief::Proposition;
use crate::vocab::{AgentName, Place, Thing, Tick};

/// Contradictions in a row after which a rule is taken to have changed.
const CHANGE_POINT: u32 = 3;
/// Any sum is bounded by this log-odds: 0.9997.
const BOUND: f64 = 8.0;

/// One consequence of a percept: evidence for or against a proposition in some minds.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub(super) scope: Scope,
    pub(super) proposition: Proposition,
    pub(super) denied: bool,
    pub(super) link: Link,
}

/// Minds that come to the same findings as mine.
#[derive(Clone, Debug)]
pub(super) struct Sharer {
    pub(super) minds: Minds,
    /// Whether they perceived it for sure.
    pub(super) surely: bool,
}

/// How a percept bears on a belief.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Link {
    /// By itself, with this log-odds.
    Evidence(f64),
    /// As testimony.
    Told(Claimed),
    /// By itself, if it was perceived at all.
    Perhaps(f64),
}

/// Testimony, before it is known what it bears on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Claimed {
    /// The share of the speaker's trust that the words carry.
    pub(super) share: f64,
    /// The moment that they are about, if one was named.
    pub(super) at: Option<Tick>,
    /// Whether it was not said but follows, so that it is not judged besides what was said.
    pub(super) implied: bool,
}

impl Claimed {
    /// Plain words about how things stand.
    pub(super) fn now(share: f64) -> Self {
        Self {
            share,
            at: None,
            implied: false,
        }
    }
}

impl Link {
    /// The same evidence, for what follows from what was found.
    fn implied(self) -> Self {
        match self {
            Self::Told(claimed) => Self::Told(Claimed {
                implied: true,
                ..claimed
            }),
            Self::Evidence(_) | Self::Perhaps(_) => self,
        }
    }

    /// The same evidence, for who may have perceived it and may not.
    fn perhaps(self) -> Self {
        match self {
            Self::Evidence(weight) => Self::Perhaps(weight),
            Self::Told(_) | Self::Perhaps(_) => self,
        }
    }
}

impl Finding {
    /// A finding of my own senses with this log-odds.
    pub(super) fn own(proposition: Proposition, denied: bool, weight: f64) -> Self {
        Self {
            scope: Scope::MINE,
            proposition,
            denied,
            link: Link::Evidence(weight),
        }
    }

    /// Whether it is a claim about how things stood or will stand at another moment.
    fn is_of_another_time(&self, now: Tick) -> bool {
        let dated = matches!(self.link, Link::Told(Claimed { at: Some(at), .. }) if at != now);
        dated && !is_rule(&self.proposition)
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
        self.record_among(tick, here, what, findings, &[])
    }

    /// Records a percept, what follows from it, and that these minds came to the same findings.
    pub(super) fn record_among(
        &mut self,
        tick: Tick,
        here: Option<&Place>,
        what: Perceived,
        findings: Vec<Finding>,
        sharers: &[Sharer],
    ) -> Vec<Change> {
        self.now = self.now.max(tick);
        self.next_order += 1;
        let mut changes = self.words_come_due();
        let percept = self.percept(tick, here, what);
        for mut finding in findings {
            if self.is_too_deep(&finding.scope) {
                continue;
            }
            if finding.scope.is_mine() {
                let link = finding.link;
                for sharer in sharers {
                    finding.link = if sharer.surely { link } else { link.perhaps() };
                    self.apply_theirs(percept, sharer.minds.clone(), &finding);
                }
                finding.link = link;
                if !finding.denied {
                    self.deny_rivals(percept, &finding, &mut changes);
                }
                self.apply(percept, finding, &mut changes);
            } else {
                let minds = self.scopes.share(&finding.scope);
                self.apply_theirs(percept, minds, &finding);
            }
        }
        self.compact();
        changes
    }

    /// What cannot be true together with a new finding is contradicted by the same percept.
    fn deny_rivals(&mut self, percept: NodeIndex, finding: &Finding, changes: &mut Vec<Change>) {
        for rival in self.rivals(&finding.proposition) {
            let denied = Finding {
                scope: Scope::MINE,
                proposition: rival,
                denied: true,
                link: finding.link.implied(),
            };
            self.apply(percept, denied, changes);
        }
    }

    fn is_too_deep(&self, scope: &Scope) -> bool {
        matches!(scope, Scope::Chain(holder) if holder.len() > self.settings.depth)
    }

    /// The confidence of a belief now.
    pub(super) fn confidence_of(&self, belief: &BeliefNode) -> f64 {
        sigmoid(self.faded_now(belief))
    }

    /// The log-odds of a belief now.
    pub(super) fn faded_now(&self, belief: &BeliefNode) -> f64 {
        let age = self.now.since(belief.as_of);
        belief.fade.keep(belief.log_odds, age)
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
        if let Some(at) = self.index.percept(&self.nodes, &what) {
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

    fn apply_theirs(&mut self, percept: NodeIndex, minds: Minds, finding: &Finding) {
        let belief = self.belief(minds, &finding.proposition);
        self.link(percept, belief, finding);
        self.weigh_theirs(belief, finding);
    }

    fn apply(&mut self, percept: NodeIndex, finding: Finding, changes: &mut Vec<Change>) {
        let belief = self.belief(self.scopes.mine(), &finding.proposition);
        let before = self.before(belief);
        let speaker = match finding.link {
            Link::Told(_) => self
                .percept_node(percept)
                .and_then(|percept| percept.what.speaker().cloned()),
            Link::Evidence(_) | Link::Perhaps(_) => None,
        };
        self.link(percept, belief, &finding);
        changes.extend(self.judge_tellers(belief));
        self.reweigh(belief, speaker);
        let Some(node) = self.belief_node(belief) else {
            return;
        };
        let after = self.confidence_of(node);
        debug_assert!((0.0..=1.0).contains(&after), "confidence out of bounds");
        changes.push(Change {
            proposition: finding.proposition,
            before,
            after,
        });
    }

    fn before(&self, belief: NodeIndex) -> Option<f64> {
        let node = self.belief_node(belief)?;
        (node.newest.decisive() > 0).then(|| self.confidence_of(node))
    }

    fn belief(&mut self, minds: Minds, proposition: &Proposition) -> NodeIndex {
        if let Some(at) = self.index.belief(&self.nodes, minds.number, proposition) {
            return at;
        }
        let at = self.insert(NodeKind::Belief(BeliefNode {
            minds,
            proposition: proposition.clone(),
            log_odds: 0.0,
            as_of: self.now,
            fade: self.fade(proposition),
            first: self.now,
            last: self.now,
            streak: 0,
            pattern: Pattern::Unseen,
            seen: None,
            fresh_from: 0,
            learned_from: None,
            newest: Newest::default(),
        }));
        self.link_topics(at, key::topics(proposition));
        at
    }

    fn fade(&self, proposition: &Proposition) -> Fade {
        use Proposition as P;
        match proposition {
            P::At { thing, .. } if self.moves(thing) => Fade::Quick,
            P::Has { agent, .. } if *agent == self.me => Fade::Never,
            P::Holds { container, .. } | P::Contents { container, .. }
                if self.moves(&Thing::from(container)) =>
            {
                Fade::Quick
            }
            P::At { .. }
            | P::Has { .. }
            | P::Holds { .. }
            | P::Contents { .. }
            | P::Wants { .. } => Fade::Slow,
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
        let new = new_edge(finding, now, order);
        let sign = |edge: &Edge| edge.evidence().map(|(_, supports)| supports);
        // A scene is new whenever it is seen, and the newest edges come first.
        let is_new = self
            .percept_node(percept)
            .is_some_and(|percept| matches!(percept.what, Perceived::Scene(_)));
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

    /// Weighs the evidence anew. `speaker` is who just spoke, if that is why.
    pub(super) fn reweigh(&mut self, belief: NodeIndex, speaker: Option<AgentName>) {
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
            let stood = node.log_odds > 0.0;
            node.log_odds = log_odds;
            node.as_of = now;
            if log_odds <= 0.0 {
                node.learned_from = None;
            } else if !held {
                node.learned_from = speaker;
            }
            if stood != (log_odds > 0.0) {
                self.index.hold(&self.nodes, belief, log_odds > 0.0);
            }
        }
    }

    /// In my models of other minds the newest evidence stands alone.
    fn weigh_theirs(&mut self, belief: NodeIndex, finding: &Finding) {
        let now = self.now;
        let weight = match finding.link {
            Link::Evidence(weight) => weight,
            _ if finding.is_of_another_time(now) => return,
            Link::Told(claimed) => Trust::default().log_odds() * claimed.share,
            Link::Perhaps(_) => return,
        };
        let weight = if finding.denied { -weight } else { weight };
        if let NodeKind::Belief(node) = &mut self.nodes[belief].kind {
            node.log_odds = round(weight.clamp(-BOUND, BOUND));
            node.as_of = now;
        }
    }

    pub(super) fn is_innate(&self, percept: NodeIndex) -> bool {
        self.percept_node(percept)
            .is_some_and(|percept| matches!(percept.what, Perceived::Known(_)))
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
