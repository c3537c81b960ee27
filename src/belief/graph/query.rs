//! Questions to a graph. Each goes through an index and answers in a fixed order: the surest first, then by name.

use petgraph::Direction;
use petgraph::visit::EdgeRef;

use super::edge::Edge;
use super::index::Key;
use super::node::{BeliefKind, BeliefNode, Sense, Topic};
use super::trust::Trust;
use super::{Graph, hear};
use crate::belief::{Amount, Evidence, Proposition, Question};
use crate::vocab::{AgentName, BlockName, Goal, ItemName, MobName, Place, Task, Thing, Tick};

/// A belief as shown to people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BeliefView<'a> {
    /// In whose mind, beyond mine.
    pub holder: &'a [AgentName],
    /// What.
    pub proposition: &'a Proposition,
    /// What for.
    pub kind: BeliefKind,
    /// 0 to 1.
    pub confidence: f64,
    /// When the matter first came up.
    pub first: Tick,
    /// When something last spoke for it.
    pub last: Tick,
    /// Whose words made me hold it, as [`Graph::learned_from`] says.
    pub learned_from: Option<&'a AgentName>,
}

/// How large a graph is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Figures {
    /// All nodes.
    pub nodes: usize,
    /// All edges.
    pub edges: usize,
    /// Beliefs, in all minds.
    pub beliefs: usize,
    /// Beliefs of my own that I hold.
    pub held: usize,
    /// Nodes forgotten for want of room, in this life.
    pub forgotten: u64,
}

impl Graph {
    /// How sure `holder` (`[]`: I; `[bob]`: Bob, as far as I can tell) is of it, 0 to 1; nothing if the matter never came up.
    pub fn confidence(&self, holder: &[AgentName], proposition: &Proposition) -> Option<f64> {
        let at = self.index.belief(holder, proposition)?;
        self.belief_node(at).map(|node| self.confidence_of(node))
    }

    /// Whether I hold it: with a confidence over one half.
    pub fn holds(&self, proposition: &Proposition) -> bool {
        self.holds_in(&[], proposition)
    }

    /// Whether I hold that it is not so: with a confidence under one half.
    pub fn denies(&self, proposition: &Proposition) -> bool {
        self.confidence(&[], proposition)
            .is_some_and(|confidence| confidence < 0.5)
    }

    /// Whether that partner holds it, as far as I can tell.
    pub fn partner_knows(&self, partner: &AgentName, proposition: &Proposition) -> bool {
        self.holds_in(std::slice::from_ref(partner), proposition)
    }

    /// What that partner holds, as far as I can tell, and I hold to be false.
    pub fn misbeliefs_of(&self, partner: &AgentName) -> Vec<Proposition> {
        let holder = std::slice::from_ref(partner);
        self.index
            .beliefs_of(holder)
            .filter_map(|at| self.belief_node(at))
            .filter(|node| self.confidence_of(node) > 0.5 && self.denies(&node.proposition))
            .map(|node| node.proposition.clone())
            .collect()
    }

    /// Whether that partner holds anything that answers the question, as far as I can tell.
    pub fn partner_can_answer(&self, partner: &AgentName, question: &Question) -> bool {
        let holder = std::slice::from_ref(partner);
        hear::answering(question)
            .iter()
            .flat_map(|key| self.index.under(holder, key))
            .filter_map(|at| self.belief_node(at))
            .any(|node| self.confidence_of(node) > 0.5)
    }

    /// How I would say that I know: I saw it, I tried it, or somebody told me; nothing for what I have known from the start.
    pub fn evidence_for(&self, proposition: &Proposition) -> Option<Evidence> {
        let at = self.index.belief(&[], proposition)?;
        let own = self
            .evidence(at)
            .iter()
            .rev()
            .filter(|piece| piece.supports && piece.told.is_none())
            .find_map(
                |piece| match self.percept_node(piece.source)?.what.sense() {
                    Sense::Seen => Some(Evidence::Saw),
                    Sense::Felt => Some(Evidence::TriedIt),
                    Sense::Innate | Sense::Heard => None,
                },
            );
        own.or_else(|| self.learned_from(proposition).map(Evidence::Told))
    }

    /// Whose words made me hold it, if words did and it still is held.
    pub fn learned_from(&self, proposition: &Proposition) -> Option<AgentName> {
        let at = self.index.belief(&[], proposition)?;
        self.belief_node(at)?.learned_from.clone()
    }

