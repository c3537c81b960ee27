//! Stonecutters and smithing tables.

use super::unsupported;
use crate::vocab::ActionResult;
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;

/// Stonecutters and smithing tables.
pub(super) fn make(
    _item: &crate::vocab::ItemName,
    _times: u32,
    _at: crate::vocab::Position,
    (_actor, _land): (&mut Actor, &mut Land),
) -> ActionResult {
    Err(unsupported("make"))
}
