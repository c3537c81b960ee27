//! Many colonies compared: specification, runner, report.
//!
//! The room is empty but for its door: [`run`] refuses every specification until trials are built. It may not judge an agent by
//! what the agent believes; success is scored from the world.

use std::path::{Path, PathBuf};

/// Trials are not built yet.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "cannot run the trial `{}`: trials are not built yet\nhint: run its agents one seed at a time with `mindforge run --seed N --speed max --json`",
    specification.display()
)]
pub struct Unsupported {
    /// The specification that was asked for.
    pub specification: PathBuf,
}

/// Runs the trial that a file specifies.
pub fn run(specification: &Path) -> Result<(), Unsupported> {
    Err(Unsupported {
        specification: specification.to_owned(),
    })
}
