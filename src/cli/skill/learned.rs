//! `mindforge skill list` and `show`: what agents have learned to do.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use serde::Serialize;

use super::nearest;
use crate::cli::{memory, output};
use crate::config::Config;
use crate::memory::Records;
use crate::skill::{Library, SkillRecord, SkillVersion};
use crate::vocab::{After, AgentName, Before, SkillName, Tick};

/// Lists the skills of one agent or of all.
pub(super) fn list(config: &Config, agent: Option<AgentName>, json: bool) -> anyhow::Result<()> {
    let all = learned(config, agent)?;
    if json {
        output::json(&all)?;
    } else {
        print(&all)?;
    }
    Ok(())
}

/// Shows one skill with its code.
pub(super) fn show(
    config: &Config,
    agent: Option<AgentName>,
    name: &SkillName,
    json: bool,
) -> anyhow::Result<()> {
    let all = learned(config, agent)?;
    let skill = pick(&all, name)?;
    if json {
        output::json(skill)?;
    } else {
        output::text(&skill.text())?;
    }
    Ok(())
}

/// What each skill calls.
type Calls<'a> = BTreeMap<&'a SkillName, BTreeSet<&'a SkillName>>;

/// A skill as other programs read it. What is said of a version is said of the one that counts.
#[derive(Serialize)]
struct Learned {
    agent: AgentName,
    name: SkillName,
    version: u32,
    description: String,
    task: Option<String>,
    written_by: Option<AgentName>,
    taught_by: Option<AgentName>,
    before: Before,
    after: After,
    calls: Vec<SkillName>,
    called_by: Vec<SkillName>,
    uses: u64,
    successes: u64,
    ticks: u64,
    last_used: Option<Tick>,
    created: Tick,
    retired: bool,
    versions: Vec<LearnedVersion>,
    code: String,
}

/// A version of it.
#[derive(Serialize)]
struct LearnedVersion {
    version: u32,
    written_by: Option<AgentName>,
    created: Tick,
    uses: u64,
    successes: u64,
    ticks: u64,
    last_used: Option<Tick>,
    retired: bool,
}

impl Learned {
    fn new(agent: &AgentName, calls: &Calls<'_>, record: &SkillRecord) -> Option<Self> {
        let current = record.current()?;
        let callees = calls.get(&record.name).into_iter().flatten();
        let callers = calls
            .iter()
            .filter(|(_, callees)| callees.contains(&record.name));
        Some(Self {
            agent: agent.clone(),
            name: record.name.clone(),
            version: current.number,
            description: record.description.clone(),
            task: record.task.as_ref().map(ToString::to_string),
            written_by: current.author.clone(),
            taught_by: record.taught_by.clone(),
            before: record.before.clone(),
            after: record.after.clone(),
            calls: callees.copied().cloned().collect(),
            called_by: callers.map(|(caller, _)| (*caller).clone()).collect(),
            uses: current.uses,
            successes: current.successes,
            ticks: current.ticks,
            last_used: current.last_used,
            created: current.tick,
            retired: record.is_retired(),
            versions: record.versions.iter().map(LearnedVersion::new).collect(),
            code: current.source.clone(),
        })
    }

    fn text(&self) -> String {
        let mut lines = vec![format!(
            "// {} version {}: {}",
            self.name,
            self.version,
            or_dash(&self.description)
        )];
        let (done, uses) = (self.successes, self.uses);
        lines.push(match &self.task {
            Some(task) => format!("// verified on `{task}`, done in {done} of {uses} runs"),
            None => format!("// done in {done} of {uses} runs"),
        });
        for (what, names) in [("calls", &self.calls), ("called by", &self.called_by)] {
            if !names.is_empty() {
                lines.push(format!("// {what} {}", listed(names)));
            }
        }
        if self.versions.len() > 1 {
            lines.extend(self.versions.iter().map(LearnedVersion::text));
        }
        lines.push(self.code.clone());
        lines.join("\n")
    }
}

