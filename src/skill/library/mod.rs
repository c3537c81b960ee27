//! The skills that an agent has: verified code with its versions and what became of them.
//!
//! A skill enters by [`Library::add`], which checks it and makes a new version of one that is there, or with others by
//! [`Library::admit`], which also takes what a folder says of it ([`Shelf`]). Either all of a skill enters or nothing. Runs are
//! counted by [`Library::ran`]; a version that fails too often is retired, and nothing is ever deleted. `docs/skills.md` tells it to
//! users.

mod admit;
mod check;
mod describe;
mod export;
mod folder;
mod known;
mod lexer;
mod manifest;
mod mirror;
mod record;
mod scan;
mod search;

#[cfg(test)]
mod tests;

pub use admit::Rejected;
pub use check::{LibraryError, Place};
pub use export::export;
pub use folder::{Refused, Shelf, Shelved};
pub use manifest::Manifest;
pub use mirror::mirror;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use crate::memory::{SkillRecord, SkillVersion};
use crate::vocab::{After, AgentName, Before, ItemName, SkillName, Task, Tick};

/// An agent's skills by name. A plain value: whoever owns it keeps it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    skills: BTreeMap<SkillName, SkillRecord>,
}

/// A skill on its way into a library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its name, which is its main function's.
    pub name: SkillName,
    /// Its source.
    pub source: String,
    /// The task that it was verified on.
    pub task: Option<Task>,
    /// What it does; taken from the comment at the top of the source if it is empty.
    pub description: String,
    /// Who wrote it.
    pub author: Option<AgentName>,
    /// The partner who passed it on.
    pub taught_by: Option<AgentName>,
    /// What must hold before it.
    pub before: Before,
    /// What it was seen to bring about.
    pub after: After,
    /// When it was verified.
    pub tick: Tick,
}

/// What a use of a skill changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// It was counted.
    Counted,
    /// It was counted, and the version that ran is retired.
    Retired {
        /// Which.
        version: u32,
    },
    /// The skill is not in the library: it was a draft.
    Unknown,
}

impl Candidate {
    /// A skill of which only name and source are known.
    pub fn new(name: SkillName, source: impl Into<String>) -> Self {
        Self {
            name,
            source: source.into(),
            task: None,
            description: String::new(),
            author: None,
            taught_by: None,
            before: Before::default(),
            after: After::default(),
            tick: Tick(0),
        }
    }
}

impl Library {
    /// Adds a skill, or a new version of one; a source that is a version already stays one. Returns the version's number, from 1.
    ///
    /// # Errors
    /// If the source is no skill of that name or calls what is not there; the library is as before then.
    pub fn add(&mut self, candidate: Candidate) -> Result<u32, LibraryError> {
        let name = candidate.name.clone();
        check::check(&name, &candidate.source)?;
        check::check_calls(&name, &candidate.source, |callee| {
            self.skills.contains_key(callee)
        })?;
        self.check_loading(&name, &candidate.source)?;
        let calls = self.callees_in(&candidate.source);
        let record = self
            .skills
            .entry(name)
            .or_insert_with(|| SkillRecord::of(&candidate));
        if record.description.is_empty() {
            record.description = describe::describe(&candidate.description, &candidate.source);
        }
        record.task = record.task.take().or_else(|| candidate.task.clone());
        record.calls.extend(calls);
        Ok(record.push(candidate))
    }

    /// A skill by name.
    pub fn get(&self, name: &str) -> Option<&SkillRecord> {
        self.skills.get(name)
    }

    /// Puts a record as it was kept, with its counts. It may come from anywhere, so each version is checked, though not whether all that
    /// it calls is there yet.
    pub fn restore(&mut self, record: SkillRecord) -> Result<(), LibraryError> {
        for version in &record.versions {
            check::check(&record.name, &version.source)?;
        }
        self.skills.insert(record.name.clone(), record);
        Ok(())
    }

    /// All skills, by name.
    pub fn list(&self) -> impl Iterator<Item = &SkillRecord> {
        self.skills.values()
    }

    /// The skills that are not retired, by name.
    pub fn offered(&self) -> impl Iterator<Item = &SkillRecord> {
        self.list().filter(|record| !record.is_retired())
    }

    /// Counts a run of the version that counts, which took so many ticks and ended now.
    pub fn ran(&mut self, name: &str, success: bool, ticks: u64, now: Tick) -> Use {
        let Some(version) = self.skills.get_mut(name).and_then(SkillRecord::current_mut) else {
            return Use::Unknown;
        };
        if version.ran(success, ticks, now) {
            let version = version.number;
            Use::Retired { version }
        } else {
            Use::Counted
        }
    }

    /// Notes that a run of a skill called others; those that are not in the library are not noted.
    pub fn called<'a>(&mut self, name: &str, callees: impl IntoIterator<Item = &'a SkillName>) {
        let known = callees
            .into_iter()
            .filter(|callee| self.skills.contains_key(*callee));
        let known: Vec<SkillName> = known.cloned().collect();
        if let Some(record) = self.skills.get_mut(name) {
            record.calls.extend(known);
        }
    }

    /// Notes what a successful run gained. What the skill is known to give is the least that any run gave.
    pub fn gained(&mut self, name: &str, gains: &BTreeMap<ItemName, u32>) {
        let Some(record) = self.skills.get_mut(name) else {
            return;
        };
        let known = &mut record.after.gains;
        if record.versions.iter().all(|version| version.successes <= 1) && known.is_empty() {
            known.clone_from(gains);
            return;
        }
        known.retain(|item, count| {
            *count = (*count).min(gains.get(item).copied().unwrap_or(0));
            *count > 0
        });
    }

    /// The skills that a skill calls, as its text or a run of it shows.
    pub fn callees(&self, name: &str) -> BTreeSet<&SkillName> {
        let Some(record) = self.skills.get(name) else {
            return BTreeSet::new();
        };
        let text = record
            .current()
            .map_or("", |version| version.source.as_str());
        let read = scan::scan(text).calls;
        let read = read
            .into_keys()
            .filter_map(|name| self.skills.get_key_value(name));
        read.map(|(name, _)| name).chain(&record.calls).collect()
    }

    /// What each skill calls. Every source is read once: ask for this where many are wanted.
    pub fn calls(&self) -> BTreeMap<&SkillName, BTreeSet<&SkillName>> {
        let names = self.skills.keys();
        names
            .map(|name| (name, self.callees(name.as_str())))
            .collect()
    }

    /// The skills that call a skill.
    pub fn callers(&self, name: &SkillName) -> BTreeSet<&SkillName> {
        let calls = self.calls().into_iter();
        calls
            .filter(|(_, callees)| callees.contains(name))
            .map(|(caller, _)| caller)
            .collect()
    }

    /// The sources that count, by name, as a [`Program`](super::Program) takes them.
    pub fn sources(&self) -> Arc<BTreeMap<SkillName, String>> {
        let current = self.skills.values().filter_map(|record| {
            let version = record.current()?;
            Some((record.name.clone(), version.source.clone()))
        });
        Arc::new(current.collect())
    }

    /// The library's skills that a source calls.
    fn callees_in(&self, source: &str) -> Vec<SkillName> {
        let calls = scan::scan(source).calls.into_keys();
        let known = calls.filter_map(|callee| self.skills.get_key_value(callee));
        known.map(|(name, _)| name.clone()).collect()
    }
}
