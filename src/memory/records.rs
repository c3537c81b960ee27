//! Reading a memory: episodes, skills, the latest state.

use std::fmt;
use std::fs;
use std::ops::RangeBounds;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::database::{self, Database, Fault, Part};
use super::header::{self, Header};
use super::wire::{self, EpisodeWire, MarkWire, SkillWire};
use super::{Episode, OpenError, SkillRecord, Snapshot, StoreError, durable, roster};
use crate::vocab::{AgentName, WorldId};

/// One agent's memory, to be read.
///
/// Opened by itself it is a copy in the system's temporary directory, so that the original stays as it is: sled writes whenever it
/// opens a database. A [`super::Store`] is one over the original.
pub struct Records {
    agent: AgentName,
    directory: PathBuf,
    pub(super) database: Database,
    /// The marks of the generations whose state is kept, oldest first.
    pub(super) marks: Vec<MarkWire>,
    /// Removed, after the database is closed, with the value.
    _copy: Option<TempDir>,
}

impl Records {
    /// Opens the memory of `agent` in `dir`, the directory of all memories, for reading only.
    ///
    /// # Errors
    /// If nobody of that name has a memory there (the error lists who has), if a running mindforge holds it, or if it is damaged.
    pub fn open(dir: &Path, agent: &AgentName) -> Result<Self, OpenError> {
        if dir.exists() && !dir.is_dir() {
            return Err(OpenError::NotADirectory {
                path: dir.to_owned(),
            });
        }
        let directory = dir.join(agent.as_str());
        let Some(header) = read_header(&directory, agent)? else {
            return Err(OpenError::UnknownAgent {
                agent: agent.clone(),
                dir: dir.to_owned(),
                known: roster::nearest(dir, agent),
            });
        };
        let Some(_reading) = durable::lock_shared(&directory) else {
            return Err(OpenError::InUse { path: directory });
        };
        Self::inspect(&directory, agent, &header)
    }

    /// Copies the database, opens the copy and reads every record of it, so that damage is found before anything is written.
    pub(super) fn inspect(
        directory: &Path,
        agent: &AgentName,
        header: &Header,
    ) -> Result<Self, OpenError> {
        let original = directory.join(database::DIRECTORY);
        let failed = |action, path: &Path| {
            let path = path.to_owned();
            move |source| OpenError::Io {
                action,
                path,
                source,
            }
        };
        let copy = TempDir::with_prefix("mindforge-")
            .map_err(failed("create a copy in", &std::env::temp_dir()))?;
        let path = copy.path().join(database::DIRECTORY);
        if original.exists() {
            database::copy(&original, &path).map_err(failed("copy", &original))?;
        }
        let records = Self::over(directory, agent, &path, Some(copy))?;
        let checked = database::quietly(|| records.check(header));
        checked.map_err(|fault| fault.opening(directory))?;
        Ok(records)
    }

    /// Opens the database at `path` as the memory of `agent` in `directory`.
    pub(super) fn over(
        directory: &Path,
        agent: &AgentName,
        path: &Path,
        copy: Option<TempDir>,
    ) -> Result<Self, OpenError> {
        let opened = Database::open(path).and_then(|database| {
            let marks = database::quietly(|| marks(&database))?;
            Ok((database, marks))
        });
        let (database, marks) = opened.map_err(|fault| fault.opening(directory))?;
        Ok(Self {
            agent: agent.clone(),
            directory: directory.to_owned(),
            database,
            marks,
            _copy: copy,
        })
    }

    /// Whose memory it is.
    pub fn agent(&self) -> &AgentName {
        &self.agent
    }

    /// Where it lies: the agent's directory.
    pub fn directory(&self) -> &Path {
        &self.directory
    }

    /// The flush that wrote the latest state; 0 before the first.
    pub fn generation(&self) -> u64 {
        self.marks.last().map_or(0, |mark| mark.generation)
    }

    /// The world of the latest state.
    pub fn world(&self) -> Option<WorldId> {
        self.marks
            .last()
            .map(|mark| WorldId(mark.world.as_str().into()))
    }

    /// The id of the next episode: one more than there are.
    pub fn next_episode(&self) -> u64 {
        self.marks.last().map_or(1, |mark| mark.next_episode)
    }

    /// How many flushes were written after generation `generation`, of those whose state is kept.
    pub(super) fn flushes_after(&self, generation: u64) -> usize {
        let later = |mark: &&MarkWire| mark.generation > generation;
        self.marks.iter().filter(later).count()
    }

    /// The episode with that id.
    pub fn episode(&self, id: u64) -> Result<Option<Episode>, StoreError> {
        self.episodes(id..=id).next().transpose()
    }

    /// The episodes with ids in that range, oldest first; `rev` for the newest.
    pub fn episodes(
        &self,
        ids: impl RangeBounds<u64>,
    ) -> impl DoubleEndedIterator<Item = Result<Episode, StoreError>> {
        let episodes = self.read_episodes(ids);
        episodes.map(|episode| episode.map_err(|fault| self.fault(fault)))
    }

