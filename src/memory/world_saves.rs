//! The saves of the embedded world: one file per generation, the latest two kept.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::header::Header;
use super::{OpenError, durable, roster};

/// What a save begins with: the format's name and version.
const MAGIC: &[u8; 8] = b"mfworld1";
const CHECKSUM_BYTES: usize = size_of::<u32>();
const SAVES_KEPT: usize = 2;
const EXTENSION: &str = "world";
/// The folder of all worlds, among the memories.
const WORLDS: &str = "world";

/// The saves of one world, held by this process alone. It knows bytes only.
#[derive(Debug)]
pub struct WorldSaves {
    directory: PathBuf,
    /// Ascending.
    generations: Vec<u64>,
    /// Keeps other processes out for as long as it is open.
    _lock: File,
}

/// Why a world's save cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The operating system refused.
    #[error("cannot {action} `{}`: {source}\nhint: check the space left, and that you may read and write there", path.display())]
    Io {
        /// What was tried.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// The system's answer.
        source: io::Error,
    },
    /// Another process runs this world.
    #[error("the world in `{}` is in use by a running mindforge\nhint: stop that one first, or take another `--seed`", path.display())]
    InUse {
        /// The world's directory.
        path: PathBuf,
    },
    /// The file is not what was written.
    #[error("the world saved in `{}` is damaged: {why}\nhint: nothing was changed; restore the file from a backup, or move its directory away so that the world begins anew", path.display())]
    Damaged {
        /// The save.
        path: PathBuf,
        /// What does not fit.
        why: &'static str,
    },
}

impl WorldSaves {
    /// Opens the saves of the world with that seed in `dir`, the directory of all memories; there may be none yet.
    ///
    /// # Errors
    /// If another process runs this world, or the directory cannot be made or read.
    pub fn open(dir: &Path, seed: u64) -> Result<Self, SaveError> {
        let directory = Self::place(dir, seed);
        let failed = |action| {
            let path = directory.clone();
            move |source| SaveError::Io {
                action,
                path,
                source,
            }
        };
        fs::create_dir_all(&directory).map_err(failed("create"))?;
        let lock = durable::lock(&directory).map_err(failed("write to"))?;
        let Some(lock) = lock else {
            return Err(SaveError::InUse { path: directory });
        };
        let generations = generations(&directory).map_err(failed("read"))?;
        Ok(Self {
            directory,
            generations,
            _lock: lock,
        })
    }

    /// The newest save of the world with that seed in `dir`; `None` if there is no such world. Makes and changes nothing.
    ///
    /// # Errors
    /// If another process runs this world, or the save cannot be read or is not what was written.
    pub fn read(dir: &Path, seed: u64) -> Result<Option<Vec<u8>>, SaveError> {
        let directory = Self::place(dir, seed);
        let Some(_reading) = durable::lock_shared(&directory) else {
            return Err(SaveError::InUse { path: directory });
        };
        match Self::newest_in(dir, seed) {
            None => Ok(None),
            Some(newest) => read(&file_of(&directory, newest)).map(Some),
        }
    }

    /// The seeds of the worlds that are saved in `dir`, ascending.
    pub fn seeds(dir: &Path) -> Vec<u64> {
        let entries = fs::read_dir(dir.join(WORLDS)).into_iter().flatten();
        let mut seeds: Vec<u64> = entries
            .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
            .filter(|seed| Self::newest_in(dir, *seed).is_some())
            .collect();
        seeds.sort_unstable();
        seeds
    }

    /// Puts a world from elsewhere in place of this one, as a generation that no memory in `dir` is ahead of: the agents there go on
    /// in it with all that they remember. Gives that generation.
    ///
    /// # Errors
    /// If it cannot be written, or a memory in `dir` does not say how far it is.
    pub fn adopt(&mut self, dir: &Path, world: &[u8]) -> Result<u64, OpenError> {
        let mut generation = self.newest().unwrap_or(0);
        for agent in roster::agents(dir) {
            let header = Header::read(&dir.join(agent.as_str()), &agent)?;
            generation = generation.max(header.map_or(0, |header| header.generation));
        }
        // The flush that a crash left unfinished may be one further.
        generation += 1;
        self.save(generation, world)?;
        Ok(generation)
    }

