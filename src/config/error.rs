//! What can be wrong with a configuration, each with the place where it stands.

use std::fmt;
use std::path::PathBuf;

use crate::vocab::AgentName;

/// Where a value was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// In a file.
    File {
        /// The file as it was named.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
    },
    /// In the environment.
    Variable(String),
    /// On the command line, as it was typed.
    Flag(String),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { path, line } => write!(f, "`{}`, line {line}", path.display()),
            Self::Variable(name) => write!(f, "the variable `{name}`"),
            Self::Flag(text) => write!(f, "`{text}`"),
        }
    }
}

/// Why there is no configuration.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file cannot be read.
    #[error(
        "cannot read the configuration `{}`\nhint: give the path of a file with `--config`, or leave it out to use `./config.toml` or the defaults",
        path.display()
    )]
    Read {
        /// The file as it was named.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// It is not TOML.
    #[error("{origin}: {message}")]
    Syntax {
        /// Where.
        origin: Origin,
        /// What the parser says.
        message: String,
    },
    /// `--set` without a key and a value.
    #[error("`{0}` sets nothing\nhint: write `--set world.seed=8`")]
    Assignment(String),
    /// No such key.
    #[error("unknown key `{key}` in {origin}{}", hint(nearest.as_deref()))]
    UnknownKey {
        /// As it was written, with its section.
        key: String,
        /// Where.
        origin: Origin,
        /// The known key that looks most like it.
        nearest: Option<String>,
    },
    /// A value of the wrong type or out of bounds.
    #[error("`{key}` in {origin}: expected {expected}, found {found}")]
    Value {
        /// The key.
        key: String,
        /// Where.
        origin: Origin,
        /// What it must be, in words.
        expected: String,
        /// What stands there, in words.
        found: String,
    },
    /// A value that is known and whose function is still missing.
    #[error("`{key} = {value}` in {origin} is not built yet\nhint: known now: {known}")]
    NotBuilt {
        /// The key.
        key: String,
        /// As it was written.
        value: String,
        /// Where.
        origin: Origin,
        /// The values that work now.
        known: String,
    },
    /// A key that each agent needs is missing.
    #[error("an entry of `agents` in {origin} has no `{key}`")]
    Missing {
        /// The key.
        key: &'static str,
        /// Where the entry begins.
        origin: Origin,
    },
    /// Two agents with one name.
    #[error("two agents are called `{name}`, the second in {origin}")]
    SameName {
        /// The name.
        name: AgentName,
        /// Where the second stands.
        origin: Origin,
    },
    /// Nobody to run.
    #[error("no agents are configured in {origin}\nhint: add a table `[[agents]]` with a `name`")]
    NoAgents {
        /// Where the list stands.
        origin: Origin,
    },
    /// A name that no configured agent has.
    #[error("no agent is called `{name}`\nhint: configured are {known}")]
    UnknownAgent {
        /// As it was given.
        name: String,
        /// Those that are.
        known: String,
    },
    /// More agents than the names of the configured ones can tell apart.
    #[error("`--count {count}` needs names longer than 16 characters\nhint: shorten `{name}`")]
    NameTooLong {
        /// How many were asked for.
        count: u32,
        /// The name that cannot be numbered.
        name: AgentName,
    },
    /// The table of keys and the types of the sections disagree, which a test rules out for the shipped defaults.
    #[error("the configuration does not fit its own types: {0}")]
    Types(String),
}

fn hint(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |key| format!("\nhint: did you mean `{key}`?"))
}
