//! Revision: how evidence becomes confidence.
//!
//! In my own mind, about the *rules* of the world: innate knowledge, my percepts and testimony add up as log-odds, each piece saturating
//! when it is repeated, testimony counted once per root and bounded so that my own fresh percept outweighs any number of tellers. Three
//! contradictions in a row are a change of the rule: what came before is history and no longer counts. About its *state*: my newest
//! percept stands, fading with age, and only words that are newer count beside it. In my models of other minds the newest evidence stands
//! alone: what Bob said last is what I think Bob thinks.

use petgraph::stable_graph::NodeIndex;

use super::fade::Fade;
use super::finding::{Finding, Link, Sharer};
use super::key;
use super::node::{BeliefNode, Newest, NodeKind, Pattern, Perceived, PerceptNode};
use super::scope::{Minds, Scope};
use super::trust::Trust;
use super::weigh::{round, sigmoid};
use super::{Change, Graph};
use crate::belief::Proposition;
use crate::vocab::{AgentName, Place, Thing, Tick};

/// Any sum is bounded by this log-odds: 0.9997.
const BOUND: f64 = 8.0;

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
