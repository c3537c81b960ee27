//! What an agent holds true: of the world, of itself, of others.

mod graph;
mod proposition;
pub mod sentence;
mod tool;

pub use graph::{
    ActionRef, BeliefKind, BeliefView, Change, DesireRef, DesireState, Figures, Graph, GraphWire,
    Innate, Reason, Sense, Settings, Speech, Topic, Trust, Why, WireError,
};
pub use proposition::{Amount, Proposition};
pub use sentence::{Evidence, Hedge, Question, Statement, Utterance};
pub use tool::{substitutes, suffices};
