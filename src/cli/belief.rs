//! `mindforge belief`: what an agent holds true, and why.

use clap::Subcommand;

use crate::config::Config;
use crate::vocab::AgentName;

use super::arguments::Globals;
use super::error::ExitStatus;

/// What to ask about beliefs.
#[derive(Debug, Subcommand)]
pub(super) enum BeliefCommand {
    /// List what an agent believes
    Show {
        /// Whose beliefs
        #[arg(long, value_name = "NAME")]
        agent: AgentName,
    },
    /// Explain a belief: the chain of evidence back to what was seen and who said it
    Why {
        /// The belief as a sentence, such as `iron_ore is at 12 40 -7`
        sentence: String,
        /// Whose belief
        #[arg(long, value_name = "NAME")]
        agent: AgentName,
    },
}

/// Carries out a `belief` subcommand.
pub(super) fn run(
    _command: BeliefCommand,
    _globals: &Globals,
    _config: &Config,
) -> anyhow::Result<ExitStatus> {
    anyhow::bail!("`mindforge belief` waits for the beliefs")
}
