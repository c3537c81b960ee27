//! Where log lines go, and which of them.

use std::env;
use std::fs::{File, OpenOptions};
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use tracing_subscriber::filter::{EnvFilter, ParseError};
use tracing_subscriber::fmt;
use tracing_subscriber::layer::{Layer as _, SubscriberExt as _};
use tracing_subscriber::util::{SubscriberInitExt as _, TryInitError};

/// The variable that chooses what is logged.
const FILTER_VARIABLE: &str = "RUST_LOG";
/// What is logged without it.
const USUAL: &str = "warn,azalea=error,mindforge=info";
/// What is logged on a terminal that shows something else.
const QUIET: &str = "warn,azalea=error";

/// How to log.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Whether stderr shows something that log lines would spoil; then only warnings are printed there.
    pub quiet: bool,
    /// A file that all is appended to besides.
    pub file: Option<PathBuf>,
}

/// Why there is no log.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// `RUST_LOG` makes no sense.
    #[error(
        "cannot read the filter `{text}` in `RUST_LOG`\nhint: write `RUST_LOG=mindforge=debug`, or leave it out"
    )]
    Filter {
        /// What it says.
        text: String,
        /// What is wrong with it.
        source: ParseError,
    },
    /// The log file cannot be opened.
    #[error(
        "cannot write the log file `{}`\nhint: check `daemon.log_file` in the configuration",
        path.display()
    )]
    File {
        /// Its path.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// Somebody else logs in this process.
    #[error("the log was started twice")]
    Twice(#[from] TryInitError),
}

/// Starts the log of this process.
pub fn start(settings: &Settings) -> Result<(), Error> {
    let on_stderr = fmt::layer()
        .with_writer(io::stderr)
        .with_ansi(io::stderr().is_terminal())
        .with_target(false)
        .with_filter(filter(if settings.quiet { QUIET } else { USUAL })?);
    let in_file = match settings.file.as_deref() {
        None => None,
        Some(path) => {
            let layer = fmt::layer().with_writer(Mutex::new(open(path)?));
            Some(layer.with_ansi(false).with_filter(filter(USUAL)?))
        }
    };
    tracing_subscriber::registry()
        .with(on_stderr)
        .with(in_file)
        .try_init()?;
    Ok(())
}

fn filter(usual: &str) -> Result<EnvFilter, Error> {
    let text = env::var(FILTER_VARIABLE).unwrap_or_default();
    let text = if text.is_empty() { usual } else { &text };
    EnvFilter::try_new(text).map_err(|source| Error::Filter {
        text: text.to_owned(),
        source,
    })
}

fn open(path: &Path) -> Result<File, Error> {
    OpenOptions::new()
        .create(true)
        .append(true)
        .open(path)
        .map_err(|source| Error::File {
            path: path.to_owned(),
            source,
        })
}
