//! A memory in numbers.

use std::fs;
use std::path::Path;

use serde::Serialize;

use super::{Records, StoreError};
use crate::vocab::{Tick, WorldId};

/// What one agent keeps, counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stats {
    /// Episodes.
    pub episodes: u64,
    /// Episodes whose task was done.
    pub successes: u64,
    /// Episodes whose task was not.
    pub failures: u64,
    /// Skills that are offered.
    pub skills: usize,
    /// Skills that are kept but no longer offered.
    pub retired_skills: usize,
    /// When the first episode began.
    pub first_tick: Option<Tick>,
    /// When the latest one ended.
    pub last_tick: Option<Tick>,
    /// The latest flush.
    pub generation: u64,
    /// The world of the latest flush.
    pub world: Option<WorldId>,
    /// The latest belief graph, in bytes.
    pub beliefs_bytes: u64,
    /// All files of this memory, in bytes.
    pub bytes_on_disk: u64,
}

impl Records {
    /// Counts what is here. Reads every episode.
    pub fn stats(&self) -> Result<Stats, StoreError> {
        let skills = self.skills()?;
        let retired = skills.iter().filter(|skill| skill.is_retired()).count();
        let mut stats = Stats {
            episodes: 0,
            successes: 0,
            failures: 0,
            skills: skills.len() - retired,
            retired_skills: retired,
            first_tick: None,
            last_tick: None,
            generation: self.generation(),
            world: self.world(),
            beliefs_bytes: self.marks.last().map_or(0, |mark| mark.beliefs_bytes),
            bytes_on_disk: bytes_below(self.directory()),
        };
        for episode in self.episodes(..) {
            let episode = episode?;
            stats.episodes += 1;
            stats.successes += u64::from(episode.success);
            stats.failures += u64::from(!episode.success);
            stats.first_tick.get_or_insert(episode.tick_start);
            stats.last_tick = Some(episode.tick_end);
        }
        Ok(stats)
    }
}

/// The lengths of all files below a directory. What vanishes meanwhile counts nothing.
fn bytes_below(directory: &Path) -> u64 {
    let entries = fs::read_dir(directory).into_iter().flatten().flatten();
    entries
        .map(|entry| match entry.metadata() {
            Ok(metadata) if metadata.is_dir() => bytes_below(&entry.path()),
            Ok(metadata) => metadata.len(),
            Err(_) => 0,
        })
        .sum()
}
