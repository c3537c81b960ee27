//! Where things are in a graph, so that no question scans it.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::stable_graph::NodeIndex;

use super::node::{Holder, Node, NodeKind, Perceived, Topic};
use super::testimony::named_root;
use crate::belief::Proposition;
use crate::vocab::{AgentName, BlockName, Goal, ItemName, Place, Thing};

/// What a query starts from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    RecipeOf(ItemName),
    Recipes,
    Yielding(ItemName),
    YieldsOf(BlockName),
    ToolFor(BlockName),
    SmeltsInto(ItemName),
    SmeltsFrom(ItemName),
    Dropping(ItemName),
    EdibleItem(ItemName),
    Foods,
    ThingAt(Thing),
    AtPlace(Place),
    HasItem(ItemName),
    HasOf(AgentName),
    HoldsAt(Place),
    Holding(ItemName),
    WantsOf(AgentName),
    DoingOf(AgentName),
    Other,
}

/// The keys under which a proposition is found.
pub(super) fn keys(proposition: &Proposition) -> Vec<Key> {
    use Proposition as P;
    match proposition.clone() {
        P::At { thing, place } => vec![Key::ThingAt(thing), Key::AtPlace(place)],
        P::Has { agent, item, .. } => vec![Key::HasOf(agent), Key::HasItem(item)],
        P::Holds { place, item, .. } => vec![Key::HoldsAt(place), Key::Holding(item)],
        P::Yields { block, item } => vec![Key::Yielding(item), Key::YieldsOf(block)],
        P::NeedsTool { block, .. } => vec![Key::ToolFor(block)],
        P::Recipe { item, .. } => vec![Key::RecipeOf(item), Key::Recipes],
        P::Smelts { input, output } => vec![Key::SmeltsInto(output), Key::SmeltsFrom(input)],
        P::Drops { item, .. } => vec![Key::Dropping(item)],
        P::Edible { item, .. } => vec![Key::EdibleItem(item), Key::Foods],
        P::Doing { agent, .. } => vec![Key::DoingOf(agent)],
        P::Wants { agent, .. } => vec![Key::WantsOf(agent)],
        P::Can { .. } | P::Danger { .. } | P::Tried { .. } | P::Thinks { .. } | P::Text { .. } => {
            vec![Key::Other]
        }
    }
}

/// The topics that a proposition names.
pub(super) fn topics(proposition: &Proposition) -> Vec<Topic> {
    use Proposition as P;
    let things: Vec<Thing> = match proposition {
        P::At { thing, place } => {
            return vec![Topic::Thing(thing.clone()), Topic::Place(place.clone())];
        }
        P::Holds { place, item, .. } => {
            return vec![Topic::Thing(item.into()), Topic::Place(place.clone())];
        }
        P::Has { agent, item, .. } => vec![agent.into(), item.into()],
        P::Yields { block, item } => vec![block.into(), item.into()],
        P::NeedsTool { block, tool } => vec![block.into(), tool.into()],
        P::Recipe {
            item,
            ingredients,
            station,
            ..
        } => std::iter::once(item.into())
            .chain(ingredients.iter().map(|(item, _)| item.into()))
            .chain(station.iter().map(Into::into))
            .collect(),
        P::Smelts { input, output } => vec![input.into(), output.into()],
        P::Drops { mob, item } => vec![mob.into(), item.into()],
        P::Edible { item, .. } => vec![item.into()],
        P::Can { agent, .. } => vec![agent.into()],
        P::Doing { agent, task } | P::Tried { agent, task, .. } => {
            vec![agent.into(), task.name.clone()]
        }
        P::Wants { agent, goal } => vec![agent.into(), wanted(goal)],
        P::Danger { thing } => vec![thing.clone()],
        P::Thinks { agent, that, .. } => {
            let mut all = topics(that);
            all.push(Topic::Thing(agent.into()));
            return unique(all);
        }
        P::Text { .. } => vec![],
    };
    unique(things.into_iter().map(Topic::Thing).collect())
}

/// The item or thing that a goal names.
pub(super) fn wanted(goal: &Goal) -> Thing {
    match goal {
        Goal::Have { item, .. } => item.into(),
        Goal::Do(task) => task.name.clone(),
    }
}

fn unique(topics: Vec<Topic>) -> Vec<Topic> {
    let set: BTreeSet<Topic> = topics.into_iter().collect();
    set.into_iter().collect()
}

/// All look-up tables of a graph. They hold nothing that the nodes don't say, and are rebuilt on loading.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    minds: BTreeMap<Holder, MindIndex>,
    percepts: BTreeMap<Perceived, NodeIndex>,
    heard: BTreeMap<AgentName, BTreeSet<NodeIndex>>,
    desires: BTreeMap<(Holder, Goal), NodeIndex>,
    topics: BTreeMap<Topic, NodeIndex>,
    serials: BTreeMap<u64, NodeIndex>,
}

/// The beliefs of one mind.
#[derive(Clone, Debug, Default)]
struct MindIndex {
    beliefs: BTreeMap<Proposition, NodeIndex>,
    by: BTreeMap<Key, BTreeSet<NodeIndex>>,
}

