//! Bows. After vanilla's `BowItem`.

use crate::vocab::{ActionResult, Failure, ItemName};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::aim::direction;
use crate::world::embedded::entity::{Arrow, flight};
use crate::world::embedded::harm::Target;
use crate::world::embedded::land::Land;

/// Less power than this shoots nothing.
const LEAST: f64 = 0.1;
/// Blocks per tick at full power.
const FASTEST: f64 = 3.0;
/// How far below the eyes an arrow leaves, in blocks.
const BELOW_EYES: f64 = 0.1;

/// Fails if there is no arrow to draw.
pub(super) fn has_arrow(actor: &Actor) -> ActionResult {
    let other = actor.off_hand.as_ref();
    let other = other.is_some_and(|stack| stack.item.as_str() == "arrow");
    if other || actor.inventory.count("arrow") > 0 {
        return Ok(());
    }
    Err(Failure::Missing {
        item: ItemName::new("arrow"),
        count: 1,
    })
}

/// Shoots an arrow where the body looks, as hard as the bow was drawn.
pub(super) fn shoot(ticks: u32, actor: &mut Actor, land: &mut Land) -> ActionResult {
    let power = power(ticks);
    if power < LEAST {
        return Err(Failure::Invalid {
            why: "the bow was not drawn long enough; it takes 20 ticks in full".to_owned(),
        });
    }
    has_arrow(actor)?;
    let in_other = actor.off_hand.as_mut();
    match in_other.filter(|stack| stack.item.as_str() == "arrow") {
        Some(stack) if stack.count > 1 => stack.count -= 1,
        Some(_) => actor.off_hand = None,
        None => {
            actor.inventory.remove("arrow", 1)?;
        }
    }
    let from = actor.eyes().offset(0.0, -BELOW_EYES, 0.0);
    let mut chance = land.random("bow", actor.position.block());
    let look = direction(actor.yaw, actor.pitch);
    let velocity = flight::aimed(look, power * FASTEST, 1.0, &mut chance);
    let shooter = land.body_named(&actor.name).map(Target::Body);
    let arrow = Arrow::shot(from, velocity, shooter, power >= 1.0);
    let id = land.entities.next();
    land.entities.arrows.insert(id, arrow);
    actor.inventory.wear(actor.held_slot, 1);
    Ok(())
}

/// The share of its power that a bow has after some ticks: vanilla's `BowItem.getPowerForTime`.
fn power(ticks: u32) -> f64 {
    let seconds = f64::from(ticks) / 20.0;
    ((seconds * seconds + seconds * 2.0) / 3.0).min(1.0)
}
