//! What can be asked of a story.

use std::fmt;

use super::fields::{Fields, Kind};
use super::{Fault, Name};

/// Most names that a question may list in `who`.
pub const MAX_CHAIN: usize = 16;

/// One line of a file of questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which story of the file is meant; none for the one without a name.
    pub story: Option<Name>,
    /// What the answer is told apart by.
    pub id: Name,
    /// What is asked.
    pub ask: Ask,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Where does that mind think that the item is?
    Where {
        /// Whose mind.
        who: Chain,
        /// What.
        item: Name,
    },
    /// Is what that mind thinks of the item's place true? Container and place are compared with reality.
    Knows {
        /// Whose mind.
        who: Chain,
        /// What.
        item: Name,
    },
    /// Where was the item at first, really?
    Was {
        /// What.
        item: Name,
    },
}

/// Whose mind is meant: `[anne, sally]` is what Anne thinks that Sally thinks, and none is reality.
///
/// What Anne thinks that she thinks is what she thinks: a name never follows itself. At most [`MAX_CHAIN`] names.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chain(Vec<Name>);

impl Question {
    /// Understands one line of JSON.
    pub fn read(line: &[u8]) -> Result<Self, Fault> {
        let mut fields = Fields::read(line)?;
        let kind = fields.kind("ask", &["story", "id"], KINDS)?;
        Ok(Self {
            story: fields.optional_name("story")?,
            id: fields.name("id")?,
            ask: Ask::from_fields(kind, &mut fields)?,
        })
    }
}

impl Ask {
    /// Whose mind is asked about.
    pub fn who(&self) -> &[Name] {
        match self {
            Self::Where { who, .. } | Self::Knows { who, .. } => who.names(),
            Self::Was { .. } => &[],
        }
    }

    /// What it is about.
    pub fn item(&self) -> &Name {
        let (Self::Where { item, .. } | Self::Knows { item, .. } | Self::Was { item }) = self;
        item
    }

    fn from_fields(kind: AskKind, fields: &mut Fields) -> Result<Self, Fault> {
        let who = Chain::new(fields.names("who")?)?;
        let item = fields.name("item")?;
        match kind {
            AskKind::Where => Ok(Self::Where { who, item }),
            AskKind::Knows => Ok(Self::Knows { who, item }),
            AskKind::Was if who.names().is_empty() => Ok(Self::Was { item }),
            AskKind::Was => Err(Fault::WasOfSomebody),
        }
    }
}

/// `anne > sally: where apple`; `where apple` for reality.
impl fmt::Display for Ask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, name) in self.who().iter().enumerate() {
            let before = if index == 0 { "" } else { " > " };
            write!(f, "{before}{name}")?;
        }
        let after = if self.who().is_empty() { "" } else { ": " };
        let word = match self {
            Self::Where { .. } => "where",
            Self::Knows { .. } => "knows",
            Self::Was { .. } => "was",
        };
        write!(f, "{after}{word} {}", self.item())
    }
}

impl Chain {
    /// Folds names that follow themselves into one.
    pub fn new(mut names: Vec<Name>) -> Result<Self, Fault> {
        if names.len() > MAX_CHAIN {
            return Err(Fault::ChainTooLong(names.len()));
        }
        names.dedup();
        Ok(Self(names))
    }

    /// From the outermost mind to the innermost.
    pub fn names(&self) -> &[Name] {
        &self.0
    }
}

#[derive(Clone, Copy, Debug)]
enum AskKind {
    Where,
    Knows,
    Was,
}

/// The questions and the fields of each, beside those that every question has.
const KINDS: &[Kind<AskKind>] = &[
    ("where", AskKind::Where, &["who", "item"]),
    ("knows", AskKind::Knows, &["who", "item"]),
    ("was", AskKind::Was, &["who", "item"]),
];