    /// All skills, retired ones too, sorted by name.
    pub fn skills(&self) -> Result<Vec<SkillRecord>, StoreError> {
        self.read_skills().map_err(|fault| self.fault(fault))
    }

    /// The latest state; `None` before the first flush.
    pub fn snapshot(&self) -> Result<Option<Snapshot>, StoreError> {
        let snapshot = self.marks.last().map(|mark| self.state(mark));
        snapshot.transpose().map_err(|fault| self.fault(fault))
    }

    /// The states of a generation.
    pub(super) fn state(&self, mark: &MarkWire) -> Result<Snapshot, Fault> {
        Ok(Snapshot {
            beliefs: self.part(mark.generation, Part::Beliefs, mark.beliefs_bytes)?,
            life: self.part(mark.generation, Part::Life, mark.life_bytes)?,
        })
    }

    /// A fault of this memory.
    pub(super) fn fault(&self, fault: impl Into<Fault>) -> StoreError {
        fault.into().using(&self.directory)
    }

    /// Reads everything and compares it with what the header and the marks say should be there.
    fn check(&self, header: &Header) -> Result<(), Fault> {
        let (generation, promised) = (self.generation(), header.generation);
        if generation < promised {
            return Err(Fault::damaged(format!(
                "flush {promised} was acknowledged, but the records end at flush {generation}"
            )));
        }
        self.check_episodes()?;
        self.read_skills()?;
        for mark in &self.marks {
            self.state(mark)?;
        }
        Ok(())
    }

    fn check_episodes(&self) -> Result<(), Fault> {
        let mut count = 0;
        for episode in self.read_episodes(..) {
            let found = episode?.id;
            if found != count + 1 {
                let why = format!("after episode {count} comes {found}");
                return Err(Fault::damaged(why));
            }
            count = found;
        }
        let stored = self.next_episode() - 1;
        if count == stored {
            Ok(())
        } else {
            let why = format!("{stored} episodes were stored, {count} are there");
            Err(Fault::damaged(why))
        }
    }

    fn read_episodes(
        &self,
        ids: impl RangeBounds<u64>,
    ) -> impl DoubleEndedIterator<Item = Result<Episode, Fault>> {
        let bounds = (
            ids.start_bound().map(|id| id.to_be_bytes()),
            ids.end_bound().map(|id| id.to_be_bytes()),
        );
        self.database.episodes.range(bounds).map(|entry| {
            let wire: EpisodeWire = wire::decode(&entry?.1).map_err(Fault::damaged)?;
            Episode::try_from(wire).map_err(|error| Fault::damaged(error.to_string()))
        })
    }

    fn read_skills(&self) -> Result<Vec<SkillRecord>, Fault> {
        let skills = self.database.skills.iter();
        skills
            .map(|entry| {
                let wire: SkillWire = wire::decode(&entry?.1).map_err(Fault::damaged)?;
                SkillRecord::try_from(wire).map_err(|error| Fault::damaged(error.to_string()))
            })
            .collect()
    }

    fn part(&self, generation: u64, part: Part, bytes: u64) -> Result<Vec<u8>, Fault> {
        let prefix = database::part_prefix(generation, part);
        let mut state = Vec::new();
        for piece in self.database.snapshots.scan_prefix(prefix).values() {
            state.extend_from_slice(&piece?);
        }
        unpack(&state, bytes).ok_or_else(|| {
            let why = format!("the state of flush {generation} does not unpack to {bytes} bytes");
            Fault::damaged(why)
        })
    }
}

impl fmt::Debug for Records {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Records")
            .field("directory", &self.directory)
            .field("generation", &self.generation())
            .finish_non_exhaustive()
    }
}

/// An LZ4 block as the bytes that were packed, if there are as many as there should be. No block holds more than 255 times its size.
fn unpack(packed: &[u8], bytes: u64) -> Option<Vec<u8>> {
    let bytes = usize::try_from(bytes).ok()?;
    let possible = bytes / 255 <= packed.len();
    let state = possible
        .then(|| lz4_flex::block::decompress(packed, bytes))?
        .ok()?;
    (state.len() == bytes).then_some(state)
}

/// The header of an agent's directory; `None` if nothing was ever kept there.
pub(super) fn read_header(
    directory: &Path,
    agent: &AgentName,
) -> Result<Option<Header>, OpenError> {
    if fs::symlink_metadata(directory).is_ok() && !directory.is_dir() {
        return Err(OpenError::NotADirectory {
            path: directory.to_owned(),
        });
    }
    let header = Header::read(directory, agent)?;
    if header.is_none() && directory.join(database::DIRECTORY).exists() {
        return Err(OpenError::Damaged {
            path: directory.to_owned(),
            why: format!("there are records, but no `{}`", header::FILE),
        });
    }
    Ok(header)
}

fn marks(database: &Database) -> Result<Vec<MarkWire>, Fault> {
    let mut marks = Vec::new();
    for entry in &database.snapshots {
        let (key, bytes) = entry?;
        if database::mark_generation(&key).is_some() {
            marks.push(wire::decode(&bytes).map_err(Fault::damaged)?);
        }
    }
    Ok(marks)
}
