//! `QuickJS` over a body: a fresh interpreter for each run, with limits that hold.
//!
//! A [`Run`] owns the interpreter. Skills see `bot` and its friends, which are JavaScript (`skills/api/`) over the few functions of
//! `host`; what those functions share with the run is the `Desk`. `Meter` counts work and says stop; `trace` turns stacks of the
//! interpreter into places in the skill's source.
//!
//! Nothing of `QuickJS` is named outside this folder.

mod around;
mod desk;
mod facts;
mod host;
mod meter;
mod modules;
mod observed;
mod probe;
mod question;
mod run;
mod sandbox;
mod shim;
mod sight;
mod trace;

#[cfg(test)]
mod mistakes;
#[cfg(test)]
pub(super) mod tests;

pub use probe::main_function;
pub(super) use probe::{Function, functions};
pub use run::Run;
