//! Words on signs.

use super::unsupported;
use crate::vocab::ActionResult;
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;

/// Words on signs.
pub(super) fn write(
    _at: crate::vocab::Position,
    _lines: Vec<String>,
    _actor: &mut Actor,
    _land: &mut Land,
) -> ActionResult {
    Err(unsupported("sign"))
}
