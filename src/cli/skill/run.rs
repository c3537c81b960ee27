//! `mindforge skill run`: one skill, alone, in the embedded world.

use std::num::NonZeroU64;
use std::path::PathBuf;
use std::str::FromStr;

use clap::Args;

use crate::cli::arguments::Globals;
use crate::cli::error::ExitStatus;
use crate::cli::run::seeds;
use crate::config::Config;
use crate::vocab::{BiomeName, ItemName, SkillName};

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

/// Runs the skill and says what came of it.
pub(super) fn run(
    _arguments: &SkillRun,
    _globals: &Globals,
    _config: &Config,
) -> anyhow::Result<ExitStatus> {
    anyhow::bail!("`mindforge skill run` waits for the sandbox")
}
