//! What a blow does to a creature, and what a dead one leaves behind.

use super::{Kind, Mob};
use crate::vocab::Tick;
use crate::world::Stack;
use crate::world::catalog::{Catalog, ItemId, Loot};
use crate::world::embedded::body::after_armour;
use crate::world::embedded::harm::{Blow, Target};
use crate::world::embedded::land::Land;

/// Ticks after a blow in which only the excess of a harder one hurts.
const UNHURT: u64 = 10;
/// Ticks after a body's blow in which a death counts as that body's doing: vanilla's `lastHurtByPlayerTime`.
const REMEMBERED: u64 = 100;
/// The armour points of a zombie's skin: its attribute `armor`.
const SKIN: f32 = 2.0;

/// Takes a blow that is meant for the creature with this number.
pub(in crate::world::embedded) fn hurt(id: u32, blow: Blow, land: &mut Land) {
    let now = land.tick;
    let Some(mob) = land.entities.mobs.get_mut(&id) else {
        return;
    };
    if let Some(amount) = mob.felt(&blow, now) {
        mob.health -= amount;
        if let Some(Target::Body(_)) = blow.by {
            mob.hit_by_body = Some(now);
        }
        if mob.health <= 0.0 {
            die(id, land);
        }
    }
}

impl Mob {
    /// Half hearts that a blow takes, with its push taken; `None` if the last one still numbs.
    fn felt(&mut self, blow: &Blow, now: Tick) -> Option<f32> {
        let fresh = now >= self.unhurt_until;
        let numbed = if fresh { 0.0 } else { self.last_blow };
        let amount = blow.amount - numbed;
        if amount <= 0.0 {
            return None;
        }
        self.last_blow = blow.amount;
        if fresh {
            self.unhurt_until = now + UNHURT;
            if let Some((from, strength)) = blow.push {
                let (east, south) = (self.position.x - from.x, self.position.z - from.z);
                push(&mut self.drift, [east, south], strength);
            }
        }
        let armoured = self.kind == Kind::Zombie && blow.cause.armour_helps();
        Some(if armoured {
            after_armour(amount, SKIN, 0.0)
        } else {
            amount
        })
    }
}

/// Pushes along a way: vanilla's `LivingEntity.knockback`.
fn push(drift: &mut [f64; 3], [east, south]: [f64; 2], strength: f64) {
    let length = east.hypot(south).max(1e-4);
    drift[0] = drift[0] / 2.0 + east / length * strength;
    drift[1] = (drift[1] / 2.0 + strength).min(0.4);
    drift[2] = drift[2] / 2.0 + south / length * strength;
}

/// Takes a creature out of the world and lets its loot fall. The young leave nothing.
fn die(id: u32, land: &mut Land) {
    let Some(mob) = land.entities.mobs.remove(&id) else {
        return;
    };
    if mob.baby(land.tick) {
        return;
    }
    let at = mob.position;
    let mut random = land.random("loot", at.block().up(id as i32));
    let by_body = mob.hit_by_body;
    let by_body = by_body.is_some_and(|hit| land.tick.since(hit) <= REMEMBERED);
    for loot in mob.kind.facts().loot {
        let (least, most) = loot.count;
        if (loot.by_player && !by_body) || !random.chance(loot.chance) {
            continue;
        }
        let count = random.between(least.into(), most.into()) as u32;
        if let Some(item) = Catalog::get().item(left(&mob, loot, land.tick))
            && count > 0
        {
            land.drop_stack(Stack::new(item.name.clone(), count), at);
        }
    }
}

/// What is left: cooked, if the creature burned.
fn left(mob: &Mob, loot: &Loot, now: Tick) -> ItemId {
    let burned = loot.burned.filter(|_| now < mob.burns_until);
    burned.unwrap_or(loot.item)
}
