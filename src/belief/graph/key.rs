//! What a proposition is found under: the keys that questions start from, and the topics that it names.

use std::collections::BTreeSet;

use super::node::Topic;
use crate::belief::Proposition;
use crate::vocab::{AgentName, BlockName, Goal, ItemName, MobName, Place, Thing};

/// What a question starts from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    RecipeOf(ItemName),
    Recipes,
    Yielding(ItemName),
    YieldsOf(BlockName),
    ToolFor(BlockName),
    SmeltsInto(ItemName),
    SmeltsFrom(ItemName),
    Dropping(ItemName),
    DropsOf(MobName),
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
    SkillsOf(AgentName),
    TriedBy(AgentName),
    ThoughtsOf(AgentName),
    Danger(Thing),
    Statement(String),
}

/// The keys under which a proposition is found.
pub(super) fn keys(proposition: &Proposition) -> impl Iterator<Item = Key> {
    let (first, second) = both(proposition);
    std::iter::once(first).chain(second)
}

fn both(proposition: &Proposition) -> (Key, Option<Key>) {
    use Proposition as P;
    match proposition.clone() {
        P::At { thing, place } => (Key::ThingAt(thing), Some(Key::AtPlace(place))),
        P::Has { agent, item, .. } => (Key::HasOf(agent), Some(Key::HasItem(item))),
        P::Holds { place, item, .. } => (Key::HoldsAt(place), Some(Key::Holding(item))),
        P::Yields { block, item } => (Key::YieldsOf(block), Some(Key::Yielding(item))),
        P::NeedsTool { block, .. } => (Key::ToolFor(block), None),
        P::Recipe { item, .. } => (Key::RecipeOf(item), Some(Key::Recipes)),
        P::Smelts { input, output } => (Key::SmeltsFrom(input), Some(Key::SmeltsInto(output))),
        P::Drops { mob, item } => (Key::DropsOf(mob), Some(Key::Dropping(item))),
        P::Edible { item, .. } => (Key::EdibleItem(item), Some(Key::Foods)),
        P::Doing { agent, .. } => (Key::DoingOf(agent), None),
        P::Wants { agent, .. } => (Key::WantsOf(agent), None),
        P::Can { agent, .. } => (Key::SkillsOf(agent), None),
        P::Tried { agent, .. } => (Key::TriedBy(agent), None),
        P::Thinks { agent, .. } => (Key::ThoughtsOf(agent), None),
        P::Danger { thing } => (Key::Danger(thing), None),
        P::Text { statement } => (Key::Statement(statement), None),
    }
}

/// The key under which a proposition and all that cannot be true together with it are found. `walks` is whether the thing that is
/// somewhere can share its place with others: agents, creatures.
pub(super) fn slot(proposition: &Proposition, walks: bool) -> Key {
    match both(proposition) {
        (Key::ThingAt(_), Some(place)) if !walks => place,
        (first, _) => first,
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
