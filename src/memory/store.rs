//! Writing a memory: commits of whole flushes, and the way back.

use std::fmt;
use std::fs::{self, File};
use std::io::ErrorKind;
use std::ops::Deref;
use std::path::Path;

use super::database::{self, Changes, Fault, Part};
use super::header::Header;
use super::records::read_header;
use super::wire::{self, EpisodeWire, MarkWire, SkillWire, UndoWire};
use super::{Batch, OpenError, Records, SkillRecord, Snapshot, StoreError, durable};
use crate::vocab::{AgentName, WorldId};

/// How many states are kept: the latest, and the one to cut back to.
const STATES_KEPT: usize = 2;

/// One agent's memory, held by this process alone.
#[derive(Debug)]
pub struct Store {
    records: Records,
    header: Header,
    /// Keeps other processes out for as long as it is open.
    _lock: File,
}

/// What a memory lost by being cut back. None of it had been acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CutBack {
    /// The generation before.
    pub from: u64,
    /// The generation now.
    pub to: u64,
    /// Episodes removed.
    pub episodes: u64,
    /// Skills removed or set back.
    pub skills: usize,
}

impl fmt::Display for CutBack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            from,
            to,
            episodes,
            skills,
        } = self;
        write!(
            f,
            "from generation {from} to {to}, {episodes} episodes and {skills} skills"
        )
    }
}

impl Store {
    /// Opens the memory of `agent` in `dir`, the directory of all memories, or begins one.
    ///
    /// A memory that exists is first read from end to end as a copy, which takes about as long as reading its files.
    ///
    /// # Errors
    /// If another process holds it, the place cannot be written, or the memory is damaged; nothing is changed then.
    pub fn open(dir: &Path, agent: &AgentName) -> Result<Self, OpenError> {
        let directory = dir.join(agent.as_str());
        let begun = read_header(&directory, agent)?;
        let lock = claim(&directory)?;
        let mut header = if let Some(header) = begun {
            header
        } else {
            let header = Header::new(agent);
            header.write(&directory)?;
            header
        };
        let path = directory.join(database::DIRECTORY);
        if let Err(damage) = Records::inspect(&directory, agent, &header) {
            // Before the first flush is acknowledged there is nothing to lose: a crash while sled set its files up.
            if header.generation > 0 {
                return Err(damage);
            }
            fs::remove_dir_all(&path).map_err(|source| OpenError::Io {
                action: "remove the unfinished database",
                path: path.clone(),
                source,
            })?;
        }
        let records = Records::over(&directory, agent, &path, None)?;
        if header.version < wire::VERSION {
            // What is written from here on is of the present version.
            header.version = wire::VERSION;
            header.write(&directory)?;
        }
        database::sync_names(&directory).map_err(|source| OpenError::Io {
            action: "write to",
            path: directory,
            source,
        })?;
        Ok(Self {
            records,
            header,
            _lock: lock,
        })
    }

    /// Adds a flush: all of it or, after a crash or an error, nothing of it. It is on disk when this returns.
    ///
    /// # Errors
    /// If the generation or the episodes do not go on from what is stored, or the disk refuses.
    pub fn commit(
        &mut self,
        generation: u64,
        world: &WorldId,
        batch: Batch,
    ) -> Result<(), StoreError> {
        self.check_order(generation, &batch)?;
        let mut changes = Changes::default();
        let next_episode = self.next_episode() + batch.episodes.len() as u64;
        for episode in batch.episodes {
            let wire = EpisodeWire::from(episode);
            changes
                .episodes
                .insert(&wire.id.to_be_bytes(), self.encode(&wire)?);
        }
        let undo = self.put_skills(batch.skills, &mut changes)?;
        let mark = MarkWire {
            generation,
            previous: self.marks.last().map(|mark| mark.generation),
            world: world.0.to_string(),
            next_episode,
            undo,
            beliefs_bytes: batch.snapshot.beliefs.len() as u64,
            life_bytes: batch.snapshot.life.len() as u64,
        };
        self.put_state(&mark, &batch.snapshot, &mut changes)?;
        let surplus = (self.marks.len() + 1).saturating_sub(STATES_KEPT);
        for old in self.marks.iter().take(surplus) {
            self.remove_state(old, &mut changes)?;
        }
        self.apply(&changes)?;
        self.records.marks.drain(..surplus);
        self.records.marks.push(mark);
        self.acknowledge(generation)
    }

    /// Removes what was written after generation `to`, so that memory and world agree.
    ///
    /// # Errors
    /// If the state of that time is no longer kept; nothing is changed then.
    pub fn cut_back(&mut self, to: u64) -> Result<CutBack, StoreError> {
        let kept = self.marks.partition_point(|mark| mark.generation <= to);
        let (stay, go) = self.marks.split_at(kept);
        let target = stay.last().map_or(0, |mark| mark.generation);
        if let (None, Some(first)) = (stay.last(), go.first())
            && first.previous.is_some()
        {
            return Err(StoreError::TooFarBack {
                path: self.directory().to_owned(),
                to,
                oldest: first.generation,
            });
        }
        let next_episode = stay.last().map_or(1, |mark| mark.next_episode);
        let mut cut = CutBack {
            from: self.generation(),
            to: target,
            episodes: self.next_episode() - next_episode,
            skills: 0,
        };
        let mut changes = Changes::default();
        for id in next_episode..self.next_episode() {
            changes.episodes.remove(&id.to_be_bytes());
        }
        for mark in go.iter().rev() {
            cut.skills += mark.undo.len();
            for UndoWire { name, before } in &mark.undo {
                match before {
                    Some(before) => changes.skills.insert(name.as_str(), self.encode(before)?),
                    None => changes.skills.remove(name.as_str()),
                }
            }
            self.remove_state(mark, &mut changes)?;
        }
        // The promise is lowered before the records are removed: a crash in between must not look like damage.
        self.acknowledge(target)?;
        self.apply(&changes)?;
        self.records.marks.truncate(kept);
        Ok(cut)
    }

