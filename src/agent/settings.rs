//! What one agent is set up with.

use super::innate::Knowledge;
use crate::vocab::{AgentName, Task};
use crate::{belief, skill, talk};

/// The switches and gifts of one life. Switches are the arms of trials: one agent, parts of it off.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Its name in the world.
    pub name: AgentName,
    /// What it holds true when it is born; a life that goes on keeps what it learned.
    pub knowledge: Knowledge,
    /// Belief sentences planted at birth, true or not.
    pub misbeliefs: Vec<String>,
    /// Tasks to do first, in order; done ones are not done again in a later run.
    pub tasks: Vec<Task>,
    /// Whether it chooses tasks of its own when the given ones are done.
    pub curriculum: bool,
    /// Whether it asks, answers and tells.
    pub talk: bool,
    /// Whether verified skills are kept and used again.
    pub library: bool,
    /// Bounds of the belief graph.
    pub belief: belief::Settings,
    /// How it speaks.
    pub speech: talk::Settings,
    /// Limits of the sandbox.
    pub limits: skill::Limits,
    /// What its skills' `findBlock` searches.
    pub find_blocks: FindBlocks,
    /// Seed of its own random source, mixed with its name.
    pub seed: u64,
}

/// What a skill's `findBlock` searches in a life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindBlocks {
    /// What the body has seen.
    Seen,
    /// All that is loaded around it, walls or not.
    Loaded,
}
