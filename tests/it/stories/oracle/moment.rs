//! What can be witnessed, and by whom.

use std::collections::{BTreeMap, BTreeSet};

use mindforge::belief::story::{Claim, Name};

/// A container in a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) container: Name,
    pub(super) place: Name,
}

/// One thing that can be witnessed.
#[derive(Clone, Debug)]
pub(super) struct Moment {
    /// Later moments have higher numbers; what one event does at once has the same.
    pub(super) when: u64,
    pub(super) witnesses: Witnesses,
    pub(super) what: What,
}

/// Who is where something happens.
#[derive(Clone, Debug, Default)]
pub(super) struct Witnesses {
    pub(super) visible: BTreeSet<Name>,
    pub(super) hidden: BTreeSet<Name>,
}

/// What is seen or heard.
#[derive(Clone, Debug)]
pub(super) enum What {
    /// Somebody comes, and sees who and which open items are there.
    Comes {
        agent: Name,
        place: Name,
        present: BTreeSet<Name>,
        in_sight: BTreeMap<Name, (Spot, bool)>,
    },
    /// Somebody who hides sees who is there.
    Peers {
        agent: Name,
        place: Name,
        present: BTreeSet<Name>,
    },
    /// Somebody goes.
    Goes { agent: Name },
    /// An item is brought to a spot.
    Lies { item: Name, at: Spot, hidden: bool },
    /// A container is opened: what is in it, and whether that is hidden.
    Opens {
        at: Spot,
        inside: BTreeMap<Name, bool>,
    },
    /// Somebody says something.
    Says(Saying),
}

/// Something said, with what was so at that moment.
#[derive(Clone, Debug)]
pub(super) struct Saying {
    pub(super) speaker: Name,
    pub(super) to_all: bool,
    /// Who hears it, the speaker included.
    pub(super) hearers: BTreeSet<Name>,
    pub(super) claim: Claim,
    /// Where the speaker says that he is.
    pub(super) said_in: Option<Name>,
    /// Where the item really is.
    pub(super) really_in: Option<Name>,
    /// Where containers of that name stand, the first named first.
    pub(super) containers_in: Vec<Name>,
}
