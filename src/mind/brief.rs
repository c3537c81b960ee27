//! The seam between a life and its mind: what goes in, what comes out.

use crate::belief::{Graph, Statement, Utterance};
use crate::vocab::{AgentName, ItemName, Place, SkillName, Task, Tick};

/// Everything a mind may know when it is asked something. All of it is the agent's own: beliefs, memory, feelings.
#[derive(Debug)]
pub struct Brief<'a> {
    /// Who is asked.
    pub me: &'a AgentName,
    /// Now.
    pub tick: Tick,
    /// The feet.
    pub here: &'a Place,
    /// What the agent holds true, of the world, itself and others.
    pub beliefs: &'a Graph,
    /// What it carries, sorted by name.
    pub inventory: &'a [(ItemName, u32)],
    /// Skills recalled for the matter at hand, with their code, best first.
    pub skills: &'a [SkillCard],
    /// What was tried on this task so far, oldest first.
    pub attempts: &'a [Attempt],
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
    /// The main function's name.
    pub name: SkillName,
    /// The steps in words.
    pub plan: Vec<String>,
    /// JavaScript source with that function.
    pub code: String,
    /// Beliefs that the plan rests on, in the order of its steps.
    pub rests_on: Vec<crate::belief::Proposition>,
}

/// What a mind makes of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Writing {
    /// Code to run.
    Skill(Draft),
    /// Something must be known first; to be asked of partners.
    Ask(Utterance),
    /// It sees no way.
    GiveUp {
        /// Why, in words.
        because: String,
    },
}

/// Who decides. Implementations are deterministic functions of what they were fed so far.
pub trait Mind: std::fmt::Debug + Send {
    /// A task worth doing next, if it has an opinion; the curriculum weighs it with its own candidates.
    fn propose_task(&mut self, brief: &Brief<'_>) -> Option<Task>;

    /// Plan and code for a task, given what was tried.
    fn write_skill(&mut self, task: &Task, brief: &Brief<'_>) -> Writing;

    /// What to say to what was heard; nothing if there is nothing to say.
    fn converse(
        &mut self,
        heard: &Utterance,
        speaker: &AgentName,
        brief: &Brief<'_>,
    ) -> Vec<Utterance>;

    /// Free text as statements, for what the grammar does not cover.
    fn interpret(&mut self, text: &str, brief: &Brief<'_>) -> Vec<Statement>;
}