impl Index {
    pub(super) fn insert(&mut self, at: NodeIndex, node: &Node) {
        self.serials.insert(node.serial, at);
        match &node.kind {
            NodeKind::Percept(percept) => {
                self.percepts.insert(percept.what.clone(), at);
                for teller in tellers(&percept.what) {
                    self.heard.entry(teller.clone()).or_default().insert(at);
                }
            }
            NodeKind::Belief(belief) => {
                let mind = self.minds.entry(belief.holder.clone()).or_default();
                mind.beliefs.insert(belief.proposition.clone(), at);
                for key in keys(&belief.proposition) {
                    mind.by.entry(key).or_default().insert(at);
                }
            }
            NodeKind::Desire(desire) => {
                let key = (desire.holder.clone(), desire.goal.clone());
                self.desires.insert(key, at);
            }
            NodeKind::Topic(topic) => {
                self.topics.insert(topic.clone(), at);
            }
            NodeKind::Action(_) => {}
        }
    }

    pub(super) fn remove(&mut self, at: NodeIndex, node: &Node) {
        self.serials.remove(&node.serial);
        match &node.kind {
            NodeKind::Percept(percept) => {
                self.percepts.remove(&percept.what);
                for teller in tellers(&percept.what) {
                    if let Some(heard) = self.heard.get_mut(teller) {
                        heard.remove(&at);
                    }
                }
            }
            NodeKind::Belief(belief) => {
                if let Some(mind) = self.minds.get_mut(&belief.holder) {
                    mind.remove(at, &belief.proposition);
                }
            }
            NodeKind::Desire(desire) => {
                let key = (desire.holder.clone(), desire.goal.clone());
                self.desires.remove(&key);
            }
            NodeKind::Topic(topic) => {
                self.topics.remove(topic);
            }
            NodeKind::Action(_) => {}
        }
    }

    pub(super) fn belief(
        &self,
        holder: &[AgentName],
        proposition: &Proposition,
    ) -> Option<NodeIndex> {
        self.minds.get(holder)?.beliefs.get(proposition).copied()
    }

    /// The beliefs of one mind under a key, in no meaningful order.
    pub(super) fn under(
        &self,
        holder: &[AgentName],
        key: &Key,
    ) -> impl Iterator<Item = NodeIndex> + '_ {
        self.minds
            .get(holder)
            .and_then(|mind| mind.by.get(key))
            .into_iter()
            .flatten()
            .copied()
    }

    /// All beliefs, by holder and then by proposition.
    pub(super) fn beliefs(&self) -> impl Iterator<Item = NodeIndex> + '_ {
        self.minds
            .values()
            .flat_map(|mind| mind.beliefs.values().copied())
    }

    /// The beliefs of one mind, by proposition.
    pub(super) fn beliefs_of(&self, holder: &[AgentName]) -> impl Iterator<Item = NodeIndex> + '_ {
        self.minds
            .get(holder)
            .into_iter()
            .flat_map(|mind| mind.beliefs.values().copied())
    }

    pub(super) fn percept(&self, what: &Perceived) -> Option<NodeIndex> {
        self.percepts.get(what).copied()
    }

    /// All diggings of a block: with what, and what it gave.
    pub(super) fn diggings(
        &self,
        block: &BlockName,
    ) -> impl Iterator<Item = (&Option<ItemName>, &[ItemName])> {
        let from = Perceived::Dug {
            block: block.clone(),
            tool: None,
            drops: Vec::new(),
        };
        let block = block.clone();
        self.percepts
            .range(from..)
            .map_while(move |(what, _)| match what {
                Perceived::Dug {
                    block: dug,
                    tool,
                    drops,
                } if *dug == block => Some((tool, drops.as_slice())),
                _ => None,
            })
    }

    /// The utterances of a partner, and those that name him as their source, in no meaningful order.
    pub(super) fn words_of(&self, speaker: &AgentName) -> impl Iterator<Item = NodeIndex> + '_ {
        self.heard.get(speaker).into_iter().flatten().copied()
    }

    pub(super) fn desire(&self, holder: &[AgentName], goal: &Goal) -> Option<NodeIndex> {
        self.desires.get(&(holder.to_vec(), goal.clone())).copied()
    }

    /// All desires of one mind, by goal.
    pub(super) fn desires_of(&self, holder: &[AgentName]) -> impl Iterator<Item = NodeIndex> + '_ {
        let holder = holder.to_vec();
        self.desires
            .iter()
            .filter(move |((of, _), _)| *of == holder)
            .map(|(_, at)| *at)
    }

    pub(super) fn topic(&self, topic: &Topic) -> Option<NodeIndex> {
        self.topics.get(topic).copied()
    }

    pub(super) fn serial(&self, serial: u64) -> Option<NodeIndex> {
        self.serials.get(&serial).copied()
    }

    /// All nodes, oldest first.
    pub(super) fn by_age(&self) -> impl Iterator<Item = NodeIndex> + '_ {
        self.serials.values().copied()
    }
}

/// Who spoke, and whose knowledge he said it is.
fn tellers(what: &Perceived) -> impl Iterator<Item = &AgentName> {
    let speaker = what.speaker();
    let source = named_root(what).filter(|root| Some(*root) != speaker);
    speaker.into_iter().chain(source)
}

impl MindIndex {
    fn remove(&mut self, at: NodeIndex, proposition: &Proposition) {
        self.beliefs.remove(proposition);
        for key in keys(proposition) {
            if let Some(nodes) = self.by.get_mut(&key) {
                nodes.remove(&at);
                if nodes.is_empty() {
                    self.by.remove(&key);
                }
            }
        }
    }
}
