//! A task at work: what was tried and asked for it, the draft that runs, and how an attempt ended.

use std::collections::BTreeMap;

use super::critic::Before;
use crate::belief::{ActionRef, DesireRef, Utterance};
use crate::mind::{Attempt, Draft};
use crate::skill::{Outcome, Run};
use crate::vocab::{AgentName, ItemName, Task, Tick, Verdict};

/// A task and what was done about it so far.
#[derive(Clone, Debug)]
pub(super) struct Job {
    pub(super) task: Task,
    pub(super) attempts: Vec<Attempt>,
    pub(super) asked: Vec<Utterance>,
    pub(super) helpers: Vec<AgentName>,
    pub(super) learned: Vec<String>,
    /// The wish behind it, in the graph.
    pub(super) desire: DesireRef,
}

impl Job {
    pub(super) fn new(task: Task, desire: DesireRef) -> Self {
        Self {
            desire,
            task,
            attempts: Vec::new(),
            asked: Vec::new(),
            helpers: Vec::new(),
            learned: Vec::new(),
        }
    }
}

/// A draft that is being run.
#[derive(Debug)]
pub(super) struct Trial {
    pub(super) draft: Draft,
    pub(super) run: Run,
    pub(super) before: Before,
    pub(super) began: Tick,
    /// The act, in the graph.
    pub(super) act: ActionRef,
}

/// What came of an attempt, as the diary wants it.
#[derive(Debug)]
pub(super) struct Ended {
    /// The draft and how it ended, if one was written.
    pub(super) ran: Option<(Draft, Outcome)>,
    pub(super) verdict: Verdict,
    pub(super) began: Tick,
    /// What the body carries more of than before.
    pub(super) gains: BTreeMap<ItemName, u32>,
}
