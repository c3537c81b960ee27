//! Belief sentences: short plain English that people can read and type, with one printer and one parser.
//!
//! `parse(print(u)) == u` for everything that the grammar covers; whatever it does not cover is [`Utterance::Text`], never an error, and a
//! sentence about a thing that nobody knows is [`Utterance::Unknown`]. [`chapters`] is the table of all forms; the page about them and its
//! tests are made from it.
//!
//! ```
//! use mindforge::belief::sentence::{self, Context};
//! use mindforge::vocab::{AgentName, Dimension, Lexicon, WorldId};
//!
//! let bob: AgentName = "bob".parse()?;
//! let lexicon = Lexicon {
//!     blocks: ["stone".into()].into(),
//!     items: ["cobblestone".into()].into(),
//!     ..Lexicon::default()
//! };
//! let world = WorldId("embedded-7".into());
//! let context = Context { speaker: &bob, world: &world, dimension: Dimension::Overworld, lexicon: &lexicon };
//! let heard = sentence::parse("Mining stone gives cobblestones (I tried it).", &context);
//! assert_eq!(sentence::print(&heard, &bob), "mining stone gives cobblestone (I tried it)");
//! # Ok::<(), mindforge::vocab::InvalidAgentName>(())
//! ```

mod forms;
mod parse;
mod print;
mod utterance;

pub use forms::{Chapter, Form, chapters};
pub use parse::{Context, parse, parse_all, parse_statement};
pub use print::{print, print_fact, print_statement};
pub use utterance::{Evidence, Hedge, Question, Statement, Utterance};

#[cfg(test)]
mod tests;
