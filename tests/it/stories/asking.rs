//! What is asked of stories at random.

use mindforge::belief::story::{Answer, Ask, Chain, Event, Name, Question, Story};
use mindforge::vocab::Random;

use super::oracle::Oracle;
use super::teller::Tale;

/// How many stories are told.
pub(super) const STORIES: u64 = 10_000;
/// All chains of minds up to this length are asked about.
const ORDER: usize = 3;

/// An oracle that was told a story.
pub(super) fn told(mut oracle: Oracle, tale: &Tale) -> Oracle {
    for event in events(tale) {
        oracle.happen(&event);
    }
    oracle
}

/// What the engine answers.
pub(super) fn answered(story: &Story, ask: &Ask) -> Answer {
    story.answer(&Question {
        story: None,
        id: name("q"),
        ask: ask.clone(),
    })
}

/// What happens in a story.
pub(super) fn events(tale: &Tale) -> impl Iterator<Item = Event> {
    let lines = tale.lines.iter();
    lines.map(|line| Event::read(line.as_bytes()).unwrap())
}

/// What is asked of a story: everything up to [`ORDER`], and some of the orders 4 and 5.
pub(super) fn questions(tale: &Tale, number: u64) -> Vec<Ask> {
    let agents = agents(tale);
    let mut chains = chains(&agents, ORDER);
    let mut random = Random::keyed(7, "deep chains", &[number.cast_signed()]);
    chains.extend([4, 4, 4, 4, 5, 5, 5, 5].map(|length| chain(&agents, length, &mut random)));
    about_all_items(tale, &chains)
}

/// What is asked of a story of many agents: everything up to order 2, and some of the orders 3 to 5.
pub(super) fn questions_of_a_crowd(tale: &Tale) -> Vec<Ask> {
    let agents = agents(tale);
    let mut chains = chains(&agents, 2);
    let mut random = Random::new(7, "deep chains");
    chains.extend((0..900).map(|count| chain(&agents, 3 + count % 3, &mut random)));
    about_all_items(tale, &chains)
}

fn agents(tale: &Tale) -> Vec<Name> {
    tale.agents.iter().map(|agent| name(agent)).collect()
}

fn about_all_items(tale: &Tale, chains: &[Vec<Name>]) -> Vec<Ask> {
    let mut asks = Vec::new();
    for item in tale.items.iter().map(|item| name(item)) {
        for who in chains {
            let who = Chain::new(who.clone()).unwrap();
            asks.push(Ask::Where {
                who: who.clone(),
                item: item.clone(),
            });
            asks.push(Ask::Knows {
                who,
                item: item.clone(),
            });
        }
        asks.push(Ask::Was { item });
    }
    asks
}

fn chain(agents: &[Name], length: usize, random: &mut Random) -> Vec<Name> {
    let mut pick = || agents[random.below(agents.len() as u64) as usize].clone();
    (0..length).map(|_| pick()).collect()
}

/// All chains up to a length, reality first.
fn chains(agents: &[Name], order: usize) -> Vec<Vec<Name>> {
    let mut chains = vec![Vec::<Name>::new()];
    let mut longest = chains.clone();
    for _ in 0..order {
        longest = longest
            .iter()
            .flat_map(|chain| {
                let others = agents.iter().filter(|agent| chain.last() != Some(*agent));
                others.map(|agent| [chain.as_slice(), std::slice::from_ref(agent)].concat())
            })
            .collect();
        chains.extend(longest.iter().cloned());
    }
    chains
}

/// A name that is one.
pub(super) fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}
