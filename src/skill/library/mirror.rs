//! The library as files, for people: `<dir>/<agent>/<name>/v<k>.js`. They are written, never read back.

use std::fs;
use std::io;
use std::path::Path;

use super::Library;
use crate::vocab::AgentName;

/// Writes the versions that have no file yet under `dir`, one folder per skill.
///
/// # Errors
/// What the file system says, with the path.
pub fn mirror(library: &Library, agent: &AgentName, dir: &Path) -> io::Result<()> {
    for record in library.list() {
        let folder = dir.join(agent.as_str()).join(record.name.as_str());
        fs::create_dir_all(&folder).map_err(|error| with_path(&error, &folder))?;
        for version in &record.versions {
            let file = folder.join(format!("v{}.js", version.number));
            if !file.exists() {
                fs::write(&file, &version.source).map_err(|error| with_path(&error, &file))?;
            }
        }
    }
    Ok(())
}

fn with_path(error: &io::Error, path: &Path) -> io::Error {
    io::Error::new(error.kind(), format!("`{}`: {error}", path.display()))
}
