//! What can be wrong with a line of a story, and in which field.

use super::{InvalidName, MAX_CHAIN, Name};
use crate::vocab::Tick;

/// Longest line, in bytes.
pub const MAX_LINE: usize = 64 * 1024;
/// Most agents in a story.
pub const MAX_AGENTS: usize = 4_096;

/// What is wrong with a line. The text does not repeat the [field](Fault::field); what to do stands on a second line that begins with
/// `hint:`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Longer than [`MAX_LINE`].
    #[error("the line has more than {MAX_LINE} bytes")]
    LineTooLong,
    /// Bytes that are no text.
    #[error("not UTF-8 from byte {0} on")]
    NotText(usize),
    /// Text that is no JSON.
    #[error("not JSON at column {column}: {message}")]
    NotJson {
        /// Where, in bytes from 1.
        column: usize,
        /// What the parser says.
        message: String,
    },
    /// JSON that is not `{…}`.
    #[error("expected an object, found {0}\nhint: write one object `{{…}}` a line")]
    NotAnObject(String),
    /// The same field again.
    #[error("given twice")]
    Twice {
        /// Which.
        field: String,
    },
    /// A field that such a line does not have.
    #[error("unknown in `{of}`\nhint: {}", suggest(nearest.as_deref(), known))]
    UnknownField {
        /// As it was written.
        field: String,
        /// The kind of event or question.
        of: &'static str,
        /// The known one that looks most like it.
        nearest: Option<&'static str>,
        /// All that such a line may have.
        known: Vec<&'static str>,
    },
    /// An event or question that does not exist.
    #[error("`{word}` is unknown\nhint: {}", suggest(nearest.as_deref(), known))]
    UnknownKind {
        /// `event` or `ask`.
        field: &'static str,
        /// As it was written.
        word: String,
        /// The known one that looks most like it.
        nearest: Option<&'static str>,
        /// All that exist.
        known: Vec<&'static str>,
    },
    /// A field that such a line needs.
    #[error("missing{}", of.map_or_else(String::new, |of| format!(" in `{of}`")))]
    Missing {
        /// Which.
        field: &'static str,
        /// The kind of event or question, if it is known.
        of: Option<&'static str>,
    },
    /// A value of another type.
    #[error("expected {expected}, found {found}")]
    Type {
        /// Where.
        field: &'static str,
        /// What it must be, in words.
        expected: &'static str,
        /// What stands there, in words.
        found: String,
    },
    /// A text that is no name.
    #[error("{why}")]
    NotAName {
        /// Where.
        field: &'static str,
        /// Why not.
        why: InvalidName,
    },
    /// A sentence that says nothing about where a thing is.
    #[error(
        "`{0}` is no claim\nhint: write one like `apple is in box` or `anne told sally that apple is in box`"
    )]
    NoClaim(String),
    /// `who` lists too many names.
    #[error("{0} minds in each other, more than {MAX_CHAIN}")]
    ChainTooLong(usize),
    /// `was` with a mind.
    #[error("`was` asks what really was, and of nobody's mind\nhint: write `\"who\":[]`")]
    WasOfSomebody,
    /// A tick lower than the one before it.
    #[error("time runs backwards: {tick} comes after {before} in this story")]
    Backwards {
        /// Of this event.
        tick: Tick,
        /// Of the event before it in the same story.
        before: Tick,
    },
    /// An agent acts where it is not.
    #[error("`{agent}` is {}, not in `{place}`", whereabouts(is_in.as_ref()))]
    Absent {
        /// Who.
        agent: Name,
        /// Where the line says that it is.
        place: Name,
        /// Where it is; none if it is nowhere.
        is_in: Option<Name>,
    },
    /// An item is not in the container that it is taken from.
    #[error("`{item}` is not in `{from}` of `{place}` but in `{is_in}` of `{is_at}`")]
    NotInside {
        /// What.
        item: Name,
        /// Where the line says that it is.
        from: Name,
        /// And in which place.
        place: Name,
        /// Where it is.
        is_in: Name,
        /// And in which place.
        is_at: Name,
    },
    /// `exist` of an item that is elsewhere.
    #[error(
        "`{item}` is in `{is_in}` of `{is_at}` already\nhint: an item is in one place; `put` and `move` bring it to another"
    )]
    Elsewhere {
        /// What.
        item: Name,
        /// Where it is.
        is_in: Name,
        /// And in which place.
        is_at: Name,
    },
    /// More agents than [`MAX_AGENTS`].
    #[error("more than {MAX_AGENTS} agents in one story")]
    TooManyAgents,
    /// More containers than a room of a story may have.
    #[error("more than {0} containers in one place")]
    TooManyContainers(usize),
    /// Two questions with one id.
    #[error("`{id}` is the id of line {line} already")]
    SameId {
        /// The id.
        id: Name,
        /// Where it stands first, from 1.
        line: usize,
    },
    /// A question about a story without events.
    #[error("no event belongs to the story `{0}`")]
    NoStory(Name),
}

impl Fault {
    /// The field that is wrong, as it was written; none if the line as a whole is.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::LineTooLong | Self::NotText(_) | Self::NotJson { .. } | Self::NotAnObject(_) => {
                None
            }
            Self::Twice { field } | Self::UnknownField { field, .. } => Some(field),
            Self::UnknownKind { field, .. }
            | Self::Missing { field, .. }
            | Self::Type { field, .. }
            | Self::NotAName { field, .. } => Some(field),
            Self::NoClaim(_) => Some("claim"),
            Self::ChainTooLong(_) | Self::WasOfSomebody => Some("who"),
            Self::Backwards { .. } => Some("tick"),
            Self::Absent { .. } => Some("place"),
            Self::NotInside { .. } => Some("from"),
            Self::Elsewhere { .. } | Self::TooManyContainers(_) => Some("into"),
            Self::TooManyAgents => Some("agent"),
            Self::SameId { .. } => Some("id"),
            Self::NoStory(_) => Some("story"),
        }
    }
}

fn suggest(nearest: Option<&str>, known: &[&str]) -> String {
    match nearest {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => format!("known are `{}`", known.join("`, `")),
    }
}

fn whereabouts(place: Option<&Name>) -> String {
    place.map_or_else(|| "nowhere".to_owned(), |place| format!("in `{place}`"))
}
