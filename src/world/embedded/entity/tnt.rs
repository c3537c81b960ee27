//! Lit TNT: it hops, falls, and explodes when its fuse has burnt down. After vanilla's `PrimedTnt`.

use serde::{Deserialize, Serialize};

use super::{DRAG, GRAVITY};
use crate::vocab::{Point, Tick};
use crate::world::embedded::collide::Size;
use crate::world::embedded::harm::Target;
use crate::world::embedded::land::Land;
use crate::world::embedded::living;

/// The extent of lit TNT.
const SIZE: Size = Size {
    width: 0.98,
    height: 0.98,
};
/// How hard it explodes.
const POWER: f32 = 4.0;
/// What the ground leaves of its speed.
const GRIP: f64 = 0.7;

/// TNT that burns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::world::embedded) struct Tnt {
    /// The middle of its lower side.
    position: Point,
    /// Blocks per tick east, up and south.
    speed: [f64; 3],
    explodes: Tick,
    /// Who lit it.
    by: Option<Target>,
}

impl Tnt {
    /// TNT lit just now; `angle` is where it hops to, in radians.
    pub(in crate::world::embedded) fn new(
        position: Point,
        angle: f64,
        explodes: Tick,
        by: Option<Target>,
    ) -> Self {
        Self {
            position,
            speed: [-angle.sin() * 0.02, 0.2, -angle.cos() * 0.02],
            explodes,
            by,
        }
    }

    fn fall(&mut self, land: &Land) {
        self.speed[1] -= GRAVITY;
        let moved = SIZE.slide(self.position, self.speed, None, &land.terrain);
        self.position = moved.to;
        self.speed = self.speed.map(|part| part * DRAG);
        if moved.floor {
            self.speed = [
                self.speed[0] * GRIP,
                self.speed[1] * -0.5,
                self.speed[2] * GRIP,
            ];
        }
    }
}

/// Moves all of it for one tick, lowest number first, and lets explode whose time has come.
pub(in crate::world::embedded) fn step(land: &mut Land) {
    if land.entities.tnt.is_empty() {
        return;
    }
    for (id, mut tnt) in std::mem::take(&mut land.entities.tnt) {
        tnt.fall(land);
        if land.tick < tnt.explodes {
            land.entities.tnt.insert(id, tnt);
            continue;
        }
        let center = tnt.position.offset(0.0, SIZE.height / 16.0, 0.0);
        living::explode(land, center, POWER, tnt.by);
    }
}
