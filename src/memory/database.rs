//! The sled database in an agent's directory: opening it without trusting it, and the layout of its keys.

use std::cell::Cell;
use std::convert::Infallible;
use std::fs;
use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::sync::Once;

use sled::transaction::{ConflictableTransactionError, TransactionError, Transactional};

use super::{OpenError, StoreError, durable};

/// The name of the database's directory in an agent's directory.
pub(super) const DIRECTORY: &str = "sled";

/// Bytes of a state per value. sled puts values over 128 kB into files of their own, which it does not sync.
const PIECE_BYTES: usize = 8 * 1024;

/// What sled may keep of the database in the process's memory, in bytes; its default is a gigabyte.
const CACHE_BYTES: u64 = 16 * 1024 * 1024;

/// An open database with its trees.
pub(super) struct Database {
    db: sled::Db,
    /// Episodes by id, big-endian.
    pub(super) episodes: sled::Tree,
    /// Skills by name.
    pub(super) skills: sled::Tree,
    /// Marks and states by [`mark_key`] and [`part_prefix`].
    pub(super) snapshots: sled::Tree,
}

/// Changes to all trees that happen together or not at all.
#[derive(Default)]
pub(super) struct Changes {
    pub(super) episodes: sled::Batch,
    pub(super) skills: sled::Batch,
    pub(super) snapshots: sled::Batch,
}

/// One of the two states of a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The belief graph.
    Beliefs,
    /// The rest of the agent.
    Life,
}

/// What can be wrong with a database.
#[derive(Debug, thiserror::Error)]
pub(super) enum Fault {
    /// Its files are not what was written.
    #[error("{0}")]
    Damaged(String),
    /// The system refused: no space, no right.
    #[error(transparent)]
    Io(io::Error),
}

impl Database {
    /// Opens or creates the database. On damage sled cuts its log, so what matters is opened as a copy first.
    pub(super) fn open(path: &Path) -> Result<Self, Fault> {
        quietly(|| {
            let config = sled::Config::new()
                .path(path)
                .cache_capacity(CACHE_BYTES)
                .flush_every_ms(None);
            let open = || match config.open() {
                // Our own lock is held by now, so whoever holds sled's is about to let go.
                Err(sled::Error::Io(error)) if error.to_string().contains("acquire lock") => None,
                other => Some(other),
            };
            let opened = durable::patiently(open).unwrap_or_else(|| config.open());
            let db = opened?;
            Ok(Self {
                episodes: db.open_tree("episodes")?,
                skills: db.open_tree("skills")?,
                snapshots: db.open_tree("snapshots")?,
                db,
            })
        })
    }

    /// Applies the changes as one, and returns when they are on disk.
    pub(super) fn apply(&self, changes: &Changes) -> Result<(), Fault> {
        (&self.episodes, &self.skills, &self.snapshots)
            .transaction(|(episodes, skills, snapshots)| {
                episodes.apply_batch(&changes.episodes)?;
                skills.apply_batch(&changes.skills)?;
                snapshots.apply_batch(&changes.snapshots)?;
                Ok::<(), ConflictableTransactionError<Infallible>>(())
            })
            .map_err(|error| match error {
                TransactionError::Abort(never) => match never {},
                TransactionError::Storage(error) => error,
            })?;
        self.db.flush()?;
        Ok(())
    }
}

impl From<sled::Error> for Fault {
    fn from(error: sled::Error) -> Self {
        match error {
            sled::Error::Io(error) => Self::Io(error),
            sled::Error::Corruption { .. } => {
                Self::damaged("the database's files are not what was written")
            }
            other => Self::damaged(other.to_string()),
        }
    }
}

impl Fault {
    /// A fault of the files.
    pub(super) fn damaged(why: impl Into<String>) -> Self {
        Self::Damaged(why.into())
    }

    /// The fault as met while opening the memory in a directory.
    pub(super) fn opening(self, directory: &Path) -> OpenError {
        let path = directory.to_owned();
        match self {
            Self::Damaged(why) => OpenError::Damaged { path, why },
            Self::Io(source) => OpenError::Io {
                action: "open",
                path,
                source,
            },
        }
    }

    /// The fault as met while using the memory in a directory.
    pub(super) fn using(self, directory: &Path) -> StoreError {
        let path = directory.to_owned();
        match self {
            Self::Damaged(why) => StoreError::Damaged { path, why },
            Self::Io(source) => StoreError::Disk { path, source },
        }
    }
}

/// The key of a generation's mark. Its pieces follow it.
pub(super) fn mark_key(generation: u64) -> Vec<u8> {
    generation.to_be_bytes().to_vec()
}

/// The generation of a mark's key; `None` for the key of a piece.
pub(super) fn mark_generation(key: &[u8]) -> Option<u64> {
    key.try_into().ok().map(u64::from_be_bytes)
}

/// What the keys of the pieces of one state of a generation begin with.
pub(super) fn part_prefix(generation: u64, part: Part) -> Vec<u8> {
    let mut key = mark_key(generation);
    key.push(match part {
        Part::Beliefs => b'b',
        Part::Life => b'l',
    });
    key
}

/// A state as keys and values.
pub(super) fn pieces(
    generation: u64,
    part: Part,
    state: &[u8],
) -> impl Iterator<Item = (Vec<u8>, &[u8])> {
    state
        .chunks(PIECE_BYTES)
        .zip(0_u32..)
        .map(move |(piece, index)| {
            let mut key = part_prefix(generation, part);
            key.extend_from_slice(&index.to_be_bytes());
            (key, piece)
        })
}

/// Copies a database's files to a directory that does not exist yet.
pub(super) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target)?;
        }
    }
    Ok(())
}

/// Makes a newly created database's file names durable.
pub(super) fn sync_names(agent_directory: &Path) -> io::Result<()> {
    durable::sync_directory(&agent_directory.join(DIRECTORY))?;
    durable::sync_directory(agent_directory)?;
    durable::sync_directory(agent_directory.parent().unwrap_or(Path::new(".")))
}

/// Runs `body`, turning a panic in it into an error without printing it.
///
/// sled 0.34 panics on some damaged files: on one of some 2,000 flipped bytes and cut files in a database of several megabytes.
/// There is no other way to ask it. The hook is set once and is silent only for threads inside this function, so panics elsewhere
/// are printed as ever.
pub(super) fn quietly<T>(body: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    static HOOK: Once = Once::new();
    thread_local! { static QUIET: Cell<bool> = const { Cell::new(false) } }
    HOOK.call_once(|| {
        let previous = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !QUIET.get() {
                previous(info);
            }
        }));
    });
    let before = QUIET.replace(true);
    let outcome = panic::catch_unwind(AssertUnwindSafe(body));
    QUIET.set(before);
    outcome.unwrap_or_else(|_| {
        Err(Fault::damaged(
            "the database cannot make sense of its files",
        ))
    })
}
