//! What holds bodies and pulls them down.

use super::actor::Actor;
use super::terrain::Terrain;
use crate::vocab::Position;

/// What gravity adds to a body's speed, in blocks per tick.
const GRAVITY: f64 = 0.08;
/// Share of a body's speed that the air leaves.
const DRAG: f64 = 0.98;
/// How fast a body rises in deep water, in blocks per tick: it treads water.
const RISE: f64 = 0.1;

/// One tick of falling, floating or standing.
pub(super) fn settle(actor: &mut Actor, terrain: &Terrain) {
    let feet = actor.position.block();
    if actor.carried {
        actor.fall = 0.0;
        actor.on_ground = floor_below(actor, terrain).is_some();
        return;
    }
    if terrain.water(feet) {
        actor.fall = 0.0;
        if terrain.water(feet.up(1)) {
            actor.position.y += RISE;
        }
        actor.on_ground = floor_below(actor, terrain).is_some();
        return;
    }
    if floor_below(actor, terrain).is_some() {
        actor.fall = 0.0;
        actor.on_ground = true;
        return;
    }
    drop(actor, terrain);
}

/// The solid block that the feet stand on.
fn floor_below(actor: &Actor, terrain: &Terrain) -> Option<Position> {
    let below = actor.position.offset(0.0, -1e-6, 0.0).block();
    (terrain.solid(below) && actor.position.y - f64::from(below.y + 1) < 1e-6).then_some(below)
}

fn drop(actor: &mut Actor, terrain: &Terrain) {
    actor.on_ground = false;
    actor.fall = (actor.fall + GRAVITY) * DRAG;
    let target = actor.position.y - actor.fall;
    let mut below = actor.position.block();
    while f64::from(below.y + 1) > target {
        let top = f64::from(below.y + 1);
        if terrain.solid(below) && top <= actor.position.y {
            actor.position.y = top;
            actor.fall = 0.0;
            actor.on_ground = true;
            return;
        }
        below = below.up(-1);
    }
    actor.position.y = target.max(f64::from(super::chunk::BOTTOM));
}