    /// Everyone that I heard of, myself excepted, by name.
    pub fn partners(&self) -> impl Iterator<Item = &AgentName> {
        self.agents.iter().filter(|agent| **agent != self.me)
    }

    /// How far that partner's word counts with me.
    pub fn trust(&self, partner: &AgentName) -> Trust {
        self.trust.get(partner).copied().unwrap_or_default()
    }

    /// Ways to craft an item: those that I am surest of first, among equals the ones that I have known longest. Who knows the game
    /// from the start knows them in its order: cobblestone before blackstone.
    pub fn recipes_for(&self, item: &ItemName) -> Vec<Proposition> {
        self.strongest_first(self.under(&Key::RecipeOf(item.clone())))
    }

    /// The items that I believe can be crafted, by name.
    pub fn craftable_items(&self) -> Vec<ItemName> {
        let mut items = self.named(&Key::Recipes, |held| match held {
            Proposition::Recipe { item, .. } => Some(item.clone()),
            _ => None,
        });
        items.sort_unstable();
        items.dedup();
        items
    }

    /// The blocks that give an item when mined.
    pub fn blocks_yielding(&self, item: &ItemName) -> Vec<BlockName> {
        self.named(&Key::Yielding(item.clone()), |held| match held {
            Proposition::Yields { block, .. } => Some(block.clone()),
            _ => None,
        })
    }

    /// What mining a block gives.
    pub fn yields_of(&self, block: &BlockName) -> Vec<ItemName> {
        self.named(&Key::YieldsOf(block.clone()), |held| match held {
            Proposition::Yields { item, .. } => Some(item.clone()),
            _ => None,
        })
    }

    /// The weakest tools that a block needs; more than one where I am of two minds.
    pub fn tools_for(&self, block: &BlockName) -> Vec<ItemName> {
        self.named(&Key::ToolFor(block.clone()), |held| match held {
            Proposition::NeedsTool { tool, .. } => Some(tool.clone()),
            _ => None,
        })
    }

    /// With what I have mined this block and got nothing; `None` is the bare hand.
    pub fn useless_tools(&self, block: &BlockName) -> Vec<Option<ItemName>> {
        self.index
            .diggings(block)
            .filter(|(_, drops)| drops.is_empty())
            .map(|(tool, _)| tool.clone())
            .collect()
    }

    /// What becomes this item in a furnace.
    pub fn smelted_from(&self, output: &ItemName) -> Vec<ItemName> {
        self.named(&Key::SmeltsInto(output.clone()), |held| match held {
            Proposition::Smelts { input, .. } => Some(input.clone()),
            _ => None,
        })
    }

    /// What a furnace makes of this item.
    pub fn smelts_into(&self, input: &ItemName) -> Vec<ItemName> {
        self.named(&Key::SmeltsFrom(input.clone()), |held| match held {
            Proposition::Smelts { output, .. } => Some(output.clone()),
            _ => None,
        })
    }

    /// The creatures that leave an item.
    pub fn mobs_dropping(&self, item: &ItemName) -> Vec<MobName> {
        self.named(&Key::Dropping(item.clone()), |held| match held {
            Proposition::Drops { mob, .. } => Some(mob.clone()),
            _ => None,
        })
    }

    /// What can be eaten, with the half drumsticks that it restores.
    pub fn edible(&self) -> Vec<(ItemName, u32)> {
        self.named(&Key::Foods, food)
    }

    /// The half drumsticks that a food restores.
    pub fn food_points(&self, item: &ItemName) -> Option<u32> {
        self.named(&Key::EdibleItem(item.clone()), food)
            .first()
            .map(|(_, points)| *points)
    }

    /// Where a thing is, in the world and dimension of `near`, the nearest place first.
    pub fn places_of(&self, thing: &Thing, near: &Place) -> Vec<Place> {
        let mut places = self.named(&Key::ThingAt(thing.clone()), |held| match held {
            Proposition::At { place, .. } => Some(place.clone()),
            _ => None,
        });
        places.retain(|at| at.world == near.world && at.dimension == near.dimension);
        places.sort_by_key(|at| (at.position.distance_squared(near.position), at.position));
        places
    }

