//! What is kept of a skill. These are the wire types too: they are stored and dumped as they are.

use serde::{Deserialize, Serialize};

use super::Candidate;
use crate::vocab::{AgentName, SkillName, Task, Tick};

/// A skill with all its versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkillRecord {
    /// Its name.
    pub name: SkillName,
    /// The task that it was first verified on.
    pub task: Task,
    /// Its versions, oldest first.
    pub versions: Vec<SkillVersion>,
}

/// One text of a skill and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkillVersion {
    /// From 1.
    pub number: u32,
    /// JavaScript.
    pub source: String,
    /// Who wrote it.
    pub author: AgentName,
    /// When it was verified.
    pub tick: Tick,
    /// How often it ran.
    pub uses: u64,
    /// How often the critic was content.
    pub successes: u64,
    /// Ticks spent in runs of its own; a call by another skill is not timed.
    pub ticks: u64,
}

impl SkillRecord {
    pub(super) fn new(name: SkillName, task: Task) -> Self {
        Self {
            name,
            task,
            versions: Vec::new(),
        }
    }

    /// The version that runs.
    pub fn newest(&self) -> Option<&SkillVersion> {
        self.versions.last()
    }

    pub(super) fn newest_mut(&mut self) -> Option<&mut SkillVersion> {
        self.versions.last_mut()
    }

    pub(super) fn push(&mut self, candidate: Candidate) -> u32 {
        if let Some(newest) = self.newest().filter(|v| v.source == candidate.source) {
            return newest.number;
        }
        let number = self.newest().map_or(1, |newest| newest.number + 1);
        self.versions.push(SkillVersion {
            number,
            source: candidate.source,
            author: candidate.author,
            tick: candidate.tick,
            uses: 0,
            successes: 0,
            ticks: 0,
        });
        number
    }
}
