//! What of a life goes to memory beside its beliefs, and how a life goes on from it.

use std::collections::BTreeSet;
use std::sync::PoisonError;

use serde::{Deserialize, Serialize};

use super::curriculum::Record;
use super::diary::Diary;
use super::life::Agent;
use super::settings::{Settings, SettingsError};
use crate::belief::{self, Graph, GraphWire, WireError};
use crate::memory::{Batch, SkillRecord, Snapshot};
use crate::mind::Mind;
use crate::vocab::{BlockName, Random};
use crate::world::{BodyHandle, Seen};

/// Format of [`LifeWire`].
const VERSION: u32 = 1;

/// What memory kept of a life.
#[derive(Clone, Debug)]
pub struct Past {
    /// The state at the last flush.
    pub snapshot: Snapshot,
    /// The library.
    pub skills: Vec<SkillRecord>,
    /// The number of the next episode.
    pub next_episode: u64,
}

/// Why a life cannot begin or go on.
#[derive(Debug, thiserror::Error)]
pub enum BirthError {
    /// What it is set up with makes no sense.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The remembered beliefs cannot be read.
    #[error("its remembered beliefs cannot be read")]
    Beliefs(#[from] WireError),
    /// The remembered state cannot be read.
    #[error("its remembered state cannot be read")]
    State(#[from] rmp_serde::decode::Error),
    /// The remembered state was written by a later version of this program.
    #[error(
        "its remembered state has format {found}, this program reads {VERSION}\nhint: run it with the version of mindforge that wrote it, or a later one"
    )]
    Version {
        /// The format found.
        found: u32,
    },
}

/// The rest of a life on disk: `MessagePack` with field names.
#[derive(Serialize, Deserialize)]
struct LifeWire {
    version: u32,
    record: Record,
    seen: Seen,
    kinds: BTreeSet<BlockName>,
}

/// The beliefs in a snapshot.
pub fn remembered_beliefs(
    snapshot: &Snapshot,
    settings: belief::Settings,
) -> Result<Graph, BirthError> {
    let wire: GraphWire = rmp_serde::from_slice(&snapshot.beliefs)?;
    Ok(Graph::from_wire(wire, settings)?)
}

impl Agent {
    /// A life that goes on from what memory kept.
    pub fn resumed(
        settings: Settings,
        body: BodyHandle,
        mind: Box<dyn Mind>,
        past: &Past,
    ) -> Result<Self, BirthError> {
        let wire: LifeWire = rmp_serde::from_slice(&past.snapshot.life)?;
        if wire.version != VERSION {
            return Err(BirthError::Version {
                found: wire.version,
            });
        }
        let graph = remembered_beliefs(&past.snapshot, settings.belief.clone())?;
        // Another stream than the one that was used up: the life went on, its randomness does too.
        let random = Random::new(
            settings.seed,
            &format!("{} {}", settings.name, past.next_episode),
        );
        let mut agent = Self::with_mind(settings, body, mind, graph, random);
        agent.record = wire.record;
        agent.kinds = wire.kinds;
        *agent.seen.lock().unwrap_or_else(PoisonError::into_inner) = wire.seen;
        agent.recall_skills(&past.skills);
        agent.diary = Diary::new(past.next_episode);
        Ok(agent)
    }

    /// Takes up the skills that memory keeps: those of its past, or those that it was given before its first day.
    pub fn recall_skills(&mut self, kept: &[SkillRecord]) {
        for kept in kept {
            if let Err(error) = self.library.restore(kept.clone()) {
                tracing::warn!(agent = %self.settings.name, skill = %kept.name, "a kept skill is left out: {error}");
            }
        }
    }

    /// What the next flush puts on disk. The agent takes it for kept from here on.
    pub fn batch(&mut self) -> Result<Batch, rmp_serde::encode::Error> {
        let wire = LifeWire {
            version: VERSION,
            record: self.record.clone(),
            seen: self
                .seen
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .clone(),
            kinds: self.kinds.clone(),
        };
        let beliefs = rmp_serde::to_vec_named(&self.graph.to_wire())?;
        let snapshot = Snapshot {
            beliefs,
            life: rmp_serde::to_vec_named(&wire)?,
        };
        Ok(Batch {
            episodes: self.diary.take(),
            skills: self.take_changed_skills(),
            snapshot,
        })
    }
}
