//! What happens in a story.

use std::fmt;

use crate::vocab::Tick;

use super::fields::{Fields, Kind};
use super::{Claim, Fault, Name};

/// One line of a file of events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Which story of the file it belongs to; none if the line does not say.
    pub story: Option<Name>,
    /// When. Ticks never go down within a story; events of one tick happen in the order of their lines.
    pub tick: Tick,
    /// What happens.
    pub act: Act,
}

/// What happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// An agent comes into a place, and thereby leaves where it was.
    Enter {
        /// Who.
        agent: Name,
        /// Into where.
        place: Name,
        /// Whether it is a hidden observer: it sees and is not seen.
        hidden: bool,
    },
    /// An agent goes and is nowhere.
    Leave {
        /// Who.
        agent: Name,
        /// From where.
        place: Name,
    },
    /// An item is seen to be where it is.
    Exist {
        /// What.
        item: Name,
        /// In which container.
        into: Name,
        /// Where the container stands.
        place: Name,
        /// Whether it is out of sight until the container is opened; none leaves that as it is, open at first.
        hidden: Option<bool>,
    },
    /// An agent puts an item somewhere.
    Put {
        /// Who.
        agent: Name,
        /// What.
        item: Name,
        /// Into which container.
        into: Name,
        /// Where the agent and the container are.
        place: Name,
        /// As of [`Act::Exist`].
        hidden: Option<bool>,
    },
    /// An agent takes an item out of one container into another.
    Move {
        /// Who.
        agent: Name,
        /// What.
        item: Name,
        /// Out of which container; none if the line does not say.
        from: Option<Name>,
        /// Into which container.
        into: Name,
        /// Where the agent and both containers are.
        place: Name,
        /// As of [`Act::Exist`].
        hidden: Option<bool>,
    },
    /// An agent looks into a container and shows it to all who are there. It closes again.
    Open {
        /// Who.
        agent: Name,
        /// Which container.
        into: Name,
        /// Where the agent and the container are.
        place: Name,
    },
    /// An agent says something.
    Tell {
        /// Who.
        agent: Name,
        /// To whom.
        to: Audience,
        /// What.
        claim: Claim,
        /// Where the speaker is; none if the line does not say.
        place: Option<Name>,
    },
}

/// Who hears what is said, besides the one who says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Every agent that the story has named so far, this line included.
    All,
    /// These, wherever they are.
    Private(Vec<Name>),
}

impl Event {
    /// Understands one line of JSON.
    pub fn read(line: &[u8]) -> Result<Self, Fault> {
        let mut fields = Fields::read(line)?;
        let kind = fields.kind("event", &["story", "tick"], KINDS)?;
        Ok(Self {
            story: fields.optional_name("story")?,
            tick: fields.tick("tick")?,
            act: Act::from_fields(kind, &mut fields)?,
        })
    }
}

impl Act {
    /// The agents that the line names, in its order: who acts, who listens, and of whom a claim says that they talked. One may be named
    /// twice.
    pub fn agents(&self) -> impl Iterator<Item = &Name> {
        let (agent, listeners, claim): (_, &[Name], _) = match self {
            Self::Exist { .. } => (None, &[], None),
            Self::Tell {
                agent, to, claim, ..
            } => (Some(agent), to.listed(), Some(claim)),
            Self::Enter { agent, .. }
            | Self::Leave { agent, .. }
            | Self::Put { agent, .. }
            | Self::Move { agent, .. }
            | Self::Open { agent, .. } => (Some(agent), &[], None),
        };
        let talked = claim.into_iter().flat_map(Claim::agents);
        agent.into_iter().chain(listeners).chain(talked)
    }

    fn from_fields(kind: EventKind, fields: &mut Fields) -> Result<Self, Fault> {
        Ok(match kind {
            EventKind::Enter => Self::Enter {
                agent: fields.name("agent")?,
                place: fields.name("place")?,
                hidden: fields.optional_switch("hidden")?.unwrap_or(false),
            },
            EventKind::Leave => Self::Leave {
                agent: fields.name("agent")?,
                place: fields.name("place")?,
            },
            EventKind::Exist => Self::Exist {
                item: fields.name("item")?,
                into: fields.name("into")?,
                place: fields.name("place")?,
                hidden: fields.optional_switch("hidden")?,
            },
            EventKind::Put => Self::Put {
                agent: fields.name("agent")?,
                item: fields.name("item")?,
                into: fields.name("into")?,
                place: fields.name("place")?,
                hidden: fields.optional_switch("hidden")?,
            },
            EventKind::Move => Self::Move {
                agent: fields.name("agent")?,
                item: fields.name("item")?,
                from: fields.optional_name("from")?,
                into: fields.name("into")?,
                place: fields.name("place")?,
                hidden: fields.optional_switch("hidden")?,
            },
            EventKind::Open => Self::Open {
                agent: fields.name("agent")?,
                into: fields.name("into")?,
                place: fields.name("place")?,
            },
            EventKind::Tell => Self::Tell {
                agent: fields.name("agent")?,
                to: fields.audience("to")?,
                claim: fields.claim("claim")?,
                place: fields.optional_name("place")?,
            },
        })
    }
}

impl Audience {
    /// Those that the line lists by name.
    pub fn listed(&self) -> &[Name] {
        match self {
            Self::All => &[],
            Self::Private(names) => names,
        }
    }
}

/// What happened, in words: `anne moved apple from basket into box`.
impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.act.fmt(f)
    }
}

impl fmt::Display for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Enter {
                agent,
                place,
                hidden: false,
            } => write!(f, "{agent} entered {place}"),
            Self::Enter { agent, place, .. } => write!(f, "{agent} hid in {place}"),
            Self::Leave { agent, place } => write!(f, "{agent} left {place}"),
            Self::Exist { item, into, .. } => write!(f, "{item} was in {into}"),
            Self::Put {
                agent, item, into, ..
            } => write!(f, "{agent} put {item} into {into}"),
            Self::Move {
                agent,
                item,
                from: Some(from),
                into,
                ..
            } => write!(f, "{agent} moved {item} from {from} into {into}"),
            Self::Move {
                agent, item, into, ..
            } => write!(f, "{agent} moved {item} into {into}"),
            Self::Open { agent, into, .. } => write!(f, "{agent} opened {into}"),
            Self::Tell {
                agent, to, claim, ..
            } => write!(f, "{agent} told {to}: \"{claim}\""),
        }
    }
}

impl fmt::Display for Audience {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str("all"),
            Self::Private(names) => {
                let names: Vec<&str> = names.iter().map(Name::as_str).collect();
                f.write_str(&names.join(", "))
            }
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum EventKind {
    Enter,
    Leave,
    Exist,
    Put,
    Move,
    Open,
    Tell,
}

/// The events and the fields of each, beside those that every event has.
const KINDS: &[Kind<EventKind>] = &[
    ("enter", EventKind::Enter, &["agent", "place", "hidden"]),
    ("leave", EventKind::Leave, &["agent", "place"]),
    (
        "exist",
        EventKind::Exist,
        &["item", "into", "place", "hidden"],
    ),
    (
        "put",
        EventKind::Put,
        &["agent", "item", "into", "place", "hidden"],
    ),
    (
        "move",
        EventKind::Move,
        &["agent", "item", "from", "into", "place", "hidden"],
    ),
    ("open", EventKind::Open, &["agent", "into", "place"]),
    ("tell", EventKind::Tell, &["agent", "to", "claim", "place"]),
];
