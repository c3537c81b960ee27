//! What holds of every story, whatever happens in it.

use std::collections::{BTreeMap, BTreeSet};

use mindforge::belief::story::{
    Act, Answer, Ask, Audience, Chain, Claim, Event, Found, Name, Story,
};
use mindforge::vocab::Random;

use super::asking::{answered, events, name, questions};
use super::teller::{self, Tale};

const STORIES: u64 = 1_000;

/// A story that was told and what is asked of it.
struct Case {
    tale: Tale,
    events: Vec<Event>,
    asks: Vec<Ask>,
    random: Random,
}

fn cases() -> impl Iterator<Item = Case> {
    (0..STORIES).map(|number| {
        let tale = teller::tell(number);
        Case {
            events: events(&tale).collect(),
            asks: questions(&tale, number),
            random: Random::keyed(7, "laws", &[number.cast_signed()]),
            tale,
        }
    })
}

fn told(events: &[Event]) -> Story {
    let mut story = Story::default();
    go_on(&mut story, events);
    story
}

fn go_on(story: &mut Story, events: &[Event]) {
    for event in events {
        story.happen(event).unwrap();
    }
}

#[test]
fn a_story_that_was_written_down_in_the_middle_ends_the_same() {
    for mut case in cases() {
        let middle = case.random.below(1 + case.events.len() as u64) as usize;
        let (before, after) = case.events.split_at(middle);
        let bytes = rmp_serde::to_vec_named(&told(before).to_wire()).unwrap();
        let wire = rmp_serde::from_slice(&bytes).unwrap();
        let mut resumed = Story::from_wire(wire).unwrap();
        go_on(&mut resumed, after);
        let whole = told(&case.events);
        assert_eq!(resumed.to_wire(), whole.to_wire());
        for ask in &case.asks {
            assert_eq!(answered(&resumed, ask), answered(&whole, ask), "{ask}");
        }
    }
}

#[test]
fn the_order_of_unrelated_events_does_not_matter() {
    let mut swaps = 0;
    for case in cases() {
        let Some(index) = unrelated(&case.events) else {
            continue;
        };
        swaps += 1;
        let mut swapped = case.events.clone();
        swapped.swap(index, index + 1);
        let ticks = [swapped[index].tick, swapped[index + 1].tick];
        (swapped[index].tick, swapped[index + 1].tick) = (ticks[1], ticks[0]);
        let (one, other) = (told(&case.events), told(&swapped));
        for ask in &case.asks {
            let (one, other) = (answered(&one, ask), answered(&other, ask));
            assert_eq!(gist(&one), gist(&other), "{ask} {:#?}", case.tale.lines);
        }
    }
    assert!(swaps > 100, "{swaps}");
}

#[test]
fn what_was_refused_changes_nothing() {
    for mut case in cases() {
        let mut story = Story::default();
        for event in &case.events {
            let nonsense = nonsense(event, &mut case.random);
            assert!(story.happen(&nonsense).is_err(), "{nonsense:?}");
            story.happen(event).unwrap();
        }
        assert_eq!(story.to_wire(), told(&case.events).to_wire());
    }
}

#[test]
fn telling_what_is_believed_already_changes_nothing_but_evidence() {
    let mut tellings = 0;
    for case in cases().filter(|case| case.tale.rooms.len() == 1) {
        let mut story = told(&case.events);
        let [speaker, .., hearer] = case.tale.agents else {
            continue;
        };
        let two = [name(speaker), name(hearer)];
        let mut named = case.events.iter().flat_map(|event| event.act.agents());
        let Some(claim) =
            belief_of(&two[1], &case, &story).filter(|_| named.any(|name| *name == two[0]))
        else {
            continue;
        };
        tellings += 1;
        let before: Vec<Answer> = case.asks.iter().map(|ask| answered(&story, ask)).collect();
        story.happen(&private(&two, &claim, &case)).unwrap();
        for (ask, before) in case.asks.iter().zip(before) {
            let after = answered(&story, ask);
            let is_heard = !ask.who().is_empty() && ask.who().iter().all(|name| two.contains(name));
            if !is_heard || ask.item() != claim.item() {
                assert_eq!(before, after, "{ask}");
            } else if before.answer == Some(Found::In(claim.container().clone()))
                && before.place.is_some()
            {
                assert_eq!(before.answer, after.answer, "{ask}");
                assert_eq!(before.place, after.place, "{ask}");
                assert!(
                    before.confidence <= after.confidence,
                    "{ask} {before:?} {after:?}"
                );
            }
        }
    }
    assert!(tellings > 100, "{tellings}");
}

