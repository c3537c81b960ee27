//! Bone meal on what is sown: crops and stems. After vanilla's `CropBlock`, `BeetrootBlock` and `StemBlock`.

use crate::vocab::Position;
use crate::world::embedded::land::Land;
use crate::world::embedded::living::growth::{act_stem, age, oldest, ripen};

/// A beetroot grows a third of what others do, rounded down, so that one portion in four does nothing:
/// `BeetrootBlock.getBonemealAgeIncrease`.
pub(super) const BEETROOT: u8 = 3;

/// Two to five ages, divided by `slowness`: `CropBlock.getBonemealAgeIncrease`. A ripe plant takes none.
pub(super) fn feed_crop(land: &mut Land, at: Position, slowness: u8) -> bool {
    let young = is_young(land, at);
    if young {
        let ages = land.random("bone meal", at).between(2, 5) as u8;
        ripen(land, at, ages / slowness);
    }
    young
}

/// Two to five ages; a stem that is grown by them has a turn at once: `StemBlock.performBonemeal`.
pub(super) fn feed_stem(land: &mut Land, at: Position) -> bool {
    let young = feed_crop(land, at, 1);
    if young && !is_young(land, at) {
        act_stem(land, at);
    }
    young
}

fn is_young(land: &Land, at: Position) -> bool {
    let state = land.state(at);
    age(state) < oldest(state)
}
