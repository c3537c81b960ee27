//! Stories: who came, went, put, moved, opened and said what, and what can be asked about it afterwards.
//!
//! This page has the words of `belief replay`. An [`Event`] and a [`Question`] are read from one line of JSON each; a [`Fault`] says
//! what is wrong with a line and in which field. An [`Answer`] is written as one line. What is read here is well formed: names are
//! bounded, a chain of minds is not absurd, a claim says something. Whether it makes sense in its story (an agent acts where it is, time
//! does not run backwards) is not known here.
//!
//! Files and their lines belong to whoever opens them; nothing here has a path.
//!
//! ```
//! use mindforge::belief::story::{Act, Event, Fault};
//!
//! let line = br#"{"tick":4,"event":"put","agent":"sally","item":"apple","into":"basket","place":"kitchen"}"#;
//! let event = Event::read(line)?;
//! assert!(matches!(&event.act, Act::Put { agent, .. } if agent.as_str() == "sally"));
//! assert_eq!(event.to_string(), "sally put apple into basket");
//!
//! let fault = Event::read(br#"{"tick":5,"event":"leave","agnet":"sally","place":"kitchen"}"#).unwrap_err();
//! assert_eq!(fault.field(), Some("agnet"));
//! assert_eq!(fault.to_string(), "unknown in `leave`\nhint: did you mean `agent`?");
//! # Ok::<(), Fault>(())
//! ```

mod answer;
mod claim;
mod engine;
mod event;
mod fault;
mod fields;
mod name;
mod question;

pub use answer::{Answer, Found, Knowledge};
pub use claim::Claim;
pub use engine::{Story, StoryWire};
pub use event::{Act, Audience, Event};
pub use fault::{Fault, MAX_AGENTS, MAX_LINE};
pub use name::{InvalidName, Name};
pub use question::{Ask, Chain, MAX_CHAIN, Question};

#[cfg(test)]
mod tests;
