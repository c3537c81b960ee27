//! What a question is answered with.

use serde::Serialize;

use super::Name;

/// One line of answers.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answer {
    /// Of the question.
    pub id: Name,
    /// None if that mind has no idea where the item is, or the story never names what is asked about.
    pub answer: Option<Found>,
    /// Where the container of the answer stands, as far as that mind knows.
    pub place: Option<Name>,
    /// How sure, 0 to 1.
    pub confidence: f64,
    /// What the answer rests on, oldest first: `tick 4: sally put apple into basket`.
    pub because: Vec<String>,
}

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Found {
    /// The answer to `where` and `was`.
    In(Name),
    /// The answer to `knows`.
    Knows(Knowledge),
}

/// How what a mind thinks of an item's place compares with reality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Knowledge {
    /// It is there.
    True,
    /// It is not there.
    False,
    /// It has no idea.
    Unknown,
}

impl Found {
    /// As it is written.
    pub fn as_str(&self) -> &str {
        match self {
            Self::In(container) => container.as_str(),
            Self::Knows(Knowledge::True) => "true",
            Self::Knows(Knowledge::False) => "false",
            Self::Knows(Knowledge::Unknown) => "unknown",
        }
    }
}
