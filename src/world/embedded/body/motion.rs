//! What moves a body that its legs do not carry: gravity, water, currents, blows, ladders. After vanilla's `LivingEntity.travel`: first
//! the move, then gravity and drag.

use crate::vocab::{Face, Position};
use crate::world::embedded::actor::{Actor, SIZE};
use crate::world::embedded::collide::Size;
use crate::world::embedded::harm::{Cause, Target};
use crate::world::embedded::kinds::{Fluid, by_name};
use crate::world::embedded::land::Land;
use crate::world::embedded::living;
use crate::world::embedded::terrain::Terrain;

by_name! {
    fn floors() -> Floors of BlockId { cobweb, hay_block, slime_block }
}

/// What gravity adds to the speed downwards, in blocks per tick.
const GRAVITY: f64 = 0.08;
/// Share of the upright speed that the air leaves.
const AIR_DRAG: f64 = 0.98;
/// Share of the level speed that the ground leaves: 0.6 for nearly all blocks, times 0.91 for the air.
const GROUND_GRIP: f64 = 0.546;
/// Share of the level speed that the air leaves.
const AIR_GRIP: f64 = 0.91;
/// Share of any speed that water and lava leave.
const WATER_DRAG: f64 = 0.8;
const LAVA_DRAG: f64 = 0.5;
/// How fast a body rises while its head is under water: it treads water.
const RISE: f64 = 0.1;
/// The speed with which a body that swims against a bank comes out on it.
const CLAMBER: f64 = 0.3;
/// By how much a sneaking body shortens a step that would take it over an edge, until it does not.
const SHORTER: f64 = 0.05;
/// What a current adds, in blocks per tick.
const CURRENT: f64 = 0.014;
/// How fast one slides down a ladder.
const SLIDE: f64 = 0.15;
/// How high a body steps without a jump.
const STEP: f64 = 0.6;
/// A push that the legs give way to.
const SHOVE: f64 = 0.05;
/// The extent of a body that sneaks.
const LOW: Size = Size {
    width: 0.6,
    height: 1.5,
};

impl Actor {
    /// Whether something pushes the body so hard that its legs must wait.
    pub(in crate::world::embedded) fn knocked(&self) -> bool {
        self.drift[0].hypot(self.drift[2]) > SHOVE
    }

    /// What pushes it stops.
    pub(in crate::world::embedded) fn halt(&mut self) {
        self.drift = [0.0; 3];
    }

    fn size(&self) -> Size {
        if self.sneaking { LOW } else { SIZE }
    }
}

/// One tick of falling, floating, sliding or standing.
pub(in crate::world::embedded) fn settle(actor: &mut Actor, land: &Land) {
    let terrain = &land.terrain;
    if actor.carried {
        actor.halt();
        actor.vitals.fallen = 0.0;
        actor.on_ground = supported(actor, terrain);
        return;
    }
    let here = terrain.traits(actor.position.block());
    let still = actor.drift.iter().all(|it| it.abs() < 1e-12)
        && actor.on_ground
        && here.fluid == Fluid::None;
    if still && supported(actor, terrain) {
        return;
    }
    match here.fluid {
        Fluid::Water => swim(actor, terrain),
        Fluid::Lava => wade(actor, terrain),
        Fluid::None => fall(actor, terrain),
    }
}

fn fall(actor: &mut Actor, terrain: &Terrain) {
    let here = actor.position.block();
    let climbs = terrain.traits(here).climbable;
    if climbs {
        let slowest = if actor.sneaking { 0.0 } else { -SLIDE };
        actor.drift[1] = actor.drift[1].max(slowest);
        actor.vitals.fallen = 0.0;
    }
    if terrain.block(here) == floors().cobweb {
        let held = [0.25, 0.05, 0.25];
        actor.drift = std::array::from_fn(|axis| actor.drift[axis] * held[axis]);
        actor.vitals.fallen = 0.0;
    }
    if actor.on_ground && actor.drift[1] == 0.0 {
        actor.drift[1] = -GRAVITY * AIR_DRAG;
    }
    advance(actor, terrain);
    actor.drift[1] = (actor.drift[1] - GRAVITY) * AIR_DRAG;
    let grip = if actor.on_ground {
        GROUND_GRIP
    } else {
        AIR_GRIP
    };
    slow(actor, grip);
}

fn swim(actor: &mut Actor, terrain: &Terrain) {
    let feet = actor.position.block();
    let [east, south] = current(feet, terrain);
    actor.drift[0] += east * CURRENT;
    actor.drift[2] += south * CURRENT;
    actor.vitals.fallen = 0.0;
    if !actor.sneaking && terrain.water(feet.up(1)) {
        actor.drift[1] = actor.drift[1].max(RISE);
    } else {
        actor.drift[1] = (actor.drift[1] - GRAVITY / 16.0).max(-0.1);
        if !actor.sneaking && !terrain.water(feet.up(1)) {
            actor.drift[1] = actor.drift[1].max(0.0);
        }
    }
    let walled = advance(actor, terrain);
    if walled
        && !actor.sneaking
        && !actor
            .size()
            .stuck(actor.position.offset(0.0, STEP, 0.0), terrain)
    {
        actor.drift[1] = CLAMBER;
    }
    actor.drift[1] *= WATER_DRAG;
    slow(actor, WATER_DRAG);
}

