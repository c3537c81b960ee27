//! What a source must be to enter a library.

use std::fmt;

use super::known::known;
use super::scan::{Scan, scan};
use crate::skill::error::Quote;
use crate::skill::runtime::{Function, functions};
use crate::skill::{SkillError, primitives};
use crate::vocab::SkillName;

/// Why a skill does not enter the library. Nothing of it did.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LibraryError {
    /// It does not parse.
    #[error("{0}")]
    Source(#[from] Box<SkillError>),
    /// It has no function of the skill's name that can be called.
    #[error(
        "`{name}` must be one async function at the top level of its source\nhint: write `async function {name}(bot) {{ ... }}`"
    )]
    NoMain {
        /// The skill.
        name: SkillName,
    },
    /// It has two functions of the skill's name.
    #[error("{place}: there are two functions called `{name}`\n{}", place.quote())]
    TwoMains {
        /// The skill.
        name: SkillName,
        /// The second.
        place: Place,
    },
    /// The name belongs to a primitive.
    #[error("`{name}` is the name of a primitive\nhint: give the skill a name of its own")]
    Primitive {
        /// The skill.
        name: SkillName,
    },
    /// The name belongs to the language or the bot API.
    #[error(
        "`{name}` is a name that every skill finds in its sandbox\nhint: give the skill a name of its own"
    )]
    Global {
        /// The skill.
        name: SkillName,
    },
    /// Another skill has the name.
    #[error(
        "there is another skill called `{name}` in the library, and this is no later version of it\nhint: give the skill a name of its own"
    )]
    Clash {
        /// The skill.
        name: SkillName,
    },
    /// It does what no skill may.
    #[error("{place}: {what}\n{}", place.quote())]
    Forbidden {
        /// In words.
        what: String,
        /// Where.
        place: Place,
    },
    /// It calls what is not there.
    #[error(
        "{place}: calls `{callee}`, which is no function of the source, the library, the primitives or the bot API\n{}",
        place.quote()
    )]
    Missing {
        /// What is called.
        callee: String,
        /// Where.
        place: Place,
    },
    /// Its `skill.toml` says that it calls what is not there.
    #[error("`skill.toml` of `{name}` says that it calls `{callee}`, which is not in the library")]
    Unlisted {
        /// The skill.
        name: SkillName,
        /// What it is said to call.
        callee: SkillName,
    },
    /// To load it, it would have to be loaded already.
    #[error(
        "loading `{}` calls `{}`: a cycle that never ends\nhint: call library skills within functions",
        path.first().map_or("", SkillName::as_str),
        path.iter().skip(1).map(SkillName::as_str).collect::<Vec<_>>().join("`, which calls `")
    )]
    Cycle {
        /// The skills, the first again at the end.
        path: Vec<SkillName>,
    },
}

/// A place in a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The skill's file.
    pub file: String,
    /// From 1.
    pub line: u32,
    /// From 1, in characters.
    pub column: u32,
    /// The line.
    pub quoted: String,
}

impl Place {
    fn new(file: &str, source: &str, at: usize) -> Self {
        let before = &source[..at];
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            file: file.to_owned(),
            line: before.matches('\n').count() as u32 + 1,
            column: before[start..].chars().count() as u32 + 1,
            quoted: source[start..]
                .lines()
                .next()
                .unwrap_or_default()
                .to_owned(),
        }
    }

    fn quote(&self) -> Quote<'_> {
        Quote::new(self.line, Some(self.column), &self.quoted)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// Whether a source is a skill of that name, whatever it calls.
pub(super) fn check(name: &SkillName, source: &str) -> Result<(), LibraryError> {
    let name = name.clone();
    if primitives().iter().any(|it| it.name == name.as_str()) {
        return Err(LibraryError::Primitive { name });
    }
    if known().globals.contains(name.as_str()) {
        return Err(LibraryError::Global { name });
    }
    let file = format!("{name}.js");
    let main = Function {
        name: name.clone(),
        is_async: true,
    };
    if !functions(source, &file)?.contains(&main) {
        return Err(LibraryError::NoMain { name });
    }
    let Scan {
        forbidden, twice, ..
    } = scan(source);
    if let Some((at, _)) = twice.filter(|(_, twice)| *twice == name.as_str()) {
        let place = Place::new(&file, source, at);
        return Err(LibraryError::TwoMains { name, place });
    }
    match forbidden {
        Some((at, what)) => Err(LibraryError::Forbidden {
            what,
            place: Place::new(&file, source, at),
        }),
        None => Ok(()),
    }
}

/// Whether all that a source calls is there; `has` knows the library.
pub(super) fn check_calls(
    name: &SkillName,
    source: &str,
    has: impl Fn(&str) -> bool,
) -> Result<(), LibraryError> {
    let calls = scan(source).calls;
    let missing = calls
        .into_iter()
        .filter(|(callee, _)| !known().globals.contains(*callee) && !has(callee));
    match missing.min_by_key(|(_, at)| *at) {
        None => Ok(()),
        Some((callee, at)) => Err(LibraryError::Missing {
            callee: callee.to_owned(),
            place: Place::new(&format!("{name}.js"), source, at),
        }),
    }
}
