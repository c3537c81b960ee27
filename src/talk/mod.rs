//! Talk between agents: whom to ask, what to answer, and how words become lines of chat and lines become words.
//!
//! Talk reads beliefs and never changes them: the agent tells its graph what it heard ([`Graph::hear`](crate::belief::Graph::hear))
//! and what it said ([`Graph::said`](crate::belief::Graph::said)). It must not know worlds, clocks or models; what a stranger says is
//! data here and never an order.
//!
//! Bob, a novice, asks; Alice, an expert, answers; then Bob holds the recipe and can say why:
//!
//! ```
//! use mindforge::belief::{Graph, Innate, Proposition, Question, Settings, Speech, Utterance, sentence};
//! use mindforge::talk::answer;
//! use mindforge::vocab::{AgentName, Dimension, Place, Position, Tick, WorldId};
//!
//! let (alice, bob): (AgentName, AgentName) = ("alice".parse()?, "bob".parse()?);
//! let here = Place {
//!     world: WorldId("embedded-7".into()),
//!     dimension: Dimension::Overworld,
//!     position: Position::new(0, 64, 0),
//! };
//! let recipe = Proposition::Recipe {
//!     item: "stick".into(),
//!     count: 4,
//!     ingredients: vec![("oak_planks".into(), 2)],
//!     station: None,
//! };
//! let mut expert = Graph::new(alice.clone(), Settings::default());
//! expert.know(Tick(0), recipe.clone(), false, Innate::Expert);
//! let mut novice = Graph::new(bob.clone(), Settings::default());
//!
//! let question = Utterance::Question(Question::HowToGet { item: "stick".into() });
//! assert_eq!(sentence::print(&question, &bob), "how do I get stick?");
//! expert.hear(Tick(812), &here, Speech::public(&bob, &question));
//! for reply in answer(&expert, &here, &bob, &question) {
//!     novice.hear(Tick(815), &here, Speech::public(&alice, &reply));
//!     expert.said(Tick(815), &here, Some(&bob), &[], &reply);
//! }
//!
//! assert_eq!(novice.recipes_for(&"stick".into()), [recipe.clone()]);
//! assert!(expert.partner_knows(&bob, &recipe));
//! assert_eq!(
//!     novice.why(&recipe).map(|why| why.to_string()).as_deref(),
//!     Some(
//!         "I hold that to craft 4 stick you need 2 oak_planks (0.80)\n  \
//!          because at tick 815 alice told me: \"to craft 4 stick you need 2 oak_planks\" (trust 0.80)"
//!     )
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod answer;
mod ask;
mod frame;
mod pace;
mod route;
mod settings;

pub use answer::{answer, corrections};
pub use ask::whom_to_ask;
pub use frame::{heard, lines, speak};
pub use pace::Pace;
pub use settings::{Channel, Settings};

#[cfg(test)]
mod tests;
