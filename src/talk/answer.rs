//! Answers: what to say to what was heard, from beliefs alone.

use super::route::{Method, Router};
use crate::belief::{
    BeliefKind, DesireState, Evidence, Graph, Hedge, Proposition, Question, Scope, Statement,
    Topic, Utterance,
};
use crate::vocab::{AgentName, Goal, ItemName, Place, Thing};

/// So many facts say what a thing is.
const TRAITS: usize = 3;

/// I correct a partner if what he holds is at most this likely to me.
const SURELY_FALSE: f64 = 0.2;

/// What to say to what was heard, in order; nothing if there is nothing to say. Call it after [`Graph::hear`].
///
/// A question is answered with what the asker lacks, not with what he is believed to know; false beliefs that he showed are corrected
/// first. If I don't know, I say so. If a sentence is about a thing that I don't know, I ask what that is, once.
pub fn answer(
    graph: &Graph,
    here: &Place,
    speaker: &AgentName,
    heard: &Utterance,
) -> Vec<Utterance> {
    let mut said = corrections(graph, speaker);
    said.extend(match heard {
        Utterance::Question(question) => match question {
            Question::HowToGet { item } => how_to_get(graph, here, speaker, item),
            Question::WhereIs { thing } => where_is(graph, here, speaker, thing),
            Question::WhatIs { name } => what_is(graph, speaker, name),
            Question::WhoHas { item } => who_has(graph, speaker, item),
            Question::Need => needs(graph),
            Question::Doing => doing(graph),
        },
        Utterance::Unknown { name, .. } => ask_back(graph, speaker, name),
        _ => Vec::new(),
    });
    said
}

fn ask_back(graph: &Graph, speaker: &AgentName, name: &Thing) -> Vec<Utterance> {
    let question = Utterance::Question(Question::WhatIs { name: name.clone() });
    let asked = [None, Some(speaker)].map(|to| graph.last_said(to, &question));
    match asked {
        [None, None] => vec![question],
        _ => Vec::new(),
    }
}

/// What a partner holds about the rules of the world, and I know to be false. Once said, it is taken as heard.
pub fn corrections(graph: &Graph, partner: &AgentName) -> Vec<Utterance> {
    graph
        .misbeliefs_of(partner)
        .into_iter()
        .filter(|held| BeliefKind::of(&Scope::MINE, held) == BeliefKind::Task)
        .filter(|held| {
            graph
                .confidence(&[], held)
                .is_some_and(|c| c <= SURELY_FALSE)
        })
        .map(|proposition| {
            Utterance::Correction(Statement {
                hedge: Hedge::Sure,
                proposition,
                negated: true,
                evidence: None,
                at_tick: None,
            })
        })
        .collect()
}

/// The way to the item, and one step further for what it takes and the asker probably lacks.
fn how_to_get(graph: &Graph, here: &Place, asker: &AgentName, item: &ItemName) -> Vec<Utterance> {
    let mut router = Router::new(graph, here, asker);
    let Some(method) = router.best(item) else {
        return vec![Utterance::Text(format!("I do not know how to get {item}"))];
    };
    let direct = facts(graph, item, &method);
    let mut all = direct.clone();
    for needed in takes(graph, &method) {
        if router.has(&needed) {
            continue;
        }
        if let Some(further) = router.best(&needed) {
            all.extend(facts(graph, &needed, &further));
        }
    }
    let mut lacking: Vec<Proposition> = Vec::new();
    for fact in all {
        if !graph.partner_knows(asker, &fact) && !lacking.contains(&fact) {
            lacking.push(fact);
        }
    }
    if lacking.is_empty() {
        lacking = direct;
    }
    lacking
        .into_iter()
        .map(|fact| state(graph, asker, fact))
        .collect()
}

/// What one has to know for one step.
fn facts(graph: &Graph, item: &ItemName, method: &Method) -> Vec<Proposition> {
    match method {
        Method::Mine(block) => {
            let tools = graph.tools_for(block);
            let needs = tools
                .into_iter()
                .take(1)
                .map(|tool| Proposition::NeedsTool {
                    block: block.clone(),
                    tool,
                });
            let yields = Proposition::Yields {
                block: block.clone(),
                item: item.clone(),
            };
            std::iter::once(yields).chain(needs).collect()
        }
        Method::Craft(recipe) => vec![recipe.clone()],
        Method::Smelt(input) => vec![Proposition::Smelts {
            input: input.clone(),
            output: item.clone(),
        }],
        Method::Hunt(mob) => vec![Proposition::Drops {
            mob: mob.clone(),
            item: item.clone(),
        }],
    }
}

