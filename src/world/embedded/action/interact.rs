//! Clicking a creature: shear, milk, feed.

use super::unsupported;
use crate::vocab::ActionResult;
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;

/// Clicking a creature: shear, milk, feed.
pub(super) fn interact(_entity: u32, _actor: &mut Actor, _land: &mut Land) -> ActionResult {
    Err(unsupported("interact"))
}
