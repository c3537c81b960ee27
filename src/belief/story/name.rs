//! What things and agents of a story are called.

use std::fmt;

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

/// An agent, item, container, place, story or question of a file: 1 to 64 bytes of text without control characters and without blanks
/// at its ends. Upper and lower case differ.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "SmolStr", into = "SmolStr")]
pub struct Name(SmolStr);

/// Why a text is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidName {
    /// Nothing.
    #[error("a name needs at least one character")]
    Empty,
    /// Longer than [`Name::MAX_BYTES`].
    #[error("a name has at most {max} bytes, this one has {bytes}", max = Name::MAX_BYTES)]
    TooLong {
        /// How long.
        bytes: usize,
    },
    /// A line break, an escape sequence and the like.
    #[error("a name has no control characters")]
    Control,
    /// `" apple"`.
    #[error("a name begins and ends without blanks")]
    Blank,
}

impl Name {
    /// Longest name, in bytes.
    pub const MAX_BYTES: usize = 64;

    /// Checks the length and the characters.
    pub fn new(text: &str) -> Result<Self, InvalidName> {
        if text.is_empty() {
            Err(InvalidName::Empty)
        } else if text.len() > Self::MAX_BYTES {
            Err(InvalidName::TooLong { bytes: text.len() })
        } else if text.chars().any(char::is_control) {
            Err(InvalidName::Control)
        } else if text.trim() != text {
            Err(InvalidName::Blank)
        } else {
            Ok(Self(text.into()))
        }
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for Name {
    type Err = InvalidName;
    fn from_str(text: &str) -> Result<Self, InvalidName> {
        Self::new(text)
    }
}

impl TryFrom<SmolStr> for Name {
    type Error = InvalidName;
    fn try_from(text: SmolStr) -> Result<Self, InvalidName> {
        Self::new(&text)
    }
}

impl From<Name> for SmolStr {
    fn from(name: Name) -> Self {
        name.0
    }
}

impl std::borrow::Borrow<str> for Name {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}
