//! What happens to a body by itself: hunger, breath, fire, falls, blows, death.

pub(super) mod vitals;

use super::actor::Actor;
use super::harm::Blow;
use super::land::Land;

/// One tick of a body that somebody is in.
pub(super) fn live(_index: usize, _actor: &mut Actor, _land: &mut Land) {}

/// Takes a blow that is meant for a body.
pub(super) fn hurt(_index: usize, _actor: &mut Actor, _blow: Blow, _land: &mut Land) {}
