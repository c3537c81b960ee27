//! The form in which a graph is written down: numbered nodes and edges, oldest first, with a version.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::stable_graph::NodeIndex;
use petgraph::visit::{EdgeRef, IntoEdgeReferences};
use serde::{Deserialize, Serialize};

use super::edge::Edge;
use super::index::Index;
use super::node::{Node, NodeKind};
use super::scope::Scopes;
use super::testimony::Circles;
use super::trust::Trust;
use super::weigh::is_rule;
use super::{Graph, Settings};
use crate::vocab::{AgentName, Thing, Tick};

/// The version that this build writes.
const VERSION: u32 = 1;

/// A graph as data. Equal graphs make equal bytes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GraphWire {
    version: u32,
    me: AgentName,
    now: Tick,
    next_serial: u64,
    next_order: u64,
    forgotten: u64,
    nodes: Vec<Node>,
    edges: Vec<EdgeWire>,
    trust: BTreeMap<AgentName, Trust>,
    circles: Circles,
    agents: BTreeSet<AgentName>,
    movers: BTreeSet<Thing>,
    #[serde(default)]
    unique: BTreeSet<Thing>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct EdgeWire {
    from: u64,
    to: u64,
    #[serde(flatten)]
    edge: Edge,
}

/// Why data is not a graph.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WireError {
    /// A later build wrote it.
    #[error(
        "the belief graph has format {found}, this build reads {VERSION}\nhint: it was written by another version of mindforge"
    )]
    Version {
        /// The version found.
        found: u32,
    },
    /// Two nodes have one number.
    #[error("the belief graph names node {serial} twice")]
    Twice {
        /// The number.
        serial: u64,
    },
    /// An edge leads nowhere.
    #[error("an edge of the belief graph ends at node {serial}, which does not exist")]
    Dangling {
        /// The number.
        serial: u64,
    },
}

impl Graph {
    /// The graph as data.
    pub fn to_wire(&self) -> GraphWire {
        let mut nodes: Vec<Node> = self.nodes.node_weights().cloned().collect();
        nodes.sort_unstable_by_key(|node| node.serial);
        let mut edges: Vec<EdgeWire> = self
            .nodes
            .edge_references()
            .map(|edge| EdgeWire {
                from: self.nodes[edge.source()].serial,
                to: self.nodes[edge.target()].serial,
                edge: edge.weight().clone(),
            })
            .collect();
        edges.sort_by_key(EdgeWire::rank);
        GraphWire {
            version: VERSION,
            me: self.me.clone(),
            now: self.now,
            next_serial: self.next_serial,
            next_order: self.next_order,
            forgotten: self.forgotten,
            nodes,
            edges,
            trust: self.trust.clone(),
            circles: self.circles.clone(),
            agents: self.agents.clone(),
            movers: self.movers.clone(),
            unique: self.unique.clone(),
        }
    }

    /// The graph that the data describe. An action that was running when they were written is not running any more.
    pub fn from_wire(wire: GraphWire, settings: Settings) -> Result<Self, WireError> {
        if wire.version != VERSION {
            return Err(WireError::Version {
                found: wire.version,
            });
        }
        let mut graph = Self {
            me: wire.me,
            settings,
            now: wire.now,
            next_serial: wire.next_serial,
            next_order: wire.next_order,
            forgotten: wire.forgotten,
            nodes: petgraph::stable_graph::StableDiGraph::new(),
            index: Index::default(),
            scopes: Scopes::default(),
            trust: wire.trust,
            circles: wire.circles,
            due: BTreeSet::new(),
            running: Vec::new(),
            agents: wire.agents,
            movers: wire.movers,
            unique: wire.unique,
        };
        let mut places = BTreeMap::new();
        for mut node in wire.nodes {
            let serial = node.serial;
            graph.next_serial = graph.next_serial.max(serial + 1);
            if let NodeKind::Belief(belief) = &mut node.kind {
                belief.minds = graph.scopes.share(&belief.minds);
            }
            if places.insert(serial, graph.restore(node)).is_some() {
                return Err(WireError::Twice { serial });
            }
        }
        for edge in wire.edges {
            let end = |serial| {
                let at = places.get(&serial).copied();
                at.ok_or(WireError::Dangling { serial })
            };
            let (from, to) = (end(edge.from)?, end(edge.to)?);
            graph.recall(to, &edge.edge);
            graph.nodes.add_edge(from, to, edge.edge);
        }
        let beliefs = graph.index.of_scope(0);
        graph.due = beliefs.flat_map(|at| graph.waiting(at)).collect();
        Ok(graph)
    }
}

impl Graph {
    /// Notes what an edge of evidence says of its belief beside its weight.
    fn recall(&mut self, to: NodeIndex, edge: &Edge) {
        let Some(NodeKind::Belief(belief)) = self.nodes.node_weight_mut(to).map(|it| &mut it.kind)
        else {
            return;
        };
        let newest = &mut belief.newest;
        match edge {
            Edge::Told {
                evidence, origin, ..
            } if origin.as_of != evidence.last && !is_rule(&belief.proposition) => {}
            Edge::Perhaps(evidence) => newest.perhaps = newest.perhaps.max(evidence.order),
            _ => match edge.evidence() {
                Some((evidence, true)) => newest.support = newest.support.max(evidence.order),
                Some((evidence, false)) => newest.denial = newest.denial.max(evidence.order),
                None => {}
            },
        }
        if belief.minds.is_mine() && matches!(edge, Edge::Told { judged: false, .. }) {
            self.index.claim(&self.nodes, to, true);
        }
        let Some(belief) = self.belief_node(to) else {
            return;
        };
        if belief.minds.is_mine() && belief.log_odds > 0.0 {
            self.index.hold(&self.nodes, to, true);
        }
    }
}

impl EdgeWire {
    /// Edges between the same two nodes differ in kind or sign.
    fn rank(&self) -> (u64, u64, u8) {
        let kind = match &self.edge {
            Edge::Supports(_) => 0,
            Edge::Contradicts(_) => 1,
            Edge::Told { denied, .. } => 2 + u8::from(*denied),
            Edge::Motivates => 4,
            Edge::Caused => 5,
            Edge::About => 6,
            Edge::Perhaps(_) => 7,
        };
        (self.from, self.to, kind)
    }
}
