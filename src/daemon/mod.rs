//! A colony kept alive: for now, stopped well.
//!
//! [`heed_signals`] listens for an interrupt (Ctrl-C) or a request to terminate. The first raises the signal that the colony looks
//! at between two ticks: it lets go of its skills, flushes every memory and returns. The second ends the process at once, for
//! those who do not want to wait. Supervision, metrics and the dashboard join this room in a later issue.
//!
//! This module may not reach into a life; all it has is the signal.

mod signals;

pub use signals::{Error, heed_signals};
