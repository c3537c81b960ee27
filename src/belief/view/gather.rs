//! Which beliefs may bear on a focus. Every look goes through an index and is bounded.

use std::collections::BTreeSet;

use super::Focus;
use super::needs::{self, Reach};
use super::rank::Candidate;
use crate::belief::graph::{Cell, Key, Opinion};
use crate::belief::{BeliefKind, Graph, Proposition};
use crate::vocab::{AgentName, ItemName, Place, Thing};

/// When so many beliefs about what is near were found, no further cell is looked into.
const NEAR: usize = 256;
/// Places of one thing, beyond what is near, that are considered: the nearest.
const FAR: usize = 8;
/// How far back a task is followed in my own mind.
const MINE: Reach = Reach {
    steps: 3,
    rules: 64,
};
/// How far back a task is followed in a partner's.
const THEIRS: Reach = Reach {
    steps: 1,
    rules: 16,
};
/// Partners that are considered, if the focus names none.
const PARTNERS: usize = 8;

/// The beliefs of a kind that bear on a focus, in no meaningful order, each once.
pub(super) fn candidates<'a>(
    graph: &'a Graph,
    kind: BeliefKind,
    focus: &'a Focus,
) -> Vec<Candidate<'a>> {
    let topics: BTreeSet<&Thing> = focus.topics.iter().collect();
    match kind {
        BeliefKind::Perception => perception(graph, focus, &topics),
        BeliefKind::Task => task(graph, focus),
        BeliefKind::Interaction => interaction(graph, focus, &topics),
        BeliefKind::Partner => of_partners(graph, focus, &topics),
    }
}

fn perception<'a>(
    graph: &'a Graph,
    focus: &'a Focus,
    topics: &BTreeSet<&Thing>,
) -> Vec<Candidate<'a>> {
    let mut found = Vec::new();
    let here = focus.here.as_ref().map(|here| (here, Cell::of(here)));
    if let Some((here, cell)) = &here {
        for cell in cell.neighbourhood() {
            if found.len() >= NEAR {
                break;
            }
            let key = Key::Within(cell);
            let opinions = graph.my_opinions(&key);
            found.extend(opinions.map(|opinion| placed(opinion, Some(here), topics)));
        }
    }
    for topic in topics {
        let near = found.iter().filter(|near| near.names(topic)).count();
        for proposition in far(graph, topic, here.as_ref(), FAR.saturating_sub(near)) {
            let opinion = graph.my_opinion(proposition);
            found.extend(opinion.map(|it| placed(it, focus.here.as_ref(), topics)));
        }
    }
    let dangers = graph.my_opinions(&Key::Dangers);
    found.extend(dangers.map(|opinion| Candidate::new(opinion).worth(1.0)));
    found
}

/// A belief about a place: the nearer the better, and better still if it is about a topic.
fn placed<'a>(
    opinion: Opinion<'a>,
    here: Option<&Place>,
    topics: &BTreeSet<&Thing>,
) -> Candidate<'a> {
    let nearness = match (here, place(opinion.proposition)) {
        (Some(here), Some(there)) => nearness(here, there),
        _ => 0.0,
    };
    let mut candidate = Candidate::new(opinion).worth(2.0 * nearness);
    if topics.iter().any(|topic| candidate.names(topic)) {
        candidate = candidate.worth(3.0);
    }
    candidate
}

/// The places of a thing that lie outside of the neighbourhood, the nearest first.
fn far<'a>(
    graph: &'a Graph,
    topic: &Thing,
    here: Option<&(&Place, Cell)>,
    most: usize,
) -> Vec<&'a Proposition> {
    if most == 0 {
        return Vec::new();
    }
    let held = Key::Holding(ItemName::new(topic.as_str()));
    let keys = [Key::ThingAt(topic.clone()), held];
    let all = keys.iter().flat_map(|key| graph.my_matters(key));
    let mut far: Vec<(i64, &Proposition)> = all
        .filter_map(|proposition| {
            let there = place(proposition)?;
            let Some((here, cell)) = here else {
                return Some((0, proposition));
            };
            let same = there.world == here.world && there.dimension == here.dimension;
            let outside = same && !cell.touches(&Cell::of(there));
            outside.then(|| {
                let distance = there.position.distance_squared(here.position);
                (distance, proposition)
            })
        })
        .collect();
    if far.len() > most {
        far.select_nth_unstable(most - 1);
        far.truncate(most);
    }
    far.into_iter()
        .map(|(_, proposition)| proposition)
        .collect()
}

