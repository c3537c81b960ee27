//! The binary: reads the arguments, starts the log, does what was asked and ends with its exit code.

use std::process::ExitCode;

use mindforge::cli::{self, Arguments, ExitStatus};
use mindforge::telemetry;

fn main() -> ExitCode {
    let arguments = match Arguments::read(std::env::args_os()) {
        Ok(arguments) => arguments,
        Err(answer) => return cli::answer(&answer).into(),
    };
    let status = start(arguments).unwrap_or_else(|error| cli::report(&error));
    status.into()
}

fn start(arguments: Arguments) -> anyhow::Result<ExitStatus> {
    let config = arguments.config()?;
    telemetry::start(&arguments.logging(&config))?;
    cli::run(arguments, &config)
}
