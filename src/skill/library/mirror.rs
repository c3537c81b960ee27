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

#[cfg(test)]
mod tests {
    use std::fs;

    use super::mirror;
    use crate::skill::{Candidate, Library};
    use crate::vocab::AgentName;

    #[test]
    fn every_version_has_its_file_and_files_are_never_overwritten() {
        let alice = AgentName::new("alice").unwrap();
        let mut library = Library::default();
        let sources = [
            "async function dig(bot) {}",
            "async function dig(bot) { return 1; }",
        ];
        for source in sources {
            let candidate = Candidate::new("dig".into(), source);
            library.add(candidate).unwrap();
        }
        let dir = tempfile::tempdir().unwrap();
        mirror(&library, &alice, dir.path()).unwrap();
        let first = dir.path().join("alice/dig/v1.js");
        assert_eq!(fs::read_to_string(&first).unwrap(), sources[0]);
        fs::write(&first, "edited by hand").unwrap();
        mirror(&library, &alice, dir.path()).unwrap();
        assert_eq!(fs::read_to_string(&first).unwrap(), "edited by hand");
        let second = dir.path().join("alice/dig/v2.js");
        assert_eq!(fs::read_to_string(second).unwrap(), sources[1]);
    }
}
