//! Clicking a block with what is in the hand.

use super::unsupported;
use crate::vocab::ActionResult;
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;

/// Clicking a block with what is in the hand.
pub(super) fn click(
    _at: crate::vocab::Position,
    _actor: &mut Actor,
    _land: &mut Land,
) -> ActionResult {
    Err(unsupported("click"))
}
