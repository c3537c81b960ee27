//! What is kept: episodes, skills, and an agent's state at a flush.

use crate::vocab::{AgentName, Place, SkillName, Task, Tick};

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

/// A skill of the agent's library with its statistics. Kept by name: a later record replaces an earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillRecord {
    /// The main function's name.
    pub name: SkillName,
    /// Counts up from 1 with each rewrite.
    pub version: u32,
    /// JavaScript source.
    pub code: String,
    /// What it does, in words.
    pub description: String,
    /// The task it was verified on.
    pub task: Task,
    /// Who wrote it.
    pub written_by: AgentName,
    /// The partner who passed it on, if it was not written by the agent itself.
    pub taught_by: Option<AgentName>,
    /// How often it ran.
    pub uses: u32,
    /// How often the critic was content.
    pub successes: u32,
    /// Ticks spent in all its runs.
    pub ticks: u64,
    /// When it entered the library.
    pub created: Tick,
    /// Whether it is no longer offered, because it failed too often or a better one took its place.
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
