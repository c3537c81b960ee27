//! Everything that can be said, at random: what the property tests read back.

use proptest::prelude::*;
use proptest::sample::select;

use super::{AGENTS, BLOCKS, ITEMS, MOBS, world};
use crate::belief::Proposition as P;
use crate::belief::{
    Amount, Evidence, Hedge, Outcome, Proposition, Question, Statement, Utterance,
};
use crate::vocab::{
    AgentName, BlockName, Dimension, Goal, ItemName, MobName, Place, Position, SkillName, Task,
    Thing, Tick, Verb,
};

pub(super) fn utterances() -> impl Strategy<Value = Utterance> {
    prop_oneof![
        4 => statements().prop_map(Utterance::Fact),
        1 => statements().prop_map(Utterance::Correction),
        1 => questions().prop_map(Utterance::Question),
        1 => tasks().prop_map(Utterance::Request),
        1 => skills().prop_map(|skill| Utterance::TeachMe { skill }),
        1 => tasks().prop_map(|task| Utterance::LookAtCode { task }),
        1 => Just(Utterance::Agreed),
        1 => tasks().prop_map(Utterance::Released),
        1 => (tasks(), proptest::option::of(any::<u64>().prop_map(Tick)))
            .prop_map(|(task, by)| Utterance::Promise { task, by }),
        1 => tasks().prop_map(Utterance::Completed),
        1 => (tasks(), reasons()).prop_map(|(task, because)| Utterance::Cannot { task, because }),
        1 => unknown(),
        1 => "[!?a-z][a-z ]{0,20}!".prop_map(Utterance::Text),
    ]
}

/// A fact, or something that is none.
fn reasons() -> impl Strategy<Value = Statement> {
    let text = "my [a-z]{1,8} (is|are) [a-z]{1,8}".prop_map(|statement| P::Text { statement });
    prop_oneof![3 => statements(), 1 => text.prop_map(Statement::sure)]
}

const UNKNOWN: &[&str] = &[
    "NAME is at 1 2 3",
    "maybe no NAME at 1 2 3 (I saw it)",
    "mining NAME gives dirt",
    "mining NAME gives NAME",
    "I have 3 NAME",
    "NAME drops dirt",
    "where is NAME?",
    "how do I get NAME?",
    "please craft 1 NAME",
    "not so: bob thinks that NAME is dangerous",
];

/// Sentences about a thing that is in no lexicon.
fn unknown() -> impl Strategy<Value = Utterance> {
    let name = "zz_[a-z0-9_]{1,20}";
    (name, select(UNKNOWN)).prop_map(|(name, form)| Utterance::Unknown {
        text: form.replace("NAME", &name),
        name: Thing::new(name),
    })
}

pub(super) fn statements() -> impl Strategy<Value = Statement> {
    let evidence = prop_oneof![
        Just(Evidence::Saw),
        Just(Evidence::TriedIt),
        agents().prop_map(Evidence::Told),
    ];
    (
        select(&[Hedge::Maybe, Hedge::Think, Hedge::Sure][..]),
        propositions(),
        any::<bool>(),
        proptest::option::of(evidence),
        proptest::option::of(any::<u64>().prop_map(Tick)),
    )
        .prop_map(
            |(hedge, proposition, negated, evidence, at_tick)| Statement {
                hedge,
                proposition,
                negated,
                evidence,
                at_tick,
            },
        )
}

