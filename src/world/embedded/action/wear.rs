//! Armour and the other hand: putting on and taking off.

use super::unsupported;
use crate::vocab::{ActionResult, ItemName, Wear};
use crate::world::embedded::actor::Actor;

/// Puts an item of the inventory where it is worn; what was there goes back.
pub(super) fn put_on(_item: &ItemName, _to: Wear, _actor: &mut Actor) -> ActionResult {
    Err(unsupported("wearing"))
}

/// Puts what is worn back into the inventory.
pub(super) fn take_off(_from: Wear, _actor: &mut Actor) -> ActionResult {
    Err(unsupported("taking off"))
}
