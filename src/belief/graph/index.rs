//! Where things are in a graph, so that no question scans it.
//!
//! The tables hold numbers of nodes and nothing that the nodes don't say; they are rebuilt on loading. Whatever is kept by hash is never
//! walked in the order of its hashes.

use std::collections::BTreeMap;
use std::hash::{BuildHasher, Hash};

use foldhash::fast::FixedState;
use hashbrown::HashTable;
use indexmap::{Equivalent, IndexMap};
use petgraph::stable_graph::{NodeIndex, StableDiGraph};

use super::edge::Edge;
use super::key::{Key, keys};
use super::node::{Holder, Node, NodeKind, Perceived, Topic};
use super::testimony::named_root;
use crate::belief::Proposition;
use crate::vocab::{AgentName, BlockName, Goal, Thing};

type Nodes = StableDiGraph<Node, Edge>;
type Table<K, V> = IndexMap<K, V, FixedState>;

/// All look-up tables of a graph.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    beliefs: HashTable<NodeIndex>,
    percepts: HashTable<NodeIndex>,
    topics: HashTable<NodeIndex>,
    mine: Table<Key, Bucket>,
    theirs: Table<Key, Bucket>,
    by_minds: Table<u32, Sorted>,
    heard: Table<AgentName, Sorted>,
    dug: Table<BlockName, Sorted>,
    met: Table<AgentName, Sorted>,
    last_seen: Table<Thing, Vec<(u32, NodeIndex)>>,
    told_of: Table<Thing, Sorted>,
    desires: BTreeMap<(Holder, Goal), NodeIndex>,
    serials: Table<u64, NodeIndex>,
}

/// The beliefs under one key.
#[derive(Clone, Debug, Default)]
struct Bucket {
    /// All.
    all: Sorted,
    /// Those of mine that had more for than against them when they were last weighed.
    held: Sorted,
    /// Those of mine that somebody claimed and that I could not judge so far.
    claimed: Sorted,
}

/// Numbers of nodes in rising order.
#[derive(Clone, Debug, Default)]
struct Sorted(Vec<NodeIndex>);

impl Sorted {
    fn insert(&mut self, at: NodeIndex) {
        match self.0.last() {
            Some(last) if *last >= at => {
                if let Err(place) = self.0.binary_search(&at) {
                    self.0.insert(place, at);
                }
            }
            _ => self.0.push(at),
        }
    }

    fn remove(&mut self, at: NodeIndex) {
        if let Ok(place) = self.0.binary_search(&at) {
            self.0.remove(place);
        }
    }
}

impl Index {
    pub(super) fn insert(&mut self, nodes: &Nodes, at: NodeIndex) {
        match &nodes[at].kind {
            NodeKind::Percept(percept) => {
                let rehash = |at: &NodeIndex| percept_hash(nodes, *at);
                self.percepts.insert_unique(hash(&percept.what), at, rehash);
                for teller in tellers(&percept.what) {
                    self.heard.entry(teller.clone()).or_default().insert(at);
                }
                if let Perceived::Dug { block, .. } = &percept.what {
                    self.dug.entry(block.clone()).or_default().insert(at);
                }
                for agent in percept.what.met() {
                    self.met.entry(agent.clone()).or_default().insert(at);
                }
            }
            NodeKind::Belief(belief) => {
                let rehash = |at: &NodeIndex| belief_hash(nodes, *at);
                let minds = belief.minds.number;
                let own = hash(&(minds, &belief.proposition));
                self.beliefs.insert_unique(own, at, rehash);
                self.by_minds.entry(minds).or_default().insert(at);
                let by_key = if minds == 0 {
                    &mut self.mine
                } else {
                    &mut self.theirs
                };
                for key in keys(&belief.proposition) {
                    by_key.entry(key).or_default().all.insert(at);
                }
            }
            NodeKind::Desire(desire) => {
                let key = (desire.holder.clone(), desire.goal.clone());
                self.desires.insert(key, at);
                self.serials.insert(nodes[at].serial, at);
            }
            NodeKind::Topic(topic) => {
                let rehash = |at: &NodeIndex| topic_hash(nodes, *at);
                self.topics.insert_unique(hash(topic), at, rehash);
            }
            NodeKind::Action(_) => {
                self.serials.insert(nodes[at].serial, at);
            }
        }
    }

