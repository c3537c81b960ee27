//! Folders of skills, in any of the layouts that people keep them in.
//!
//! - ours: `<name>/skill.toml` beside `<name>/v<k>.js`, the newest version counting most; without `skill.toml` the folder's name is
//!   the skill's,
//! - older JavaScript libraries': `code/<name>.js` beside `description/<name>.txt` and perhaps `skills.json`, where
//!   `<name>V<k>.js` is a later text of `<name>`,
//! - flat: `<name>.js`.
//!
//! They may lie side by side and in folders of folders. What cannot be read is reported, and the rest is read.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use serde::Deserialize;

use super::manifest::Manifest;
use super::{SkillRecord, describe};
use crate::skill::runtime::main_function;
use crate::vocab::SkillName;

/// How deep folders are searched.
const DEPTH: usize = 6;
/// Bytes of the longest file that is read.
const LONGEST: u64 = 1 << 20;
/// What ships with the binary.
static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/skills/library");

/// The skills of a folder, by name, and what could not be read.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    /// By name, each once.
    pub skills: BTreeMap<SkillName, Shelved>,
    /// In the order of their paths.
    pub refused: Vec<Refused>,
}

/// A skill as it lies in a folder; nothing of it is checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelved {
    /// What is said of it.
    pub manifest: Manifest,
    /// Its texts by number; at least one.
    pub versions: BTreeMap<u32, String>,
    /// The file of the newest.
    pub file: PathBuf,
}

/// A file that is no skill, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Which.
    pub file: PathBuf,
    /// In words, perhaps on several lines.
    pub why: String,
}

impl Shelf {
    /// Reads a folder.
    ///
    /// # Errors
    /// If the folder itself cannot be read; faults of files in it are in [`Shelf::refused`].
    pub fn read(folder: &Path) -> io::Result<Self> {
        let mut files = BTreeMap::new();
        let mut shelf = Self::default();
        gather(folder, DEPTH, &mut files, &mut shelf.refused)?;
        shelf.sort(&files);
        Ok(shelf)
    }

    /// The library that ships with the binary.
    pub fn starter() -> Self {
        let mut files = BTreeMap::new();
        unpack(&STARTER, &mut files);
        let mut shelf = Self::default();
        shelf.sort(&files);
        shelf
    }

    /// The newest text of each skill, as a [`Program`](crate::skill::Program) takes them.
    pub fn sources(&self) -> Arc<BTreeMap<SkillName, String>> {
        let skills = self.skills.iter();
        let newest = skills.map(|(name, skill)| (name.clone(), skill.newest().to_owned()));
        Arc::new(newest.collect())
    }

    /// The skills as a library takes them.
    pub fn records(&self) -> impl Iterator<Item = SkillRecord> {
        self.skills
            .values()
            .map(|skill| skill.manifest.record(&skill.versions))
    }

    /// Makes skills of files.
    fn sort(&mut self, files: &BTreeMap<PathBuf, String>) {
        for (path, text) in files {
            if path.file_name().is_some_and(|name| name == LIST) {
                self.take_list(path, text);
            }
        }
        for (path, text) in files {
            let Some(place) = Place::of(path) else {
                continue;
            };
            match place.name(path, text, files) {
                Ok((name, number)) => self.put(place, path, text, name, number, files),
                Err(why) => self.refuse(path, why),
            }
        }
    }

    fn put(
        &mut self,
        place: Place,
        path: &Path,
        text: &str,
        name: SkillName,
        number: u32,
        files: &BTreeMap<PathBuf, String>,
    ) {
        if let Some(known) = self.skills.get_mut(&name) {
            // Files count for more than the list beside them.
            if known.file.file_name().is_some_and(|name| name == LIST) {
                path.clone_into(&mut known.file);
                known.versions.insert(number, text.to_owned());
                return;
            }
            let together = known.file.parent() == path.parent();
            if !together || known.versions.contains_key(&number) {
                let why = format!("`{name}` is in `{}` already", known.file.display());
                return self.refuse(path, why);
            }
            if known.versions.keys().all(|known| *known < number) {
                path.clone_into(&mut known.file);
            }
            known.versions.insert(number, text.to_owned());
            return;
        }
        match place.manifest(path, &name, files) {
            Ok(manifest) => {
                let skill = Shelved {
                    manifest,
                    versions: BTreeMap::from([(number, text.to_owned())]),
                    file: path.to_owned(),
                };
                self.skills.insert(name, skill);
            }
            Err((file, why)) => self.refuse(&file, why),
        }
    }

    /// Takes what older libraries list beside their files: `{ name: { code, description } }`. Lists of another shape are not ours.
    fn take_list(&mut self, path: &Path, text: &str) {
        #[derive(Deserialize)]
        struct Listed {
            code: String,
            #[serde(default)]
            description: String,
        }
        let Ok(list) = serde_json::from_str::<BTreeMap<SkillName, Listed>>(text) else {
            return;
        };
        for (name, Listed { code, description }) in list {
            let manifest = Manifest {
                description: describe::unwrapped(&description),
                ..Manifest::bare(name.clone())
            };
            let skill = Shelved {
                manifest,
                versions: BTreeMap::from([(1, code)]),
                file: path.to_owned(),
            };
            self.skills.entry(name).or_insert(skill);
        }
    }

