//! The records as they lie on disk and in dumps: `MessagePack` with field names in the database, JSON in dumps, the same types in both.
//!
//! A version covers them all: [`VERSION`] goes up when a field changes its meaning or a new one must not be overlooked, and the
//! reader of older versions is kept. See `docs/memory-format.md`.

use serde::{Deserialize, Serialize};

use super::Episode;
pub(super) use super::skill::SkillWire;
use crate::vocab::{
    AgentName, Dimension, Place, Position, SkillName, Task, TaskError, Tick, WorldId,
};

/// The name of the format, in headers of directories and dumps.
pub(super) const FORMAT: &str = "mindforge-memory";
/// The version that is written, and the newest that is read.
pub(super) const VERSION: u32 = 2;

/// An [`Episode`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EpisodeWire {
    pub(super) id: u64,
    tick_start: u64,
    tick_end: u64,
    place: PlaceWire,
    task: String,
    attempt: u32,
    skill: Option<String>,
    code: String,
    log: Vec<String>,
    error: Option<String>,
    success: bool,
    because: String,
    helped_by: Vec<AgentName>,
    beliefs_changed: Vec<String>,
}

/// A [`Place`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlaceWire {
    world: String,
    dimension: Dimension,
    position: [i32; 3],
}

/// What is known of one generation besides the states themselves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MarkWire {
    /// Counts up, with gaps where the agent sat a flush out.
    pub(super) generation: u64,
    /// The agent's generation before this one.
    pub(super) previous: Option<u64>,
    /// The world that it lived in.
    pub(super) world: String,
    /// The id that the first episode after this generation has.
    pub(super) next_episode: u64,
    /// The skills that this generation wrote over, to cut it back.
    pub(super) undo: Vec<UndoWire>,
    /// Length of the belief graph in bytes.
    pub(super) beliefs_bytes: u64,
    /// Length of the rest of the agent's state in bytes.
    pub(super) life_bytes: u64,
}

/// A skill before a generation changed it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UndoWire {
    /// Which.
    pub(super) name: String,
    /// The record; nothing if the skill was new.
    pub(super) before: Option<SkillWire>,
}

/// Encodes a record for the database.
pub(super) fn encode<T: Serialize>(record: &T) -> Result<Vec<u8>, String> {
    rmp_serde::to_vec_named(record).map_err(|error| error.to_string())
}

/// Decodes a record from the database.
pub(super) fn decode<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, String> {
    rmp_serde::from_slice(bytes).map_err(|error| error.to_string())
}

impl From<Episode> for EpisodeWire {
    fn from(episode: Episode) -> Self {
        let Position { x, y, z } = episode.place.position;
        Self {
            id: episode.id,
            tick_start: episode.tick_start.0,
            tick_end: episode.tick_end.0,
            place: PlaceWire {
                world: episode.place.world.0.into(),
                dimension: episode.place.dimension,
                position: [x, y, z],
            },
            task: episode.task.to_string(),
            attempt: episode.attempt,
            skill: episode.skill.map(|name| name.as_str().to_owned()),
            code: episode.code,
            log: episode.log,
            error: episode.error,
            success: episode.success,
            because: episode.because,
            helped_by: episode.helped_by,
            beliefs_changed: episode.beliefs_changed,
        }
    }
}

impl TryFrom<EpisodeWire> for Episode {
    type Error = TaskError;

    fn try_from(wire: EpisodeWire) -> Result<Self, TaskError> {
        let [x, y, z] = wire.place.position;
        Ok(Self {
            id: wire.id,
            tick_start: Tick(wire.tick_start),
            tick_end: Tick(wire.tick_end),
            place: Place {
                world: WorldId(wire.place.world.into()),
                dimension: wire.place.dimension,
                position: Position::new(x, y, z),
            },
            task: wire.task.parse::<Task>()?,
            attempt: wire.attempt,
            skill: wire.skill.map(SkillName::new),
            code: wire.code,
            log: wire.log,
            error: wire.error,
            success: wire.success,
            because: wire.because,
            helped_by: wire.helped_by,
            beliefs_changed: wire.beliefs_changed,
        })
    }
}