    pub(super) fn remove(&mut self, nodes: &Nodes, at: NodeIndex) {
        let it = |other: &NodeIndex| *other == at;
        match &nodes[at].kind {
            NodeKind::Percept(percept) => {
                take(&mut self.percepts, hash(&percept.what), it);
                for teller in tellers(&percept.what) {
                    strike(&mut self.heard, teller, at);
                }
                if let Perceived::Dug { block, .. } = &percept.what {
                    strike(&mut self.dug, block, at);
                }
                for agent in percept.what.met() {
                    strike(&mut self.met, agent, at);
                }
            }
            NodeKind::Belief(belief) => {
                let minds = belief.minds.number;
                take(&mut self.beliefs, hash(&(minds, &belief.proposition)), it);
                strike(&mut self.by_minds, &minds, at);
                if let Some(thing) = placed(&belief.proposition) {
                    strike(&mut self.told_of, thing, at);
                    if let Some(seen) = self.last_seen.get_mut(thing) {
                        seen.retain(|(_, last)| *last != at);
                    }
                }
                let by_key = if minds == 0 {
                    &mut self.mine
                } else {
                    &mut self.theirs
                };
                for key in keys(&belief.proposition) {
                    if let Some(bucket) = by_key.get_mut(&key) {
                        bucket.all.remove(at);
                        bucket.held.remove(at);
                        bucket.claimed.remove(at);
                        if bucket.all.0.is_empty() {
                            by_key.swap_remove(&key);
                        }
                    }
                }
            }
            NodeKind::Desire(desire) => {
                let key = (desire.holder.clone(), desire.goal.clone());
                self.desires.remove(&key);
                self.serials.swap_remove(&nodes[at].serial);
            }
            NodeKind::Topic(topic) => take(&mut self.topics, hash(topic), it),
            NodeKind::Action(_) => {
                self.serials.swap_remove(&nodes[at].serial);
            }
        }
    }

    /// Notes that the minds of a belief saw a thing there, of which there is one, later than anywhere else.
    pub(super) fn see(&mut self, minds: u32, thing: Thing, at: NodeIndex) {
        let seen = self.last_seen.entry(thing).or_default();
        match seen.iter_mut().find(|(of, _)| *of == minds) {
            Some((_, last)) => *last = at,
            None => seen.push((minds, at)),
        }
    }

    /// Notes that minds were told that a thing is there, of which there is one.
    pub(super) fn tell_of(&mut self, thing: Thing, at: NodeIndex) {
        self.told_of.entry(thing).or_default().insert(at);
    }

    /// Notes whether a belief of mine has more for than against it.
    pub(super) fn hold(&mut self, nodes: &Nodes, at: NodeIndex, held: bool) {
        self.mark(nodes, at, |bucket| &mut bucket.held, held);
    }

    /// Notes whether claims about a belief of mine wait to be judged.
    pub(super) fn claim(&mut self, nodes: &Nodes, at: NodeIndex, waits: bool) {
        self.mark(nodes, at, |bucket| &mut bucket.claimed, waits);
    }

    fn mark(
        &mut self,
        nodes: &Nodes,
        at: NodeIndex,
        list: impl Fn(&mut Bucket) -> &mut Sorted,
        listed: bool,
    ) {
        let NodeKind::Belief(belief) = &nodes[at].kind else {
            return;
        };
        for key in keys(&belief.proposition) {
            if let Some(bucket) = self.mine.get_mut(&key) {
                if listed {
                    list(bucket).insert(at);
                } else {
                    list(bucket).remove(at);
                }
            }
        }
    }

    pub(super) fn belief(
        &self,
        nodes: &Nodes,
        minds: u32,
        proposition: &Proposition,
    ) -> Option<NodeIndex> {
        let same = |at: &NodeIndex| match &nodes[*at].kind {
            NodeKind::Belief(belief) => {
                belief.minds.number == minds && belief.proposition == *proposition
            }
            _ => false,
        };
        self.beliefs
            .find(hash(&(minds, proposition)), same)
            .copied()
    }

    /// All beliefs of mine under a key.
    pub(super) fn mine(&self, key: &Key) -> impl Iterator<Item = NodeIndex> {
        let bucket = self.mine.get(key).into_iter();
        bucket.flat_map(|bucket| bucket.all.0.iter().copied())
    }

    /// The beliefs of mine under a key that had more for than against them when they were last weighed.
    pub(super) fn held(&self, key: &Key) -> impl Iterator<Item = NodeIndex> {
        let bucket = self.mine.get(key).into_iter();
        bucket.flat_map(|bucket| bucket.held.0.iter().copied())
    }

    /// The beliefs of mine under a key with claims that wait to be judged.
    pub(super) fn claimed(&self, key: &Key) -> impl Iterator<Item = NodeIndex> {
        let bucket = self.mine.get(key).into_iter();
        bucket.flat_map(|bucket| bucket.claimed.0.iter().copied())
    }

    /// All beliefs of other minds under a key.
    pub(super) fn theirs(&self, key: &Key) -> impl Iterator<Item = NodeIndex> {
        let bucket = self.theirs.get(key).into_iter();
        bucket.flat_map(|bucket| bucket.all.0.iter().copied())
    }