fn propositions() -> impl Strategy<Value = Proposition> {
    let simple = prop_oneof![
        (things(), places()).prop_map(|(thing, place)| P::At { thing, place }),
        (agents(), items(), amounts()).prop_map(|(agent, item, amount)| P::Has {
            agent,
            item,
            amount
        }),
        (blocks(), places(), items(), amounts()).prop_map(|(container, place, item, amount)| {
            P::Holds {
                container,
                place,
                item,
                amount,
            }
        }),
        (blocks(), places(), 0..9_u32).prop_map(|(container, place, kinds)| P::Contents {
            container,
            place,
            kinds
        }),
        (blocks(), items()).prop_map(|(block, item)| P::Yields { block, item }),
        (blocks(), items()).prop_map(|(block, tool)| P::NeedsTool { block, tool }),
        recipes(),
        (items(), items()).prop_map(|(input, output)| P::Smelts { input, output }),
        (select(&MOBS[..]), items()).prop_map(|(mob, item)| P::Drops {
            mob: MobName::from(mob),
            item
        }),
        (items(), any::<u32>()).prop_map(|(item, points)| P::Edible { item, points }),
        (agents(), skills()).prop_map(|(agent, skill)| P::Can { agent, skill }),
        (agents(), tasks()).prop_map(|(agent, task)| P::Doing { agent, task }),
        (agents(), goals()).prop_map(|(agent, goal)| P::Wants { agent, goal }),
        things().prop_map(|thing| P::Danger { thing }),
        (agents(), tasks(), outcomes()).prop_map(|(agent, task, outcome)| P::Tried {
            agent,
            task,
            outcome
        }),
    ];
    simple.prop_recursive(4, 5, 1, |inner| {
        (agents(), inner, any::<bool>()).prop_map(|(agent, that, negated)| P::Thinks {
            agent,
            that: Box::new(that),
            negated,
        })
    })
}

fn recipes() -> impl Strategy<Value = Proposition> {
    let ingredients = prop::collection::btree_map(items(), 1..u32::MAX, 1..4);
    (
        items(),
        1..u32::MAX,
        ingredients,
        proptest::option::of(blocks()),
    )
        .prop_map(|(item, count, ingredients, station)| Proposition::Recipe {
            item,
            count,
            ingredients: ingredients.into_iter().collect(),
            station,
        })
}

fn outcomes() -> impl Strategy<Value = Outcome> {
    let hard = "[a-z .:;,!()?é]{0,30}( at tick [0-9]{1,2})?( \\((I saw it|bob told me)\\))?[.]?";
    hard.prop_map(|text| Outcome::new(&text))
}

fn questions() -> impl Strategy<Value = Question> {
    prop_oneof![
        things().prop_map(|thing| Question::WhereIs { thing }),
        "[a-z][a-z0-9_]{0,30}".prop_map(|name| Question::WhatIs {
            name: Thing::new(name)
        }),
        items().prop_map(|item| Question::HowToGet { item }),
        items().prop_map(|item| Question::WhoHas { item }),
        Just(Question::Need),
        Just(Question::Doing),
    ]
}

fn goals() -> impl Strategy<Value = Goal> {
    prop_oneof![
        (items(), any::<u32>()).prop_map(|(item, count)| Goal::Have { item, count }),
        tasks().prop_map(Goal::Do),
    ]
}

fn tasks() -> impl Strategy<Value = Task> {
    let verb = select(&Verb::ALL[..]).prop_map(|(verb, _)| verb);
    let at = proptest::option::of(positions());
    (
        verb,
        1..u32::MAX,
        things(),
        at,
        proptest::option::of(agents()),
    )
        .prop_map(|(verb, count, name, at, for_whom)| Task {
            verb,
            count,
            name,
            at,
            for_whom,
        })
}

fn places() -> impl Strategy<Value = Place> {
    positions().prop_map(|position| Place {
        world: world(),
        dimension: Dimension::Overworld,
        position,
    })
}

fn positions() -> impl Strategy<Value = Position> {
    (any::<i32>(), any::<i32>(), any::<i32>()).prop_map(|(x, y, z)| Position::new(x, y, z))
}

fn amounts() -> impl Strategy<Value = Amount> {
    prop_oneof![
        any::<u32>().prop_map(Amount::Exactly),
        any::<u32>().prop_map(Amount::AtLeast)
    ]
}

fn things() -> impl Strategy<Value = Thing> {
    let all: Vec<&str> = ITEMS
        .iter()
        .chain(&BLOCKS)
        .chain(&MOBS)
        .chain(&AGENTS)
        .copied()
        .collect();
    select(all).prop_map(Thing::from)
}

fn items() -> impl Strategy<Value = ItemName> {
    select(&ITEMS[..]).prop_map(ItemName::from)
}

fn blocks() -> impl Strategy<Value = BlockName> {
    select(&BLOCKS[..]).prop_map(BlockName::from)
}

fn agents() -> impl Strategy<Value = AgentName> {
    select(&AGENTS[..]).prop_map(|name| AgentName::new(name).unwrap())
}

fn skills() -> impl Strategy<Value = SkillName> {
    "[a-zA-Z_$][a-zA-Z0-9_$]{0,20}".prop_map(SkillName::new)
}
