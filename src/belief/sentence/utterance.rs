//! What can be said: claims with how sure and how known, questions, requests, promises.

use serde::{Deserialize, Serialize};

use crate::belief::Proposition;
use crate::vocab::{AgentName, ItemName, SkillName, Task, Thing, Tick};

/// How sure a speaker says he is: one of three bands of confidence.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Hedge {
    /// `maybe`: a confidence up to 0.7.
    Maybe,
    /// `I think`: above 0.7, up to 0.9.
    Think,
    /// no hedge, or `I am sure that`: above 0.9.
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

    /// The middle of the band that the words stand for.
    pub fn confidence(self) -> f64 {
        match self {
            Self::Maybe => 0.6,
            Self::Think => 0.8,
            Self::Sure => 0.95,
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
    /// When it held or will hold, if said.
    pub at_tick: Option<Tick>,
}

impl Statement {
    /// A claim without a word on how it is known, for sure.
    pub fn sure(proposition: Proposition) -> Self {
        Self {
            hedge: Hedge::Sure,
            proposition,
            negated: false,
            evidence: None,
            at_tick: None,
        }
    }
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
    /// `what is NAME?`: answered by facts that name it.
    WhatIs {
        /// Any name, one that nobody knows too.
        name: Thing,
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
    /// `please look at my code for TASK`
    LookAtCode {
        /// What the code should do.
        task: Task,
    },
    /// `I will TASK [by tick N]`
    Promise {
        /// The task.
        task: Task,
        /// By when.
        by: Option<Tick>,
    },
    /// `yes`: the speaker takes on what was last asked of him. Which request that is, the conversation knows and the words do not: a graph
    /// takes no claim from it.
    Agreed,
    /// `done: TASK`
    Completed(Task),
    /// `I cannot TASK because FACT`
    Cannot {
        /// The task.
        task: Task,
        /// The reason, which may be [`Proposition::Text`].
        because: Statement,
    },
    /// `I release you from TASK`: the speaker no longer counts on it.
    Released(Task),
    /// A sentence of the grammar, but for one name that nobody knows. What is to be asked is [`Question::WhatIs`] that name.
    Unknown {
        /// The name.
        name: Thing,
        /// The sentence as it was said.
        text: String,
    },
    /// Anything else.
    Text(String),
}