    fn refuse(&mut self, file: &Path, why: impl Into<String>) {
        let (file, why) = (file.to_owned(), why.into());
        // A faulty `skill.toml` stands beside several versions.
        if self.refused.iter().all(|refused| refused.file != file) {
            self.refused.push(Refused { file, why });
        }
    }
}

impl Shelved {
    /// The text that counts most.
    pub fn newest(&self) -> &str {
        self.versions
            .values()
            .next_back()
            .map_or("", String::as_str)
    }
}

/// How a file of code lies in its folder.
#[derive(Clone, Copy, Debug)]
enum Place {
    /// `<name>/v<k>.js`.
    Version(u32),
    /// `<name>.js`, perhaps with a description in `../description`.
    Alone,
}

impl Place {
    /// Nothing for files that are no code.
    fn of(path: &Path) -> Option<Self> {
        if path.extension()? != "js" {
            return None;
        }
        let number = stem(path).strip_prefix('v').and_then(|k| k.parse().ok());
        Some(number.map_or(Self::Alone, Self::Version))
    }

    /// The skill that a file is a version of, and which.
    fn name(
        self,
        path: &Path,
        text: &str,
        files: &BTreeMap<PathBuf, String>,
    ) -> Result<(SkillName, u32), String> {
        match self {
            Self::Version(number) => {
                let folder = path.parent().map(stem).unwrap_or_default();
                let manifest = files.get(&path.with_file_name(FILE));
                let named = manifest.and_then(|text| Manifest::parse(text).ok());
                let name = named.map_or_else(|| SkillName::new(folder), |named| named.name);
                Ok((name, number))
            }
            Self::Alone => alone(stem(path), text),
        }
    }

    /// What is said of a skill beside its code, or the file with a fault.
    fn manifest(
        self,
        path: &Path,
        name: &SkillName,
        files: &BTreeMap<PathBuf, String>,
    ) -> Result<Manifest, (PathBuf, String)> {
        let file = path.with_file_name(FILE);
        match (self, files.get(&file)) {
            (Self::Version(_), Some(text)) => Manifest::parse(text).map_err(|why| (file, why)),
            _ => Ok(Manifest {
                description: described(path, files),
                ..Manifest::bare(name.clone())
            }),
        }
    }
}

/// What says something of a skill.
const FILE: &str = "skill.toml";
/// What lists the skills of older libraries.
const LIST: &str = "skills.json";

/// The name of a file's skill: as the file is called if it has a function of that name, or one without the `V2` that older
/// libraries append to later texts; else the file's main function.
fn alone(stem: &str, text: &str) -> Result<(SkillName, u32), String> {
    let declares = |name: &str| text.contains(&format!("function {name}("));
    if declares(stem) {
        return Ok((SkillName::new(stem), 1));
    }
    let later = stem
        .rsplit_once('V')
        .and_then(|(name, number)| Some((name, number.parse().ok()?)));
    if let Some((name, number)) = later.filter(|(name, _)| declares(name)) {
        return Ok((SkillName::new(name), number));
    }
    let main = main_function(text).map_err(|error| error.to_string())?;
    Ok((main, 1))
}

/// The description that stands in `../description/<file>.txt`, if one does.
fn described(path: &Path, files: &BTreeMap<PathBuf, String>) -> String {
    let beside = || {
        let folder = path.parent()?.parent()?.join("description");
        files.get(&folder.join(stem(path)).with_extension("txt"))
    };
    beside().map_or_else(String::new, |text| describe::unwrapped(text))
}

fn stem(path: &Path) -> &str {
    path.file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default()
}

/// Reads the files that matter, below a folder.
fn gather(
    folder: &Path,
    depth: usize,
    files: &mut BTreeMap<PathBuf, String>,
    refused: &mut Vec<Refused>,
) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let read = if path.is_dir() && depth > 0 {
            gather(&path, depth - 1, files, refused)
        } else if matters(&path) {
            text(&path).map(|text| {
                files.insert(path.clone(), text);
            })
        } else {
            Ok(())
        };
        if let Err(error) = read {
            let why = error.to_string();
            refused.push(Refused { file: path, why });
        }
    }
    Ok(())
}

fn text(path: &Path) -> io::Result<String> {
    let length = fs::metadata(path)?.len();
    if length > LONGEST {
        let why = format!("{length} bytes, and a skill has up to {LONGEST}");
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, why));
    }
    fs::read_to_string(path)
}

fn unpack(folder: &Dir<'_>, files: &mut BTreeMap<PathBuf, String>) {
    for file in folder.files().filter(|file| matters(file.path())) {
        if let Some(text) = file.contents_utf8() {
            files.insert(file.path().to_owned(), text.to_owned());
        }
    }
    folder.dirs().for_each(|folder| unpack(folder, files));
}

fn matters(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    matches!(extension, Some("js" | "toml" | "txt" | "json"))
}
