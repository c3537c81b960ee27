//! What a blow does to a creature, and what a dead one leaves behind.

use super::{Kind, Mob};
use crate::vocab::{ItemName, Position, Tick};
use crate::world::Stack;
use crate::world::catalog::{Catalog, Loot};
use crate::world::embedded::body::after_armour;
use crate::world::embedded::harm::{Blow, Cause, Target};
use crate::world::embedded::land::Land;

/// Ticks after a blow in which only the excess of a harder one hurts.
const UNHURT: u64 = 10;
/// Ticks after a body's blow in which a death counts as that body's doing: vanilla's `lastHurtByPlayerTime`.
const REMEMBERED: u64 = 100;
/// How likely an enderman goes away that hurt itself: `EnderMan.hurtServer`.
const STARTLED: f64 = 0.9;
/// The armour points of a zombie's skin: its attribute `armor`.
const SKIN: f32 = 2.0;

/// Takes a blow that is meant for the creature with this number.
pub(in crate::world::embedded) fn hurt(id: u32, blow: Blow, land: &mut Land) {
    let now = land.tick;
    if elusive(id, blow, land) {
        return;
    }
    let Some(mob) = land.entities.mobs.get_mut(&id) else {
        return;
    };
    if let Some(amount) = mob.felt(&blow, now) {
        mob.health -= amount;
        if let Some(Target::Body(body)) = blow.by {
            mob.hit_by_body = Some(now);
            mob.mind.provoke(body, now);
        }
        if mob.health <= 0.0 {
            die(id, land);
        }
    }
}

/// Lets an enderman be elsewhere: always before something that flies hits it, mostly when what hurts it is nobody's blow. True if it was
/// not hurt at all.
fn elusive(id: u32, blow: Blow, land: &mut Land) -> bool {
    let enders = land.entities.mobs.get(&id);
    if enders.is_none_or(|mob| mob.kind != Kind::Enderman) {
        return false;
    }
    let evades = blow.cause == Cause::Missile;
    let mut random = land.random("elusive", Position::new(id as i32, 0, 0));
    if (evades || (blow.by.is_none() && random.chance(STARTLED)))
        && let Some(mut mob) = land.entities.mobs.remove(&id)
    {
        mob.teleport(land, &mut random);
        land.entities.mobs.insert(id, mob);
    }
    evades
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

/// Takes a creature out of the world and lets its loot fall. The young leave nothing; where beliefs are in force, others leave what they
/// are believed to.
fn die(id: u32, land: &mut Land) {
    let Some(mob) = land.entities.mobs.remove(&id) else {
        return;
    };
    if mob.baby(land.tick) {
        return;
    }
    match land.rules().believed_loot(mob.name()) {
        Ok(None) => shed_loot(id, &mob, land),
        Ok(Some(believed)) => {
            for item in believed {
                land.drop_stack(Stack::new(item, 1), mob.position);
            }
        }
        Err(unknown) => land.note_unknown(&unknown),
    }
}

/// Lets fall what a creature of its kind leaves this time.
fn shed_loot(id: u32, mob: &Mob, land: &mut Land) {
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
        if let Some(item) = left(mob, loot, land.tick)
            && count > 0
        {
            land.drop_stack(Stack::new(item, count), at);
        }
    }
}

/// What is left: cooked, if the creature burned; of a sheep the wool that it still wears.
fn left(mob: &Mob, loot: &Loot, now: Tick) -> Option<ItemName> {
    let burned = loot.burned.filter(|_| now < mob.burns_until);
    let item = Catalog::get().item(burned.unwrap_or(loot.item))?;
    match item.name.as_str() {
        "white_wool" if mob.kind == Kind::Sheep => mob.farm.fleece(),
        _ => Some(item.name.clone()),
    }
}
