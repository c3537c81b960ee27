//! `mindforge belief`: what an agent holds true, and why.

mod calibration;
mod diff;
mod graph;
mod recalled;
mod replay;
mod show;
mod why;

use clap::Subcommand;

use crate::config::Config;

use self::calibration::CalibrationArguments;
use self::diff::DiffArguments;
use self::graph::GraphArguments;
use self::recalled::{Recalled, Unanswered};
use self::replay::ReplayArguments;
use self::show::ShowArguments;
use self::why::WhyArguments;
use super::arguments::Globals;
use super::error::ExitStatus;

/// What to ask about beliefs.
#[derive(Debug, Subcommand)]
pub(super) enum BeliefCommand {
    /// List what an agent believes
    Show(ShowArguments),
    /// List what an agent believes that, in its view, a partner does not or believes otherwise
    Diff(DiffArguments),
    /// Measure in simulated worlds whether testimony is believed as far as it deserves
    Calibration(CalibrationArguments),
    /// Draw what an agent believes, and why, as a picture, as DOT or as JSON
    Graph(GraphArguments),
    /// Replay stories from a file and answer what everybody thinks, and thinks that others think
    Replay(ReplayArguments),
    /// Explain a belief: the chain of evidence back to what was seen and who said it
    Why(WhyArguments),
}

/// Carries out a `belief` subcommand.
pub(super) fn run(
    command: BeliefCommand,
    globals: &Globals,
    config: &Config,
) -> anyhow::Result<ExitStatus> {
    match command {
        BeliefCommand::Show(arguments) => {
            let mind = Recalled::open(config, &arguments.agent)?;
            show::run(&mind, &arguments, globals.json)?;
        }
        BeliefCommand::Diff(arguments) => {
            let mind = Recalled::open(config, &arguments.agent)?;
            diff::run(&mind, &arguments, globals.json)?;
        }
        BeliefCommand::Graph(arguments) => {
            let mind = Recalled::open(config, &arguments.agent)?;
            graph::run(&mind, &arguments, globals.json)?;
        }
        BeliefCommand::Calibration(arguments) => calibration::run(&arguments, globals.json)?,
        BeliefCommand::Replay(arguments) => return replay::run(&arguments, globals.json),
        BeliefCommand::Why(arguments) => {
            let mind = Recalled::open(config, &arguments.agent)?;
            why::run(&mind, &arguments, globals.json)?;
        }
    }
    Ok(ExitStatus::Success)
}
