//! From an error to what is printed and the exit code.

use std::io;
use std::process::ExitCode;

use crate::colony;
use crate::vocab::ItemName;
use crate::world::catalog::Catalog;
use crate::{config, telemetry};

/// How the process ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitStatus {
    /// Done.
    Success,
    /// What was asked for did not succeed.
    Failure,
    /// Wrong usage or configuration; nothing was begun.
    Usage,
}

impl ExitStatus {
    /// The status that an error ends the process with. A reader that went away is no failure.
    fn of(error: &anyhow::Error) -> Self {
        let mut causes = error.chain();
        if causes.any(is_broken_pipe) {
            Self::Success
        } else if error.is::<config::Error>()
            || error.is::<telemetry::Error>()
            || error.is::<Misuse>()
            || error.downcast_ref().is_some_and(is_misconfigured)
        {
            Self::Usage
        } else {
            Self::Failure
        }
    }
}

/// Whether a colony was refused for what it was told to be, before anything was opened.
fn is_misconfigured(error: &colony::OpenError) -> bool {
    matches!(
        error,
        colony::OpenError::NoAgents | colony::OpenError::Agent { .. }
    )
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(match status {
            ExitStatus::Success => 0,
            ExitStatus::Failure => 1,
            ExitStatus::Usage => 2,
        })
    }
}

/// Arguments that are well formed and make no sense.
#[derive(Debug, thiserror::Error)]
pub enum Misuse {
    /// `mindforge --seed 3 memory stats`.
    #[error(
        "flags of `run` stand before another subcommand\nhint: write them after `run`, or leave them out"
    )]
    BeforeSubcommand,
    /// `--give oak_lgo:3`.
    #[error("there is no item called `{item}`{}", did_you_mean(item))]
    UnknownItem {
        /// As it was typed.
        item: ItemName,
    },
}

/// Prints an error once on stderr, its causes after it and its hints below, and says how the process ends.
pub fn report(error: &anyhow::Error) -> ExitStatus {
    let status = ExitStatus::of(error);
    if status != ExitStatus::Success {
        // A closed stderr leaves nobody to tell.
        let _ = io::Write::write_all(&mut io::stderr(), render(error).as_bytes());
    }
    status
}

/// Prints what the arguments' parser has to say: help, the version, or what is wrong with them.
pub fn answer(answer: &clap::Error) -> ExitStatus {
    // A closed terminal leaves nobody to tell.
    let _ = answer.print();
    if answer.use_stderr() {
        ExitStatus::Usage
    } else {
        ExitStatus::Success
    }
}

fn did_you_mean(item: &ItemName) -> String {
    let nearest = Catalog::get().nearest_name(item.as_str());
    nearest.map_or_else(String::new, |name| {
        format!("\nhint: did you mean `{name}`?")
    })
}

fn render(error: &anyhow::Error) -> String {
    let (mut sentences, mut hints) = (Vec::new(), Vec::new());
    for cause in error.chain() {
        let text = cause.to_string();
        let (below, above): (Vec<_>, Vec<_>) =
            text.lines().partition(|line| line.starts_with("hint: "));
        let sentence = above.join("\n");
        // Some errors quote their own cause.
        if sentences
            .last()
            .is_none_or(|last: &String| !last.ends_with(&sentence))
        {
            sentences.push(sentence);
        }
        hints.extend(below.into_iter().map(str::to_owned));
    }
    let mut text = format!("error: {}\n", sentences.join(": "));
    for hint in hints {
        text.push_str(&hint);
        text.push('\n');
    }
    text
}

fn is_broken_pipe(cause: &(dyn std::error::Error + 'static)) -> bool {
    cause
        .downcast_ref::<io::Error>()
        .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

#[cfg(test)]
mod tests {
    use anyhow::Context as _;

    use super::*;

    #[test]
    fn causes_follow_on_one_line_and_hints_below() {
        let cause = Misuse::BeforeSubcommand;
        let error = Err::<(), _>(cause).context("cannot begin").unwrap_err();
        insta::assert_snapshot!(render(&error), @r"
        error: cannot begin: flags of `run` stand before another subcommand
        hint: write them after `run`, or leave them out
        ");
    }

    #[test]
    fn a_reader_that_went_away_is_no_failure() {
        let error = anyhow::Error::from(io::Error::from(io::ErrorKind::BrokenPipe));
        assert_eq!(
            ExitStatus::of(&error.context("printing")),
            ExitStatus::Success
        );
    }

    #[test]
    fn misuse_is_told_from_failure() {
        assert_eq!(
            ExitStatus::of(&Misuse::BeforeSubcommand.into()),
            ExitStatus::Usage
        );
        assert_eq!(
            ExitStatus::of(&anyhow::anyhow!("it rained")),
            ExitStatus::Failure
        );
    }
}