    /// Containers that hold an item, in the world and dimension of `near`, the nearest first.
    pub fn containers_with(
        &self,
        item: &ItemName,
        near: &Place,
    ) -> Vec<(BlockName, Place, Amount)> {
        let mut found = self.named(&Key::Holding(item.clone()), |held| match held {
            Proposition::Holds {
                container,
                place,
                amount,
                ..
            } => Some((container.clone(), place.clone(), *amount)),
            _ => None,
        });
        found.retain(|(_, at, _)| at.world == near.world && at.dimension == near.dimension);
        found.sort_by_key(|(_, at, _)| (at.position.distance_squared(near.position), at.position));
        found
    }

    /// Who has an item.
    pub fn owners_of(&self, item: &ItemName) -> Vec<(AgentName, Amount)> {
        self.named(&Key::HasItem(item.clone()), |held| match held {
            Proposition::Has { agent, amount, .. } => Some((agent.clone(), *amount)),
            _ => None,
        })
    }

    /// What an agent carries.
    pub fn carried_by(&self, agent: &AgentName) -> Vec<(ItemName, Amount)> {
        self.named(&Key::HasOf(agent.clone()), |held| match held {
            Proposition::Has { item, amount, .. } => Some((item.clone(), *amount)),
            _ => None,
        })
    }

    /// What an agent wants.
    pub fn wants_of(&self, agent: &AgentName) -> Vec<Goal> {
        self.named(&Key::WantsOf(agent.clone()), |held| match held {
            Proposition::Wants { goal, .. } => Some(goal.clone()),
            _ => None,
        })
    }

    /// What an agent is at work on.
    pub fn doing(&self, agent: &AgentName) -> Option<Task> {
        self.named(&Key::DoingOf(agent.clone()), |held| match held {
            Proposition::Doing { task, .. } => Some(task.clone()),
            _ => None,
        })
        .into_iter()
        .next()
    }

    /// All that I hold about a thing or a place.
    pub fn about(&self, topic: &Topic) -> Vec<Proposition> {
        let Some(at) = self.index.topic(topic) else {
            return Vec::new();
        };
        let beliefs = self
            .nodes
            .edges_directed(at, Direction::Incoming)
            .filter(|edge| *edge.weight() == Edge::About)
            .filter_map(|edge| self.belief_node(edge.source()))
            .filter(|node| node.holder.is_empty());
        self.strongest_first(by_proposition(beliefs))
    }

