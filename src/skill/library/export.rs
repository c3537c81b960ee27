//! A library as folders that [`Shelf`](super::Shelf) reads back without loss.

use std::fs;
use std::io;
use std::path::Path;

use super::{Library, Manifest};
use crate::memory::replace_file;

/// Writes every skill to a folder of its own below `dir`: `skill.toml` and `v<k>.js` for each version. What is there of the same names
/// is written over.
///
/// # Errors
/// What the file system says, with the path.
pub fn export(library: &Library, dir: &Path) -> io::Result<()> {
    for record in library.list() {
        let folder = dir.join(record.name.as_str());
        let write = || {
            fs::create_dir_all(&folder)?;
            for version in &record.versions {
                let file = folder.join(format!("v{}.js", version.number));
                replace_file(&file, version.source.as_bytes())?;
            }
            let manifest = Manifest::of(record).print().map_err(io::Error::other)?;
            replace_file(&folder.join("skill.toml"), manifest.as_bytes())
        };
        write().map_err(|error: io::Error| {
            io::Error::new(error.kind(), format!("`{}`: {error}", folder.display()))
        })?;
    }
    Ok(())
}
