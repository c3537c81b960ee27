//! Files that are there wholly or not at all, also after a crash, and the lock that keeps a directory to one process.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

const LOCK_ATTEMPTS: u32 = 20;
const LOCK_PAUSE: Duration = Duration::from_millis(10);

/// Puts `bytes` in place of the file at `path`: a crash leaves the old bytes or the new ones.
///
/// # Errors
/// If the system refuses; then the file at `path` is what it was.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut unfinished = path.as_os_str().to_owned();
    unfinished.push(".unfinished");
    let unfinished = PathBuf::from(unfinished);
    let mut file = File::create(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&unfinished, path)?;
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => sync_directory(folder),
        _ => sync_directory(Path::new(".")),
    }
}

/// Makes the names in a directory durable. Only Unix lets a directory be synced; elsewhere a rename is as durable as it gets.
pub(super) fn sync_directory(path: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(path)?.sync_all()?;
    }
    Ok(())
}

/// Takes the lock file of a directory for as long as the returned file lives; `None` if another process keeps it.
pub(super) fn lock(directory: &Path) -> io::Result<Option<File>> {
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(directory.join("lock"))?;
    patiently(|| match file.try_lock() {
        Ok(()) => Some(Ok(())),
        Err(TryLockError::WouldBlock) => None,
        Err(TryLockError::Error(error)) => Some(Err(error)),
    })
    .transpose()
    .map(|held| held.map(|()| file))
}

/// Keeps writers out of a directory, if it has a lock file; a copy of a memory may have none.
#[derive(Debug)]
pub(super) struct Reading {
    /// Released with the value.
    _lock: Option<File>,
}

/// Takes part in reading a directory; `None` if another process keeps it for writing. Writes nothing.
pub(super) fn lock_shared(directory: &Path) -> Option<Reading> {
    let Ok(file) = File::open(directory.join("lock")) else {
        return Some(Reading { _lock: None });
    };
    patiently(|| match file.try_lock_shared() {
        Err(TryLockError::WouldBlock) => None,
        Ok(()) | Err(TryLockError::Error(_)) => Some(()),
    })?;
    Some(Reading { _lock: Some(file) })
}

/// Tries until there is an answer, for up to a fifth of a second: a process that was just killed, or a child that was just forked,
/// holds locks for a moment longer.
pub(super) fn patiently<T>(mut attempt: impl FnMut() -> Option<T>) -> Option<T> {
    for _ in 0..LOCK_ATTEMPTS {
        if let Some(answer) = attempt() {
            return Some(answer);
        }
        thread::sleep(LOCK_PAUSE);
    }
    attempt()
}
