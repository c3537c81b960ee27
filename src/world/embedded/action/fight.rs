//! Hitting others when the weapon is ready.

use std::task::Poll;

use super::unsupported;
use crate::vocab::{ActionResult, Failure};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;

/// Hitting others when the weapon is ready.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Strike {}

impl Strike {
    /// Begins it.
    pub(super) fn start(_entity: u32, _actor: &mut Actor, _land: &Land) -> Result<Self, Failure> {
        Err(unsupported("attacking"))
    }

    /// One tick of it.
    pub(super) fn proceed(&mut self, _actor: &mut Actor, _land: &mut Land) -> Poll<ActionResult> {
        Poll::Ready(Ok(()))
    }
}