    /// All beliefs of one scope.
    pub(super) fn of_scope(&self, minds: u32) -> impl Iterator<Item = NodeIndex> {
        let nodes = self.by_minds.get(&minds).into_iter();
        nodes.flat_map(|nodes| nodes.0.iter().copied())
    }

    pub(super) fn percept(&self, nodes: &Nodes, what: &Perceived) -> Option<NodeIndex> {
        let same = |at: &NodeIndex| match &nodes[*at].kind {
            NodeKind::Percept(percept) => percept.what == *what,
            _ => false,
        };
        self.percepts.find(hash(what), same).copied()
    }

    /// For each scope, where a thing was seen last, of which there is one.
    pub(super) fn last_seen(&self, thing: &Thing) -> impl Iterator<Item = NodeIndex> {
        let seen = self.last_seen.get(thing).into_iter().flatten();
        seen.map(|(_, at)| *at)
    }

    /// Where somebody was told that a thing is, of which there is one.
    pub(super) fn told_of(&self, thing: &Thing) -> impl Iterator<Item = NodeIndex> {
        listed(&self.told_of, thing)
    }

    /// All diggings of a block.
    pub(super) fn dug(&self, block: &BlockName) -> impl Iterator<Item = NodeIndex> {
        listed(&self.dug, block)
    }

    /// The utterances of a partner, and those that name him as their source.
    pub(super) fn words_of(&self, speaker: &AgentName) -> impl Iterator<Item = NodeIndex> {
        listed(&self.heard, speaker)
    }

    /// The scenes in which an agent was seen to be there or to leave.
    pub(super) fn met(&self, agent: &AgentName) -> impl Iterator<Item = NodeIndex> {
        listed(&self.met, agent)
    }

    pub(super) fn desire(&self, holder: &[AgentName], goal: &Goal) -> Option<NodeIndex> {
        self.desires.get(&(holder.to_vec(), goal.clone())).copied()
    }

    /// All desires of one mind, by goal.
    pub(super) fn desires_of(&self, holder: &[AgentName]) -> impl Iterator<Item = NodeIndex> {
        let holder = holder.to_vec();
        self.desires
            .iter()
            .filter(move |((of, _), _)| *of == holder)
            .map(|(_, at)| *at)
    }

    pub(super) fn topic(&self, nodes: &Nodes, topic: &Topic) -> Option<NodeIndex> {
        let same = |at: &NodeIndex| matches!(&nodes[*at].kind, NodeKind::Topic(it) if it == topic);
        self.topics.find(hash(topic), same).copied()
    }

    /// The desire or action with a number.
    pub(super) fn serial(&self, serial: u64) -> Option<NodeIndex> {
        self.serials.get(&serial).copied()
    }
}

/// The thing whose place a proposition tells.
pub(super) fn placed(proposition: &Proposition) -> Option<&str> {
    match proposition {
        Proposition::At { thing, .. } => Some(thing.as_str()),
        Proposition::Holds { item, .. } => Some(item.as_str()),
        _ => None,
    }
}

fn hash(value: &impl Hash) -> u64 {
    FixedState::default().hash_one(value)
}

fn belief_hash(nodes: &Nodes, at: NodeIndex) -> u64 {
    match &nodes[at].kind {
        NodeKind::Belief(belief) => hash(&(belief.minds.number, &belief.proposition)),
        _ => 0,
    }
}

/// Who spoke, and whose knowledge he said it is.
fn tellers(what: &Perceived) -> impl Iterator<Item = &AgentName> {
    let speaker = what.speaker();
    let source = named_root(what).filter(|root| Some(*root) != speaker);
    speaker.into_iter().chain(source)
}

fn percept_hash(nodes: &Nodes, at: NodeIndex) -> u64 {
    match &nodes[at].kind {
        NodeKind::Percept(percept) => hash(&percept.what),
        _ => 0,
    }
}

fn topic_hash(nodes: &Nodes, at: NodeIndex) -> u64 {
    match &nodes[at].kind {
        NodeKind::Topic(topic) => hash(topic),
        _ => 0,
    }
}

fn take(table: &mut HashTable<NodeIndex>, hash: u64, it: impl FnMut(&NodeIndex) -> bool) {
    if let Ok(entry) = table.find_entry(hash, it) {
        entry.remove();
    }
}

fn strike<K: Hash + Eq, Q>(table: &mut Table<K, Sorted>, key: &Q, at: NodeIndex)
where
    Q: Hash + Equivalent<K> + ?Sized,
{
    if let Some(nodes) = table.get_mut(key) {
        nodes.remove(at);
        if nodes.0.is_empty() {
            table.swap_remove(key);
        }
    }
}

fn listed<K: Hash + Eq>(table: &Table<K, Sorted>, key: &K) -> impl Iterator<Item = NodeIndex> {
    let nodes = table.get(key).into_iter();
    nodes.flat_map(|nodes| nodes.0.iter().copied())
}
