//! Skeletons: they keep their distance and shoot. After vanilla's `RangedBowAttackGoal` and `AbstractSkeleton.performRangedAttack`.

use super::{Deed, Mob, Scene};
use crate::vocab::Point;
use crate::world::embedded::actor::SIZE;
use crate::world::embedded::entity::Arrow;
use crate::world::embedded::entity::flight::aimed;
use crate::world::embedded::harm::Target;
use crate::world::embedded::settings::Difficulty;

/// How far a skeleton shoots, in blocks.
const RANGE: f64 = 15.0;
/// Nearer than this share of its range it steps back.
const TOO_NEAR: f64 = 0.5;
/// Blocks per tick of its arrows.
const SPEED: f64 = 1.6;
/// How far below its eyes the arrow leaves, in blocks.
const BELOW_EYES: f64 = 0.1;
/// Ticks that it draws its bow.
const DRAW: u64 = 20;

impl Mob {
    /// Comes nearer to a body that is far or hidden, and backs away from one that is near.
    pub(super) fn keep_distance(&mut self, from: Point, scene: &mut Scene<'_>) {
        let far = self.position.distance(from);
        let pace = self.pace(1.0);
        if far > RANGE || !self.sees_quarry(scene.land.tick) {
            self.go(from, pace, scene);
        } else if far < RANGE * TOO_NEAR {
            let (x, z) = (self.position.x - from.x, self.position.z - from.z);
            let away = self.position.offset(x, 0.0, z);
            self.go_straight(away, pace, scene.land);
        } else {
            self.legs.stop();
        }
    }

    /// Shoots when the bow is drawn and the body in sight and range.
    pub(super) fn draw_bow(&mut self, id: u32, feet: Point, scene: &mut Scene<'_>) {
        let now = scene.land.tick;
        let far = self.position.distance(feet);
        if now < self.mind.ready_at || far > RANGE || !self.sees_quarry(now) {
            return;
        }
        let difficulty = scene.land.settings.difficulty;
        let rest = if difficulty == Difficulty::Hard {
            20
        } else {
            40
        };
        self.mind.ready_at = now + DRAW + rest;
        let from = self.eyes(now).offset(0.0, -BELOW_EYES, 0.0);
        let (x, z) = (feet.x - from.x, feet.z - from.z);
        let up = feet.y + SIZE.height / 3.0 - from.y + x.hypot(z) * 0.2;
        let inaccuracy = 14.0 - 4.0 * f64::from(difficulty as u8);
        let mut random = scene.land.random("bow", from.block().up(id as i32));
        let velocity = aimed([x, up, z], SPEED, inaccuracy, &mut random);
        let arrow = Arrow::shot(from, velocity, Some(Target::Mob(id)), false);
        scene.deeds.push(Deed::Shoot(arrow));
    }
}
