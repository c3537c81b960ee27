//! Movement keys held down, as a player holds them: what they add to the body's speed. After vanilla's `LivingEntity.travel`.

use std::task::Poll;

use crate::vocab::{ActionResult, Keys};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;

/// What a tick of walking adds on the ground, in blocks per tick: 4.317 blocks a second once friction is paid.
const WALKING: f64 = 0.1;
/// The same in the air and in water.
const FLOATING: f64 = 0.02;
/// How much faster running is.
const RUNNING: f64 = 1.3;
/// How much slower sneaking is.
const SNEAKING: f64 = 0.3;
/// The speed that a jump begins with, upwards, and that a running one adds ahead.
const JUMP: f64 = 0.42;
const LEAP: f64 = 0.2;
/// What a tick of swimming up adds: vanilla's `jumpInLiquid`.
const SWIMMING_UP: f64 = 0.04;

/// Keys that are down.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Held(Keys);

impl Held {
    /// Presses them.
    pub(super) fn start(keys: Keys, actor: &mut Actor) -> Self {
        actor.sneaking = keys.sneak;
        Self(keys)
    }

    /// One tick of holding them.
    pub(super) fn proceed(&mut self, actor: &mut Actor, land: &mut Land) -> Poll<ActionResult> {
        let keys = self.0;
        let wet = land.terrain.water(actor.position.block());
        actor.sprinting = keys.sprint && keys.forward && !keys.sneak && actor.vitals.food > 6;
        let axis = |ahead: bool, back: bool| f64::from(i8::from(ahead) - i8::from(back));
        let (ahead, aside) = (axis(keys.forward, keys.back), axis(keys.left, keys.right));
        let length = ahead.hypot(aside).max(1.0);
        let pace = 0.98 * if keys.sneak { SNEAKING } else { 1.0 };
        let base = if actor.on_ground && !wet {
            WALKING
        } else {
            FLOATING
        };
        let speed = base * pace / length * if actor.sprinting { RUNNING } else { 1.0 };
        let (sin, cos) = f64::from(actor.yaw).to_radians().sin_cos();
        actor.drift[0] += (aside * cos - ahead * sin) * speed;
        actor.drift[2] += (ahead * cos + aside * sin) * speed;
        if keys.jump && wet {
            actor.drift[1] += SWIMMING_UP;
        } else if keys.jump && actor.on_ground {
            actor.drift[1] = JUMP;
            actor.vitals.tire(if actor.sprinting { 0.2 } else { 0.05 });
            if actor.sprinting {
                actor.drift[0] -= sin * LEAP;
                actor.drift[2] += cos * LEAP;
            }
            actor.on_ground = false;
        }
        Poll::Pending
    }

    /// Lets go of them.
    pub(super) fn end(actor: &mut Actor) {
        actor.sneaking = false;
        actor.sprinting = false;
    }
}
