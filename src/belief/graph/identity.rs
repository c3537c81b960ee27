//! Who is who: a player who takes another name, and one who borrows a name.
//!
//! Names are what minds speak in, and a world knows players by more than their names. Whoever notices that a known player has a new name
//! says so with [`Graph::renamed`]; that a known name has a new bearer, with [`Graph::name_taken`]. Both rewrite the graph, which is slow
//! and rare. What was said stays as it was said.

use std::collections::BTreeMap;

use super::Graph;
use super::key::Key;
use super::node::{NodeKind, Perceived, Topic};
use super::scope::{Minds, Scope};
use super::wire::{GraphWire, WireError};
use crate::belief::Proposition;
use crate::vocab::{AgentName, Goal, Task, Thing};

impl Graph {
    /// A player that I know is called otherwise from now on: all that I hold of him, and my trust in him, is held of the new name.
    pub fn renamed(&mut self, old: &AgentName, new: &AgentName) -> Result<(), WireError> {
        if old == new {
            return Ok(());
        }
        let mut wire = self.to_wire();
        wire.rename(old, new);
        let running = std::mem::take(&mut self.running);
        *self = Self::from_wire(wire, self.settings.clone())?;
        self.running = running;
        self.agents.remove(old);
        for key in [Key::ThingAt(Thing::from(new)), Key::HasOf(new.clone())] {
            let beliefs: Vec<_> = self.index.mine(&key).collect();
            for at in beliefs {
                self.reweigh(at, None);
            }
        }
        Ok(())
    }

    /// Somebody else bears a name that I know. What I hold of its earlier bearer is held of the name that is returned, and the new one is
    /// a stranger.
    pub fn name_taken(&mut self, name: &AgentName) -> Result<AgentName, WireError> {
        let mut number = 2;
        let free = loop {
            let earlier = name.numbered(number);
            if !self.agents.contains(&earlier) {
                break earlier;
            }
            number += 1;
        };
        self.renamed(name, &free)?;
        self.agents.insert(name.clone());
        Ok(free)
    }
}

impl GraphWire {
    /// Writes another name for an agent wherever he is meant, and makes one of what has become the same.
    fn rename(&mut self, old: &AgentName, new: &AgentName) {
        let mut firsts: BTreeMap<Identity, u64> = BTreeMap::new();
        let mut merged: BTreeMap<u64, u64> = BTreeMap::new();
        let mut kept = Vec::with_capacity(self.nodes.len());
        for mut node in std::mem::take(&mut self.nodes) {
            node.kind.rename(old, new);
            let identity = Identity::of(&node.kind);
            let first = identity.map_or(node.serial, |it| *firsts.entry(it).or_insert(node.serial));
            if first == node.serial {
                kept.push(node);
            } else {
                merged.insert(node.serial, first);
            }
        }
        self.nodes = kept;
        self.reconnect(&merged);
        if let Some(trust) = self.trust.remove(old) {
            self.trust.insert(new.clone(), trust);
        }
        self.circles.rename(old, new);
        self.agents.insert(new.clone());
    }
}

/// What there can be only one of in a graph.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Identity {
    Percept(Perceived),
    Belief(Scope, Proposition),
    Desire(Vec<AgentName>, Goal),
    Topic(Topic),
}

impl Identity {
    fn of(kind: &NodeKind) -> Option<Self> {
        Some(match kind {
            NodeKind::Percept(percept) => Self::Percept(percept.what.clone()),
            NodeKind::Belief(it) => Self::Belief((*it.minds).clone(), it.proposition.clone()),
            NodeKind::Desire(it) => Self::Desire(it.holder.clone(), it.goal.clone()),
            NodeKind::Topic(topic) => Self::Topic(topic.clone()),
            NodeKind::Action(_) => return None,
        })
    }
}

impl NodeKind {
    fn rename(&mut self, old: &AgentName, new: &AgentName) {
        match self {
            Self::Percept(percept) => percept.what.rename(old, new),
            Self::Belief(belief) => {
                belief.minds = Minds::unnumbered(belief.minds.renamed(old, new));
                rename_in_proposition(&mut belief.proposition, old, new);
                belief
                    .learned_from
                    .iter_mut()
                    .for_each(|it| change(it, old, new));
            }
            Self::Desire(desire) => {
                desire.holder.iter_mut().for_each(|it| change(it, old, new));
                rename_in_goal(&mut desire.goal, old, new);
            }
            Self::Topic(Topic::Thing(thing)) => change_thing(thing, old, new),
            Self::Topic(Topic::Place(_)) | Self::Action(_) => {}
        }
    }
}

impl Perceived {
    fn rename(&mut self, old: &AgentName, new: &AgentName) {
        match self {
            Self::Agent { agent, .. } | Self::Act { agent, .. } => change(agent, old, new),
            Self::Heard { speaker, .. } => change(speaker, old, new),
            Self::Said { to, .. } => to.iter_mut().for_each(|it| change(it, old, new)),
            Self::Scene(scene) => {
                for names in [&mut scene.together, &mut scene.unseen] {
                    for name in names.iter_mut() {
                        change(name, old, new);
                    }
                    names.sort_unstable();
                }
                let named = scene.left.iter_mut().chain(&mut scene.speaker);
                named.for_each(|it| change(it, old, new));
            }
            _ => {}
        }
    }
}

fn rename_in_proposition(proposition: &mut Proposition, old: &AgentName, new: &AgentName) {
    use Proposition as P;
    match proposition {
        P::At { thing, .. } | P::Danger { thing } => change_thing(thing, old, new),
        P::Has { agent, .. } | P::Can { agent, .. } => change(agent, old, new),
        P::Doing { agent, task } | P::Tried { agent, task, .. } => {
            change(agent, old, new);
            rename_in_task(task, old, new);
        }
        P::Wants { agent, goal } => {
            change(agent, old, new);
            rename_in_goal(goal, old, new);
        }
        P::Thinks { agent, that, .. } => {
            change(agent, old, new);
            rename_in_proposition(that, old, new);
        }
        P::Holds { .. }
        | P::Contents { .. }
        | P::Yields { .. }
        | P::NeedsTool { .. }
        | P::Recipe { .. }
        | P::Smelts { .. }
        | P::Drops { .. }
        | P::Edible { .. }
        | P::Text { .. } => {}
    }
}

fn rename_in_goal(goal: &mut Goal, old: &AgentName, new: &AgentName) {
    match goal {
        Goal::Have { .. } => {}
        Goal::Do(task) => rename_in_task(task, old, new),
    }
}

fn rename_in_task(task: &mut Task, old: &AgentName, new: &AgentName) {
    change_thing(&mut task.name, old, new);
    task.for_whom.iter_mut().for_each(|it| change(it, old, new));
}

fn change(name: &mut AgentName, old: &AgentName, new: &AgentName) {
    if name == old {
        *name = new.clone();
    }
}

fn change_thing(thing: &mut Thing, old: &AgentName, new: &AgentName) {
    if thing.as_str() == old.as_str() {
        *thing = Thing::from(new);
    }
}
