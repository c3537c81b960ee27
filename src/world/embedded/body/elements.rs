//! Water, fire, lava, thorns and walls around a body.

use crate::vocab::{Face, Position};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::container::lit;
use crate::world::embedded::harm::{Cause, Target};
use crate::world::embedded::kinds::{Fluid, by_name};
use crate::world::embedded::land::Land;

by_name! {
    pub(in crate::world::embedded) fn pains() -> Pains of BlockId { cactus, campfire, fire, magma_block, soul_campfire, soul_fire, sweet_berry_bush }
}

/// Ticks of breath.
const BREATH: i32 = 300;
/// Ticks that lava sets a body on fire for.
const LAVA_FIRE: u32 = 300;
/// Ticks that fire sets a body on fire for.
pub(in crate::world::embedded) const FIRE_FIRE: u32 = 160;
/// Below this height there is no world.
const VOID: f64 = -128.0;

/// One tick of all that a body can be in.
pub(super) fn touch(index: usize, actor: &mut Actor, land: &mut Land) {
    let head = actor.eyes().block();
    let inside = actor.position.block();
    breathe(index, actor, head, land);
    burn(index, actor, inside, land);
    if actor.position.y < VOID {
        land.hurt(Target::Body(index), 4.0, Cause::Void);
    }
    let eyes = land.terrain.traits(head);
    if eyes.full && !eyes.transparent {
        land.hurt(Target::Body(index), 1.0, Cause::Suffocation);
    }
    let (pains, here) = (pains(), land.terrain.block(inside));
    let still = actor.position == actor.was_at;
    if here == pains.sweet_berry_bush && !still {
        land.hurt(Target::Body(index), 1.0, Cause::Thorns);
    }
    if (here == pains.campfire || here == pains.soul_campfire) && lit(land.state(inside)) {
        let amount = if here == pains.campfire { 1.0 } else { 2.0 };
        land.hurt(Target::Body(index), amount, Cause::Heat);
    }
    if !still || land.tick.0.is_multiple_of(10) {
        let below = land.terrain.block(inside.up(-1));
        if below == pains.magma_block && actor.on_ground && !actor.sneaking {
            land.hurt(Target::Body(index), 1.0, Cause::Heat);
        }
        if here == pains.cactus || pricks(actor, inside, land) {
            land.hurt(Target::Body(index), 1.0, Cause::Thorns);
        }
    }
}

/// Whether a cactus beside the body touches it: a body is 0.6 blocks wide and a cactus an eighth narrower than its block.
fn pricks(actor: &Actor, inside: Position, land: &Land) -> bool {
    let middle = inside.center();
    let (east, south) = (actor.position.x - middle.x, actor.position.z - middle.z);
    [Face::North, Face::South, Face::West, Face::East]
        .into_iter()
        .any(|face| {
            let out = face.normal();
            let near = east * f64::from(out.x) + south * f64::from(out.z) > 0.2625;
            near && land.terrain.block(inside + out) == pains().cactus
        })
}

fn breathe(index: usize, actor: &mut Actor, head: Position, land: &mut Land) {
    let vitals = &mut actor.vitals;
    if !land.terrain.water(head) {
        vitals.air = (vitals.air + 4).min(BREATH);
        return;
    }
    vitals.air -= 1;
    if vitals.air <= -20 {
        vitals.air = 0;
        land.hurt(Target::Body(index), 2.0, Cause::Drowning);
    }
}

fn burn(index: usize, actor: &mut Actor, inside: Position, land: &mut Land) {
    let there = land.terrain.traits(inside);
    if there.fluid == Fluid::Lava {
        actor.vitals.fire = LAVA_FIRE;
        land.hurt(Target::Body(index), 4.0, Cause::Heat);
    } else if there.block == pains().fire || there.block == pains().soul_fire {
        actor.vitals.fire = actor.vitals.fire.max(FIRE_FIRE);
        land.hurt(Target::Body(index), 1.0, Cause::Heat);
    }
    if there.water() {
        actor.vitals.fire = 0;
    }
    if actor.vitals.fire > 0 {
        if actor.vitals.fire.is_multiple_of(20) && there.fluid != Fluid::Lava {
            land.hurt(Target::Body(index), 1.0, Cause::Flames);
        }
        actor.vitals.fire -= 1;
    }
}