    /// All beliefs of all minds, mine first, by holder and then by proposition.
    pub fn beliefs(&self) -> impl Iterator<Item = BeliefView<'_>> {
        self.index.beliefs().filter_map(|at| {
            let node = self.belief_node(at)?;
            Some(BeliefView {
                holder: &node.holder,
                proposition: &node.proposition,
                kind: BeliefKind::of(&node.holder, &node.proposition),
                confidence: self.confidence_of(node),
                first: node.first,
                last: node.last,
                learned_from: node.learned_from.as_ref(),
            })
        })
    }

    /// How large the graph is. Counts all beliefs, so not for every tick.
    pub fn figures(&self) -> Figures {
        let held = |view: &BeliefView<'_>| view.holder.is_empty() && view.confidence > 0.5;
        Figures {
            nodes: self.nodes.node_count(),
            edges: self.nodes.edge_count(),
            beliefs: self.beliefs().count(),
            held: self.beliefs().filter(held).count(),
            forgotten: self.forgotten,
        }
    }

    /// The latest tick that anything was recorded at.
    pub fn now(&self) -> Tick {
        self.now
    }

    /// All propositions of a mind under a key, held or not.
    pub(super) fn propositions(&self, holder: &[AgentName], key: &Key) -> Vec<Proposition> {
        let mut all: Vec<Proposition> = self
            .index
            .under(holder, key)
            .filter_map(|at| self.belief_node(at))
            .map(|node| node.proposition.clone())
            .collect();
        all.sort_unstable();
        all
    }

    /// What somebody holds that cannot be true together with a new finding: another place of one agent, another block in one place,
    /// another number of one item, another result of one recipe.
    pub(super) fn rivals(&self, holder: &[AgentName], new: &Proposition) -> Vec<Proposition> {
        use Proposition as P;
        let key = match new.clone() {
            P::At { thing, .. } if self.agents.contains(thing.as_str()) => Key::ThingAt(thing),
            P::At { thing, .. } if self.moves(&thing) => return Vec::new(),
            P::At { place, .. } => Key::AtPlace(place),
            P::Has { agent, .. } => Key::HasOf(agent),
            P::Holds { place, .. } => Key::HoldsAt(place),
            P::Doing { agent, .. } => Key::DoingOf(agent),
            P::Edible { item, .. } => Key::EdibleItem(item),
            P::Smelts { input, .. } => Key::SmeltsFrom(input),
            P::Recipe { item, .. } => Key::RecipeOf(item),
            _ => return Vec::new(),
        };
        let mut rivals = self.propositions(holder, &key);
        rivals.retain(|old| {
            let matters =
                self.holds_in(holder, old) || (holder.is_empty() && self.awaits_judgement(old));
            old != new && matters && self.excludes(new, old)
        });
        rivals
    }

    /// How many of an item I carry.
    pub(super) fn carried(&self, item: &ItemName) -> u32 {
        self.carried_by(&self.me)
            .into_iter()
            .find(|(carried, _)| carried == item)
            .map_or(0, |(_, amount)| match amount {
                Amount::Exactly(n) | Amount::AtLeast(n) => n,
            })
    }

    /// When and where I last saw a thing.
    pub(super) fn seen_at(&self, thing: &Thing) -> Vec<(Tick, Place)> {
        self.index
            .under(&[], &Key::ThingAt(thing.clone()))
            .filter_map(|at| self.belief_node(at))
            .filter_map(|node| match &node.proposition {
                Proposition::At { place, .. } => Some((node.last, place.clone())),
                _ => None,
            })
            .collect()
    }

    fn holds_in(&self, holder: &[AgentName], proposition: &Proposition) -> bool {
        self.confidence(holder, proposition)
            .is_some_and(|confidence| confidence > 0.5)
    }

    /// Whether two propositions under one functional key cannot both be true.
    fn excludes(&self, new: &Proposition, old: &Proposition) -> bool {
        use Proposition as P;
        match (new, old) {
            (P::At { thing, .. }, P::At { thing: other, .. }) => {
                thing == other || !self.moves(other)
            }
            (P::Has { item, .. }, P::Has { item: other, .. })
            | (P::Holds { item, .. }, P::Holds { item: other, .. }) => item == other,
            (
                P::Recipe {
                    ingredients,
                    station,
                    ..
                },
                P::Recipe {
                    ingredients: other,
                    station: other_station,
                    ..
                },
            ) => ingredients == other && station == other_station,
            _ => true,
        }
    }

    /// What I hold under a key, strongest first.
    fn held(&self, key: &Key) -> Vec<Proposition> {
        self.strongest_first(by_proposition(self.under(key)))
    }

    /// My beliefs under a key, in the order in which I came to them.
    fn under(&self, key: &Key) -> impl Iterator<Item = &BeliefNode> {
        let nodes = self.index.under(&[], key);
        nodes.filter_map(|at| self.belief_node(at))
    }

    /// What I hold of these, strongest first; among equals in the order in which they come.
    fn strongest_first<'a>(
        &self,
        nodes: impl IntoIterator<Item = &'a BeliefNode>,
    ) -> Vec<Proposition> {
        let mut held: Vec<(f64, &Proposition)> = nodes
            .into_iter()
            .map(|node| (self.confidence_of(node), &node.proposition))
            .filter(|(confidence, _)| *confidence > 0.5)
            .collect();
        held.sort_by(|(sure, _), (less, _)| less.total_cmp(sure));
        held.into_iter()
            .map(|(_, proposition)| proposition.clone())
            .collect()
    }

    fn named<T>(&self, key: &Key, name: impl Fn(&Proposition) -> Option<T>) -> Vec<T> {
        self.held(key).iter().filter_map(name).collect()
    }
}

fn by_proposition<'a>(nodes: impl Iterator<Item = &'a BeliefNode>) -> Vec<&'a BeliefNode> {
    let mut nodes: Vec<_> = nodes.collect();
    nodes.sort_by(|this, that| this.proposition.cmp(&that.proposition));
    nodes
}

fn food(held: &Proposition) -> Option<(ItemName, u32)> {
    match held {
        Proposition::Edible { item, points } => Some((item.clone(), *points)),
        _ => None,
    }
}
