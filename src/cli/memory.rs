//! `mindforge memory`: what agents remember, to look at, copy out and copy in.

use std::path::PathBuf;

use clap::Subcommand;

use crate::config::Config;
use crate::vocab::AgentName;

use super::arguments::Globals;
use super::error::ExitStatus;

/// What to do with memories.
#[derive(Debug, Subcommand)]
pub(super) enum MemoryCommand {
    /// Count what is kept, for one agent or for all
    Stats {
        /// Whose memory [default: everybody's]
        #[arg(long, value_name = "NAME")]
        agent: Option<AgentName>,
    },
    /// List the episodes of a life, newest last
    List {
        /// Whose memory
        #[arg(long, value_name = "NAME")]
        agent: AgentName,
        /// Only so many, the newest
        #[arg(long, value_name = "N")]
        last: Option<usize>,
    },
    /// Show one episode whole
    Show {
        /// The episode's number, as `list` shows it
        id: u64,
        /// Whose memory
        #[arg(long, value_name = "NAME")]
        agent: AgentName,
    },
    /// Write a whole memory as JSON lines
    Dump {
        /// Whose memory
        #[arg(long, value_name = "NAME")]
        agent: AgentName,
        /// The file to write [default: stdout]
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Read a dump into the memory of an agent that has none yet
    Load {
        /// The dump
        file: PathBuf,
        /// Whose memory it becomes
        #[arg(long, value_name = "NAME")]
        agent: AgentName,
    },
}

/// Carries out a `memory` subcommand.
pub(super) fn run(
    _command: MemoryCommand,
    _globals: &Globals,
    _config: &Config,
) -> anyhow::Result<ExitStatus> {
    anyhow::bail!("`mindforge memory` waits for the memories")
}