fn wade(actor: &mut Actor, terrain: &Terrain) {
    actor.vitals.fallen *= 0.5;
    advance(actor, terrain);
    actor.drift[1] = actor.drift[1] * LAVA_DRAG - GRAVITY / 4.0;
    slow(actor, LAVA_DRAG);
}

/// Moves by what pushes, as far as blocks let it. Tells whether a wall stopped it.
fn advance(actor: &mut Actor, terrain: &Terrain) -> bool {
    if actor.sneaking && actor.on_ground && actor.drift[1] <= 0.0 {
        stay_on_the_edge(actor, terrain);
    }
    let step = actor.on_ground.then_some(STEP);
    let moved = actor
        .size()
        .slide(actor.position, actor.drift, step, terrain);
    let fell = actor.position.y - moved.to.y;
    if fell > 0.0 {
        actor.vitals.fallen += fell;
    }
    actor.position = moved.to;
    actor.on_ground = moved.floor;
    if moved.floor || moved.ceiling {
        actor.drift[1] = 0.0;
    }
    if moved.wall {
        actor.drift[0] = 0.0;
        actor.drift[2] = 0.0;
    }
    moved.wall
}

/// Shortens a step after which nothing would be under the feet: vanilla's `Player.maybeBackOffFromEdge`.
fn stay_on_the_edge(actor: &mut Actor, terrain: &Terrain) {
    let (size, feet) = (actor.size(), actor.position);
    let over = |x: f64, z: f64| !size.stuck(feet.offset(x, -STEP, z), terrain);
    let shorter = |way: f64| way.signum() * (way.abs() - SHORTER).max(0.0);
    let [mut x, _, mut z] = actor.drift;
    while x != 0.0 && over(x, 0.0) {
        x = shorter(x);
    }
    while z != 0.0 && over(0.0, z) {
        z = shorter(z);
    }
    while x != 0.0 && z != 0.0 && over(x, z) {
        (x, z) = (shorter(x), shorter(z));
    }
    (actor.drift[0], actor.drift[2]) = (x, z);
}

fn slow(actor: &mut Actor, share: f64) {
    for axis in [0, 2] {
        actor.drift[axis] *= share;
        if actor.drift[axis].abs() < 0.003 {
            actor.drift[axis] = 0.0;
        }
    }
    if actor.on_ground && actor.drift[1] < 0.0 {
        actor.drift[1] = 0.0;
    }
}

/// Whether something holds the body from below.
fn supported(actor: &Actor, terrain: &Terrain) -> bool {
    let feet = actor.position;
    let below = feet.offset(0.0, -1e-6, 0.0).block();
    if terrain.traits(below).full && feet.y - f64::from(below.y + 1) < 1e-6 {
        return true;
    }
    let way = [0.0, -0.001, 0.0];
    actor.size().slide(feet, way, None, terrain).floor
}

/// Where the water at a place flows: towards where it stands lower, at most 1 long. After vanilla's `FlowingFluid.getFlow`.
fn current(at: Position, terrain: &Terrain) -> [f64; 2] {
    let here = terrain.traits(at);
    if here.source {
        return [0.0; 2];
    }
    let mut flow = [0.0; 2];
    for face in [Face::North, Face::South, Face::West, Face::East] {
        let out = face.normal();
        let there = terrain.traits(at + out);
        let depth = if there.fluid == here.fluid {
            f64::from(there.depth)
        } else if there.solid() {
            continue;
        } else {
            0.0
        };
        let falls = f64::from(here.depth) - depth;
        flow[0] += falls * f64::from(out.x);
        flow[1] += falls * f64::from(out.z);
    }
    let length = flow[0].hypot(flow[1]);
    if length < 1e-9 {
        [0.0; 2]
    } else {
        flow.map(|it| it / length)
    }
}

/// A fall ends: half a heart for every block beyond three.
pub(super) fn land_on_feet(index: usize, actor: &mut Actor, land: &mut Land) {
    if !actor.on_ground || actor.vitals.fallen == 0.0 {
        return;
    }
    let fallen = std::mem::take(&mut actor.vitals.fallen);
    let floor = actor.position.offset(0.0, -0.2, 0.0).block();
    living::trample(land, floor, fallen);
    let pain = ((fallen - 3.0) * hardness(land, floor)).ceil();
    if pain > 0.0 {
        land.hurt(Target::Body(index), pain as f32, Cause::Fall);
    }
}

/// What part of a fall a body feels on the block that it lands on.
pub(in crate::world::embedded) fn hardness(land: &Land, at: Position) -> f64 {
    let (floor, floors) = (land.terrain.block(at), floors());
    if floor == floors.slime_block {
        0.0
    } else if floor == floors.hay_block {
        0.2
    } else {
        1.0
    }
}
