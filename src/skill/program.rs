//! What is run, and how far it may go.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::vocab::SkillName;

/// A skill to be run once, with what it may call.
#[derive(Clone, Debug)]
pub struct Program {
    /// The function that is called with the bot.
    pub name: SkillName,
    /// The file's name in error messages.
    pub file: String,
    /// JavaScript with that function.
    pub source: String,
    /// Skills that it may call by name, with their sources; compiled when first named.
    pub library: Arc<BTreeMap<SkillName, String>>,
    /// What the function is called with after the bot; objects with just `x`, `y` and `z` arrive as `Vec3`.
    pub args: Vec<serde_json::Value>,
}

impl Program {
    /// A program without arguments and library.
    pub fn new(name: SkillName, source: impl Into<String>) -> Self {
        Self {
            file: format!("{name}.js"),
            name,
            source: source.into(),
            library: Arc::default(),
            args: Vec::new(),
        }
    }
}

/// How far a skill may go. Work is counted in polls of the interpreter (ten thousand calls or loop turns, or a hundred
/// microtasks), so that a limit falls at the same place in every run.
#[derive(Clone, Debug, PartialEq)]
pub struct Limits {
    /// Bytes of memory for its values.
    pub heap_bytes: usize,
    /// Bytes of native stack for its calls; the thread must have half as much again.
    pub stack_bytes: usize,
    /// Questions and actions to its body.
    pub host_calls: u64,
    /// Ticks of the world from its start.
    pub world_ticks: u64,
    /// Polls without letting the world go on.
    pub polls_per_turn: u64,
    /// Polls in all.
    pub polls_per_run: u64,
    /// Seconds of processor time in all: a backstop for what cannot be counted, which differs between machines.
    pub cpu_seconds: f64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            heap_bytes: 64 << 20,
            stack_bytes: 1 << 20,
            host_calls: 200_000,
            world_ticks: 24_000,
            polls_per_turn: 1_000,
            polls_per_run: 10_000,
            cpu_seconds: 30.0,
        }
    }
}
