//! Sun, water, fire, lava, thorns and walls around a creature, felt at every thought.

use super::{Kind, Mob, THINK_EVERY};
use crate::vocab::{Face, Position, Random};
use crate::world::embedded::body::pains;
use crate::world::embedded::harm::{Cause, Target};
use crate::world::embedded::kinds::Fluid;
use crate::world::embedded::land::Land;
use crate::world::embedded::living::light;

/// Ticks of breath.
pub(super) const BREATH: i32 = 300;
/// Ticks that lava, fire and the sun set a creature on fire for.
const LAVA_FIRE: u64 = 300;
const FIRE_FIRE: u64 = 160;
const SUN_FIRE: u64 = 160;
/// How likely the sun sets it on fire in the time of a thought: `Mob.isSunBurnTick` draws 4 in 100 each tick.
const SUNSTROKE: f64 = 0.335;
/// What the hour takes from the sky at most while it is day: vanilla's `Level.isBrightOutside`.
const DUSK: u8 = 4;
/// Below this height there is no world.
const VOID: f64 = -128.0;

impl Mob {
    /// All that a creature can be in, for the ticks since its last thought.
    pub(super) fn suffer(&mut self, id: u32, land: &mut Land, random: &mut Random) {
        let now = land.tick;
        let me = Target::Mob(id);
        let inside = self.position.block();
        let head = self.eyes(now).block();
        if self.position.y < VOID {
            land.hurt(me, 4.0, Cause::Void);
        }
        let above = land.traits(head);
        if above.full && !above.transparent {
            land.hurt(me, 1.0, Cause::Suffocation);
        }
        self.breathe(me, head, land);
        self.burn(me, inside, land);
        if self.kind.undead() && in_sun(head, land) && random.chance(SUNSTROKE) {
            self.burns_until = self.burns_until.max(now + SUN_FIRE);
        }
        let below = land.traits(inside.up(-1)).block;
        if self.on_ground && below == pains().magma_block {
            land.hurt(me, 1.0, Cause::Heat);
        }
        if land.traits(inside).block == pains().cactus
            || below == pains().cactus
            || self.pricked(land)
        {
            land.hurt(me, 1.0, Cause::Thorns);
        }
    }

    fn breathe(&mut self, me: Target, head: Position, land: &mut Land) {
        if self.kind.undead() || !land.terrain.water(head) {
            self.air = BREATH;
            return;
        }
        self.air -= THINK_EVERY as i32;
        if self.air <= -20 {
            self.air = 0;
            land.hurt(me, 2.0, Cause::Drowning);
        }
    }

    fn burn(&mut self, me: Target, inside: Position, land: &mut Land) {
        let now = land.tick;
        let there = land.traits(inside);
        let pains = pains();
        if there.fluid == Fluid::Lava {
            self.burns_until = now + LAVA_FIRE;
            land.hurt(me, 4.0, Cause::Heat);
        } else if there.block == pains.fire || there.block == pains.soul_fire {
            self.burns_until = self.burns_until.max(now + FIRE_FIRE);
            land.hurt(me, 1.0, Cause::Heat);
        } else if there.block == pains.campfire || there.block == pains.soul_campfire {
            land.hurt(me, 1.0, Cause::Heat);
        }
        if there.water() {
            self.burns_until = now;
            if self.kind == Kind::Enderman {
                land.hurt(me, 1.0, Cause::Drowning);
            }
        }
        let second = (now.0 / THINK_EVERY).is_multiple_of(2);
        if now < self.burns_until && second && there.fluid != Fluid::Lava {
            land.hurt(me, 1.0, Cause::Flames);
        }
    }

    /// Whether a cactus beside it touches it.
    fn pricked(&self, land: &Land) -> bool {
        let half = self.size(land.tick).width / 2.0 + 0.01;
        [Face::North, Face::South, Face::West, Face::East]
            .into_iter()
            .any(|face| {
                let out = face.normal();
                let [x, z] = [out.x, out.z].map(|it| f64::from(it) * half);
                let beside = self.position.offset(x, 0.0, z).block();
                land.traits(beside).block == pains().cactus
            })
    }
}

/// Whether a head here is in the open sun.
fn in_sun(head: Position, land: &Land) -> bool {
    let day = light::darkness(land.time_of_day().into()) < DUSK;
    day && !land.terrain.water(head) && light::sky(land, head) == 15
}
