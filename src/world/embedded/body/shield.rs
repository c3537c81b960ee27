//! Shields that are held up: they stop what comes from the front. After vanilla's `BlocksAttacks` of the shield and
//! `LivingEntity.applyItemBlocking`. Axes do not disable them here.

use crate::vocab::{Point, Tick};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::aim::direction;
use crate::world::embedded::harm::{Blow, Cause};
use crate::world::slots;

/// Ticks until a raised shield stops anything: `block_delay_seconds`.
const DELAY: u64 = 5;
/// Half hearts that a shield stops without wear: the threshold of its `item_damage`.
const LIGHT: f32 = 3.0;

/// Whether the shield takes a blow; it wears.
pub(super) fn stops(actor: &mut Actor, blow: &Blow, now: Tick) -> bool {
    let ready = actor.shield_up.is_some_and(|up| now.since(up) >= DELAY);
    let stopped = matches!(blow.cause, Cause::Hit | Cause::Missile | Cause::Explosion);
    let front = |from| faces(actor, from);
    if !ready || !stopped || !blow.push.is_some_and(|(from, _)| front(from)) {
        return false;
    }
    if blow.amount >= LIGHT {
        wear(actor, 1 + blow.amount.floor() as u32);
    }
    true
}

/// Whether a point lies before the body: within a right angle of its look, seen from above.
fn faces(actor: &Actor, from: Point) -> bool {
    let look = direction(actor.yaw, 0.0);
    let (east, south) = (from.x - actor.position.x, from.z - actor.position.z);
    look[0] * east + look[2] * south > 0.0
}

fn wear(actor: &mut Actor, uses: u32) {
    let in_hand = actor.held().is_some_and(|it| it.item.as_str() == "shield");
    let broken = if in_hand {
        actor.inventory.wear(actor.held_slot, uses)
    } else {
        slots::wear(&mut actor.off_hand, uses)
    };
    if broken.is_some() {
        actor.shield_up = None;
    }
}
