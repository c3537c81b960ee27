//! What I hold about one thing. Each question goes through an index and answers in a fixed order: the surest first, among equals what I
//! have known longest or, where that says nothing, by name.

use super::Graph;
use super::key::Key;
use super::node::{BeliefNode, Perceived};
use crate::belief::{Amount, Proposition};
use crate::vocab::{AgentName, BlockName, Goal, ItemName, MobName, Place, Task, Thing, Tick};

impl Graph {
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
        let useless = self.diggings(block).filter(|(_, drops)| drops.is_empty());
        let mut tools: Vec<Option<ItemName>> = useless.map(|(tool, _)| tool.clone()).collect();
        tools.sort_unstable();
        tools
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
            .mine(&Key::ThingAt(thing.clone()))
            .filter_map(|at| self.belief_node(at))
            .filter_map(|node| match &node.proposition {
                Proposition::At { place, .. } => Some((node.last, place.clone())),
                _ => None,
            })
            .collect()
    }

    /// What I hold under a key, strongest first.
    fn held(&self, key: &Key) -> Vec<Proposition> {
        self.strongest_first(by_proposition(self.under(key)))
    }

    /// My beliefs under a key that may be held, in the order in which I came to them.
    fn under(&self, key: &Key) -> Vec<&BeliefNode> {
        let mut nodes: Vec<_> = self
            .index
            .held(key)
            .filter_map(|at| Some((self.nodes[at].serial, self.belief_node(at)?)))
            .collect();
        nodes.sort_unstable_by_key(|(serial, _)| *serial);
        nodes.into_iter().map(|(_, node)| node).collect()
    }

    /// All diggings of a block that I did: with what, and what they gave.
    pub(super) fn diggings(
        &self,
        block: &BlockName,
    ) -> impl Iterator<Item = (&Option<ItemName>, &[ItemName])> {
        self.index
            .dug(block)
            .filter_map(|at| match &self.percept_node(at)?.what {
                Perceived::Dug { tool, drops, .. } => Some((tool, drops.as_slice())),
                _ => None,
            })
    }

    /// What I hold of these, strongest first; among equals in the order in which they come.
    pub(super) fn strongest_first<'a>(
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

pub(super) fn by_proposition<'a>(
    nodes: impl IntoIterator<Item = &'a BeliefNode>,
) -> Vec<&'a BeliefNode> {
    let mut nodes: Vec<_> = nodes.into_iter().collect();
    nodes.sort_by(|this, that| this.proposition.cmp(&that.proposition));
    nodes
}

fn food(held: &Proposition) -> Option<(ItemName, u32)> {
    match held {
        Proposition::Edible { item, points } => Some((item.clone(), *points)),
        _ => None,
    }
}
