//! `mindforge skill`: run one skill in the embedded world, or look at the learned ones.

use std::num::NonZeroU64;
use std::path::PathBuf;
use std::str::FromStr;

use clap::{Args, Subcommand};

use crate::config::Config;
use crate::vocab::{AgentName, BiomeName, ItemName, SkillName};

use super::arguments::Globals;
use super::error::ExitStatus;
use super::run::seeds;

/// What to do with skills.
#[derive(Debug, Subcommand)]
pub(super) enum SkillCommand {
    /// Run one skill in the embedded world
    Run(SkillRun),
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
}

/// What `skill run` can be told.
#[derive(Args, Debug)]
pub(super) struct SkillRun {
    /// The file with the skill's source
    pub(super) file: PathBuf,
    /// The function to call [default: the last async function in the file]
    #[arg(long, value_name = "NAME")]
    pub(super) call: Option<SkillName>,
    /// The seed of the world [default: the configured one]
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = seeds())]
    pub(super) seed: Option<u64>,
    /// What the body carries from the start
    #[arg(long, value_name = "ITEM:N,...", value_delimiter = ',')]
    pub(super) give: Vec<Gift>,
    /// The biome to begin in
    #[arg(long, value_name = "NAME")]
    pub(super) biome: Option<BiomeName>,
    /// The most ticks that the skill may take
    #[arg(long, value_name = "N")]
    pub(super) ticks: Option<NonZeroU64>,
    /// A folder of further skills that this one may call
    #[arg(long, value_name = "DIR")]
    pub(super) library: Option<PathBuf>,
}

/// So many of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Gift {
    /// The item.
    pub(super) item: ItemName,
    /// How many.
    pub(super) count: u32,
}

impl FromStr for Gift {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (item, count) = text.split_once(':').unwrap_or((text, "1"));
        let count = count.parse().ok().filter(|count| *count > 0);
        match count {
            Some(count) if !item.is_empty() => Ok(Self {
                item: item.into(),
                count,
            }),
            _ => Err("expected `ITEM:N`, such as `oak_log:3`".to_owned()),
        }
    }
}

/// Carries out a `skill` subcommand.
pub(super) fn run(
    _command: SkillCommand,
    _globals: &Globals,
    _config: &Config,
) -> anyhow::Result<ExitStatus> {
    anyhow::bail!("`mindforge skill` waits for the skills")
}
