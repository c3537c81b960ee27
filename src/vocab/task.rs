//! What an agent is after: goals, tasks in `verb count name [at x y z] [for whom]` form, and verdicts on them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{AgentName, ItemName, Position, Thing};

/// What kind of work a task is. The critic knows how to verify each from observations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verb {
    /// Have that many more of an item, from the ground or by digging.
    Collect,
    /// Have that many more of an item, by crafting.
    Craft,
    /// Have that many more of an item, out of a furnace.
    Smelt,
    /// Break that many blocks.
    Mine,
    /// Have that many more blocks stand in the world.
    Place,
    /// Be that many blocks away from where the task began.
    Explore,
}

impl Verb {
    /// Every verb with its word.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::Collect, "collect"),
        (Self::Craft, "craft"),
        (Self::Smelt, "smelt"),
        (Self::Mine, "mine"),
        (Self::Place, "place"),
        (Self::Explore, "explore"),
    ];

    /// The word in sentences and configuration.
    pub fn word(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(verb, _)| *verb == self)
            .map_or("", |(_, word)| word)
    }
}

/// A structured task. Prints and parses as `collect 3 oak_log at 12 64 -7 for bob`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Task {
    /// What to do.
    pub verb: Verb,
    /// How many; at least 1.
    pub count: u32,
    /// Of what.
    pub name: Thing,
    /// Where, if it matters.
    pub at: Option<Position>,
    /// For whom, if not for oneself.
    pub for_whom: Option<AgentName>,
}

impl Task {
    /// The task without a place or beneficiary.
    pub fn new(verb: Verb, count: u32, name: impl Into<Thing>) -> Self {
        Self {
            verb,
            count,
            name: name.into(),
            at: None,
            for_whom: None,
        }
    }
}

impl fmt::Display for Task {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.verb.word(), self.count, self.name)?;
        if let Some(at) = self.at {
            write!(f, " at {at}")?;
        }
        if let Some(whom) = &self.for_whom {
            write!(f, " for {whom}")?;
        }
        Ok(())
    }
}

/// Why a text is not a task.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TaskError {
    /// The first word is no verb.
    #[error("`{0}` is not a kind of task; known are collect, craft, smelt, mine, place, explore")]
    Verb(String),
    /// The second word is no count.
    #[error("`{0}` is not a count; a task reads `collect 3 oak_log`")]
    Count(String),
    /// Something is missing or left over.
    #[error(
        "`{0}` is not a task; a task reads `collect 3 oak_log`, then perhaps `at 12 64 -7`, then perhaps `for bob`"
    )]
    Shape(String),
}

impl FromStr for Task {
    type Err = TaskError;

    fn from_str(text: &str) -> Result<Self, TaskError> {
        let shape = || TaskError::Shape(text.to_owned());
        let mut words = text.split_whitespace();
        let verb = words.next().ok_or_else(shape)?;
        let (verb, _) = *Verb::ALL
            .iter()
            .find(|(_, word)| *word == verb)
            .ok_or_else(|| TaskError::Verb(verb.to_owned()))?;
        let count = words.next().ok_or_else(shape)?;
        let count = count
            .parse()
            .ok()
            .filter(|n| *n > 0)
            .ok_or_else(|| TaskError::Count(count.to_owned()))?;
        let mut task = Self::new(verb, count, words.next().ok_or_else(shape)?);
        while let Some(word) = words.next() {
            match word {
                "at" if task.at.is_none() && task.for_whom.is_none() => {
                    let mut number = || words.next().and_then(|n| n.parse().ok()).ok_or_else(shape);
                    task.at = Some(Position::new(number()?, number()?, number()?));
                }
                "for" if task.for_whom.is_none() => {
                    let whom = words.next().ok_or_else(shape)?;
                    task.for_whom = Some(whom.parse().map_err(|_| shape())?);
                }
                _ => return Err(shape()),
            }
        }
        Ok(task)
    }
}

/// What somebody wants: a number of items in hand, or a task done.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// To have that many.
    Have {
        /// The item.
        item: ItemName,
        /// How many.
        count: u32,
    },
    /// To have that done.
    Do(Task),
}

impl fmt::Display for Goal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Have { item, count } => write!(f, "{count} {item}"),
            Self::Do(task) => task.fmt(f),
        }
    }
}

/// The critic's finding about a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// Whether the task is done.
    pub success: bool,
    /// What was seen that says so, for people and for the next attempt: `have 2 of 3 oak_log`.
    pub because: String,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{AgentName, Position, Task, Thing, Verb};

    fn tasks() -> impl Strategy<Value = Task> {
        let place = proptest::option::of((any::<i32>(), any::<i32>(), any::<i32>()));
        let whom = proptest::option::of("[a-z_]{1,16}");
        (0..Verb::ALL.len(), 1..u32::MAX, "[a-z_]{1,20}", place, whom).prop_map(
            |(verb, count, name, at, whom)| Task {
                verb: Verb::ALL[verb].0,
                count,
                name: Thing::new(name),
                at: at.map(|(x, y, z)| Position::new(x, y, z)),
                for_whom: whom.map(|name| AgentName::new(name).unwrap()),
            },
        )
    }

    proptest! {
        #[test]
        fn a_printed_task_parses_to_itself(task in tasks()) {
            prop_assert_eq!(task.to_string().parse::<Task>().unwrap(), task);
        }
    }

    #[test]
    fn a_malformed_task_says_how_one_reads() {
        for bad in [
            "",
            "collect",
            "collect three oak_log",
            "collect 0 oak_log",
            "fly 1 kite",
            "collect 1 dirt at 1 2",
            "mine 1 dirt now",
        ] {
            let error = bad.parse::<Task>().unwrap_err().to_string();
            assert!(error.contains("collect"), "{bad}: {error}");
        }
    }
}
