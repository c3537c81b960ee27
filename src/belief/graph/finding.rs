//! Findings: what follows from a percept, before it is linked to a belief.

use super::scope::{Minds, Scope};
use super::weigh::is_rule;
use crate::belief::Proposition;
use crate::vocab::Tick;

/// One consequence of a percept: evidence for or against a proposition in some minds.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub(super) scope: Scope,
    pub(super) proposition: Proposition,
    pub(super) denied: bool,
    pub(super) link: Link,
}

/// Minds that come to the same findings as mine.
#[derive(Clone, Debug)]
pub(super) struct Sharer {
    pub(super) minds: Minds,
    /// Whether they perceived it for sure.
    pub(super) surely: bool,
}

/// How a percept bears on a belief.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Link {
    /// By itself, with this log-odds.
    Evidence(f64),
    /// As testimony.
    Told(Claimed),
    /// By itself, if it was perceived at all.
    Perhaps(f64),
}

/// Testimony, before it is known what it bears on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Claimed {
    /// The share of the speaker's trust that the words carry.
    pub(super) share: f64,
    /// The moment that they are about, if one was named.
    pub(super) at: Option<Tick>,
    /// Whether it was not said but follows, so that it is not judged besides what was said.
    pub(super) implied: bool,
}

impl Claimed {
    /// Plain words about how things stand.
    pub(super) fn now(share: f64) -> Self {
        Self {
            share,
            at: None,
            implied: false,
        }
    }
}

impl Link {
    /// The same evidence, for what follows from what was found.
    pub(super) fn implied(self) -> Self {
        match self {
            Self::Told(claimed) => Self::Told(Claimed {
                implied: true,
                ..claimed
            }),
            Self::Evidence(_) | Self::Perhaps(_) => self,
        }
    }

    /// The same evidence, for who may have perceived it and may not.
    pub(super) fn perhaps(self) -> Self {
        match self {
            Self::Evidence(weight) => Self::Perhaps(weight),
            Self::Told(_) | Self::Perhaps(_) => self,
        }
    }
}

impl Finding {
    /// A finding of my own senses with this log-odds.
    pub(super) fn own(proposition: Proposition, denied: bool, weight: f64) -> Self {
        Self {
            scope: Scope::MINE,
            proposition,
            denied,
            link: Link::Evidence(weight),
        }
    }

    /// Whether it is a claim about how things stood or will stand at another moment.
    pub(super) fn is_of_another_time(&self, now: Tick) -> bool {
        let dated = matches!(self.link, Link::Told(Claimed { at: Some(at), .. }) if at != now);
        dated && !is_rule(&self.proposition)
    }
}
