//! The graph of an agent's mind and of its models of other minds.
//!
//! Every belief in it has at least one edge of evidence, and every held belief keeps its evidence: `why` can always answer.
//! Confidence is summed log-odds, weighed anew whenever evidence or trust changes. Nothing here reads a clock: `now`
//! is the latest tick that anything was recorded at.

mod act;
mod cell;
mod check;
mod compact;
mod dated;
mod due;
mod edge;
mod experience;
mod fade;
mod finding;
mod hear;
mod history;
mod identity;
mod index;
mod judge;
mod key;
mod link;
mod lookup;
mod node;
mod perceive;
mod perspective;
mod query;
mod query_picture;
mod query_view;
mod retract;
mod revise;
mod scene;
mod scope;
mod summary;
mod testimony;
mod trust;
mod weigh;
mod whether;
mod why;
mod why_theirs;
mod wire;
mod witness;
mod wording;

use std::collections::{BTreeMap, BTreeSet};

use petgraph::stable_graph::{NodeIndex, StableDiGraph};
use serde::{Deserialize, Serialize};

use self::edge::Edge;
use self::index::Index;
use self::node::{Node, NodeKind, Topic as NodeTopic};
use self::scope::Scopes;
use self::summary::Subject;
use self::testimony::Circles;
use super::Proposition;
use crate::vocab::{AgentName, Thing, Tick};

pub(super) use self::cell::Cell;
pub(super) use self::key::Key;
pub(super) use self::query_view::Opinion;

pub use self::act::{ActionRef, DesireRef};
pub use self::check::Broken;
pub use self::dated::Whereabouts;
pub use self::hear::Speech;
pub use self::node::{BeliefKind, DesireState, Innate, Sense, Topic};
pub use self::query::{BeliefView, Figures};
pub use self::retract::Retraction;
pub use self::scene::{Scene, Shown, Words};
pub use self::scope::Scope;
pub use self::summary::Summary;
pub use self::trust::{Matter, Trust};
pub use self::whether::Whether;
pub use self::why::{GivenUp, Reason, Why};
pub use self::wire::{GraphWire, WireError};
pub use self::witness::Witnesses;

/// What a belief graph may grow to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// How many minds deep a model may go beyond me: 1 is what I think Bob thinks, 2 what I think Bob thinks of me.
    pub depth: usize,
    /// Past this many nodes, what is superseded, faint or oldest is forgotten, but for a [`Summary`]. What an expert knows from the start and what I found
    /// out myself about the rules of the world is never forgotten, so this is a goal, not a wall.
    pub max_nodes: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            depth: 2,
            max_nodes: 20_000,
        }
    }
}

/// What an agent holds true, why, and what it thinks that others hold true.
#[derive(Clone, Debug)]
pub struct Graph {
    me: AgentName,
    settings: Settings,
    now: Tick,
    next_serial: u64,
    next_order: u64,
    forgotten: u64,
    nodes: StableDiGraph<Node, Edge>,
    index: Index,
    scopes: Scopes,
    trust: BTreeMap<AgentName, Trust>,
    circles: Circles,
    /// Beliefs of mine that words bear on whose moment is to come.
    due: BTreeSet<(Tick, NodeIndex)>,
    running: Vec<u64>,
    agents: BTreeSet<AgentName>,
    movers: BTreeSet<Thing>,
    unique: BTreeSet<Thing>,
    summaries: BTreeMap<Subject, Summary>,
}

/// A belief of my own whose confidence changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What.
    pub proposition: Proposition,
    /// The confidence before, 0 to 1; nothing if there was no opinion.
    pub before: Option<f64>,
    /// The confidence now, 0 to 1.
    pub after: f64,
}

impl Change {
    /// Whether the belief came to be held by this.
    pub fn gained(&self) -> bool {
        self.after > 0.5 && self.before.is_none_or(|before| before <= 0.5)
    }

    /// Whether the belief was held and no longer is.
    pub fn lost(&self) -> bool {
        self.after <= 0.5 && self.before.is_some_and(|before| before > 0.5)
    }
}

impl Graph {
    /// An empty mind.
    pub fn new(me: AgentName, settings: Settings) -> Self {
        Self {
            agents: BTreeSet::from([me.clone()]),
            me,
            settings,
            now: Tick(0),
            next_serial: 0,
            next_order: 0,
            forgotten: 0,
            nodes: StableDiGraph::new(),
            index: Index::default(),
            scopes: Scopes::default(),
            trust: BTreeMap::new(),
            circles: Circles::default(),
            due: BTreeSet::new(),
            running: Vec::new(),
            movers: BTreeSet::new(),
            unique: BTreeSet::new(),
            summaries: BTreeMap::new(),
        }
    }

    /// Whose mind it is.
    pub fn me(&self) -> &AgentName {
        &self.me
    }

    fn insert(&mut self, kind: NodeKind) -> NodeIndex {
        let serial = self.next_serial;
        self.next_serial += 1;
        self.restore(Node { serial, kind })
    }

    fn restore(&mut self, node: Node) -> NodeIndex {
        let at = self.nodes.add_node(node);
        self.index.insert(&self.nodes, at);
        at
    }

    fn link_topics(&mut self, from: NodeIndex, topics: Vec<NodeTopic>) {
        for topic in topics {
            let to = match self.index.topic(&self.nodes, &topic) {
                Some(at) => at,
                None => self.insert(NodeKind::Topic(topic)),
            };
            self.nodes.add_edge(from, to, Edge::About);
        }
    }
}

#[cfg(test)]
mod tests;
