//! What can be perceived and done: one door, two rooms.
//!
//! [`Body`] is the door: hand in an [`Action`](crate::vocab::Action), take out [`BodyEvent`]s, look at the [`Observation`]. Behind
//! it stands either the [`embedded`] world in the box or, with the feature `minecraft`, a real server ([`minecraft`]). What both
//! share is here too: the [`catalog`] of blocks, items and recipes, [`Rules`] derived from it, the [`Inventory`], and [`Seen`],
//! the map of what a body has perceived.
//!
//! This module must not know what an agent believes, remembers or says; it is the ground truth, and only what passes through a
//! `Body` may reach a mind.

pub mod catalog;
pub mod conformance;
pub mod embedded;
pub mod minecraft;
pub mod senses;

mod body;
mod inventory;
mod line;
mod observation;
mod rules;
mod seen;
mod slots;
mod way;

pub use body::{Body, BodyEvent, BodyHandle};
pub use inventory::{Inventory, InventoryError, Missing, Stack};
pub use line::{Hit, cast};
pub use observation::{
    ActiveEffect, Entity, EntityKind, Experience, Light, Observation, Window, WindowKind,
};
pub use rules::{RecipeRule, Rules};
pub use seen::{InvalidSeen, Seen, Sight};
pub use way::{Way, WayAsked, WayStatus};
