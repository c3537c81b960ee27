//! Whom an explosion hurts: by nearness, and by how much of the body no wall covers. After vanilla's `ServerExplosion.hurtEntities`.

use crate::vocab::Point;
use crate::world::embedded::actor::SIZE;
use crate::world::embedded::aim::{Stops, met};
use crate::world::embedded::collide::Size;
use crate::world::embedded::harm::{Blow, Cause, Target};
use crate::world::embedded::land::Land;
use crate::world::embedded::settings::Difficulty;

/// The height of a body's eyes, in blocks.
const EYES: f64 = 1.62;
/// What a lying item withstands: `ItemEntity.health`.
const ITEM_HEALTH: f64 = 5.0;
/// The extent of a lying item.
const ITEM: Size = Size {
    width: 0.25,
    height: 0.25,
};

/// Hurts and pushes everybody within twice the power, and destroys what lies there.
pub(super) fn hit(land: &mut Land, center: Point, power: f64, by: Option<Target>) {
    let bodies = land.active();
    let bodies = bodies.map(|(index, it)| (Target::Body(index), it.position, SIZE, EYES));
    let mobs = land.entities.mobs.iter();
    let mobs = mobs.map(|(id, it)| {
        let eyes = it.eyes(land.tick).y - it.position.y;
        (Target::Mob(*id), it.position, it.size(land.tick), eyes)
    });
    let mut blows = Vec::new();
    for (target, feet, size, eyes) in bodies.chain(mobs) {
        if Some(target) == by && matches!(target, Target::Mob(_)) {
            continue;
        }
        let Some(impact) = impact(land, center, power, feet, size) else {
            continue;
        };
        let from = Point::new(center.x, center.y - eyes, center.z);
        let felt = scaled(damage(impact, power), target, land.settings.difficulty);
        blows.push(Blow {
            target,
            amount: felt as f32,
            cause: Cause::Explosion,
            push: Some((from, impact)),
            by,
        });
    }
    let lying = land.entities.items.iter();
    let destroyed = lying.filter(|(_, it)| {
        impact(land, center, power, it.position, ITEM)
            .is_some_and(|impact| damage(impact, power) >= ITEM_HEALTH)
    });
    let destroyed: Vec<_> = destroyed.map(|(id, _)| *id).collect();
    land.blows.extend(blows);
    land.entities.items.retain(|id, _| !destroyed.contains(id));
}

/// What is left of a blow where somebody stands, 0 to 1; none out of reach or behind walls.
fn impact(land: &Land, center: Point, power: f64, feet: Point, size: Size) -> Option<f64> {
    let near = 1.0 - feet.distance(center) / (power * 2.0);
    if near < 0.0 {
        return None;
    }
    let impact = near * exposure(land, center, feet, size);
    (impact > 0.0).then_some(impact)
}

/// Half hearts: `ExplosionDamageCalculator.getEntityDamageAmount`.
fn damage(impact: f64, power: f64) -> f64 {
    ((impact * impact).midpoint(impact) * 7.0 * power * 2.0 + 1.0).floor()
}

/// Bodies feel explosions by difficulty: `Player.hurtServer`.
fn scaled(amount: f64, target: Target, difficulty: Difficulty) -> f64 {
    match (target, difficulty) {
        (Target::Mob(_), _) | (_, Difficulty::Normal) => amount,
        (_, Difficulty::Peaceful) => 0.0,
        (_, Difficulty::Easy) => (amount / 2.0 + 1.0).min(amount),
        (_, Difficulty::Hard) => amount * 1.5,
    }
}

/// The share of a box that the center of an explosion sees: `ServerExplosion.getSeenPercent`.
fn exposure(land: &Land, center: Point, feet: Point, size: Size) -> f64 {
    let across = 1.0 / (size.width * 2.0 + 1.0);
    let up = 1.0 / (size.height * 2.0 + 1.0);
    let aside = (1.0 - (1.0 / across).floor() * across) / 2.0;
    let steps = |step: f64| {
        (0..)
            .map(move |n| f64::from(n) * step)
            .take_while(|it| *it <= 1.0)
    };
    let (mut seen, mut all) = (0.0, 0.0);
    for x in steps(across) {
        for y in steps(up) {
            for z in steps(across) {
                let spot = feet.offset(
                    (x - 0.5) * size.width + aside,
                    y * size.height,
                    (z - 0.5) * size.width + aside,
                );
                let way = [center.x - spot.x, center.y - spot.y, center.z - spot.z];
                all += 1.0;
                if met(&land.terrain, spot, way, Stops::Solid).is_none() {
                    seen += 1.0;
                }
            }
        }
    }
    seen / f64::max(all, 1.0)
}
