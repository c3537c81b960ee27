//! The promises to a user, one module each.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails to set itself up has failed"
)]

mod architecture;
mod beliefs;
mod bot_api;
mod calibration;
mod cli;
mod config;
mod contract;
mod determinism;
mod fixture;
mod foreign;
mod generated;
mod lives;
mod maps;
mod memories;
mod node;
mod readme;
#[cfg(feature = "minecraft")]
mod real_server;
mod sentences;
mod skill_library;
mod skill_run;
mod source;
mod stories;
mod worlds;
