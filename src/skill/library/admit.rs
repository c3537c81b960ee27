//! Many skills at once: they may need each other, and each enters whole or not at all.

use std::collections::{BTreeMap, BTreeSet};

use super::check::{check, check_calls};
use super::known::known;
use super::scan::scan;
use super::{Library, LibraryError, SkillRecord, describe};
use crate::vocab::SkillName;

/// A skill that did not enter, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// Which.
    pub name: SkillName,
    /// Why.
    pub why: LibraryError,
}

impl Library {
    /// Takes in all of these skills that are sound and find what they call, in the library or among those that enter with them. A
    /// skill that is there already may only have grown new versions. Returns the others.
    pub fn admit(&mut self, records: impl IntoIterator<Item = SkillRecord>) -> Vec<Rejected> {
        let mut entering: BTreeMap<SkillName, SkillRecord> = BTreeMap::new();
        let mut rejected = Vec::new();
        for record in records {
            match self.sound(&record) {
                Ok(()) => {
                    entering.insert(record.name.clone(), record);
                }
                Err(why) => rejected.push(Rejected {
                    name: record.name,
                    why,
                }),
            }
        }
        // Those that fall may take others with them.
        loop {
            let fallen = self.lacking(&entering);
            if fallen.is_empty() {
                break;
            }
            entering.retain(|name, _| fallen.iter().all(|it| it.name != *name));
            rejected.extend(fallen);
        }
        self.enter(entering, &mut rejected);
        rejected
    }

    /// Whether a record is a skill, by itself.
    fn sound(&self, record: &SkillRecord) -> Result<(), LibraryError> {
        let name = &record.name;
        if record.versions.is_empty() {
            return Err(LibraryError::NoMain { name: name.clone() });
        }
        for version in &record.versions {
            check(name, &version.source)?;
        }
        let sources = |record: &SkillRecord| -> Vec<String> {
            record
                .versions
                .iter()
                .map(|version| version.source.clone())
                .collect()
        };
        match self.get(name.as_str()).map(sources) {
            Some(known) if !sources(record).starts_with(&known) => {
                Err(LibraryError::Clash { name: name.clone() })
            }
            _ => Ok(()),
        }
    }

    /// The skills that need what nobody has.
    fn lacking(&self, entering: &BTreeMap<SkillName, SkillRecord>) -> Vec<Rejected> {
        let has = |name: &str| entering.contains_key(name) || self.get(name).is_some();
        let lacks = |record: &SkillRecord| {
            let name = record.name.clone();
            let text = record.current().map_or("", |version| &version.source);
            let listed = record
                .calls
                .iter()
                .find(|callee| !has(callee.as_str()) && !known().globals.contains(callee.as_str()));
            let unlisted = listed.map(|callee| LibraryError::Unlisted {
                name: name.clone(),
                callee: callee.clone(),
            });
            let why = check_calls(&name, text, has).err().or(unlisted)?;
            Some(Rejected { name, why })
        };
        entering.values().filter_map(lacks).collect()
    }

    fn enter(&mut self, entering: BTreeMap<SkillName, SkillRecord>, rejected: &mut Vec<Rejected>) {
        let names: BTreeSet<SkillName> = entering.keys().cloned().collect();
        let before = self.clone();
        self.skills.extend(entering);
        for name in &names {
            let source = self.get(name.as_str()).and_then(SkillRecord::current);
            let source = source.map_or_else(String::new, |version| version.source.clone());
            if let Err(why) = self.check_loading(name, &source) {
                let name = name.clone();
                match before.skills.get(&name) {
                    Some(known) => self.skills.insert(name.clone(), known.clone()),
                    None => self.skills.remove(&name),
                };
                rejected.push(Rejected { name, why });
                continue;
            }
            let calls = self.callees_in(&source);
            if let Some(record) = self.skills.get_mut(name) {
                record.calls.extend(calls);
                if record.description.is_empty() {
                    record.description = describe::describe("", &source);
                }
            }
        }
    }

    /// Skills load when they are first called, so they may call each other in circles, except while they are loaded.
    pub(super) fn check_loading(&self, name: &SkillName, source: &str) -> Result<(), LibraryError> {
        let (mut path, mut seen) = (vec![name.clone()], BTreeSet::new());
        self.load(source, &mut path, &mut seen)
    }

    /// Follows the calls at the top level of sources until one comes back to the first of the path.
    fn load(
        &self,
        source: &str,
        path: &mut Vec<SkillName>,
        seen: &mut BTreeSet<SkillName>,
    ) -> Result<(), LibraryError> {
        for callee in scan(source).at_load {
            path.push(SkillName::new(callee));
            if path.first() == path.last() {
                return Err(LibraryError::Cycle { path: path.clone() });
            }
            let version = self.get(callee).and_then(SkillRecord::current);
            if let Some(version) = version.filter(|_| seen.insert(SkillName::new(callee))) {
                self.load(&version.source, path, seen)?;
            }
            path.pop();
        }
        Ok(())
    }
}