/// The items that one step takes: tool, ingredients, station.
fn takes(graph: &Graph, method: &Method) -> Vec<ItemName> {
    match method {
        Method::Mine(block) => graph.tools_for(block).into_iter().take(1).collect(),
        Method::Craft(Proposition::Recipe {
            ingredients,
            station,
            ..
        }) => {
            let station = station.as_ref().map(|block| ItemName::new(block.as_str()));
            let items = ingredients.iter().map(|(item, _)| item.clone());
            items.chain(station).collect()
        }
        Method::Smelt(input) => vec![input.clone(), "furnace".into()],
        Method::Craft(_) | Method::Hunt(_) => Vec::new(),
    }
}

fn where_is(graph: &Graph, here: &Place, asker: &AgentName, thing: &Thing) -> Vec<Utterance> {
    if let Some(place) = graph.places_of(thing, here).into_iter().next() {
        let at = Proposition::At {
            thing: thing.clone(),
            place,
        };
        return vec![state(graph, asker, at)];
    }
    let item = ItemName::new(thing.as_str());
    let container = graph.containers_with(&item, here).into_iter().next();
    match container {
        Some((container, place, amount)) => {
            let holds = Proposition::Holds {
                container,
                place,
                item,
                amount,
            };
            vec![state(graph, asker, holds)]
        }
        None => vec![Utterance::Text(format!("I do not know where {thing} is"))],
    }
}

fn what_is(graph: &Graph, asker: &AgentName, name: &Thing) -> Vec<Utterance> {
    let mut facts = graph.about(&Topic::Thing(name.clone()));
    facts.retain(|fact| graph.holds(fact) && !matches!(fact, Proposition::Text { .. }));
    facts.truncate(TRAITS);
    if facts.is_empty() {
        return vec![Utterance::Text(format!("I do not know what {name} is"))];
    }
    let states = facts.into_iter().map(|fact| state(graph, asker, fact));
    states.collect()
}

fn who_has(graph: &Graph, asker: &AgentName, item: &ItemName) -> Vec<Utterance> {
    let owners: Vec<Utterance> = graph
        .owners_of(item)
        .into_iter()
        .filter(|(owner, _)| owner != asker)
        .map(|(agent, amount)| {
            let has = Proposition::Has {
                agent,
                item: item.clone(),
                amount,
            };
            state(graph, asker, has)
        })
        .collect();
    if owners.is_empty() {
        vec![Utterance::Text(format!("I do not know who has {item}"))]
    } else {
        owners
    }
}

fn needs(graph: &Graph) -> Vec<Utterance> {
    let wanted: Vec<Utterance> = graph
        .desires(&[])
        .into_iter()
        .filter(|(_, _, state)| matches!(state, DesireState::Open | DesireState::Adopted))
        .map(|(goal, ..)| {
            plain(Proposition::Wants {
                agent: graph.me().clone(),
                goal: goal.clone(),
            })
        })
        .collect();
    if wanted.is_empty() {
        vec![Utterance::Text("I need nothing now".to_owned())]
    } else {
        wanted
    }
}

fn doing(graph: &Graph) -> Vec<Utterance> {
    let task = graph
        .desires(&[])
        .into_iter()
        .find_map(|(goal, _, state)| match goal {
            Goal::Do(task) if state == DesireState::Adopted => Some(task.clone()),
            _ => None,
        });
    vec![task.map_or_else(
        || Utterance::Text("I am between two tasks".to_owned()),
        |task| {
            plain(Proposition::Doing {
                agent: graph.me().clone(),
                task,
            })
        },
    )]
}

/// A belief of mine as a claim, with how sure I am and how I know. What the hearer told me himself, I don't tell him as his word.
fn state(graph: &Graph, hearer: &AgentName, proposition: Proposition) -> Utterance {
    let confidence = graph.confidence(&[], &proposition).unwrap_or(0.5);
    let evidence = graph
        .evidence_for(&proposition)
        .filter(|evidence| *evidence != Evidence::Told(hearer.clone()));
    Utterance::Fact(Statement {
        hedge: Hedge::of(confidence),
        proposition,
        negated: false,
        evidence,
        at_tick: None,
    })
}

fn plain(proposition: Proposition) -> Utterance {
    Utterance::Fact(Statement {
        hedge: Hedge::Sure,
        proposition,
        negated: false,
        evidence: None,
        at_tick: None,
    })
}
