//! What a value must look like, and how it is said when one does not.

use toml::Value;

use crate::vocab::{AgentName, Task};

use super::Speed;

/// The type of a key's value.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    /// `true` or `false`.
    Switch,
    /// A whole number within bounds, both included.
    Integer(i64, i64),
    /// A number within bounds, both included.
    Number(f64, f64),
    /// A number above 0, or `"max"`.
    Speed,
    /// Any text.
    Text,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// `HOST:PORT`.
    Address,
    /// A name that an agent can have.
    AgentName,
    /// A list of such names.
    AgentNames,
    /// A list of texts.
    Texts,
    /// A list of tasks.
    Tasks,
    /// A list of rectangles, four whole numbers each.
    Rectangles,
}

impl Kind {
    /// The value in words, for error messages and the documents.
    pub(super) fn expectation(self) -> String {
        match self {
            Self::Switch => "`true` or `false`".to_owned(),
            Self::Integer(low, i64::MAX) => format!("a whole number from {low}"),
            Self::Integer(low, high) => format!("a whole number from {low} to {high}"),
            Self::Number(low, f64::MAX) => format!("a number from {low}"),
            Self::Number(low, high) => format!("a number from {low} to {high}"),
            Self::Speed => "a number above 0, or \"max\"".to_owned(),
            Self::Text => "a text".to_owned(),
            Self::Choice(words) => one_of(words),
            Self::Address => "an address such as \"127.0.0.1:25565\"".to_owned(),
            Self::AgentName => "a name of 1 to 16 letters, digits or underscores".to_owned(),
            Self::AgentNames => "a list of names such as [\"alice\"]".to_owned(),
            Self::Texts => "a list of texts".to_owned(),
            Self::Tasks => "a list of tasks such as [\"collect 3 oak_log\"]".to_owned(),
            Self::Rectangles => "a list of rectangles [x1, z1, x2, z2]".to_owned(),
        }
    }

    /// Whether a value given without quotes, as on the command line, is meant as text.
    pub(super) fn is_text(self) -> bool {
        matches!(
            self,
            Self::Text | Self::Choice(_) | Self::Address | Self::AgentName | Self::Speed
        )
    }

    /// Checks a value; the error says what stands there instead, in words.
    pub(super) fn check(self, value: &Value) -> Result<(), String> {
        let fits = match self {
            Self::Switch => value.is_bool(),
            Self::Integer(low, high) => value
                .as_integer()
                .is_some_and(|n| (low..=high).contains(&n)),
            Self::Number(low, high) => number(value).is_some_and(|n| (low..=high).contains(&n)),
            Self::Speed => match value {
                Value::String(text) => text.parse::<Speed>().is_ok(),
                other => number(other).is_some_and(|n| Speed::times_life(n).is_some()),
            },
            Self::Text => value.is_str(),
            Self::Choice(words) => value.as_str().is_some_and(|text| words.contains(&text)),
            Self::Address => value.as_str().is_some_and(is_address),
            Self::AgentName => return value.as_str().map_or(Err(found(value)), name),
            Self::AgentNames => return list(value, name),
            Self::Texts => return list(value, |_| Ok(())),
            Self::Tasks => return list(value, task),
            Self::Rectangles => value
                .as_array()
                .is_some_and(|list| list.iter().all(is_rectangle)),
        };
        if fits { Ok(()) } else { Err(found(value)) }
    }
}

/// The words as a choice: `"a", "b" or "c"`.
pub(super) fn one_of(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => String::new(),
    }
}

/// What stands there, as an error message says it.
pub(super) fn found(value: &Value) -> String {
    match value {
        Value::Table(_) => "a table".to_owned(),
        Value::String(text) => format!("the text {text:?}"),
        other => format!("`{other}`"),
    }
}

fn number(value: &Value) -> Option<f64> {
    value
        .as_float()
        .or_else(|| value.as_integer().map(|n| n as f64))
}

fn is_address(text: &str) -> bool {
    text.rsplit_once(':').is_some_and(|(host, port)| {
        !host.is_empty()
            && !host.contains(char::is_whitespace)
            && port.parse::<u16>().is_ok_and(|port| port > 0)
    })
}

fn is_rectangle(value: &Value) -> bool {
    value
        .as_array()
        .is_some_and(|sides| sides.len() == 4 && sides.iter().all(Value::is_integer))
}

fn list(value: &Value, check: impl Fn(&str) -> Result<(), String>) -> Result<(), String> {
    let entries = value.as_array().ok_or_else(|| found(value))?;
    entries
        .iter()
        .try_for_each(|entry| entry.as_str().map_or_else(|| Err(found(entry)), &check))
}

fn name(text: &str) -> Result<(), String> {
    AgentName::new(text)
        .map(drop)
        .map_err(|_| format!("the text {text:?}"))
}

fn task(text: &str) -> Result<(), String> {
    text.parse::<Task>()
        .map(drop)
        .map_err(|error| format!("the text {text:?}: {error}"))
}
