//! Fishing: cast, wait, strike, reel in.

use std::task::Poll;

use super::unsupported;
use crate::vocab::{ActionResult, Failure};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;

/// Fishing: cast, wait, strike, reel in.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Fish {}

impl Fish {
    /// Begins it.
    pub(super) fn start(_actor: &mut Actor, _land: &mut Land) -> Result<Self, Failure> {
        Err(unsupported("fishing"))
    }

    /// One tick of it.
    pub(super) fn proceed(&mut self, _actor: &mut Actor, _land: &mut Land) -> Poll<ActionResult> {
        Poll::Ready(Ok(()))
    }
    pub(super) fn end(self, _land: &mut Land) {}
}
