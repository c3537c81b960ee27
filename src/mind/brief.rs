//! The seam between a life and its mind: what goes in, what comes out.

use std::collections::BTreeMap;

use crate::belief::{Graph, Proposition, Utterance};
use crate::vocab::{AgentName, BlockName, ItemName, Place, SkillName, Task, Tick};

/// Everything a mind may know when it is asked something. All of it is the agent's own: beliefs, memory, feelings.
#[derive(Clone, Copy, Debug)]
pub struct Brief<'a> {
    /// Who is asked.
    pub me: &'a AgentName,
    /// Now.
    pub tick: Tick,
    /// The block of the feet.
    pub here: &'a Place,
    /// What the agent holds true, of the world, itself and others.
    pub beliefs: &'a Graph,
    /// What it carries, sorted by name.
    pub inventory: &'a [(ItemName, u32)],
    /// Slots of the inventory with nothing in them.
    pub free_slots: usize,
    /// Blocks from the feet to the nearest block of each kind that it remembers having seen.
    pub nearest: &'a BTreeMap<BlockName, f64>,
    /// Skills of its library that bear on the matter, with their code.
    pub skills: &'a [SkillCard],
    /// What was tried on this task so far, oldest first.
    pub attempts: &'a [Attempt],
    /// What was already asked of partners for this task.
    pub asked: &'a [Utterance],
}

impl Brief<'_> {
    /// How many of an item the agent carries.
    pub fn carries(&self, item: &ItemName) -> u32 {
        self.inventory
            .iter()
            .find(|(name, _)| name == item)
            .map_or(0, |(_, count)| *count)
    }
}

/// A skill as a mind sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillCard {
    /// Its name, to call it by.
    pub name: SkillName,
    /// The task it was verified on.
    pub task: Task,
    /// Its source.
    pub code: String,
}

/// A draft that was run, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// The code that ran.
    pub draft: Draft,
    /// The error it ended with, as the sandbox renders it.
    pub error: Option<String>,
    /// What it wrote to its log.
    pub log: Vec<String>,
    /// What the critic found.
    pub critique: String,
}

/// A plan and the code for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The main function's name; it is called with the body and the task's count.
    pub name: SkillName,
    /// The steps in words.
    pub plan: Vec<String>,
    /// JavaScript source with that function.
    pub code: String,
    /// Beliefs that the plan rests on, in the order of its steps.
    pub rests_on: Vec<Proposition>,
}

/// What a mind makes of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Writing {
    /// Code to run.
    Skill(Draft),
    /// Something must be known first; to be said to partners, in this order.
    Ask(Vec<Utterance>),
    /// It sees no way.
    GiveUp {
        /// Why, in words.
        because: String,
    },
}

/// Who decides. Implementations are deterministic functions of what they were fed so far.
pub trait Mind: std::fmt::Debug + Send {
    /// How many ticks of work a task is thought to take; `None` if no way is known.
    fn estimate(&mut self, tasks: &[Task], brief: &Brief<'_>) -> Vec<Option<f64>>;

    /// Plan and code for a task, given what was tried.
    fn write_skill(&mut self, task: &Task, brief: &Brief<'_>) -> Writing;
}
