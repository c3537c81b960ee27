//! `mindforge belief`: what an agent holds true, and why.

mod calibration;
mod graph;
mod recalled;
mod replay;
mod show;
mod why;

use clap::Subcommand;

use crate::config::Config;
use crate::vocab::AgentName;

use self::calibration::CalibrationArguments;
use self::graph::GraphArguments;
use self::recalled::{Recalled, Unanswered};
use self::replay::ReplayArguments;
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
    /// Measure in simulated worlds whether testimony is believed as far as it deserves
    Calibration(CalibrationArguments),
    /// Draw what an agent believes, and why, as a picture, as DOT or as JSON
    Graph(GraphArguments),
    /// Replay stories from a file and answer what everybody thinks, and thinks that others think
    Replay(ReplayArguments),
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
    command: BeliefCommand,
    globals: &Globals,
    config: &Config,
) -> anyhow::Result<ExitStatus> {
    match command {
        BeliefCommand::Show { agent } => show::run(&Recalled::open(config, &agent)?, globals.json)?,
        BeliefCommand::Graph(arguments) => {
            let mind = Recalled::open(config, &arguments.agent)?;
            graph::run(&mind, &arguments, globals.json)?;
        }
        BeliefCommand::Calibration(arguments) => calibration::run(&arguments, globals.json)?,
        BeliefCommand::Replay(arguments) => return replay::run(&arguments, globals.json),
        BeliefCommand::Why { sentence, agent } => {
            why::run(&Recalled::open(config, &agent)?, &sentence, globals.json)?;
        }
    }
    Ok(ExitStatus::Success)
}
