//! Belief sentences as text.

use std::fmt::Write as _;

use super::{Evidence, Hedge, Question, Statement, Utterance};
use crate::belief::{Amount, Proposition};
use crate::vocab::{AgentName, ItemName};

/// An utterance in the words of its speaker. Places are printed without world and dimension: those are the speaker's.
pub fn print(utterance: &Utterance, speaker: &AgentName) -> String {
    match utterance {
        Utterance::Fact(statement) => print_statement(statement, speaker),
        Utterance::Question(question) => print_question(question),
        Utterance::Correction(statement) => {
            format!("not so: {}", print_statement(statement, speaker))
        }
        Utterance::Request(task) => format!("please {task}"),
        Utterance::TeachMe { skill } => format!("please teach me {skill}"),
        Utterance::LookAtCode { task } => format!("please look at my code for {task}"),
        Utterance::Promise { task, by: None } => format!("I will {task}"),
        Utterance::Promise { task, by: Some(by) } => format!("I will {task} by tick {by}"),
        Utterance::Agreed => "yes".to_owned(),
        Utterance::Completed(task) => format!("done: {task}"),
        Utterance::Cannot { task, because } => {
            let reason = print_statement(because, speaker);
            format!("I cannot {task} because {reason}")
        }
        Utterance::Released(task) => format!("I release you from {task}"),
        Utterance::Unknown { text, .. } | Utterance::Text(text) => text.clone(),
    }
}

/// A claim in the words of its speaker.
pub fn print_statement(statement: &Statement, speaker: &AgentName) -> String {
    let mut text = match statement.hedge {
        Hedge::Maybe => "maybe ".to_owned(),
        Hedge::Think => "I think ".to_owned(),
        Hedge::Sure => String::new(),
    };
    text += &print_fact(&statement.proposition, statement.negated, speaker);
    if let Some(tick) = statement.at_tick {
        let _ = write!(text, " at tick {tick}");
    }
    match &statement.evidence {
        None => {}
        Some(Evidence::Saw) => text += " (I saw it)",
        Some(Evidence::TriedIt) => text += " (I tried it)",
        Some(Evidence::Told(who)) => {
            let _ = write!(text, " ({who} told me)");
        }
    }
    text
}

/// A proposition or its negation in the words of a speaker, who is "I" in it.
pub fn print_fact(proposition: &Proposition, negated: bool, speaker: &AgentName) -> String {
    match (proposition, negated) {
        (Proposition::At { thing, place }, true) => format!("no {thing} at {}", place.position),
        (_, true) => format!(
            "it is not so that {}",
            print_fact(proposition, false, speaker)
        ),
        (_, false) => affirm(proposition, speaker),
    }
}

fn affirm(proposition: &Proposition, speaker: &AgentName) -> String {
    use Proposition as P;
    match proposition {
        P::At { thing, place } => format!("{thing} is at {}", place.position),
        P::Has {
            agent,
            item,
            amount,
        } => {
            let owner = subject(agent, speaker, "I have", "has");
            format!("{owner} {} {item}", count(*amount))
        }
        P::Holds {
            container,
            place,
            item,
            amount,
        } => format!(
            "{container} at {} holds {} {item}",
            place.position,
            count(*amount)
        ),
        P::Contents {
            container,
            place,
            kinds: 0,
        } => format!("{container} at {} is empty", place.position),
        P::Contents {
            container,
            place,
            kinds,
        } => format!(
            "{container} at {} holds {kinds} kinds of items",
            place.position
        ),
        P::Yields { block, item } => format!("mining {block} gives {item}"),
        P::NeedsTool { block, tool } => format!("mining {block} needs {tool}"),
        P::Recipe {
            item,
            count,
            ingredients,
            station,
        } => {
            let needed = list(ingredients);
            let station = station
                .as_ref()
                .map_or_else(String::new, |station| format!(" at a {station}"));
            format!("to craft {count} {item} you need {needed}{station}")
        }
        P::Smelts { input, output } => format!("smelting {input} gives {output}"),
        P::Drops { mob, item } => format!("{mob} drops {item}"),
        P::Edible { item, points } => format!("eating {item} restores {points}"),
        P::Can { agent, skill } => {
            format!("{} {skill}", subject(agent, speaker, "I can", "can"))
        }
        P::Doing { agent, task } => {
            format!("{} {task}", subject(agent, speaker, "I am", "is doing"))
        }
        P::Wants { agent, goal } => {
            format!("{} {goal}", subject(agent, speaker, "I want", "wants"))
        }
        P::Danger { thing } => format!("{thing} is dangerous"),
        P::Tried {
            agent,
            task,
            outcome,
        } => {
            let who = subject(agent, speaker, "I tried", "tried");
            format!("{who} {task}: {outcome}")
        }
        P::Thinks {
            agent,
            that,
            negated,
        } => format!(
            "{agent} thinks that {}",
            print_fact(that, *negated, speaker)
        ),
        P::Text { statement } => statement.clone(),
    }
}

fn print_question(question: &Question) -> String {
    match question {
        Question::WhereIs { thing } => format!("where is {thing}?"),
        Question::WhatIs { name } => format!("what is {name}?"),
        Question::HowToGet { item } => format!("how do I get {item}?"),
        Question::Need => "what do you need?".to_owned(),
        Question::Doing => "what are you doing?".to_owned(),
        Question::WhoHas { item } => format!("who has {item}?"),
    }
}

/// `I have` for the speaker, `bob has` for another.
fn subject(agent: &AgentName, speaker: &AgentName, first: &str, third: &str) -> String {
    if agent == speaker {
        first.to_owned()
    } else {
        format!("{agent} {third}")
    }
}

fn count(amount: Amount) -> String {
    match amount {
        Amount::Exactly(n) => n.to_string(),
        Amount::AtLeast(n) => format!("at least {n}"),
    }
}

fn list(ingredients: &[(ItemName, u32)]) -> String {
    let items: Vec<String> = ingredients
        .iter()
        .map(|(item, count)| format!("{count} {item}"))
        .collect();
    items.join(", ")
}
