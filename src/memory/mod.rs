//! What an agent keeps: the episodes it lived through, the skills it wrote, and its latest state, in one sled database per agent.
//!
//! A run opens an [`Archive`]: the [`Store`] of each agent and, for the embedded world, the saves of that world ([`WorldSaves`]).
//! All of it is written in *common flushes*, numbered by generation: every agent's store first, the world last. So after a crash
//! the world's newest save says which generation all of them share, and a store that is ahead of it is cut back. Only what
//! [`Archive::commit`] returned may be called stored. Read-only commands take [`Records`] instead, which never touch the files.
//!
//! This module knows neither beliefs nor the world: their states are bytes to it. What is on disk is described in
//! `docs/memory-format.md`; the types written there are in `wire`, with their versions. Nothing outside names `sled`.
//!
//! ```
//! use std::collections::BTreeMap;
//! use mindforge::memory::{Archive, Batch, Home, Records, Snapshot};
//! use mindforge::vocab::AgentName;
//!
//! let dir = tempfile::tempdir()?;
//! let alice = AgentName::new("alice")?;
//! let home = Home::Embedded { seed: 7 };
//!
//! let mut archive = Archive::open(dir.path(), &[alice.clone()], &home)?.begin(b"the world at its start")?;
//! let batch = Batch { snapshot: Snapshot { beliefs: b"graph".to_vec(), life: b"state".to_vec() }, ..Batch::default() };
//! archive.commit(BTreeMap::from([(alice.clone(), batch)]), b"the world now")?;
//! drop(archive);
//!
//! let records = Records::open(dir.path(), &alice)?;
//! assert_eq!(records.snapshot()?.unwrap().beliefs, b"graph");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod archive;
mod database;
mod dump;
mod durable;
mod episode;
mod error;
mod header;
mod records;
mod roster;
mod skill;
mod stats;
mod store;
mod wire;
mod world_saves;

#[cfg(test)]
mod tests;

pub use archive::{Acknowledged, Archive, Home, Reopened};
pub use dump::LoadError;
pub use durable::replace as replace_file;
pub use episode::{Batch, Episode, SkillRecord, SkillVersion, Snapshot};
pub use error::{OpenError, StoreError};
pub use records::Records;
pub use roster::agents;
pub use stats::Stats;
pub use store::{CutBack, Store};
pub use world_saves::{SaveError, WorldSaves};
