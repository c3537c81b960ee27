//! Who decides. A [`Mind`] is fed a typed [`Brief`] and returns typed replies; it fetches nothing, so no ground truth is in its
//! reach.
//!
//! Built is the [`Reasoner`], which plans backwards from what the agent believes and writes skill code; it needs no network. The
//! door for language models ([`llm`]) is there, the room behind it is not furnished yet.
//!
//! This module may name `belief` and `vocab`, never `world`, `memory` or `skill`: what the mind needs from them stands in the brief.
//!
//! ```
//! use std::collections::BTreeMap;
//!
//! use mindforge::belief::{Graph, Innate, Proposition, Settings};
//! use mindforge::mind::{Brief, Mind, Reasoner, Writing};
//! use mindforge::vocab::{AgentName, Dimension, Place, Position, Tick, WorldId};
//!
//! let me = AgentName::new("alice")?;
//! let here = Place { world: WorldId("doc".into()), dimension: Dimension::Overworld, position: Position::new(0, 64, 0) };
//! let mut beliefs = Graph::new(me.clone(), Settings::default());
//! let dirt = Proposition::Yields { block: "dirt".into(), item: "dirt".into() };
//! beliefs.know(Tick(0), dirt, false, Innate::Expert);
//!
//! let brief = Brief { me: &me, tick: Tick(0), here: &here, beliefs: &beliefs, inventory: &[], free_slots: 36, nearest: &BTreeMap::new(), skills: &[], attempts: &[], asked: &[] };
//! let Writing::Skill(draft) = Reasoner::default().write_skill(&"collect 2 dirt".parse()?, &brief) else { panic!() };
//! assert_eq!(draft.name.as_str(), "collectDirt");
//! assert!(draft.code.contains(r#"await gather("dirt", "dirt", "#));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod llm;

mod brief;
mod reasoner;

pub use brief::{Attempt, Brief, Draft, Mind, SkillCard, Writing};
pub use reasoner::Reasoner;
