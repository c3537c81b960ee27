//! The log, and the only clock on the wall.
//!
//! [`start`] sends what is traced to stderr, and to a file if one is configured. `RUST_LOG` chooses what is logged; without it
//! the daemon's own sentences of level `info` and everybody's warnings are. [`Stopwatch`] is where wall time is read, so that
//! nothing that decides has to. No secret may reach a log line: keys are known to `endpoint` alone, and it prints none.
//!
//! ```
//! use mindforge::telemetry::Stopwatch;
//!
//! let watch = Stopwatch::start();
//! assert!(watch.millis() < 60_000);
//! ```

mod log;
mod stopwatch;

pub use log::{Error, Settings, start};
pub use stopwatch::Stopwatch;
