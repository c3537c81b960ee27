//! From a goal back to what it takes: the rules of the world that a task rests on, nearest first.

use std::collections::{BTreeSet, VecDeque};

use crate::belief::graph::{Key, Opinion};
use crate::belief::{Graph, Proposition};
use crate::vocab::{AgentName, BlockName, ItemName, Thing};

/// A rule, and how many steps lie between it and the goal.
#[derive(Clone, Copy, Debug)]
pub(super) struct Needed<'a> {
    pub(super) opinion: Opinion<'a>,
    pub(super) steps: u32,
}

/// How far back and how much.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reach {
    pub(super) steps: u32,
    pub(super) rules: usize,
}

/// The rules that I or, as far as I can tell, a partner knows about these topics and about what they are made of, in the order of the walk: fewest steps first, then
/// the surest, then by name. What is not held is given too, but not followed.
pub(super) fn toward<'g>(
    graph: &'g Graph,
    partner: Option<&AgentName>,
    topics: &[Thing],
    reach: Reach,
) -> Vec<Needed<'g>> {
    let mut seen: BTreeSet<Thing> = topics.iter().cloned().collect();
    let mut queue: VecDeque<(Thing, u32)> = seen.iter().map(|topic| (topic.clone(), 0)).collect();
    let mut rules: Vec<Needed<'g>> = Vec::new();
    while let Some((thing, steps)) = queue.pop_front() {
        for opinion in rules_on(graph, partner, &thing, steps) {
            if rules.len() == reach.rules {
                return rules;
            }
            if steps < reach.steps && opinion.confidence > 0.5 {
                let further = takes(opinion.proposition);
                queue.extend(further.into_iter().filter_map(|next| {
                    let new = seen.insert(next.clone());
                    new.then_some((next, steps + 1))
                }));
            }
            rules.push(Needed { opinion, steps });
        }
    }
    rules
}

/// How a thing is got, what it takes to mine it and, for the goal itself, what it is good for.
fn rules_on<'g>(
    graph: &'g Graph,
    partner: Option<&AgentName>,
    thing: &Thing,
    steps: u32,
) -> Vec<Opinion<'g>> {
    let (item, block) = (
        ItemName::new(thing.as_str()),
        BlockName::new(thing.as_str()),
    );
    let mut keys = vec![
        Key::RecipeOf(item.clone()),
        Key::Yielding(item.clone()),
        Key::SmeltsInto(item.clone()),
        Key::Dropping(item.clone()),
        Key::ToolFor(block.clone()),
    ];
    if steps == 0 {
        keys.extend([
            Key::EdibleItem(item.clone()),
            Key::YieldsOf(block),
            Key::SmeltsFrom(item),
        ]);
    }
    let opinions = |key| -> Vec<Opinion<'g>> {
        match partner {
            None => graph.my_opinions(key).collect(),
            Some(partner) => graph.opinions_of(partner, key),
        }
    };
    let mut rules: Vec<Opinion<'g>> = keys.iter().flat_map(opinions).collect();
    rules.sort_by(|one, other| {
        let surest = other.confidence.total_cmp(&one.confidence);
        surest.then_with(|| one.proposition.cmp(other.proposition))
    });
    rules.dedup_by(|one, other| one.proposition == other.proposition);
    rules
}

/// What a rule asks for: what to have or find first.
fn takes(rule: &Proposition) -> Vec<Thing> {
    use Proposition as P;
    match rule {
        P::Recipe {
            ingredients,
            station,
            ..
        } => {
            let items = ingredients.iter().map(|(item, _)| item.into());
            items.chain(station.iter().map(Into::into)).collect()
        }
        P::Yields { block, .. } => vec![block.into()],
        P::NeedsTool { tool, .. } => vec![tool.into()],
        P::Smelts { input, .. } => vec![input.into()],
        _ => Vec::new(),
    }
}
