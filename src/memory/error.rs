//! Why a memory cannot be opened, read or written.

use std::io;
use std::path::PathBuf;

use crate::vocab::AgentName;

/// Why an agent's memory cannot be opened. Nothing was changed on disk when one of these is returned.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// A file or a special file is where the directory should be.
    #[error("`{}` is not a directory, so no memory can lie there\nhint: choose another place with `--memory DIR`", path.display())]
    NotADirectory {
        /// The place.
        path: PathBuf,
    },
    /// The operating system refused.
    #[error("cannot {action} `{}`: {source}\nhint: check that the directory exists and that you may read and write it, or choose another with `--memory DIR`", path.display())]
    Io {
        /// What was tried: `create`, `read`.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// The system's answer.
        source: io::Error,
    },
    /// Another process holds it.
    #[error("`{}` is in use by a running mindforge\nhint: stop that one first, or copy the directory and look at the copy", path.display())]
    InUse {
        /// The agent's or the world's directory.
        path: PathBuf,
    },
    /// The files are not what was written.
    #[error("the memory in `{}` is damaged: {why}\nhint: nothing was changed; restore the directory from a backup or load a dump into a new one, or move it away to begin a new life", path.display())]
    Damaged {
        /// The agent's directory.
        path: PathBuf,
        /// What does not fit.
        why: String,
    },
    /// Written by a later mindforge.
    #[error("the memory in `{}` has format version {found}, and this mindforge reads up to version {known}\nhint: open it with the mindforge that wrote it, or a newer one", path.display())]
    Newer {
        /// The agent's directory.
        path: PathBuf,
        /// The version there.
        found: u32,
        /// The newest version that this program reads.
        known: u32,
    },
    /// The directory was renamed or copied: it holds another agent's life.
    #[error("`{}` holds the memory of `{found}`, not of `{expected}`\nhint: give the directory its agent's name back", path.display())]
    OtherAgent {
        /// The agent's directory.
        path: PathBuf,
        /// Whose memory it is.
        found: String,
        /// Whose was asked for.
        expected: AgentName,
    },
    /// Nobody of that name has a memory there.
    #[error("`{agent}` has no memory in `{}`\nhint: {}", dir.display(), who_has(known))]
    UnknownAgent {
        /// Who was asked for.
        agent: AgentName,
        /// The directory of all memories.
        dir: PathBuf,
        /// Who has one there, the most similar name first.
        known: Vec<AgentName>,
    },
    /// The store is ahead of the world by more than a crash can explain.
    #[error("the memory in `{}` is at generation {store}, but the world's newest save in `{}` is of generation {save}\nhint: restore that world's later save, or move its directory away so that the world begins anew", path.display(), world.display())]
    WorldBehind {
        /// The agent's directory.
        path: PathBuf,
        /// The newest generation there.
        store: u64,
        /// The directory of the world's saves.
        world: PathBuf,
        /// The newest generation there.
        save: u64,
    },
    /// The memory could be opened, but not cut back.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The world's saves cannot be used.
    #[error(transparent)]
    Save(#[from] super::SaveError),
}

fn who_has(known: &[AgentName]) -> String {
    if known.is_empty() {
        return "nobody has one there yet; `mindforge run` makes one, `--memory DIR` looks elsewhere".to_owned();
    }
    let names: Vec<_> = known.iter().map(|name| format!("`{name}`")).collect();
    format!("these agents have one: {}", names.join(", "))
}

/// Why an open memory could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The operating system refused, usually because the disk is full or gone.
    #[error("cannot use the memory in `{}`: {source}\nhint: check the disk and the space left on it; what was stored before is safe", path.display())]
    Disk {
        /// The agent's directory.
        path: PathBuf,
        /// The system's answer.
        source: io::Error,
    },
    /// A record is not what was written.
    #[error("the memory in `{}` is damaged: {why}\nhint: restore the directory from a backup or load a dump into a new one", path.display())]
    Damaged {
        /// The agent's directory.
        path: PathBuf,
        /// What does not fit.
        why: String,
    },
    /// The caller's episodes do not go on from what is stored.
    #[error("episode {found} does not follow: the next one of `{agent}` is {expected}")]
    EpisodeOutOfOrder {
        /// Whose.
        agent: AgentName,
        /// The id that was handed in.
        found: u64,
        /// The id that follows.
        expected: u64,
    },
    /// The caller's generation is not later than what is stored.
    #[error("generation {found} does not follow: the memory of `{agent}` is at {current}")]
    GenerationOutOfOrder {
        /// Whose.
        agent: AgentName,
        /// The generation that was handed in.
        found: u64,
        /// The newest that is stored.
        current: u64,
    },
    /// A flush must hold the state of every agent of the run.
    #[error("the flush has no state for `{agent}`, or one for nobody of this run")]
    WrongAgents {
        /// An agent that is in only one of flush and run.
        agent: AgentName,
    },
    /// The state to go back to is gone.
    #[error("the memory in `{}` cannot go back to generation {to}: the oldest state it keeps is of {oldest}", path.display())]
    TooFarBack {
        /// The agent's directory.
        path: PathBuf,
        /// Where to.
        to: u64,
        /// The oldest generation that is kept.
        oldest: u64,
    },
    /// The world's save could not be written.
    #[error(transparent)]
    Save(#[from] super::SaveError),
}
