//! Hitting somebody when the weapon is ready.

use std::task::Poll;

use crate::vocab::{ActionResult, Failure, Point};
use crate::world::catalog::{Catalog, Weapon};
use crate::world::embedded::actor::{Actor, SIZE};
use crate::world::embedded::beside::FIRST_PLAYER;
use crate::world::embedded::collide::Size;
use crate::world::embedded::harm::{Blow, Cause, Target};
use crate::world::embedded::land::Land;
use crate::world::senses::clear_line;

/// How far a hand strikes, in blocks from the eyes: vanilla's `entity_interaction_range`.
const REACH: f64 = 3.0;
/// How hard a plain hit pushes.
const PUSH: f64 = 0.4;
/// What a hit costs, in exhaustion.
const TIRING: f32 = 0.1;

/// A blow that waits for the weapon.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Strike {
    other: Target,
}

impl Strike {
    /// Looks whether there is somebody with this entity number and whether it can be hit from here.
    pub(super) fn start(entity: u32, actor: &mut Actor, land: &Land) -> Result<Self, Failure> {
        let strike = Self {
            other: target(entity),
        };
        let (feet, size) = strike.check(actor, land)?;
        actor.look_at(feet.offset(0.0, size.height / 2.0, 0.0));
        Ok(strike)
    }

    /// Strikes as soon as the weapon is back at full strength.
    pub(super) fn proceed(&mut self, actor: &mut Actor, land: &mut Land) -> Poll<ActionResult> {
        if let Err(failure) = self.check(actor, land) {
            return Poll::Ready(Err(failure));
        }
        let weapon = weapon(actor);
        let rest = (20.0 / weapon.speed).ceil() as u64;
        if actor.struck.0 > 0 && land.tick.since(actor.struck) < rest {
            return Poll::Pending;
        }
        actor.struck = land.tick;
        actor.vitals.tire(TIRING);
        let falls = actor.vitals.fallen > 0.0 && !actor.on_ground && !actor.sprinting;
        let amount = weapon.damage * if falls { 1.5 } else { 1.0 };
        let strength = PUSH + if actor.sprinting { 0.5 } else { 0.0 };
        land.blows.push(Blow {
            target: self.other,
            amount,
            cause: Cause::Hit,
            push: Some((actor.position, strength)),
            by: land.body_named(&actor.name).map(Target::Body),
        });
        let held = actor.held();
        let known = held.and_then(|it| Catalog::get().item_named(it.item.as_str()));
        let uses = known.map_or(0, |it| it.wear_by_hitting);
        actor.inventory.wear(actor.held_slot, uses);
        Poll::Ready(Ok(()))
    }

    /// Where the other stands and its extent, if it can be hit.
    fn check(&self, actor: &Actor, land: &Land) -> Result<(Point, Size), Failure> {
        within_reach(self.other, actor, land)
    }
}

/// Whom an entity number means.
pub(super) fn target(entity: u32) -> Target {
    let body = entity.checked_sub(FIRST_PLAYER);
    body.map_or(Target::Mob(entity), |it| Target::Body(it as usize))
}

/// Where somebody else stands and their extent, if the hand gets there.
pub(super) fn within_reach(
    other: Target,
    actor: &Actor,
    land: &Land,
) -> Result<(Point, Size), Failure> {
    let (feet, size) = whereabouts(other, actor, land)?;
    let eyes = actor.eyes();
    let half = size.width / 2.0;
    let nearest = Point::new(
        eyes.x.clamp(feet.x - half, feet.x + half),
        eyes.y.clamp(feet.y, feet.y + size.height),
        eyes.z.clamp(feet.z - half, feet.z + half),
    );
    if eyes.distance(nearest) > REACH {
        return Err(Failure::OutOfReach);
    }
    if !clear_line(eyes, nearest, &land.terrain) {
        return Err(Failure::Obstructed {
            what: "a block".to_owned(),
        });
    }
    Ok((feet, size))
}

fn whereabouts(other: Target, actor: &Actor, land: &Land) -> Result<(Point, Size), Failure> {
    let found = match other {
        Target::Body(index) => {
            let body = land.bodies.get(index).filter(|it| it.active);
            let body = body.filter(|it| it.name != actor.name);
            body.map(|it| (it.position, SIZE))
        }
        Target::Mob(id) => land
            .entities
            .mobs
            .get(&id)
            .map(|it| (it.position, it.size(land.tick))),
    };
    found.ok_or_else(|| Failure::NotThere {
        what: match other {
            Target::Body(index) => format!("body with the number {}", FIRST_PLAYER + index as u32),
            Target::Mob(id) => format!("entity with the number {id}"),
        },
    })
}

fn weapon(actor: &Actor) -> Weapon {
    let catalog = Catalog::get();
    let held = actor.held();
    let item = held.and_then(|it| catalog.item_named(it.item.as_str()));
    catalog.weapon(item.map(|it| it.id))
}
