//! What a watcher sees of a life, and what a run counts.

use super::life::Agent;
use super::work::Work;
use crate::vocab::{AgentName, ItemName, Task, Tick};

/// Counts of this run, as opposed to totals of the life.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunCounts {
    /// Tasks done, in order.
    pub done: Vec<Task>,
    /// Tasks given up, in order.
    pub failed: Vec<Task>,
    /// Items carried for the first time in this life, with the tick.
    pub firsts: Vec<(ItemName, Tick)>,
    /// Lines said.
    pub sent: u64,
    /// Lines of partners heard.
    pub received: u64,
    /// Rules of the world that a partner's words made it hold.
    pub learned_by_talk: u64,
    /// Deaths.
    pub deaths: u64,
}

impl RunCounts {
    pub(super) fn ended(&mut self, task: &Task, success: bool) {
        if success {
            self.done.push(task.clone());
        } else {
            self.failed.push(task.clone());
        }
    }
}

/// What a watcher sees of an agent.
#[derive(Clone, Debug, PartialEq)]
pub struct Status {
    /// Who.
    pub name: AgentName,
    /// What it is at, in words.
    pub task: String,
    /// What it last said.
    pub speech: String,
    /// This run's counts.
    pub run: RunCounts,
    /// Different items ever carried.
    pub unique_items: usize,
    /// Skills in the library that are offered.
    pub skills: usize,
    /// Episodes of the life.
    pub episodes: u64,
    /// Beliefs held by itself, partners' included.
    pub beliefs: usize,
}

impl Agent {
    /// What a watcher sees.
    pub fn status(&self) -> Status {
        Status {
            name: self.settings.name.clone(),
            task: match &self.work {
                Work::Idle { .. } => "looks for something to do".to_owned(),
                Work::Asking { job, .. } => format!("{} (asks)", job.task),
                Work::Acting { job, .. } => job.task.to_string(),
                Work::Remembering { .. } => "remembers".to_owned(),
            },
            speech: self.voice.last_said().to_owned(),
            run: self.run.clone(),
            unique_items: self.record.had.len(),
            skills: self.library.offered().count(),
            episodes: self.diary.written(),
            beliefs: self.graph.figures().beliefs,
        }
    }
}
