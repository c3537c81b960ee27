//! One step of a walk: how legs, arms on a ladder or strokes through water carry a body from place to place.

use crate::vocab::{Point, Position};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::route::{Pace, Places};
use crate::world::embedded::terrain::Terrain;

/// Blocks per tick on foot: 4.317 per second, as in the game.
const SPEED: f64 = 0.215_85;
/// Blocks per tick through water: 1.97 per second.
const SWIMMING: f64 = 0.098_5;
/// Blocks per tick up and down a ladder: 2.35 per second.
const CLIMBING: f64 = 0.117_6;
/// What is no higher is stepped on and off, in blocks: vanilla's `STEP_HEIGHT`.
const STEP: f64 = 0.6;
/// Blocks per tick upwards in a jump.
const JUMPING: f64 = 0.25;

/// A step that nothing is in the way of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leg {
    pub(super) next: Position,
    /// Where the feet come to stand.
    goal: Point,
    /// Whether they come there by a jump, or straight up.
    rises: bool,
}

impl Leg {
    /// The step to a place.
    pub(super) fn new(pace: &Pace<'_, impl Places>, next: Position) -> Self {
        let goal = Point {
            y: pace.arrival(),
            ..next.feet()
        };
        Self {
            next,
            goal,
            rises: pace.jumps() || pace.upright(),
        }
    }

    /// Moves a body along it for a share of a tick. Gives the share that is left when the feet are there.
    pub(super) fn advance(self, time: f64, actor: &mut Actor, terrain: &Terrain) -> Option<f64> {
        let Self { next, goal, .. } = self;
        let here = terrain.traits(actor.position.block());
        let speed = match (here.water(), here.climbable) {
            (true, _) => Some(SWIMMING),
            (false, true) => Some(CLIMBING),
            (false, false) => None,
        };
        let left = if self.rises && goal.y - actor.position.y > 1e-9 {
            rise(actor, goal, time, speed.unwrap_or(JUMPING))
        } else {
            let pace = if here.water() { SWIMMING } else { SPEED };
            let left = stride(actor, goal, time, pace);
            self.sink(actor, speed);
            left
        };
        let across = goal.distance(Point::new(actor.position.x, goal.y, actor.position.z));
        if terrain.water(next) && actor.position.block() == next && across < 0.3 {
            return Some(left);
        }
        if actor.position.distance(goal) > 1e-6 {
            return None;
        }
        actor.position = goal;
        Some(left)
    }

    /// Lets go of the ground over a place that is lower; climbs down to it on a ladder, and dives where it is in water.
    fn sink(self, actor: &mut Actor, speed: Option<f64>) {
        let here = actor.position.block();
        let above = here.x == self.next.x && here.z == self.next.z;
        let height = actor.position.y - self.goal.y;
        actor.carried = height < 1e-9 || !above || speed.is_some();
        if let Some(speed) = speed
            && above
            && height > 1e-9
        {
            actor.position.y -= height.min(speed);
        }
    }
}

/// Jumps, climbs or swims up for a share of a tick; gives the share that is left.
fn rise(actor: &mut Actor, goal: Point, time: f64, speed: f64) -> f64 {
    let level = goal.y - actor.position.y;
    let used = (level / speed).min(time);
    actor.carried = true;
    actor.position.y = if used < time {
        goal.y
    } else {
        actor.position.y + used * speed
    };
    time - used
}

/// Moves level for a share of a tick, or up and down by a step, and looks where it goes; gives the share that is left.
fn stride(actor: &mut Actor, goal: Point, time: f64, speed: f64) -> f64 {
    let (x, z) = (goal.x - actor.position.x, goal.z - actor.position.z);
    let left = x.hypot(z);
    let up = goal.y - actor.position.y;
    let steps = up > 0.0 || up >= -STEP;
    if left < 1e-9 {
        if steps {
            actor.position.y = goal.y;
        }
        return time;
    }
    actor.yaw = (-x).atan2(z).to_degrees() as f32;
    let used = (left / speed).min(time);
    let gone = if used < time {
        1.0
    } else {
        speed * used / left
    };
    if used < time {
        actor.position.x = goal.x;
        actor.position.z = goal.z;
    } else {
        actor.position.x += x * gone;
        actor.position.z += z * gone;
    }
    if steps {
        actor.position.y = if used < time {
            goal.y
        } else {
            actor.position.y + up * gone
        };
    }
    time - used
}
