//! Which part of a graph a picture shows.

use std::collections::BTreeSet;

use petgraph::Direction;
use petgraph::stable_graph::{EdgeReference, NodeIndex};
use petgraph::visit::EdgeRef;

use super::edge::Edge;
use super::node::{ActionState, BeliefKind, BeliefNode, NodeKind};
use super::weigh::round;
use super::{Graph, wording};
use crate::belief::picture::{self, Course, EdgeKind, Part, Picture};
use crate::belief::sentence;

/// Reasons of one kind that are followed from one node: the newest.
const REASONS: usize = 3;

/// The nodes chosen so far.
#[derive(Debug, Default)]
struct Chosen {
    nodes: BTreeSet<NodeIndex>,
    left_out: BTreeSet<NodeIndex>,
}

impl Graph {
    /// A part of my mind to look at, of at most `max` nodes: beliefs, what speaks for and against them, the acts that made me perceive
    /// it, and what moved me to those acts. Looks at many nodes, so not for every tick.
    pub fn picture(&self, part: &Part, max: usize) -> Picture {
        let seeds = self.seeds(part);
        let share = match part {
            Part::Why(_) => max,
            Part::Latest | Part::About(_) => max.div_ceil(3),
        };
        let mut chosen = Chosen::default();
        for seed in seeds {
            // A belief without any of its reasons says nothing.
            let cramped = !chosen.nodes.is_empty() && chosen.nodes.len() + 2 > max;
            if cramped {
                chosen.left_out.insert(seed);
                continue;
            }
            let room = chosen.nodes.len().saturating_add(share).min(max);
            self.choose_story_of(seed, room, &mut chosen);
        }
        let left_out = chosen.left_out.difference(&chosen.nodes).count();
        let mut nodes: Vec<picture::Node> = chosen
            .nodes
            .iter()
            .filter_map(|at| self.pictured(*at))
            .collect();
        nodes.sort_by_key(|node| node.id);
        Picture {
            agent: self.me.clone(),
            tick: self.now,
            nodes,
            edges: self.edges_among(&chosen.nodes),
            left_out,
        }
    }

    /// What a picture starts from, the most interesting first.
    fn seeds(&self, part: &Part) -> Vec<NodeIndex> {
        match part {
            Part::Why(proposition) => self.mine(proposition).into_iter().collect(),
            Part::About(topic) => {
                let Some(at) = self.index.topic(&self.nodes, topic) else {
                    return Vec::new();
                };
                let about = self.nodes.edges_directed(at, Direction::Incoming);
                let mut found: Vec<NodeIndex> = about
                    .filter(|edge| *edge.weight() == Edge::About)
                    .map(|edge| edge.source())
                    .collect();
                found.sort_by_key(|at| {
                    let mine = self
                        .belief_node(*at)
                        .is_some_and(|node| node.minds.is_mine());
                    (!mine, self.newest_first(*at))
                });
                found
            }
            Part::Latest => self.latest(),
        }
    }

    /// My beliefs that rest on more than innate knowledge: the newest of each kind in turn.
    fn latest(&self) -> Vec<NodeIndex> {
        let kinds = [
            BeliefKind::Task,
            BeliefKind::Partner,
            BeliefKind::Interaction,
            BeliefKind::Perception,
        ];
        let mut by_kind = kinds.map(|_| Vec::new());
        for at in self.index.of_scope(0) {
            let Some(node) = self.belief_node(at) else {
                continue;
            };
            if self
                .evidence(at)
                .iter()
                .all(|piece| self.is_innate(piece.source))
            {
                continue;
            }
            let kind = BeliefKind::of(&node.minds, &node.proposition);
            if let Some(place) = kinds.iter().position(|it| *it == kind) {
                by_kind[place].push(at);
            }
        }
        let mut ranked: Vec<(usize, usize, NodeIndex)> = Vec::new();
        for (kind, mut nodes) in by_kind.into_iter().enumerate() {
            nodes.sort_by_key(|at| self.newest_first(*at));
            let places = nodes.into_iter().enumerate();
            ranked.extend(places.map(|(place, at)| (place, kind, at)));
        }
        ranked.sort_unstable_by_key(|(place, kind, _)| (*place, *kind));
        ranked.into_iter().map(|(_, _, at)| at).collect()
    }

    /// Walks back from a node over its reasons, nearest first, until there is no room.
    fn choose_story_of(&self, seed: NodeIndex, room: usize, chosen: &mut Chosen) {
        let mut next = vec![seed];
        while !next.is_empty() {
            let mut further = Vec::new();
            for at in next {
                if chosen.nodes.contains(&at) {
                    continue;
                }
                if chosen.nodes.len() >= room {
                    chosen.left_out.insert(at);
                    continue;
                }
                chosen.nodes.insert(at);
                further.extend(self.reasons(at, chosen));
            }
            next = further;
        }
    }

