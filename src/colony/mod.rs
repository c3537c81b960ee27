//! A world and the agents in it, wired from their settings and run to a horizon.
//!
//! [`Colony::open`] joins the bodies, resumes or begins the lives, and brings memory and world to their last common flush;
//! [`Colony::run`] is the loop: every tick each agent takes its turn, in the order of the settings, then the world steps. All
//! waiting of the program happens in this loop, and all decisions in it depend on ticks alone, so that two runs with the same
//! settings write the same event log, byte for byte.
//!
//! The colony does not decide anything for an agent and reads no belief; it prints nothing and parses no configuration.

mod clock;
mod event_log;
mod open;
mod report;
mod run;
mod settings;

pub use clock::{Horizon, Speed, StopSignal};
pub use event_log::EventLogError;
pub use open::OpenError;
pub use report::{AgentReport, Milestone, RunReport, Watch};
pub use run::{Colony, RunError};
pub use settings::{Settings, WorldSettings};
