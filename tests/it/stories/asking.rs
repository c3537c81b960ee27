//! What is asked of stories at random.

use mindforge::belief::story::{Ask, Chain, Event, Name};
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

/// What happens in a story.
pub(super) fn events(tale: &Tale) -> impl Iterator<Item = Event> {
    let lines = tale.lines.iter();
    lines.map(|line| Event::read(line.as_bytes()).unwrap())
}

/// What is asked of a story: everything up to [`ORDER`], and some of the orders 4 and 5.
pub(super) fn questions(tale: &Tale, number: u64) -> Vec<Ask> {
    let agents: Vec<Name> = tale.agents.iter().map(|agent| name(agent)).collect();
    let mut chains = chains(&agents);
    let mut random = Random::keyed(7, "deep chains", &[number.cast_signed()]);
    for length in [4, 4, 4, 4, 5, 5, 5, 5] {
        let mut pick = || agents[random.below(agents.len() as u64) as usize].clone();
        chains.push((0..length).map(|_| pick()).collect());
    }
    let items = tale.items.iter().map(|item| name(item));
    items
        .flat_map(|item| {
            let about = chains.iter().flat_map(move |who| {
                let who = Chain::new(who.clone()).unwrap();
                let (item, same) = (item.clone(), item.clone());
                [
                    Ask::Where {
                        who: who.clone(),
                        item,
                    },
                    Ask::Knows { who, item: same },
                ]
            });
            about.collect::<Vec<_>>()
        })
        .chain(tale.items.iter().map(|item| Ask::Was { item: name(item) }))
        .collect()
}

/// All chains up to [`ORDER`], reality first.
fn chains(agents: &[Name]) -> Vec<Vec<Name>> {
    let mut chains = vec![Vec::<Name>::new()];
    let mut longest = chains.clone();
    for _ in 0..ORDER {
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
