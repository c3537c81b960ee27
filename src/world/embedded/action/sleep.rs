//! Beds.

use std::task::Poll;

use super::unsupported;
use crate::vocab::{ActionResult, Failure};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;

/// Beds.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Sleep {}

impl Sleep {
    /// Begins it.
    pub(super) fn start(
        _bed: crate::vocab::Position,
        _actor: &mut Actor,
        _land: &Land,
    ) -> Result<Self, Failure> {
        Err(unsupported("sleeping"))
    }

    /// One tick of it.
    pub(super) fn proceed(&mut self, _actor: &mut Actor, _land: &mut Land) -> Poll<ActionResult> {
        Poll::Ready(Ok(()))
    }
    pub(super) fn end(self, _actor: &mut Actor) {}
}

/// Gets up.
pub(super) fn wake(_actor: &mut Actor) -> ActionResult {
    Err(unsupported("waking"))
}