fn task<'a>(graph: &'a Graph, focus: &'a Focus) -> Vec<Candidate<'a>> {
    needs::toward(graph, None, &focus.topics, MINE)
        .into_iter()
        .map(|needed| Candidate::new(needed.opinion).worth(after(needed.steps)))
        .collect()
}

/// What was tried with a topic, and what partners said that names one.
fn interaction<'a>(
    graph: &'a Graph,
    focus: &'a Focus,
    topics: &BTreeSet<&Thing>,
) -> Vec<Candidate<'a>> {
    let mut found: Vec<Candidate<'a>> = Vec::new();
    for topic in topics {
        let key = Key::TriedWith((*topic).clone());
        let tried = graph.my_opinions(&key);
        found.extend(tried.map(|opinion| Candidate::new(opinion).worth(1.0)));
    }
    for partner in partners(graph, focus) {
        let mut said: Vec<Opinion<'a>> = topics
            .iter()
            .flat_map(|topic| graph.opinions_of(partner, &Key::Mentioning((*topic).clone())))
            .collect();
        said.sort_unstable_by_key(|opinion| opinion.proposition);
        said.dedup_by_key(|opinion| opinion.proposition);
        found.extend(said.into_iter().map(|opinion| Candidate {
            partner: Some(partner),
            ..Candidate::new(opinion)
        }));
    }
    found
}

/// Whom the focus names, or else all that I know of, up to a bound.
fn partners<'a>(graph: &'a Graph, focus: &'a Focus) -> BTreeSet<&'a AgentName> {
    let named = focus.partners.iter().filter(|name| *name != graph.me());
    let mut partners: BTreeSet<&AgentName> = named.collect();
    if partners.is_empty() {
        partners.extend(graph.partners().take(PARTNERS));
    }
    partners
}

/// What I hold about each partner, and what I think that they hold about the task.
fn of_partners<'a>(
    graph: &'a Graph,
    focus: &'a Focus,
    topics: &BTreeSet<&Thing>,
) -> Vec<Candidate<'a>> {
    partners(graph, focus)
        .into_iter()
        .flat_map(|partner| {
            let known = facts_on(graph, partner, topics);
            known.into_iter().chain(mind_of(graph, partner, focus))
        })
        .collect()
}

fn facts_on<'a>(
    graph: &'a Graph,
    partner: &'a AgentName,
    topics: &BTreeSet<&Thing>,
) -> Vec<Candidate<'a>> {
    let of = || partner.clone();
    let keys = [
        (Key::DoingOf(of()), 3.0),
        (Key::WantsOf(of()), 2.5),
        (Key::CanOf(of()), 1.0),
        (Key::HasOf(of()), 1.0),
        (Key::ThinksOf(of()), 1.0),
    ];
    let opinions = keys.iter().flat_map(|(key, worth)| {
        graph
            .my_opinions(key)
            .map(|opinion| Candidate::new(opinion).worth(*worth))
    });
    opinions
        .map(|candidate| {
            let on_topic = topics.iter().any(|topic| candidate.names(topic));
            candidate.worth(if on_topic { 2.0 } else { 0.0 })
        })
        .collect()
}

fn mind_of<'a>(graph: &'a Graph, partner: &'a AgentName, focus: &'a Focus) -> Vec<Candidate<'a>> {
    needs::toward(graph, Some(partner), &focus.topics, THEIRS)
        .into_iter()
        .map(|needed| {
            let mine = graph.my_opinion(needed.opinion.proposition);
            let disputed = mine.is_some_and(|mine| {
                let held = |confidence: f64| confidence > 0.5;
                held(mine.confidence) != held(needed.opinion.confidence)
            });
            let worth = after(needed.steps) + if disputed { 2.0 } else { 0.0 };
            Candidate {
                partner: Some(partner),
                disputed,
                ..Candidate::new(needed.opinion).worth(worth)
            }
        })
        .collect()
}

/// What a rule is worth that many steps before the goal: 4, 2, 1.3, 1.
fn after(steps: u32) -> f64 {
    4.0 / f64::from(steps + 1)
}

/// 1 here, a half eight blocks away, nothing in another dimension or world.
fn nearness(here: &Place, there: &Place) -> f64 {
    if here.world != there.world || here.dimension != there.dimension {
        return 0.0;
    }
    let squared = there.position.distance_squared(here.position);
    1.0 / (1.0 + (squared as f64).sqrt() / 8.0)
}

/// Where a belief is about.
fn place(proposition: &Proposition) -> Option<&Place> {
    match proposition {
        Proposition::At { place, .. }
        | Proposition::Holds { place, .. }
        | Proposition::Contents { place, .. } => Some(place),
        _ => None,
    }
}
