//! How things fly: what they meet in a tick, and how they are aimed. After vanilla's `ProjectileUtil` and `Projectile.shoot`.

use crate::vocab::{Point, Random};
use crate::world::catalog::Cuboid;
use crate::world::embedded::actor::SIZE;
use crate::world::embedded::aim::{Met, Stops, along, enters, length, met};
use crate::world::embedded::collide::Size;
use crate::world::embedded::harm::Target;
use crate::world::embedded::land::Land;

/// How far beside a body something still hits it, in blocks: vanilla's `ProjectileUtil.DEFAULT_ENTITY_HIT_RESULT_MARGIN`.
const MARGIN: f64 = 0.3;
/// How far a throw of inaccuracy 1 strays, as a share of its speed: vanilla's `Projectile.shoot`.
const STRAYS: f64 = 0.017_227_5;

/// Further than this from its feet nothing of a body or creature reaches, in blocks: an enderman is 2.9 high.
const FAR_CORNER: f64 = 4.0;

/// What a flight meets.
#[derive(Clone, Copy, Debug)]
pub(super) enum Hit {
    Block(Met),
    /// Somebody, and where.
    Target(Target, Point),
}

/// What something that flies `way` in this tick meets first; it passes `spared`.
pub(super) fn hit(land: &Land, from: Point, way: [f64; 3], spared: Option<Target>) -> Option<Hit> {
    let wall = met(&land.terrain, from, way, Stops::Solid);
    let free = wall.map_or(1.0, |it| it.share);
    let way_there = way.map(|part| part * free);
    let reach = length(way) + FAR_CORNER;
    let struck = targets(land, |feet| feet.distance(from) <= reach);
    let struck = struck.filter(|(target, ..)| Some(*target) != spared);
    let struck = struck.filter_map(|(target, feet, size)| {
        let (share, _) = enters(around(feet, size), from, way_there)?;
        Some((target, share))
    });
    match struck.min_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0))) {
        Some((target, share)) => Some(Hit::Target(target, along(from, way_there, share))),
        None => wall.map(Hit::Block),
    }
}

/// The speed of something shot, in blocks per tick east, up and south. It strays by as much as `inaccuracy` says: 1 for a player's bow,
/// 14 - 4 x difficulty for a skeleton's.
pub(in crate::world::embedded) fn aimed(
    direction: [f64; 3],
    speed: f64,
    inaccuracy: f64,
    chance: &mut Random,
) -> [f64; 3] {
    let length = length(direction).max(1e-9);
    direction.map(|part| {
        let strays = STRAYS * inaccuracy * (chance.unit() - chance.unit());
        (part / length + strays) * speed
    })
}

/// All whose feet are near that can be hit, with feet and extent.
fn targets(
    land: &Land,
    near: impl Fn(Point) -> bool + Copy,
) -> impl Iterator<Item = (Target, Point, Size)> {
    let bodies = land.active().filter(move |(_, body)| near(body.position));
    let bodies = bodies.map(|(index, body)| (Target::Body(index), body.position, SIZE));
    let mobs = land.entities.mobs.iter();
    let mobs = mobs.filter(move |(_, mob)| near(mob.position));
    bodies.chain(mobs.map(|(id, mob)| (Target::Mob(*id), mob.position, mob.size(land.tick))))
}

fn around(feet: Point, size: Size) -> Cuboid {
    let half = size.width / 2.0 + MARGIN;
    Cuboid {
        min: [feet.x - half, feet.y - MARGIN, feet.z - half],
        max: [feet.x + half, feet.y + size.height + MARGIN, feet.z + half],
    }
}
