//! What a blow does to a body: armour, effects, and the ticks in which it feels nothing more.

use super::{death, shield};
use crate::vocab::Point;
use crate::world::catalog::{Armour, Catalog};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::harm::{Blow, Cause};
use crate::world::embedded::land::Land;
use crate::world::slots;

/// Ticks after a blow in which only the excess of a harder one hurts.
const UNHURT: u32 = 10;

/// Takes a blow that is meant for the body with this index.
pub(in crate::world::embedded) fn hurt(
    index: usize,
    actor: &mut Actor,
    blow: Blow,
    land: &mut Land,
) {
    let proof =
        matches!(blow.cause, Cause::Heat | Cause::Flames) && actor.vitals.has("fire_resistance");
    if !actor.active() || proof {
        return;
    }
    if shield::stops(actor, &blow, land.tick) {
        return;
    }
    let fresh = actor.vitals.unhurt == 0;
    let amount = if fresh {
        blow.amount
    } else {
        blow.amount - actor.vitals.last_blow
    };
    if amount <= 0.0 {
        return;
    }
    actor.vitals.last_blow = blow.amount;
    if fresh {
        actor.vitals.unhurt = UNHURT;
        if let Some((from, strength)) = blow.push {
            push(actor, from, strength);
        }
    }
    let felt = resisted(actor, armoured(actor, amount, blow.cause), blow.cause);
    if blow.cause.armour_helps() {
        wear_armour(actor, amount);
    }
    actor.sleeping = None;
    if felt > actor.vitals.absorption {
        actor.vitals.tire(blow.cause.tiring());
    }
    actor.vitals.lose(felt);
    if !actor.vitals.alive() {
        death::die(index, actor, land);
    }
}

/// Pushes away from a point: vanilla's `LivingEntity.knockback`.
fn push(actor: &mut Actor, from: Point, strength: f64) {
    let held: f32 = worn(actor).map(|it| it.knockback_resistance).sum();
    let strength = strength * f64::from(1.0 - held.min(1.0));
    let (east, south) = (actor.position.x - from.x, actor.position.z - from.z);
    let length = east.hypot(south).max(1e-4);
    if strength <= 0.0 {
        return;
    }
    actor.drift[0] = actor.drift[0] / 2.0 + east / length * strength;
    actor.drift[2] = actor.drift[2] / 2.0 + south / length * strength;
    if actor.on_ground {
        actor.drift[1] = (actor.drift[1] / 2.0 + strength).min(0.4);
    }
}

/// What armour leaves of a blow: vanilla's `CombatRules.getDamageAfterAbsorb`.
fn armoured(actor: &Actor, amount: f32, cause: Cause) -> f32 {
    if !cause.armour_helps() {
        return amount;
    }
    let (points, toughness) = worn(actor).fold((0.0, 0.0), |(points, toughness), it| {
        (points + it.points as f32, toughness + it.toughness)
    });
    after_armour(amount, points, toughness)
}

/// The facts of all that the body wears.
fn worn(actor: &Actor) -> impl Iterator<Item = Armour> {
    let catalog = Catalog::get();
    let pieces = actor.armour.iter().flatten();
    pieces.filter_map(|it| catalog.armour(catalog.item_named(it.item.as_str())?.id))
}

/// What so many points of armour leave of a blow.
pub(in crate::world::embedded) fn after_armour(amount: f32, points: f32, toughness: f32) -> f32 {
    let softened = points - amount / (2.0 + toughness / 4.0);
    let helps = softened.clamp(points * 0.2, 20.0);
    amount * (1.0 - helps / 25.0)
}

fn resisted(actor: &Actor, amount: f32, cause: Cause) -> f32 {
    let resistance = actor.vitals.level("resistance") as f32;
    let always = matches!(cause, Cause::Void | Cause::Starving);
    if always {
        amount
    } else {
        amount * (1.0 - 0.2 * resistance).max(0.0)
    }
}

fn wear_armour(actor: &mut Actor, amount: f32) {
    let uses = (amount / 4.0).max(1.0) as u32;
    for piece in &mut actor.armour {
        slots::wear(piece, uses);
    }
}

#[cfg(test)]
mod tests {
    use super::after_armour;

    #[test]
    fn armour_takes_what_the_formula_of_the_game_says() {
        // Iron (15 points) and diamond (20 points, toughness 8) against blows of 4 and 20 half hearts.
        let known = [
            (4.0, 15.0, 0.0, 1.92),
            (20.0, 15.0, 0.0, 16.0),
            (4.0, 20.0, 8.0, 0.96),
            (20.0, 20.0, 8.0, 8.0),
        ];
        for (amount, points, toughness, left) in known {
            let felt = after_armour(amount, points, toughness);
            assert!(
                (felt - left).abs() < 1e-4,
                "{amount} {points} {toughness}: {felt}"
            );
        }
    }
}
