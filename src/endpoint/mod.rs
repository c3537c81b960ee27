//! Calls to an OpenAI-compatible server.
//!
//! For now one honest call at a time: [`Endpoint::models`] and [`Endpoint::complete`], with a time limit and an error that says
//! which of the three things went wrong. Retries, breaker, budget and recording come with the mind that needs them. This module
//! may not know what is asked or why, and no key of it may reach a log line.
//!
//! ```
//! use std::time::Duration;
//! use mindforge::endpoint::Endpoint;
//!
//! let endpoint = Endpoint::new("http://127.0.0.1:8080/v1", None, Duration::from_secs(30))?;
//! assert!(format!("{endpoint:?}").contains("127.0.0.1:8080"));
//! # Ok::<(), mindforge::endpoint::Error>(())
//! ```

mod client;
mod error;

pub use client::{Endpoint, Message};
pub use error::Error;
