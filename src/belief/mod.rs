//! What an agent holds true: of the world, of itself, of others.

mod proposition;
mod sentence;

pub use proposition::{Amount, Proposition};
pub use sentence::{Evidence, Hedge, Question, Statement, Utterance};

/// placeholder
#[derive(Debug)]
pub struct Graph;
