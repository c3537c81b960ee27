//! What an agent of a story says: where a thing is, or who told whom where a thing is.

use std::fmt;

use winnow::Parser;
use winnow::combinator::{alt, seq, terminated};
use winnow::error::EmptyError;
use winnow::token::{rest, take_until};

use super::Name;

/// A claim. `apple is in box`, `anne told bob that apple is in box`.
///
/// A name may have several words. The words of the grammar (`is in`, `told`, `that`) never are part of a name in a claim, so that a
/// sentence is understood in one way or not at all.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Claim {
    /// The item lies in a container of that name.
    IsIn {
        /// What.
        item: Name,
        /// In what.
        container: Name,
    },
    /// One agent told another that the item lies in a container of that name.
    Told {
        /// Who is said to have spoken.
        speaker: Name,
        /// Who is said to have heard it.
        hearer: Name,
        /// What.
        item: Name,
        /// In what.
        container: Name,
    },
}

impl Claim {
    /// Understands a sentence; none if it is no claim.
    pub fn parse(text: &str) -> Option<Self> {
        claim.parse(text).ok()
    }

    /// What it is about.
    pub fn item(&self) -> &Name {
        let (Self::IsIn { item, .. } | Self::Told { item, .. }) = self;
        item
    }

    /// Of whom it says that they talked.
    pub fn agents(&self) -> impl Iterator<Item = &Name> {
        let talked = match self {
            Self::IsIn { .. } => None,
            Self::Told {
                speaker, hearer, ..
            } => Some([speaker, hearer]),
        };
        talked.into_iter().flatten()
    }

    /// Where it says that is.
    pub fn container(&self) -> &Name {
        let (Self::IsIn { container, .. } | Self::Told { container, .. }) = self;
        container
    }
}

impl fmt::Display for Claim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Self::Told {
            speaker, hearer, ..
        } = self
        {
            write!(f, "{speaker} told {hearer} that ")?;
        }
        write!(f, "{} is in {}", self.item(), self.container())
    }
}

type Parsed<T> = Result<T, EmptyError>;

fn claim(i: &mut &str) -> Parsed<Claim> {
    alt((told, is_in)).parse_next(i)
}

fn told(i: &mut &str) -> Parsed<Claim> {
    seq!(Claim::Told {
        speaker: name_before(" told "),
        hearer: name_before(" that "),
        item: name_before(" is in "),
        container: rest.verify_map(name),
    })
    .parse_next(i)
}

fn is_in(i: &mut &str) -> Parsed<Claim> {
    seq!(Claim::IsIn {
        item: name_before(" is in "),
        container: rest.verify_map(name),
    })
    .parse_next(i)
}

fn name_before<'i>(end: &'static str) -> impl Parser<&'i str, Name, EmptyError> {
    terminated(take_until(1.., end).verify_map(name), end)
}

/// A name without the words of the grammar.
fn name(text: &str) -> Option<Name> {
    let words: Vec<&str> = text.split(' ').collect();
    let is_grammar = words.iter().any(|word| ["told", "that"].contains(word))
        || words.windows(2).any(|pair| pair == ["is", "in"]);
    if is_grammar {
        return None;
    }
    Name::new(text).ok()
}
