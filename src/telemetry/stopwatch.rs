//! How long something took on the wall.

use std::time::{Duration, Instant};

/// Runs from the moment it was made.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch {
    started: Instant,
}

impl Stopwatch {
    /// Starts it.
    pub fn start() -> Self {
        Self {
            started: Instant::now(),
        }
    }

    /// The time since then.
    pub fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    /// The time since then in whole milliseconds.
    pub fn millis(&self) -> u64 {
        u64::try_from(self.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}
