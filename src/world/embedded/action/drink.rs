//! Drinking milk, which ends all effects. After vanilla's `Consumables.MILK_BUCKET`.

use std::task::Poll;

use crate::vocab::{ActionResult, Failure};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;

/// Ticks that it takes.
const TICKS: u32 = 32;

/// A bucket of milk that is being drunk.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Drink {
    left: u32,
}

impl Drink {
    /// Begins, if there is milk in the hand.
    pub(super) fn start(actor: &Actor, land: &Land) -> Result<Option<Self>, Failure> {
        if !has_milk(actor) {
            return Ok(None);
        }
        land.rules().only_if_true("what milk does")?;
        Ok(Some(Self { left: TICKS }))
    }

    /// One tick of drinking.
    pub(super) fn proceed(&mut self, actor: &mut Actor, land: &mut Land) -> Poll<ActionResult> {
        if !has_milk(actor) {
            return Poll::Ready(Err(Failure::NotThere {
                what: "milk_bucket in the hand".to_owned(),
            }));
        }
        self.left -= 1;
        if self.left > 0 {
            return Poll::Pending;
        }
        actor.inventory.take(actor.held_slot, 1);
        actor.give_back("bucket", land);
        actor.vitals.effects.clear();
        actor.vitals.absorption = 0.0;
        Poll::Ready(Ok(()))
    }
}

fn has_milk(actor: &Actor) -> bool {
    let held = actor.held();
    held.is_some_and(|stack| stack.item.as_str() == "milk_bucket")
}
