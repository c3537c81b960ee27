//! `mindforge skill`: run one skill in the embedded world, verify many, or look at the learned ones.

mod learned;
mod run;
mod transfer;
mod verify;

use std::path::PathBuf;

use clap::Subcommand;

use crate::config::Config;
use crate::vocab::{AgentName, SkillName};

use super::arguments::Globals;
use super::error::ExitStatus;
use run::SkillRun;
use verify::SkillVerify;

/// What to do with skills.
#[derive(Debug, Subcommand)]
pub(super) enum SkillCommand {
    /// Run one skill in the embedded world
    Run(SkillRun),
    /// Run skills in worlds of several seeds, and see whether they do what they promise
    Verify(SkillVerify),
    /// List the learned skills
    List {
        /// Only those of this agent
        #[arg(long, value_name = "NAME")]
        agent: Option<AgentName>,
    },
    /// Show a learned skill with its code
    Show {
        /// The skill
        name: SkillName,
        /// Whose; needed when two agents have one of that name
        #[arg(long, value_name = "NAME")]
        agent: Option<AgentName>,
    },
    /// Add the skills of a folder to an agent's library: ours, `code/*.js`, or plain files
    Import {
        /// The folder
        folder: PathBuf,
        /// Whose library [default: the only agent's]
        #[arg(long, value_name = "NAME")]
        agent: Option<AgentName>,
    },
    /// Write an agent's library to a folder, which `import` reads back without loss
    Export {
        /// The folder
        folder: PathBuf,
        /// Whose library [default: the only agent's]
        #[arg(long, value_name = "NAME")]
        agent: Option<AgentName>,
    },
}

/// The name that is most like one that nobody has.
fn nearest<'a>(
    known: impl Iterator<Item = &'a SkillName>,
    name: &SkillName,
) -> Option<&'a SkillName> {
    known.min_by_key(|known| strsim::damerau_levenshtein(known.as_str(), name.as_str()))
}

/// Carries out a `skill` subcommand.
pub(super) fn run(
    command: SkillCommand,
    globals: &Globals,
    config: &Config,
) -> anyhow::Result<ExitStatus> {
    match command {
        SkillCommand::Run(arguments) => return run::run(&arguments, globals, config),
        SkillCommand::Verify(arguments) => return verify::run(&arguments, globals),
        SkillCommand::List { agent } => learned::list(config, agent, globals.json)?,
        SkillCommand::Import { folder, agent } => {
            return transfer::import(config, agent, &folder, globals.json);
        }
        SkillCommand::Export { folder, agent } => {
            transfer::export(config, agent, &folder, globals.json)?;
        }
        SkillCommand::Show { name, agent } => learned::show(config, agent, &name, globals.json)?,
    }
    Ok(ExitStatus::Success)
}
