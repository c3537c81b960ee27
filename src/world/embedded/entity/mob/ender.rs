//! Endermen: they mind being stared at and are elsewhere before an arrow hits. After vanilla's `EnderMan`. They carry no blocks here.

use super::Mob;
use crate::vocab::{Position, Random, Tick};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::chunk::BOTTOM;
use crate::world::embedded::kinds::Fluid;
use crate::world::embedded::land::Land;

/// How far away it feels a stare, in blocks.
const STARE: f64 = 64.0;
/// How far off the line of sight the eyes may be, in blocks at any distance: `isLookingAtMe`.
const OFF: f64 = 0.025;
/// How far it goes along each axis, in blocks, and how often it tries.
const FAR: i64 = 32;
const TRIES: usize = 64;
/// The head that may stare.
const MASK: &str = "carved_pumpkin";

impl Mob {
    /// Whether a body looks it in the eyes.
    pub(super) fn is_stared_at(&self, actor: &Actor, now: Tick) -> bool {
        let masked = actor.armour[0].as_ref();
        if masked.is_some_and(|it| it.item.as_str() == MASK) {
            return false;
        }
        let (eyes, mine) = (actor.eyes(), self.eyes(now));
        let far = eyes.distance(mine).max(1e-6);
        let (yaw, pitch) = (actor.yaw.to_radians(), actor.pitch.to_radians());
        let flat = f64::from(pitch.cos());
        let look = [
            -f64::from(yaw.sin()) * flat,
            -f64::from(pitch.sin()),
            f64::from(yaw.cos()) * flat,
        ];
        let way = [mine.x - eyes.x, mine.y - eyes.y, mine.z - eyes.z];
        let along: f64 = look.iter().zip(way).map(|(a, b)| a * b / far).sum();
        far <= STARE && along > 1.0 - OFF / far
    }

    /// Is somewhere else, if there is dry ground with room for it.
    pub(super) fn teleport(&mut self, land: &Land, random: &mut Random) {
        for _ in 0..TRIES {
            let mut step = || random.between(-FAR, FAR) as i32;
            let there = self.position.block().offset(step(), step(), step());
            if let Some(feet) = standing_room(there, land) {
                self.position = feet.feet();
                self.drift = [0.0; 3];
                self.fallen = 0.0;
                self.legs.stop();
                return;
            }
        }
    }
}

/// The first dry ground at or below a place with three free blocks above it.
fn standing_room(mut at: Position, land: &Land) -> Option<Position> {
    while at.y > BOTTOM && !land.traits(at.up(-1)).solid() {
        at = at.up(-1);
    }
    let free = |up| {
        let there = land.traits(at.up(up));
        !there.solid() && there.fluid == Fluid::None
    };
    (land.traits(at.up(-1)).solid() && (0..3).all(free)).then_some(at)
}
