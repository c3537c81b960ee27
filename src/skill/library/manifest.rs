//! `skill.toml`: what stands beside a skill's code on disk.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{SkillRecord, SkillVersion};
use crate::vocab::{After, AgentName, Before, SkillName, Task, Tick};

/// A `skill.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The skill's name, which is its main function's.
    pub name: SkillName,
    /// What it does, in a sentence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// The task that it is for.
    #[serde(default, with = "task", skip_serializing_if = "Option::is_none")]
    pub task: Option<Task>,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written_by: Option<AgentName>,
    /// What `skill verify` calls it with after the bot.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<serde_json::Value>,
    /// The partner who passed it on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taught_by: Option<AgentName>,
    /// Library skills that it calls.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub calls: Vec<SkillName>,
    /// What must hold before it.
    #[serde(default, skip_serializing_if = "Before::is_empty")]
    pub before: Before,
    /// What holds after it.
    #[serde(default, skip_serializing_if = "After::is_empty")]
    pub after: After,
    /// What became of its versions.
    #[serde(default, rename = "version", skip_serializing_if = "Vec::is_empty")]
    pub versions: Vec<VersionManifest>,
}

/// What is kept of a version beside its text, which is in `v<number>.js`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct VersionManifest {
    /// From 1.
    pub number: u32,
    /// Who wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub written_by: Option<AgentName>,
    /// When it entered the library.
    pub created: Tick,
    /// How often it ran.
    pub uses: u64,
    /// How often that was a success.
    pub successes: u64,
    /// Ticks spent in runs of its own.
    pub ticks: u64,
    /// When it ran last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_used: Option<Tick>,
    /// How its latest runs ended, oldest first.
    pub recent: Vec<bool>,
    /// Whether it is no longer offered.
    pub retired: bool,
}

impl Manifest {
    /// The manifest of a skill of which only the name is known.
    pub fn bare(name: SkillName) -> Self {
        Self {
            name,
            description: String::new(),
            task: None,
            written_by: None,
            args: Vec::new(),
            taught_by: None,
            calls: Vec::new(),
            before: Before::default(),
            after: After::default(),
            versions: Vec::new(),
        }
    }

    /// What is written beside the code of a skill.
    pub(super) fn of(record: &SkillRecord) -> Self {
        let version = |version: &SkillVersion| VersionManifest {
            number: version.number,
            written_by: version.author.clone(),
            created: version.tick,
            uses: version.uses,
            successes: version.successes,
            ticks: version.ticks,
            last_used: version.last_used,
            recent: version.recent.clone(),
            retired: version.retired,
        };
        Self {
            description: record.description.clone(),
            task: record.task.clone(),
            taught_by: record.taught_by.clone(),
            calls: record.calls.iter().cloned().collect(),
            before: record.before.clone(),
            after: record.after.clone(),
            versions: record.versions.iter().map(version).collect(),
            ..Self::bare(record.name.clone())
        }
    }

    /// The skill, with its texts by number.
    pub(super) fn record(&self, texts: &BTreeMap<u32, String>) -> SkillRecord {
        let version = |(number, text): (&u32, &String)| {
            let known = self.versions.iter().find(|known| known.number == *number);
            let known = known.cloned().unwrap_or_default();
            SkillVersion {
                number: *number,
                source: text.clone(),
                author: known.written_by.or_else(|| self.written_by.clone()),
                tick: known.created,
                uses: known.uses,
                successes: known.successes,
                ticks: known.ticks,
                last_used: known.last_used,
                recent: known.recent,
                retired: known.retired,
            }
        };
        SkillRecord {
            name: self.name.clone(),
            description: self.description.clone(),
            task: self.task.clone(),
            before: self.before.clone(),
            after: self.after.clone(),
            taught_by: self.taught_by.clone(),
            calls: self.calls.iter().cloned().collect(),
            versions: texts.iter().map(version).collect(),
        }
    }

    /// The text of the `skill.toml`.
    pub(super) fn print(&self) -> Result<String, toml::ser::Error> {
        toml::to_string(self)
    }

    /// Reads a `skill.toml`. The error says where in it the fault is.
    pub fn parse(text: &str) -> Result<Self, String> {
        toml::from_str(text).map_err(|error: toml::de::Error| error.to_string())
    }
}

/// Tasks as in sentences: `craft 1 wooden_pickaxe`.
mod task {
    use serde::{Deserialize as _, Deserializer, Serializer, de};

    use crate::vocab::Task;

    #[expect(clippy::ref_option, reason = "serde calls it like this")]
    pub(super) fn serialize<S: Serializer>(task: &Option<Task>, to: S) -> Result<S::Ok, S::Error> {
        match task {
            Some(task) => to.collect_str(task),
            None => to.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Task>, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map(Some).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::Manifest;

    const WHOLE: &str = r#"name = "craftWoodenPickaxe"
description = "Makes a wooden pickaxe from logs."
task = "craft 1 wooden_pickaxe"
written_by = "mindforge"
args = ["oak_log", 3]
calls = ["craftPlanks"]

[before]
near = ["crafting_table"]
mobs = ["cow"]
biome = "forest"
time = "night"

[before.carries]
oak_log = 3

[after]
wears = ["iron_helmet"]

[after.gains]
wooden_pickaxe = 1

[after.feels]
food = 18
"#;

    #[test]
    fn what_is_written_reads_as_it_was() {
        let manifest = Manifest::parse(WHOLE).unwrap();
        assert_eq!(manifest.print().unwrap(), WHOLE);
    }

    #[test]
    fn a_fault_is_told_with_its_place() {
        let fault = |text| Manifest::parse(text).unwrap_err();
        insta::assert_snapshot!(fault("name = \"x\"\n[before]\ncarrys = { dirt = 1 }\n"), @"
        TOML parse error at line 3, column 1
          |
        3 | carrys = { dirt = 1 }
          | ^^^^^^
        unknown field `carrys`, expected one of `carries`, `near`, `mobs`, `biome`, `time`
        ");
        let task = fault("name = \"x\"\ntask = \"dance 1 tango\"\n");
        assert!(
            task.contains("line 2") && task.contains("`dance` is not a kind of task"),
            "{task}"
        );
    }
}
