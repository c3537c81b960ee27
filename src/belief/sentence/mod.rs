//! Belief sentences: short plain English that people can read and type, with one printer and one parser.
//!
//! `parse(print(u)) == u` for everything that the grammar covers; whatever it does not cover is [`Utterance::Text`], never an error.

mod parse;
mod print;

pub use parse::{Context, parse, parse_statement};
pub use print::{print, print_fact, print_statement};

use serde::{Deserialize, Serialize};

use super::Proposition;
use crate::vocab::{AgentName, ItemName, SkillName, Task, Thing, Tick};

/// How sure a speaker says he is. Parses to the middle of its band of confidence.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Hedge {
    /// `maybe`
    Maybe,
    /// `I think`
    Think,
    /// no hedge, or `I am sure that`
    #[default]
    Sure,
}

impl Hedge {
    /// The words for a confidence between one half and one.
    pub fn of(confidence: f64) -> Self {
        if confidence > 0.9 {
            Self::Sure
        } else if confidence > 0.7 {
            Self::Think
        } else {
            Self::Maybe
        }
    }
}

/// How a speaker says he knows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// `(I saw it)`
    Saw,
    /// `(Bob told me)`
    Told(AgentName),
    /// `(I tried it)`
    TriedIt,
}

/// A claim as spoken: `I think mining stone gives cobblestone (I tried it)`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Statement {
    /// How sure.
    pub hedge: Hedge,
    /// What.
    pub proposition: Proposition,
    /// Whether it is said not to be so.
    pub negated: bool,
    /// How the speaker knows.
    pub evidence: Option<Evidence>,
    /// When it held, if said.
    pub at_tick: Option<Tick>,
}

/// What somebody wants to know.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Question {
    /// `where is THING?`
    WhereIs {
        /// What.
        thing: Thing,
    },
    /// `how do I get ITEM?`
    HowToGet {
        /// What.
        item: ItemName,
    },
    /// `what do you need?`
    Need,
    /// `what are you doing?`
    Doing,
    /// `who has ITEM?`
    WhoHas {
        /// What.
        item: ItemName,
    },
}

/// One act of speech.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", content = "says", rename_all = "snake_case")]
pub enum Utterance {
    /// A claim.
    Fact(Statement),
    /// A question.
    Question(Question),
    /// `not so: FACT`: what the hearer holds is wrong, this is right.
    Correction(Statement),
    /// `please TASK`
    Request(Task),
    /// `please teach me SKILL`
    TeachMe {
        /// The skill.
        skill: SkillName,
    },
    /// `I will TASK [by tick N]`
    Promise {
        /// The task.
        task: Task,
        /// By when.
        by: Option<Tick>,
    },
    /// `done: TASK`
    Completed(Task),
    /// `I cannot TASK because FACT`
    Cannot {
        /// The task.
        task: Task,
        /// The reason.
        because: Statement,
    },
    /// Anything else.
    Text(String),
}

#[cfg(test)]
mod tests;
