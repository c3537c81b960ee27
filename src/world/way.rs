//! A way that is only asked for, not walked.

use serde::{Deserialize, Serialize};

use super::Seen;
use crate::vocab::{Destination, Position};

/// The question for a way.
#[derive(Clone, Copy, Debug)]
pub struct WayAsked<'a> {
    /// Where it begins; the feet if nothing is said.
    pub from: Option<Position>,
    /// Where it is to lead.
    pub to: &'a Destination,
    /// Whether blocks may be broken on the way.
    pub dig: bool,
    /// Places that the search may look at; bodies cut it down to what a walk of theirs looks at.
    pub limit: u32,
    /// What the asker remembers, if the way may lead only over what is remembered or in sight; everything that is loaded if not.
    pub known: Option<&'a Seen>,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// How far it leads.
    pub status: WayStatus,
    /// The blocks of the feet, step by step, without the first.
    pub path: Vec<Position>,
    /// How many places the search looked at.
    pub searched: u32,
}

/// How far a way leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WayStatus {
    /// To the destination.
    Success,
    /// Nearer to it: the search struck its limit.
    Partial,
    /// There is none.
    NoPath,
}
