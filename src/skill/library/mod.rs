//! The skills that an agent has: verified code with its versions and what became of them.

mod conditions;
mod folder;
mod manifest;
mod mirror;
mod record;

pub use conditions::{After, Before, DayTime, Feels};
pub use folder::{Refused, Shelf, Shelved};
pub use manifest::Manifest;
pub use mirror::mirror;
pub use record::{SkillRecord, SkillVersion};

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::runtime::{Function, functions};
use super::{SkillError, primitives};
use crate::vocab::{AgentName, SkillName, Task, Tick};

/// An agent's skills by name. A plain value: whoever owns it keeps it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Library {
    skills: BTreeMap<SkillName, SkillRecord>,
}

/// Why a source does not enter the library.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LibraryError {
    /// It does not parse.
    #[error("{0}")]
    Source(#[from] Box<SkillError>),
    /// It has no function of the skill's name that can be called.
    #[error(
        "`{name}` must be one async function at the top level of its source\nhint: write `async function {name}(bot) {{ ... }}`"
    )]
    NoMain {
        /// The skill.
        name: SkillName,
    },
    /// The name belongs to a primitive.
    #[error("`{name}` is the name of a primitive\nhint: give the skill a name of its own")]
    Taken {
        /// The skill.
        name: SkillName,
    },
}

/// A skill on its way into a library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its name, which is its main function's.
    pub name: SkillName,
    /// The task that it was verified on.
    pub task: Task,
    /// Its source.
    pub source: String,
    /// Who wrote it.
    pub author: AgentName,
    /// When it was verified.
    pub tick: Tick,
}

impl Library {
    /// Adds a skill, or a new version of one; a source that is already its newest version stays one version. Returns the
    /// version's number, from 1.
    pub fn add(&mut self, candidate: Candidate) -> Result<u32, LibraryError> {
        check(&candidate.name, &candidate.source)?;
        let record = self
            .skills
            .entry(candidate.name.clone())
            .or_insert_with(|| SkillRecord::new(candidate.name.clone(), candidate.task.clone()));
        Ok(record.push(candidate))
    }

    /// A skill by name.
    pub fn get(&self, name: &str) -> Option<&SkillRecord> {
        self.skills.get(name)
    }

    /// Puts a record as it was kept, with its counts. It may come from anywhere, so each version is checked as in [`Library::add`].
    pub fn restore(&mut self, record: SkillRecord) -> Result<(), LibraryError> {
        for version in &record.versions {
            check(&record.name, &version.source)?;
        }
        self.skills.insert(record.name.clone(), record);
        Ok(())
    }

    /// All skills, by name.
    pub fn list(&self) -> impl Iterator<Item = &SkillRecord> {
        self.skills.values()
    }

    /// Counts a use of a skill's newest version that took so many ticks. A skill that is not in the library is ignored: it was a draft.
    pub fn used(&mut self, name: &str, success: bool, ticks: u64) {
        if let Some(version) = self.skills.get_mut(name).and_then(SkillRecord::newest_mut) {
            version.uses += 1;
            version.successes += u64::from(success);
            version.ticks += ticks;
        }
    }

    /// The newest sources by name, as a [`Program`](super::Program) takes them.
    pub fn sources(&self) -> Arc<BTreeMap<SkillName, String>> {
        let newest = self.skills.values().filter_map(|record| {
            let version = record.newest()?;
            Some((record.name.clone(), version.source.clone()))
        });
        Arc::new(newest.collect())
    }
}

fn check(name: &SkillName, source: &str) -> Result<(), LibraryError> {
    if primitives()
        .iter()
        .any(|primitive| primitive.name == name.as_str())
    {
        return Err(LibraryError::Taken { name: name.clone() });
    }
    let main = Function {
        name: name.clone(),
        is_async: true,
    };
    if functions(source, &format!("{name}.js"))?.contains(&main) {
        Ok(())
    } else {
        Err(LibraryError::NoMain { name: name.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::{Candidate, Library};
    use crate::vocab::{AgentName, SkillName, Task, Tick, Verb};

    fn candidate(name: &str, source: &str) -> Candidate {
        Candidate {
            name: SkillName::new(name),
            task: Task::new(Verb::Collect, 1, "dirt"),
            source: source.to_owned(),
            author: AgentName::new("alice").unwrap(),
            tick: Tick(7),
        }
    }

    #[test]
    fn a_skill_gets_versions_and_each_keeps_its_own_count() {
        let mut library = Library::default();
        let first = candidate("dig", "async function dig(bot) {}");
        assert_eq!(library.add(first.clone()).unwrap(), 1);
        library.used("dig", false, 9);
        assert_eq!(library.add(first).unwrap(), 1);
        let second = "async function dig(bot) { await bot.waitForTicks(1); }";
        assert_eq!(library.add(candidate("dig", second)).unwrap(), 2);
        library.used("dig", true, 7);
        let counts: Vec<_> = library
            .get("dig")
            .unwrap()
            .versions
            .iter()
            .map(|v| (v.uses, v.successes, v.ticks))
            .collect();
        assert_eq!(counts, [(1, 0, 9), (1, 1, 7)]);
        assert_eq!(library.sources()["dig"], second);
    }

    #[test]
    fn a_kept_record_comes_back_with_its_counts_unless_it_was_tampered_with() {
        let mut library = Library::default();
        library
            .add(candidate("dig", "async function dig(bot) {}"))
            .unwrap();
        library.used("dig", true, 5);
        let kept = serde_json::to_string(library.get("dig").unwrap()).unwrap();
        let mut other = Library::default();
        other.restore(serde_json::from_str(&kept).unwrap()).unwrap();
        assert_eq!(other, library);
        let foreign = kept.replace("\"name\":\"dig\"", "\"name\":\"../dig\"");
        assert!(
            other
                .restore(serde_json::from_str(&foreign).unwrap())
                .is_err()
        );
    }

    #[test]
    fn a_source_that_does_not_fit_is_refused_with_its_place() {
        let mut library = Library::default();
        let mut refusal = |name, source| {
            library
                .add(candidate(name, source))
                .unwrap_err()
                .to_string()
        };
        insta::assert_snapshot!(refusal("dig", "async function dig(bot) {\n  await\n}"), @r"
        syntax error at dig.js:3:1: unexpected token in expression: '}'
           3 | }
             | ^
        ");
        insta::assert_snapshot!(refusal("dig", "async function digs(bot) {}"), @r"
        `dig` must be one async function at the top level of its source
        hint: write `async function dig(bot) { ... }`
        ");
        insta::assert_snapshot!(refusal("mineBlock", "async function mineBlock(bot) {}"), @r"
        `mineBlock` is the name of a primitive
        hint: give the skill a name of its own
        ");
    }
}
