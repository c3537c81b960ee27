//! Percepts, acts and wishes in the words of the one whose mind it is.

use super::node::{ActionNode, ActionState, Innate, Perceived};
use crate::belief::sentence;
use crate::vocab::{AgentName, Goal, ItemName};

/// `I saw stone at 1 64 2`.
pub(super) fn percept(what: &Perceived, me: &AgentName) -> String {
    match what {
        Perceived::Known(Innate::Expert) => "I know it from the start".to_owned(),
        Perceived::Known(Innate::Guess | Innate::Misbelief) => "I guess from the start".to_owned(),
        Perceived::Block { block, place } => format!("I saw {block} at {}", place.position),
        Perceived::Agent { agent, place } => format!("I saw {agent} at {}", place.position),
        Perceived::Mob { mob, place } => format!("I saw a {mob} at {}", place.position),
        Perceived::Dug { block, tool, drops } => {
            let with = tool.as_ref().map_or("my hand", ItemName::as_str);
            format!("I mined {block} with {with} and got {}", listed(drops))
        }
        Perceived::Crafted { item, count, .. } => format!("I crafted {count} {item}"),
        Perceived::Smelted { input, output } => {
            format!("I found that {input} had become {output} in a furnace")
        }
        Perceived::Ate { item, points } => format!("I ate {item} and it restored {points}"),
        Perceived::Carried { item, count } => format!("I carried {count} {item}"),
        Perceived::Died { place } => format!("I died at {}", place.position),
        Perceived::Heard {
            speaker, utterance, ..
        } => {
            let words = sentence::print(utterance, speaker);
            format!("{speaker} told me: \"{words}\"")
        }
        Perceived::Said { utterance, .. } => {
            format!("I said: \"{}\"", sentence::print(utterance, me))
        }
        Perceived::Outcome { what, outcome, .. } => format!("{what} ended: {outcome}"),
        Perceived::Inside {
            container, place, ..
        } => format!("I looked into {container} at {}", place.position),
        Perceived::Act { text, .. } => text.clone(),
        Perceived::Scene(scene) => scene.text.clone(),
    }
}

/// `I wanted 3 stick`.
pub(super) fn wish(goal: &Goal) -> String {
    match goal {
        Goal::Have { .. } => format!("I wanted {goal}"),
        Goal::Do(_) => format!("I wanted to {goal}"),
    }
}

/// `I set out to collect 1 dirt at tick 8, which succeeded: got it`.
pub(super) fn action(action: &ActionNode) -> String {
    let (what, since) = (&action.what, action.since);
    match &action.state {
        ActionState::Running => format!("I began to {what} at tick {since}"),
        ActionState::Succeeded { outcome } => {
            format!("I set out to {what} at tick {since}, which succeeded: {outcome}")
        }
        ActionState::Failed { outcome } => {
            format!("I set out to {what} at tick {since}, which failed: {outcome}")
        }
    }
}

fn listed(drops: &[ItemName]) -> String {
    if drops.is_empty() {
        return "nothing".to_owned();
    }
    let drops: Vec<&str> = drops.iter().map(ItemName::as_str).collect();
    drops.join(", ")
}
