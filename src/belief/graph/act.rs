//! Desires and actions: why I do what I do, and what came of it.

use petgraph::stable_graph::NodeIndex;
use serde::{Deserialize, Serialize};

use super::edge::Edge;
use super::node::{ActionNode, ActionState, DesireNode, DesireState, NodeKind, Perceived, Topic};
use super::weigh::round;
use super::{Graph, key};
use crate::belief::Proposition;
use crate::vocab::{AgentName, Goal, Place, Tick};

/// Names a desire for as long as the graph lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DesireRef(u64);

/// Names an action for as long as the graph lives. An action that was forgotten for want of room is no error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ActionRef(u64);

impl Graph {
    /// I want this; wanting it again sets the strength (0 to 1) and opens it anew.
    pub fn desire(&mut self, tick: Tick, goal: &Goal, strength: f64) -> DesireRef {
        self.desire_of(tick, Vec::new(), goal, strength)
    }

    /// I now work on it.
    pub fn adopt(&mut self, desire: DesireRef) {
        self.set_desire(desire, DesireState::Adopted);
    }

    /// It is fulfilled.
    pub fn satisfy(&mut self, desire: DesireRef) {
        self.set_desire(desire, DesireState::Satisfied);
    }

    /// I gave it up.
    pub fn drop_desire(&mut self, desire: DesireRef) {
        self.set_desire(desire, DesireState::Dropped);
    }

    /// What somebody wants (`[]` for me), by goal: goal, strength, state.
    pub fn desires(&self, holder: &[AgentName]) -> Vec<(&Goal, f64, DesireState)> {
        self.index
            .desires_of(holder)
            .filter_map(|at| match &self.nodes[at].kind {
                NodeKind::Desire(desire) => Some((&desire.goal, desire.strength, desire.state)),
                _ => None,
            })
            .collect()
    }

    /// I set out to do something, resting on these beliefs. What I feel until [`Graph::acted`] is taken to be caused by it.
    pub fn act(
        &mut self,
        tick: Tick,
        what: &str,
        because: &[Proposition],
        desire: Option<DesireRef>,
    ) -> ActionRef {
        self.now = self.now.max(tick);
        let action = self.insert(NodeKind::Action(ActionNode {
            what: what.to_owned(),
            state: ActionState::Running,
            since: tick,
        }));
        let beliefs = because
            .iter()
            .filter_map(|proposition| self.mine(proposition));
        let desire = desire.and_then(|DesireRef(serial)| self.index.serial(serial));
        let motives: Vec<NodeIndex> = beliefs.chain(desire).collect();
        for motive in motives {
            self.nodes.add_edge(motive, action, Edge::Motivates);
        }
        let serial = self.nodes[action].serial;
        self.running.push(serial);
        ActionRef(serial)
    }

    /// It ended so.
    pub fn acted(
        &mut self,
        tick: Tick,
        here: &Place,
        ActionRef(serial): ActionRef,
        ended: Result<&str, &str>,
    ) {
        let Some(at) = self.index.serial(serial) else {
            return;
        };
        let NodeKind::Action(action) = &mut self.nodes[at].kind else {
            return;
        };
        action.state = match ended {
            Ok(outcome) => ActionState::Succeeded {
                outcome: outcome.to_owned(),
            },
            Err(outcome) => ActionState::Failed {
                outcome: outcome.to_owned(),
            },
        };
        let what = Perceived::Outcome {
            what: action.what.clone(),
            success: ended.is_ok(),
            outcome: ended.unwrap_or_else(|outcome| outcome).to_owned(),
        };
        self.running.retain(|running| *running != serial);
        self.running.push(serial);
        self.record(tick, Some(here), what, Vec::new());
        self.running.retain(|running| *running != serial);
    }

    pub(super) fn desire_of(
        &mut self,
        tick: Tick,
        holder: Vec<AgentName>,
        goal: &Goal,
        strength: f64,
    ) -> DesireRef {
        self.now = self.now.max(tick);
        let strength = round(strength.clamp(0.0, 1.0));
        if let Some(at) = self.index.desire(&holder, goal) {
            if let NodeKind::Desire(desire) = &mut self.nodes[at].kind {
                desire.strength = strength;
                desire.state = DesireState::Open;
                desire.since = tick;
            }
            return DesireRef(self.nodes[at].serial);
        }
        let at = self.insert(NodeKind::Desire(DesireNode {
            holder,
            goal: goal.clone(),
            strength,
            state: DesireState::Open,
            since: tick,
        }));
        self.link_topics(at, vec![Topic::Thing(key::wanted(goal))]);
        DesireRef(self.nodes[at].serial)
    }

    fn set_desire(&mut self, DesireRef(serial): DesireRef, state: DesireState) {
        if let Some(at) = self.index.serial(serial)
            && let NodeKind::Desire(desire) = &mut self.nodes[at].kind
        {
            desire.state = state;
        }
    }

    /// What I feel while I act, my act made happen: the innermost act, if one was begun within another.
    pub(super) fn link_running_action(&mut self, percept: NodeIndex) {
        let action = self
            .running
            .last()
            .and_then(|serial| self.index.serial(*serial));
        if let Some(action) = action {
            self.nodes.add_edge(action, percept, Edge::Caused);
        }
    }
}