    /// What speaks for or against a belief, what moved me to an act, which act made me perceive something: the newest few of each.
    fn reasons(&self, at: NodeIndex, chosen: &mut Chosen) -> Vec<NodeIndex> {
        let mut reasons: Vec<(EdgeKind, NodeIndex)> = self
            .nodes
            .edges_directed(at, Direction::Incoming)
            .filter_map(|edge| Some((kind_of(edge.weight())?, edge.source())))
            .collect();
        reasons.sort_by_key(|(kind, source)| (*kind, self.newest_first(*source)));
        reasons.dedup();
        let mut taken = Vec::new();
        for group in reasons.chunk_by(|(one, _), (other, _)| one == other) {
            let sources = group.iter().map(|(_, source)| *source);
            taken.extend(sources.clone().take(REASONS));
            chosen.left_out.extend(sources.skip(REASONS));
        }
        taken
    }

    fn edges_among(&self, nodes: &BTreeSet<NodeIndex>) -> Vec<picture::Edge> {
        let drawn = |edge: EdgeReference<'_, Edge>| {
            let (from, to) = (edge.source(), edge.target());
            Some(picture::Edge {
                from: self.nodes[from].serial,
                to: self.nodes[to].serial,
                kind: kind_of(edge.weight()).filter(|_| nodes.contains(&from) && from != to)?,
            })
        };
        let mut edges: Vec<picture::Edge> = nodes
            .iter()
            .flat_map(|at| self.nodes.edges_directed(*at, Direction::Incoming))
            .filter_map(drawn)
            .collect();
        edges.sort_by_key(|edge| (edge.from, edge.to, edge.kind));
        edges.dedup();
        edges
    }

    fn pictured(&self, at: NodeIndex) -> Option<picture::Node> {
        let node = self.nodes.node_weight(at)?;
        let (kind, text, tick) = match &node.kind {
            NodeKind::Percept(percept) => {
                let kind = picture::NodeKind::Percept {
                    sense: percept.what.sense(),
                    times: percept.times,
                };
                let text = wording::percept(&percept.what, &self.me);
                (kind, text, percept.last)
            }
            NodeKind::Belief(belief) => {
                let text = sentence::print_fact(&belief.proposition, false, &self.me);
                (self.pictured_belief(belief), text, belief.last)
            }
            NodeKind::Desire(desire) => {
                let kind = picture::NodeKind::Desire {
                    holder: desire.holder.clone(),
                    strength: desire.strength,
                    state: desire.state,
                };
                (kind, desire.goal.to_string(), desire.since)
            }
            NodeKind::Action(action) => {
                let (state, text) = match &action.state {
                    ActionState::Running => (Course::Running, action.what.clone()),
                    ActionState::Succeeded { outcome } => {
                        (Course::Succeeded, format!("{}: {outcome}", action.what))
                    }
                    ActionState::Failed { outcome } => {
                        (Course::Failed, format!("{}: {outcome}", action.what))
                    }
                };
                (picture::NodeKind::Action { state }, text, action.since)
            }
            NodeKind::Topic(_) => return None,
        };
        Some(picture::Node {
            id: node.serial,
            kind,
            text,
            tick,
        })
    }

    fn pictured_belief(&self, belief: &BeliefNode) -> picture::NodeKind {
        picture::NodeKind::Belief {
            holder: (*belief.minds).clone(),
            about: BeliefKind::of(&belief.minds, &belief.proposition),
            confidence: round(self.confidence_of(belief)),
        }
    }

    /// A key that sorts the newest first, and among equals the oldest node.
    fn newest_first(&self, at: NodeIndex) -> (std::cmp::Reverse<u64>, u64) {
        let node = &self.nodes[at];
        let tick = match &node.kind {
            NodeKind::Percept(percept) => percept.last.0,
            NodeKind::Belief(belief) => belief.last.0,
            NodeKind::Desire(desire) => desire.since.0,
            NodeKind::Action(action) => action.since.0,
            NodeKind::Topic(_) => 0,
        };
        (std::cmp::Reverse(tick), node.serial)
    }
}

/// What an edge is in a picture; those to topics are not drawn.
fn kind_of(edge: &Edge) -> Option<EdgeKind> {
    match edge {
        Edge::Supports(_) => Some(EdgeKind::Supports),
        Edge::Contradicts(_) => Some(EdgeKind::Contradicts),
        Edge::Perhaps(_) => Some(EdgeKind::Perhaps),
        Edge::Told { denied: false, .. } => Some(EdgeKind::Told),
        Edge::Told { denied: true, .. } => Some(EdgeKind::ToldNot),
        Edge::Motivates => Some(EdgeKind::Motivates),
        Edge::Caused => Some(EdgeKind::Caused),
        Edge::About => None,
    }
}
