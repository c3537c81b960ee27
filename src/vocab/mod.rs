//! The words that all floors share.
//!
//! Plain closed types without I/O, clocks or `async`: a name is a [`ItemName`], a moment a [`Tick`], what a body senses a
//! [`Percept`], what it does an [`Action`], what an agent is after a [`Task`]. A type belongs here when two floors that may not
//! name each other both need it, and only then.
//!
//! ```
//! use mindforge::vocab::{Task, Verb};
//!
//! let task: Task = "collect 3 oak_log at 12 64 -7".parse()?;
//! assert_eq!(task.verb, Verb::Collect);
//! assert_eq!(task.to_string(), "collect 3 oak_log at 12 64 -7");
//! # Ok::<(), mindforge::vocab::TaskError>(())
//! ```

mod action;
mod conditions;
mod destination;
mod failure;
mod lexicon;
mod name;
mod percept;
mod place;
mod random;
mod task;
mod tool;

pub use action::{Action, ActionId, ActionResult, Face, Keys, Lane, Section, Wear};
pub use conditions::{After, Before, DayTime, Feels};
pub use destination::Destination;
pub use failure::Failure;
pub use lexicon::Lexicon;
pub use name::{
    AgentName, BiomeName, BlockName, InvalidAgentName, ItemName, MobName, SkillName, Thing,
};
pub use percept::{Audience, Percept, Speaker};
pub use place::{Dimension, Place, Point, Position, Tick, WorldId};
pub use random::Random;
pub use task::{Goal, Task, TaskError, Verb, Verdict};
pub use tool::{substitutes, suffices};

/// Ticks in a second of game time.
pub const TICKS_PER_SECOND: u64 = 20;
/// Ticks in a day of game time: twenty minutes.
pub const TICKS_PER_DAY: u64 = 24_000;
