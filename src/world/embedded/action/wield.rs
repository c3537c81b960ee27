//! Using the held item where the body looks.

use std::task::Poll;

use super::unsupported;
use crate::vocab::{ActionResult, Failure};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;

/// Using the held item where the body looks.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Wield {}

impl Wield {
    /// Begins it.
    pub(super) fn start(
        _ticks: u32,
        _actor: &mut Actor,
        _land: &mut Land,
    ) -> Result<Option<super::Work>, Failure> {
        Err(unsupported("using the held item"))
    }

    /// One tick of it.
    pub(super) fn proceed(&mut self, _actor: &mut Actor, _land: &mut Land) -> Poll<ActionResult> {
        Poll::Ready(Ok(()))
    }
    pub(super) fn end(self, _actor: &mut Actor, _land: &mut Land) {}
}
