//! Creepers: they swell beside a body and explode. After vanilla's `SwellGoal` and `Creeper.tick`.

use super::{Deed, Mob, Scene};
use crate::vocab::Point;

/// How near a body must be for a creeper to begin, and how far it must get for it to stop, in blocks.
const BEGINS: f64 = 3.0;
const STOPS: f64 = 7.0;
/// Ticks until it explodes.
const FUSE: u32 = 30;

impl Mob {
    /// One tick beside a body or away from it.
    pub(super) fn swell(&mut self, id: u32, feet: Point, scene: &mut Scene<'_>) {
        let far = self.position.distance(feet);
        let limit = if self.mind.swollen > 0 { STOPS } else { BEGINS };
        if far > limit || !self.sees_quarry(scene.land.tick) {
            self.mind.swollen = self.mind.swollen.saturating_sub(1);
            return;
        }
        self.legs.stop();
        self.mind.swollen += 1;
        if self.mind.swollen >= FUSE {
            scene.deeds.push(Deed::Explode(id));
        }
    }
}
