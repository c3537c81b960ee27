//! What an agent holds true: of the world, of itself, of others, and why.
//!
//! [`Graph`] is the mind: percepts support and contradict beliefs, partners' words are testimony weighed by trust, and every belief can say
//! why it is held. [`Proposition`] is what can be believed; [`sentence`] prints and parses what can be said. [`Graph::confidence`] takes
//! whose mind is meant: `[]` is mine, `[bob]` what I think Bob thinks, `[bob, me]` what I think Bob thinks that I think.
//!
//! This module is pure: no clock, no waiting, no disk, no chance. It must not know worlds (what is perceived comes in as
//! [`Percept`](crate::vocab::Percept)s) nor what is to be done about anything.
//!
//! ```
//! use mindforge::belief::{Graph, Innate, Proposition, Settings};
//! use mindforge::vocab::{Dimension, Percept, Place, Position, Tick, WorldId};
//!
//! let mut bob = Graph::new("bob".parse()?, Settings::default());
//! let misbelief = Proposition::NeedsTool { block: "dirt".into(), tool: "iron_shovel".into() };
//! bob.know(Tick(0), misbelief.clone(), false, Innate::Misbelief);
//! assert!(bob.holds(&misbelief));
//!
//! let position = Position::new(0, 64, 0);
//! let here = Place { world: WorldId("embedded-7".into()), dimension: Dimension::Overworld, position };
//! let dug = Percept::Dug { block: "dirt".into(), at: position, tool: None, drops: vec![("dirt".into(), 1)] };
//! bob.perceive(Tick(40), &here, &dug);
//! assert!(!bob.holds(&misbelief), "it went by hand");
//! # Ok::<(), mindforge::vocab::InvalidAgentName>(())
//! ```

pub mod calibration;
mod graph;
mod outcome;
pub mod picture;
mod proposition;
pub mod sentence;
#[cfg(test)]
mod staged;
pub mod story;
mod view;

pub use graph::{
    ActionRef, BeliefKind, BeliefView, Change, DesireRef, DesireState, Figures, GivenUp, Graph,
    GraphWire, Innate, Matter, Reason, Retraction, Scene, Scope, Sense, Settings, Shown, Speech,
    Topic, Trust, Whereabouts, Whether, Why, WireError, Witnesses, Words,
};
pub use outcome::Outcome;
pub use proposition::{Amount, Proposition};
pub use sentence::{Evidence, Hedge, Question, Statement, Utterance};
pub use view::{Difference, Focus, Gap, View, tokens};
