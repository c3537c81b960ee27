//! `skill.toml`: what stands beside a skill's code on disk.

use serde::{Deserialize, Serialize};

use super::conditions::{After, Before};
use crate::vocab::{AgentName, SkillName, Task};

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
    /// Library skills that it calls.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub calls: Vec<SkillName>,
    /// What must hold before it.
    #[serde(default, skip_serializing_if = "Before::is_empty")]
    pub before: Before,
    /// What holds after it.
    #[serde(default, skip_serializing_if = "After::is_empty")]
    pub after: After,
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
            calls: Vec::new(),
            before: Before::default(),
            after: After::default(),
        }
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
        assert_eq!(toml::to_string(&manifest).unwrap(), WHOLE);
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
