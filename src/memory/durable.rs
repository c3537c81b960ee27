//! Files that are there wholly or not at all, also after a crash, and the lock that keeps a directory to one process.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::Path;

/// Puts `bytes` in place of the file at `path`: a crash leaves the old bytes or the new ones.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let unfinished = path.with_extension("unfinished");
    let mut file = File::create(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&unfinished, path)?;
    sync_directory(path.parent().unwrap_or(Path::new(".")))
}

/// Makes the names in a directory durable. Only Unix lets a directory be synced; elsewhere a rename is as durable as it gets.
pub(super) fn sync_directory(path: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(path)?.sync_all()?;
    }
    Ok(())
}

/// Takes the lock file of a directory for as long as the returned file lives; `None` if another holds it.
pub(super) fn lock(directory: &Path) -> io::Result<Option<File>> {
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(directory.join("lock"))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Whether some process holds the lock of a directory. Writes nothing.
pub(super) fn is_locked(directory: &Path) -> bool {
    File::open(directory.join("lock"))
        .is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}
