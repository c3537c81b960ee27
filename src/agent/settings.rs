//! What one agent is set up with.

use super::innate::Knowledge;
use super::life::lexicon;
use crate::belief::Statement;
use crate::belief::sentence::{self, Context};
use crate::vocab::{AgentName, Dimension, Task, Verb, WorldId};
use crate::world::catalog::Catalog;
use crate::{belief, skill, talk};

/// What is wrong with an agent's settings.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// A planted misbelief is no sentence of the grammar.
    #[error(
        "the misbelief `{0}` is not a belief sentence, or names a thing that does not exist\nhint: one reads `mining dirt needs iron_shovel` or `mining stone gives dirt`"
    )]
    Misbelief(String),
    /// A task is about something that the game does not have.
    #[error("the task `{task}` is about `{}`, which does not exist\nhint: {hint}", task.name)]
    UnknownName {
        /// The task.
        task: Task,
        /// The nearest name that exists, or what to do.
        hint: String,
    },
}

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

impl Settings {
    /// Whether its misbeliefs can be read and its tasks are about things that exist. To be asked before anything is opened.
    pub fn check(&self) -> Result<(), SettingsError> {
        self.planted(&WorldId("".into()))?;
        self.tasks.iter().try_for_each(known)
    }

    /// The planted misbeliefs; places in them are in this world.
    pub(super) fn planted(&self, world: &WorldId) -> Result<Vec<Statement>, SettingsError> {
        let lexicon = lexicon(&self.name);
        let dimension = Dimension::Overworld;
        let context = Context {
            speaker: &self.name,
            world,
            dimension,
            lexicon: &lexicon,
        };
        let read = |text: &String| {
            let statement = sentence::parse_statement(text, &context);
            statement.ok_or_else(|| SettingsError::Misbelief(text.clone()))
        };
        self.misbeliefs.iter().map(read).collect()
    }
}

fn known(task: &Task) -> Result<(), SettingsError> {
    let catalog = Catalog::get();
    let name = task.name.as_str();
    let exists = catalog.item_named(name).is_some() || catalog.block_named(name).is_some();
    if exists || task.verb == Verb::Explore {
        return Ok(());
    }
    let hint = match catalog.nearest_name(name) {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => "name an item or block as the game does, such as `oak_log`".to_owned(),
    };
    Err(SettingsError::UnknownName {
        task: task.clone(),
        hint,
    })
}

/// What a skill's `findBlock` searches in a life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindBlocks {
    /// What the body has seen.
    Seen,
    /// All that is loaded around it, walls or not.
    Loaded,
}
