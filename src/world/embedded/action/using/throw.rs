//! Snowballs and eggs, thrown where the body looks: vanilla's `ThrowableItemProjectile`.

use crate::vocab::ActionResult;
use crate::world::embedded::actor::Actor;
use crate::world::embedded::aim::direction;
use crate::world::embedded::entity::{Missile, Thrown, flight};
use crate::world::embedded::harm::Target;
use crate::world::embedded::land::Land;

/// Blocks per tick: `SnowballItem.PROJECTILE_SHOOT_POWER`.
const SPEED: f64 = 1.5;
/// How far below the eyes it leaves the hand, in blocks.
const BELOW_EYES: f64 = 0.1;

/// Throws the item; none if it is not one to throw.
pub(super) fn throw(item: &str, actor: &mut Actor, land: &mut Land) -> Option<ActionResult> {
    let kind = Missile::of(item)?;
    let from = actor.eyes().offset(0.0, -BELOW_EYES, 0.0);
    let look = direction(actor.yaw, actor.pitch);
    let mut chance = land.random("throw", actor.position.block());
    let velocity = flight::aimed(look, SPEED, 1.0, &mut chance);
    let by = land.body_named(&actor.name).map(Target::Body);
    let id = land.entities.next();
    let thrown = Thrown::new(kind, from, velocity, by);
    land.entities.thrown.insert(id, thrown);
    actor.inventory.take(actor.held_slot, 1);
    Some(Ok(()))
}
