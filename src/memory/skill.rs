//! Skills as they lie on disk and in dumps.
//!
//! Since version 2 of the format a record holds all versions of a skill. One of version 1 held the newest alone; it is read as a skill
//! with that one version.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{SkillRecord, SkillVersion};
use crate::vocab::{After, AgentName, Before, SkillName, TaskError, Tick};

/// A [`SkillRecord`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "EitherWire")]
pub(super) struct SkillWire {
    pub(super) name: String,
    description: String,
    task: Option<String>,
    before: Before,
    after: After,
    taught_by: Option<AgentName>,
    calls: BTreeSet<SkillName>,
    versions: Vec<VersionWire>,
}

/// A [`SkillVersion`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct VersionWire {
    number: u32,
    code: String,
    written_by: Option<AgentName>,
    created: u64,
    uses: u64,
    successes: u64,
    ticks: u64,
    last_used: Option<u64>,
    recent: Vec<bool>,
    retired: bool,
}

/// A record of either version of the format: the fields of both.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EitherWire {
    name: String,
    description: String,
    task: Option<String>,
    taught_by: Option<AgentName>,
    #[serde(default)]
    before: Before,
    #[serde(default)]
    after: After,
    #[serde(default)]
    calls: BTreeSet<SkillName>,
    versions: Option<Vec<VersionWire>>,
    version: Option<u32>,
    code: Option<String>,
    written_by: Option<AgentName>,
    created: Option<u64>,
    uses: Option<u64>,
    successes: Option<u64>,
    ticks: Option<u64>,
    retired: Option<bool>,
}

impl EitherWire {
    /// The one version of a record of format 1.
    fn only(&mut self) -> Option<VersionWire> {
        Some(VersionWire {
            number: self.version?,
            code: self.code.take()?,
            written_by: Some(self.written_by.clone()?),
            created: self.created?,
            uses: self.uses?,
            successes: self.successes?,
            ticks: self.ticks?,
            last_used: None,
            recent: Vec::new(),
            retired: self.retired?,
        })
    }
}

impl TryFrom<EitherWire> for SkillWire {
    type Error = &'static str;

    fn try_from(mut wire: EitherWire) -> Result<Self, Self::Error> {
        let versions = match wire.versions.take() {
            Some(versions) => versions,
            None => vec![wire.only().ok_or("missing field `versions`")?],
        };
        if versions.is_empty() {
            return Err("a skill has at least one version");
        }
        Ok(Self {
            name: wire.name,
            description: wire.description,
            task: wire.task,
            before: wire.before,
            after: wire.after,
            taught_by: wire.taught_by,
            calls: wire.calls,
            versions,
        })
    }
}

impl From<SkillRecord> for SkillWire {
    fn from(skill: SkillRecord) -> Self {
        Self {
            name: skill.name.as_str().to_owned(),
            description: skill.description,
            task: skill.task.as_ref().map(ToString::to_string),
            before: skill.before,
            after: skill.after,
            taught_by: skill.taught_by,
            calls: skill.calls,
            versions: skill.versions.into_iter().map(VersionWire::from).collect(),
        }
    }
}

impl TryFrom<SkillWire> for SkillRecord {
    type Error = TaskError;

    fn try_from(wire: SkillWire) -> Result<Self, TaskError> {
        Ok(Self {
            name: SkillName::new(wire.name),
            description: wire.description,
            task: wire.task.map(|task| task.parse()).transpose()?,
            before: wire.before,
            after: wire.after,
            taught_by: wire.taught_by,
            calls: wire.calls,
            versions: wire.versions.into_iter().map(SkillVersion::from).collect(),
        })
    }
}

impl From<SkillVersion> for VersionWire {
    fn from(version: SkillVersion) -> Self {
        Self {
            number: version.number,
            code: version.source,
            written_by: version.author,
            created: version.tick.0,
            uses: version.uses,
            successes: version.successes,
            ticks: version.ticks,
            last_used: version.last_used.map(|tick| tick.0),
            recent: version.recent,
            retired: version.retired,
        }
    }
}

impl From<VersionWire> for SkillVersion {
    fn from(wire: VersionWire) -> Self {
        Self {
            number: wire.number,
            source: wire.code,
            author: wire.written_by,
            tick: Tick(wire.created),
            uses: wire.uses,
            successes: wire.successes,
            ticks: wire.ticks,
            last_used: wire.last_used.map(Tick),
            recent: wire.recent,
            retired: wire.retired,
        }
    }
}
