//! Clicking a creature with what is in the hand: shearing, milking, feeding.

use super::fight::{target, within_reach};
use crate::vocab::{ActionResult, Failure};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::entity::mob::{self, Kind};
use crate::world::embedded::harm::Target;
use crate::world::embedded::land::Land;

/// Clicks the creature with this number.
pub(super) fn interact(entity: u32, actor: &mut Actor, land: &mut Land) -> ActionResult {
    let other = target(entity);
    let (feet, size) = within_reach(other, actor, land)?;
    actor.look_at(feet.offset(0.0, size.height / 2.0, 0.0));
    let held = actor.held().map(|stack| stack.item.clone());
    let kind = match other {
        Target::Mob(id) => land.entities.mobs.get(&id).map(|mob| mob.kind),
        Target::Body(_) => None,
    };
    let (Some(kind), Some(held)) = (kind, held) else {
        return Err(nothing_happens());
    };
    match (kind, held.as_str()) {
        (Kind::Sheep, "shears") => {
            mob::shear(entity, land)?;
            actor.inventory.wear(actor.held_slot, 1);
        }
        (Kind::Cow, "bucket") => {
            mob::milk(entity, land)?;
            actor.inventory.take(actor.held_slot, 1);
            actor.give_back("milk_bucket", land);
        }
        (kind, food) if kind.eats(food) => {
            mob::feed(entity, land)?;
            actor.inventory.take(actor.held_slot, 1);
        }
        _ => return Err(nothing_happens()),
    }
    Ok(())
}

fn nothing_happens() -> Failure {
    Failure::Invalid {
        why: "nothing happens: what is in the hand is of no use to it".to_owned(),
    }
}
