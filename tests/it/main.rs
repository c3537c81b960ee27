//! The promises to a user, one module each.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails to set itself up has failed"
)]

mod architecture;
mod cli;
mod config;
mod fixture;
mod memories;
mod readme;
mod source;
