//! Movement keys held down, as a player does it.

use std::task::Poll;

use super::unsupported;
use crate::vocab::{ActionResult, Failure};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;

/// Movement keys held down, as a player does it.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Held {}

impl Held {
    /// Begins it.
    pub(super) fn start(_keys: crate::vocab::Keys, _actor: &mut Actor) -> Self {
        Self {}
    }

    /// One tick of it.
    pub(super) fn proceed(&mut self, _actor: &mut Actor, _land: &mut Land) -> Poll<ActionResult> {
        Poll::Ready(Ok(()))
    }
    pub(super) fn end(self, _actor: &mut Actor) {}
}