impl LearnedVersion {
    fn new(version: &SkillVersion) -> Self {
        Self {
            version: version.number,
            written_by: version.author.clone(),
            created: version.tick,
            uses: version.uses,
            successes: version.successes,
            ticks: version.ticks,
            last_used: version.last_used,
            retired: version.retired,
        }
    }

    fn text(&self) -> String {
        format!(
            "// version {}: done in {} of {} runs{}",
            self.version,
            self.successes,
            self.uses,
            if self.retired { ", retired" } else { "" }
        )
    }
}

fn listed(names: &[SkillName]) -> String {
    let names: Vec<&str> = names.iter().map(SkillName::as_str).collect();
    names.join(", ")
}

fn or_dash(text: &str) -> &str {
    if text.is_empty() { "-" } else { text }
}

fn learned(config: &Config, agent: Option<AgentName>) -> anyhow::Result<Vec<Learned>> {
    let mut all = Vec::new();
    for records in memory::open(&config.memory.dir, agent)? {
        let library = library(&records)?;
        let (calls, skills) = (library.calls(), library.list());
        all.extend(skills.filter_map(|record| Learned::new(records.agent(), &calls, record)));
    }
    Ok(all)
}

/// The library that a memory keeps. Skills that are none any more are left out, and the log says why.
pub(super) fn library(records: &Records) -> anyhow::Result<Library> {
    let mut library = Library::default();
    for record in records.skills()? {
        let name = record.name.clone();
        if let Err(why) = library.restore(record) {
            tracing::warn!(agent = %records.agent(), skill = %name, "a kept skill is left out: {why}");
        }
    }
    Ok(library)
}

fn print(all: &[Learned]) -> io::Result<()> {
    let rows = all.iter().map(|skill| {
        let taught_by = skill.taught_by.as_ref();
        [
            skill.agent.to_string(),
            skill.name.to_string(),
            skill.version.to_string(),
            or_dash(skill.task.as_deref().unwrap_or_default()).to_owned(),
            format!("{}/{}", skill.successes, skill.uses),
            (skill.ticks.checked_div(skill.uses)).map_or("-".to_owned(), |ticks| ticks.to_string()),
            (skill.last_used).map_or("-".to_owned(), |tick| tick.0.to_string()),
            taught_by.map_or_else(|| "-".to_owned(), ToString::to_string),
            if skill.retired { "retired" } else { "" }.to_owned(),
        ]
    });
    let heading = [
        "agent",
        "skill",
        "version",
        "task",
        "done/uses",
        "ticks/use",
        "last used",
        "taught by",
        "",
    ];
    output::text(&output::table(heading, rows))
}

fn pick<'a>(all: &'a [Learned], name: &SkillName) -> Result<&'a Learned, NotOne> {
    let mut found = all.iter().filter(|skill| skill.name == *name);
    match (found.next(), found.next()) {
        (Some(skill), None) => Ok(skill),
        (Some(one), Some(other)) => Err(NotOne::Several {
            name: name.clone(),
            agents: format!("{} and {}", one.agent, other.agent),
        }),
        (None, _) => Err(NotOne::Unknown {
            name: name.clone(),
            hint: hint(all, name),
        }),
    }
}

fn hint(all: &[Learned], name: &SkillName) -> String {
    nearest(all.iter().map(|skill| &skill.name), name).map_or_else(
        || "nothing is learned yet".to_owned(),
        |nearest| format!("did you mean `{nearest}`?"),
    )
}

/// A name that does not say which skill is meant.
#[derive(Debug, thiserror::Error)]
enum NotOne {
    #[error("nobody has learned a skill called `{name}`\nhint: {hint}")]
    Unknown { name: SkillName, hint: String },
    #[error("`{name}` is a skill of {agents}\nhint: say whose with `--agent NAME`")]
    Several { name: SkillName, agents: String },
}
