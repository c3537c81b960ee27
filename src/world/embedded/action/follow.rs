//! Keeping near a player.

use std::task::Poll;

use super::unsupported;
use crate::vocab::{ActionResult, Failure};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;

/// Keeping near a player.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Follow {}

impl Follow {
    /// Begins it.
    pub(super) fn start(
        _player: crate::vocab::AgentName,
        _range: f64,
        _actor: &Actor,
        _land: &Land,
    ) -> Result<Self, Failure> {
        Err(unsupported("following"))
    }

    /// One tick of it.
    pub(super) fn proceed(&mut self, _actor: &mut Actor, _land: &mut Land) -> Poll<ActionResult> {
        Poll::Ready(Ok(()))
    }
}
