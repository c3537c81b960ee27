//! `mindforge skill list` and `show`: what agents have learned to do.

use std::io;

use serde::Serialize;

use crate::cli::{memory, output};
use crate::config::Config;
use crate::memory::SkillRecord;
use crate::vocab::{AgentName, SkillName, Tick};

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

/// A skill as other programs read it.
#[derive(Serialize)]
struct Learned {
    agent: AgentName,
    name: SkillName,
    version: u32,
    description: String,
    task: String,
    written_by: AgentName,
    taught_by: Option<AgentName>,
    uses: u32,
    successes: u32,
    ticks: u64,
    created: Tick,
    retired: bool,
    code: String,
}

impl Learned {
    fn new(agent: AgentName, record: SkillRecord) -> Self {
        Self {
            agent,
            name: record.name,
            version: record.version,
            description: record.description,
            task: record.task.to_string(),
            written_by: record.written_by,
            taught_by: record.taught_by,
            uses: record.uses,
            successes: record.successes,
            ticks: record.ticks,
            created: record.created,
            retired: record.retired,
            code: record.code,
        }
    }

    fn text(&self) -> String {
        format!(
            "// {} version {}: {}\n// verified on `{}`, done in {} of {} runs\n{}",
            self.name,
            self.version,
            self.description,
            self.task,
            self.successes,
            self.uses,
            self.code
        )
    }
}

fn learned(config: &Config, agent: Option<AgentName>) -> anyhow::Result<Vec<Learned>> {
    let mut all = Vec::new();
    for records in memory::open(&config.memory.dir, agent)? {
        for skill in records.skills()? {
            all.push(Learned::new(records.agent().clone(), skill));
        }
    }
    Ok(all)
}

fn print(all: &[Learned]) -> io::Result<()> {
    let rows = all.iter().map(|skill| {
        let taught_by = skill.taught_by.as_ref();
        [
            skill.agent.to_string(),
            skill.name.to_string(),
            skill.version.to_string(),
            skill.task.clone(),
            format!("{}/{}", skill.successes, skill.uses),
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
            hint: nearest(all, name),
        }),
    }
}

fn nearest(all: &[Learned], name: &SkillName) -> String {
    let known = all.iter().map(|skill| skill.name.as_str());
    known
        .min_by_key(|known| strsim::damerau_levenshtein(known, name.as_str()))
        .map_or_else(
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