/// Container, place and confidence; what it rests on has ticks in it.
fn gist(answer: &Answer) -> (Option<&Found>, Option<&Name>, f64) {
    (
        answer.answer.as_ref(),
        answer.place.as_ref(),
        answer.confidence,
    )
}

/// The first of two neighbouring events that have nothing to do with each other.
fn unrelated(events: &[Event]) -> Option<usize> {
    let mut agents_in: BTreeMap<Name, Name> = BTreeMap::new();
    let mut items_in: BTreeMap<Name, Name> = BTreeMap::new();
    let mut names_of_last: Option<BTreeSet<Name>> = None;
    for (index, event) in events.iter().enumerate() {
        let names = names_touched(&event.act, &mut agents_in, &mut items_in);
        if let (Some(one), Some(other)) = (&names_of_last, &names)
            && one.is_disjoint(other)
        {
            return index.checked_sub(1);
        }
        names_of_last = names;
    }
    None
}

/// Everybody and everything that an event has to do with, the rooms that are left by it too; none for words, which have to do with all.
fn names_touched(
    act: &Act,
    agents_in: &mut BTreeMap<Name, Name>,
    items_in: &mut BTreeMap<Name, Name>,
) -> Option<BTreeSet<Name>> {
    let mut names: Vec<&Name> = act.agents().collect();
    let (agent, item, place) = match act {
        Act::Enter { agent, place, .. } => (Some(agent), None, Some(place)),
        Act::Leave { agent, place } => {
            names.push(place);
            (Some(agent), None, None)
        }
        Act::Exist {
            item, into, place, ..
        }
        | Act::Put {
            item, into, place, ..
        } => {
            names.push(into);
            (None, Some(item), Some(place))
        }
        Act::Move {
            item,
            from,
            into,
            place,
            ..
        } => {
            names.push(into);
            names.extend(from);
            (None, Some(item), Some(place))
        }
        Act::Open { into, place, .. } => {
            names.extend([into, place]);
            (None, None, None)
        }
        Act::Tell { .. } => return None,
    };
    let mut names: BTreeSet<Name> = names
        .into_iter()
        .chain(item)
        .chain(place)
        .cloned()
        .collect();
    if let Some(agent) = agent {
        names.extend(agents_in.remove(agent));
        if let Some(place) = place {
            agents_in.insert(agent.clone(), place.clone());
        }
    }
    if let (Some(item), Some(place)) = (item, place) {
        names.extend(items_in.insert(item.clone(), place.clone()));
    }
    Some(names)
}

/// An event that cannot be: somebody who is nowhere leaves, opens or speaks there.
fn nonsense(event: &Event, random: &mut Random) -> Event {
    let (agent, place) = (name("nobody"), name("nowhere"));
    let act = match random.below(3) {
        0 => Act::Leave { agent, place },
        1 => Act::Open {
            agent,
            into: name("box"),
            place,
        },
        _ => Act::Tell {
            agent,
            to: Audience::All,
            claim: Claim::parse("key is in box").unwrap(),
            place: Some(place),
        },
    };
    Event {
        act,
        ..event.clone()
    }
}

/// What somebody thinks of the first item, as a claim; none if he has no idea.
fn belief_of(agent: &Name, case: &Case, story: &Story) -> Option<Claim> {
    let item = name(case.tale.items[0]);
    let who = Chain::new(vec![agent.clone()]).unwrap();
    let ask = Ask::Where {
        who,
        item: item.clone(),
    };
    match answered(story, &ask).answer {
        Some(Found::In(container)) => Some(Claim::IsIn { item, container }),
        _ => None,
    }
}

/// The first of two tells the other something at the end of a story.
fn private([speaker, hearer]: &[Name; 2], claim: &Claim, case: &Case) -> Event {
    let last = case.events.last().unwrap();
    Event {
        story: None,
        tick: last.tick,
        act: Act::Tell {
            agent: speaker.clone(),
            to: Audience::Private(vec![hearer.clone()]),
            claim: claim.clone(),
            place: None,
        },
    }
}
