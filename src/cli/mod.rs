//! The command line: one file for each subcommand, from typed arguments through one call to output and an exit code.
//!
//! [`Arguments`] is what was typed, [`Arguments::config`] the configuration it stands on, [`run()`] the table of contents. Text
//! or one JSON document goes to stdout, logs and errors to stderr. This is the only module that prints; what a command finds
//! out it is told by the modules below, and it decides nothing that they could.

mod arguments;
mod belief;
mod error;
mod memory;
mod output;
mod run;
mod settings;
mod skill;
mod summary;
mod talk;
mod watch;
mod world;

use crate::config::Config;

pub use arguments::Arguments;
use arguments::Command;
pub use error::{ExitStatus, Misuse, answer, report};

/// Carries out what was asked.
pub fn run(arguments: Arguments, config: &Config) -> anyhow::Result<ExitStatus> {
    let Arguments {
        globals,
        run,
        command,
    } = arguments;
    match command.unwrap_or(Command::Run(run)) {
        Command::Run(arguments) => run::run(&arguments, &globals, config),
        Command::Skill(command) => skill::run(command, &globals, config),
        Command::Belief(command) => belief::run(command, &globals, config),
        Command::Talk(command) => talk::run(command, &globals, config),
        Command::Memory(command) => memory::run(command, &globals, config),
        Command::World(command) => world::run(command, &globals, config),
    }
}
