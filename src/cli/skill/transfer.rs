//! `mindforge skill import` and `export`: libraries to folders and back.

use std::path::Path;

use anyhow::Context as _;
use serde::Serialize;

use super::learned::library;
use crate::cli::error::ExitStatus;
use crate::cli::output;
use crate::config::Config;
use crate::memory::{self, Records, Store};
use crate::skill::{Refused, Rejected, Shelf, SkillRecord, export as write};
use crate::vocab::{AgentName, SkillName};

/// What came of an import, as other programs read it.
#[derive(Serialize)]
struct ImportReport {
    agent: AgentName,
    /// New, or with new versions.
    imported: Vec<SkillName>,
    /// There already.
    unchanged: Vec<SkillName>,
    refused: Vec<Fault>,
}

/// A skill that was not imported.
#[derive(Serialize)]
struct Fault {
    file: String,
    why: String,
}

/// What came of an export, as other programs read it.
#[derive(Serialize)]
struct ExportReport {
    agent: AgentName,
    exported: Vec<SkillName>,
}

/// Nobody can tell whose skills are meant.
#[derive(Debug, thiserror::Error)]
#[error("it is not clear whose skills are meant\nhint: say whose with `--agent NAME`")]
struct Whose;

/// Adds the skills of a folder to an agent's library, each whole or not at all.
pub(super) fn import(
    config: &Config,
    agent: Option<AgentName>,
    folder: &Path,
    json: bool,
) -> anyhow::Result<ExitStatus> {
    let agent = whose(config, agent)?;
    let shelf = Shelf::read(folder)
        .with_context(|| format!("cannot read the library `{}`", folder.display()))?;
    let mut store = Store::open(&config.memory.dir, &agent)?;
    let mut library = library(&store)?;
    let before = library.clone();
    let rejected = library.admit(shelf.records());
    let mut changed: Vec<SkillRecord> = Vec::new();
    let mut report = ImportReport {
        agent,
        imported: Vec::new(),
        unchanged: Vec::new(),
        refused: faults(&shelf, &rejected),
    };
    for record in library
        .list()
        .filter(|it| shelf.skills.contains_key(&it.name))
    {
        let name = record.name.clone();
        if before.get(name.as_str()) != Some(record) {
            changed.push(record.clone());
            report.imported.push(name);
        } else if rejected.iter().all(|it| it.name != name) {
            report.unchanged.push(name);
        }
    }
    store.put(changed)?;
    let nothing = report.imported.is_empty() && report.unchanged.is_empty();
    if json {
        output::json(&report)?;
    } else {
        output::text(&report.text())?;
    }
    Ok(if nothing && !report.refused.is_empty() {
        ExitStatus::Failure
    } else {
        ExitStatus::Success
    })
}

/// Writes an agent's library to a folder.
pub(super) fn export(
    config: &Config,
    agent: Option<AgentName>,
    folder: &Path,
    json: bool,
) -> anyhow::Result<()> {
    let agent = whose(config, agent)?;
    let library = library(&Records::open(&config.memory.dir, &agent)?)?;
    write(&library, folder).with_context(|| format!("cannot write to `{}`", folder.display()))?;
    let exported: Vec<SkillName> = library.list().map(|it| it.name.clone()).collect();
    if json {
        output::json(&ExportReport { agent, exported })?;
    } else {
        let count = exported.len();
        output::text(&format!(
            "{count} skills of {agent} are in `{}`",
            folder.display()
        ))?;
    }
    Ok(())
}

/// The agent that is named, else the only one with a memory, else the only one of the configuration.
fn whose(config: &Config, agent: Option<AgentName>) -> Result<AgentName, Whose> {
    let known = memory::agents(&config.memory.dir);
    let configured = || {
        config
            .agents
            .iter()
            .map(|agent| agent.name.clone())
            .collect()
    };
    let candidates = match agent {
        Some(agent) => vec![agent],
        None if known.is_empty() => configured(),
        None => known,
    };
    match <[AgentName; 1]>::try_from(candidates) {
        Ok([only]) => Ok(only),
        Err(_) => Err(Whose),
    }
}

fn faults(shelf: &Shelf, rejected: &[Rejected]) -> Vec<Fault> {
    let unread = shelf.refused.iter().map(|Refused { file, why }| Fault {
        file: file.display().to_string(),
        why: why.clone(),
    });
    let unfit = rejected.iter().map(|Rejected { name, why }| {
        let file = shelf
            .skills
            .get(name)
            .map(|skill| skill.file.display().to_string());
        Fault {
            file: file.unwrap_or_else(|| name.to_string()),
            why: why.to_string(),
        }
    });
    unread.chain(unfit).collect()
}

impl ImportReport {
    fn text(&self) -> String {
        let mut lines = vec![format!(
            "{} skills imported for {}",
            self.imported.len(),
            self.agent
        )];
        if !self.unchanged.is_empty() {
            lines.push(format!("{} were there already", self.unchanged.len()));
        }
        if !self.refused.is_empty() {
            lines.push(format!("{} refused:", self.refused.len()));
        }
        for Fault { file, why } in &self.refused {
            lines.push(format!("`{file}`: {}", why.replace('\n', "\n    ")));
        }
        lines.join("\n")
    }
}
