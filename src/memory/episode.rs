//! What is kept: episodes, skills, and an agent's state at a flush.

use std::collections::BTreeSet;

use crate::vocab::{After, AgentName, Before, Place, SkillName, Task, Tick};

/// One attempt at a task, from the first order to the critic's verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Episode {
    /// Counts up from 1 in each life, without gaps.
    pub id: u64,
    /// When the attempt began.
    pub tick_start: Tick,
    /// When the critic judged it.
    pub tick_end: Tick,
    /// Where the agent stood at the end.
    pub place: Place,
    /// What was tried.
    pub task: Task,
    /// The how-manieth attempt at this task in a row, from 1.
    pub attempt: u32,
    /// The skill's main function, if any code was written.
    pub skill: Option<SkillName>,
    /// The code that ran; empty if none was written.
    pub code: String,
    /// What the code wrote to its log.
    pub log: Vec<String>,
    /// The error it ended with.
    pub error: Option<String>,
    /// Whether the critic found the task done.
    pub success: bool,
    /// What the critic saw that says so.
    pub because: String,
    /// Partners whose word or deed this attempt rested on.
    pub helped_by: Vec<AgentName>,
    /// Beliefs that changed because of it, as sentences.
    pub beliefs_changed: Vec<String>,
}

/// A skill of the agent's library with all its versions. Kept by name: a later record replaces an earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillRecord {
    /// The main function's name.
    pub name: SkillName,
    /// What it does, in words.
    pub description: String,
    /// The task it was verified on; nothing for skills that came without one.
    pub task: Option<Task>,
    /// What must hold before it.
    pub before: Before,
    /// What holds after it.
    pub after: After,
    /// The partner who passed it on, if it was not written by the agent itself.
    pub taught_by: Option<AgentName>,
    /// Library skills that it was seen to call.
    pub calls: BTreeSet<SkillName>,
    /// Its versions, oldest first; at least one.
    pub versions: Vec<SkillVersion>,
}

impl SkillRecord {
    /// Whether no version of it is offered any more.
    pub fn is_retired(&self) -> bool {
        self.versions.iter().all(|version| version.retired)
    }
}

/// One text of a skill and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillVersion {
    /// From 1, counting up with each rewrite.
    pub number: u32,
    /// JavaScript.
    pub source: String,
    /// Who wrote it, if that is known.
    pub author: Option<AgentName>,
    /// When it entered the library.
    pub tick: Tick,
    /// How often it ran.
    pub uses: u64,
    /// How often the critic was content.
    pub successes: u64,
    /// Ticks spent in runs of its own; a call by another skill is not timed.
    pub ticks: u64,
    /// When it ran last.
    pub last_used: Option<Tick>,
    /// How its latest runs ended, oldest first.
    pub recent: Vec<bool>,
    /// Whether it is no longer offered, because it failed too often.
    pub retired: bool,
}

/// An agent's state at a flush. Bytes here: the modules that own the states read and write them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// The belief graph.
    pub beliefs: Vec<u8>,
    /// Everything else the agent needs to go on where it was.
    pub life: Vec<u8>,
}

/// What one agent adds to its memory in one flush.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// Episodes since the last flush; their ids go on from [`super::Records::next_episode`].
    pub episodes: Vec<Episode>,
    /// Skills that are new or changed since the last flush.
    pub skills: Vec<SkillRecord>,
    /// The state now.
    pub snapshot: Snapshot,
}