    /// Puts skills that came from elsewhere than a life, without a flush: all of them or, after a crash or an error, none. They stay when
    /// the memory is cut back.
    pub fn put(&mut self, skills: Vec<SkillRecord>) -> Result<(), StoreError> {
        let mut changes = Changes::default();
        let put = self.put_skills(skills, &mut changes)?;
        let is_put = |name: &str| put.iter().any(|put| put.name == name);
        let mut marks = self.marks.clone();
        for mark in &mut marks {
            mark.undo.retain(|undo| !is_put(&undo.name));
            let key = database::mark_key(mark.generation);
            changes.snapshots.insert(key, self.encode(mark)?);
        }
        self.apply(&changes)?;
        self.records.marks = marks;
        Ok(())
    }

    /// Fills an empty memory with records as they were dumped.
    pub(super) fn fill(
        &mut self,
        changes: &Changes,
        marks: Vec<MarkWire>,
    ) -> Result<(), StoreError> {
        self.apply(changes)?;
        self.records.marks = marks;
        self.acknowledge(self.generation())
    }

    /// Puts a mark and its states among the changes.
    pub(super) fn put_state(
        &self,
        mark: &MarkWire,
        state: &Snapshot,
        changes: &mut Changes,
    ) -> Result<(), StoreError> {
        let key = database::mark_key(mark.generation);
        changes.snapshots.insert(key, self.encode(mark)?);
        for (part, bytes) in [(Part::Beliefs, &state.beliefs), (Part::Life, &state.life)] {
            let packed = lz4_flex::block::compress(bytes);
            for (key, piece) in database::pieces(mark.generation, part, &packed) {
                changes.snapshots.insert(key, piece);
            }
        }
        Ok(())
    }

    /// Encodes a record.
    pub(super) fn encode(&self, record: &impl serde::Serialize) -> Result<Vec<u8>, StoreError> {
        wire::encode(record).map_err(|why| self.fault(Fault::Damaged(why)))
    }

    fn check_order(&self, generation: u64, batch: &Batch) -> Result<(), StoreError> {
        if generation <= self.generation() {
            return Err(StoreError::GenerationOutOfOrder {
                agent: self.agent().clone(),
                found: generation,
                current: self.generation(),
            });
        }
        for (episode, expected) in batch.episodes.iter().zip(self.next_episode()..) {
            if episode.id != expected {
                return Err(StoreError::EpisodeOutOfOrder {
                    agent: self.agent().clone(),
                    found: episode.id,
                    expected,
                });
            }
        }
        Ok(())
    }

    /// Puts skills among the changes; returns what they write over, each name once.
    fn put_skills(
        &self,
        skills: Vec<SkillRecord>,
        changes: &mut Changes,
    ) -> Result<Vec<UndoWire>, StoreError> {
        let mut undo: Vec<UndoWire> = Vec::new();
        for skill in skills {
            let wire = SkillWire::from(skill);
            changes
                .skills
                .insert(wire.name.as_str(), self.encode(&wire)?);
            if undo.iter().all(|known| known.name != wire.name) {
                let before = self.database.skills.get(&wire.name);
                let before = before.map_err(|error| self.fault(error))?;
                let before = before.map(|bytes| wire::decode(&bytes)).transpose();
                undo.push(UndoWire {
                    name: wire.name,
                    before: before.map_err(|why| self.fault(Fault::Damaged(why)))?,
                });
            }
        }
        Ok(undo)
    }

    fn remove_state(&self, mark: &MarkWire, changes: &mut Changes) -> Result<(), StoreError> {
        let prefix = database::mark_key(mark.generation);
        for key in self.database.snapshots.scan_prefix(prefix).keys() {
            changes
                .snapshots
                .remove(key.map_err(|error| self.fault(error))?);
        }
        Ok(())
    }

    fn apply(&self, changes: &Changes) -> Result<(), StoreError> {
        self.database
            .apply(changes)
            .map_err(|fault| self.fault(fault))
    }

    fn acknowledge(&mut self, generation: u64) -> Result<(), StoreError> {
        self.header.generation = generation;
        self.header.write(self.records.directory())
    }
}

impl Deref for Store {
    type Target = Records;

    fn deref(&self) -> &Records {
        &self.records
    }
}

/// Makes the directory and takes its lock.
fn claim(directory: &Path) -> Result<File, OpenError> {
    let failed = |action| {
        move |source: std::io::Error| {
            let path = directory.to_owned();
            match source.kind() {
                ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
                    OpenError::NotADirectory { path }
                }
                _ => OpenError::Io {
                    action,
                    path,
                    source,
                },
            }
        }
    };
    fs::create_dir_all(directory).map_err(failed("create"))?;
    let lock = durable::lock(directory).map_err(failed("write to"))?;
    lock.ok_or_else(|| OpenError::InUse {
        path: directory.to_owned(),
    })
}
