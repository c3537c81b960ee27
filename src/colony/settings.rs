//! What a colony is made of.

use std::path::PathBuf;

use super::clock::Speed;
use crate::agent;
use crate::world::{embedded, minecraft};

/// A world, its clock, its agents, and where they are kept.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Which world.
    pub world: WorldSettings,
    /// How fast the embedded world's clock runs; a server has its own.
    pub speed: Speed,
    /// The agents, in the order of their turns.
    pub agents: Vec<agent::Settings>,
    /// The folder of memories.
    pub memory: PathBuf,
    /// The folder of learned skills, for people to read.
    pub skills: PathBuf,
    /// The file for the event log, if one is wanted.
    pub event_log: Option<PathBuf>,
}

/// A world to live in.
#[derive(Clone, Debug)]
pub enum WorldSettings {
    /// The world in the box.
    Embedded(embedded::Settings),
    /// A real server.
    Minecraft(minecraft::Settings),
}
