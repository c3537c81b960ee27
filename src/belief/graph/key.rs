//! What a proposition is found under: the keys that questions start from, and the topics that it names.

use std::collections::BTreeSet;

use super::cell::Cell;
use super::node::Topic;
use crate::belief::Proposition;
use crate::vocab::{AgentName, BlockName, Goal, ItemName, MobName, Place, Thing};

/// Words of free text that it is found by; later ones are not looked at.
const WORDS: usize = 32;

/// What a question starts from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::belief) enum Key {
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
    CanOf(AgentName),
    ThinksOf(AgentName),
    Dangers,
    TriedWith(Thing),
    /// Free text, word for word.
    Statement(String),
    /// Free text with that word in it.
    Mentioning(Thing),
    /// What stands or is held in a small cube of a world.
    Within(Cell),
}

/// The keys under which a proposition is found.
pub(super) fn keys(proposition: &Proposition) -> impl Iterator<Item = Key> {
    let (first, second) = both(proposition);
    let (cell, words) = match proposition {
        Proposition::At { place, .. }
        | Proposition::Holds { place, .. }
        | Proposition::Contents { place, .. } => (Some(Key::Within(Cell::of(place))), Vec::new()),
        Proposition::Text { statement } => (None, words(statement).map(Key::Mentioning).collect()),
        _ => (None, Vec::new()),
    };
    std::iter::once(first)
        .chain(second)
        .chain(cell)
        .chain(words)
}

fn both(proposition: &Proposition) -> (Key, Option<Key>) {
    use Proposition as P;
    match proposition.clone() {
        P::At { thing, place } => (Key::ThingAt(thing), Some(Key::AtPlace(place))),
        P::Has { agent, item, .. } => (Key::HasOf(agent), Some(Key::HasItem(item))),
        P::Holds { place, item, .. } => (Key::HoldsAt(place), Some(Key::Holding(item))),
        P::Contents { place, .. } => (Key::HoldsAt(place), None),
        P::Yields { block, item } => (Key::YieldsOf(block), Some(Key::Yielding(item))),
        P::NeedsTool { block, .. } => (Key::ToolFor(block), None),
        P::Recipe { item, .. } => (Key::RecipeOf(item), Some(Key::Recipes)),
        P::Smelts { input, output } => (Key::SmeltsFrom(input), Some(Key::SmeltsInto(output))),
        P::Drops { mob, item } => (Key::DropsOf(mob), Some(Key::Dropping(item))),
        P::Edible { item, .. } => (Key::EdibleItem(item), Some(Key::Foods)),
        P::Doing { agent, .. } => (Key::DoingOf(agent), None),
        P::Wants { agent, .. } => (Key::WantsOf(agent), None),
        P::Can { agent, .. } => (Key::CanOf(agent), None),
        P::Tried { task, .. } => (Key::TriedWith(task.name), None),
        P::Thinks { agent, .. } => (Key::ThinksOf(agent), None),
        P::Danger { .. } => (Key::Dangers, None),
        P::Text { statement } => (Key::Statement(statement), None),
    }
}

/// The first words of a free text that could be names, each once.
fn words(statement: &str) -> impl Iterator<Item = Thing> + '_ {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let words = statement
        .split(move |c| !is_part(c))
        .filter(|word| (3..=64).contains(&word.len()));
    let unique: BTreeSet<&str> = words.take(WORDS).collect();
    unique.into_iter().map(Thing::new)
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
        P::Contents {
            place, container, ..
        } => {
            let container = Topic::Thing(container.into());
            return unique(vec![container, Topic::Place(place.clone())]);
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

impl Topic {
    /// Whether a proposition is about it.
    pub fn is_named_by(&self, proposition: &Proposition) -> bool {
        topics(proposition).contains(self)
    }
}
