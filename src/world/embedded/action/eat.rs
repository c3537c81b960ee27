//! Eating and drinking, which takes its time.

use std::task::Poll;

use super::unsupported;
use crate::vocab::{ActionResult, Failure};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;

/// Eating and drinking, which takes its time.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Eat {}

impl Eat {
    /// Begins it.
    pub(super) fn start(_actor: &mut Actor) -> Result<Self, Failure> {
        Err(unsupported("eating"))
    }

    /// One tick of it.
    pub(super) fn proceed(&mut self, _actor: &mut Actor, _land: &mut Land) -> Poll<ActionResult> {
        Poll::Ready(Ok(()))
    }
}