    /// The generation of the newest save.
    pub fn newest(&self) -> Option<u64> {
        self.generations.last().copied()
    }

    /// Where the saves of the world with that seed lie in `dir`, if there are any.
    pub(super) fn place(dir: &Path, seed: u64) -> PathBuf {
        dir.join(WORLDS).join(seed.to_string())
    }

    /// The generation of the newest save of a world that need not be this run's.
    pub(super) fn newest_in(dir: &Path, seed: u64) -> Option<u64> {
        generations(&Self::place(dir, seed)).ok()?.pop()
    }

    /// The newest save's bytes; `None` if the world was never saved.
    ///
    /// # Errors
    /// If it cannot be read, or is not what was written. The save before it is not taken in its stead: memory is ahead of that.
    pub fn load(&self) -> Result<Option<Vec<u8>>, SaveError> {
        let newest = self.newest();
        newest
            .map(|newest| read(&file_of(&self.directory, newest)))
            .transpose()
    }

    /// Writes a save; it is on disk when this returns. The one before it is kept, older ones are removed.
    pub fn save(&mut self, generation: u64, world: &[u8]) -> Result<(), SaveError> {
        let path = file_of(&self.directory, generation);
        let failed = |action, path: &Path| {
            let path = path.to_owned();
            move |source| SaveError::Io {
                action,
                path,
                source,
            }
        };
        durable::replace(&path, &seal(world)).map_err(failed("write", &path))?;
        self.generations.retain(|known| *known != generation);
        self.generations.push(generation);
        while self.generations.len() > SAVES_KEPT {
            let oldest = self.generations.remove(0);
            let old = file_of(&self.directory, oldest);
            fs::remove_file(&old).map_err(failed("remove", &old))?;
        }
        Ok(())
    }
}

fn file_of(directory: &Path, generation: u64) -> PathBuf {
    directory.join(format!("{generation}.{EXTENSION}"))
}

/// The world in a file of its saves.
fn read(path: &Path) -> Result<Vec<u8>, SaveError> {
    let file = fs::read(path).map_err(|source| SaveError::Io {
        action: "read",
        path: path.to_owned(),
        source,
    })?;
    match unseal(&file) {
        Ok(world) => Ok(world.to_vec()),
        Err(why) => Err(SaveError::Damaged {
            path: path.to_owned(),
            why,
        }),
    }
}

/// The generations that are saved in a directory, ascending.
fn generations(directory: &Path) -> io::Result<Vec<u64>> {
    let mut generations = Vec::new();
    for entry in fs::read_dir(directory)? {
        generations.extend(generation_of(&entry?.path()));
    }
    generations.sort_unstable();
    Ok(generations)
}

fn generation_of(path: &Path) -> Option<u64> {
    if path.extension()? != EXTENSION {
        return None;
    }
    path.file_stem()?.to_str()?.parse().ok()
}

fn seal(world: &[u8]) -> Vec<u8> {
    let checksum = crc32fast::hash(world).to_le_bytes();
    [MAGIC.as_slice(), &checksum, world].concat()
}

fn unseal(file: &[u8]) -> Result<&[u8], &'static str> {
    let rest = file
        .strip_prefix(MAGIC)
        .ok_or("it does not begin like a world that this mindforge can read")?;
    let (checksum, world) = rest
        .split_first_chunk::<CHECKSUM_BYTES>()
        .ok_or("it is cut off")?;
    if u32::from_le_bytes(*checksum) == crc32fast::hash(world) {
        Ok(world)
    } else {
        Err("its checksum does not fit")
    }
}
