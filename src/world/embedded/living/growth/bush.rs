//! What ripens where it is: cocoa, nether wart and sweet berries. After vanilla's `CocoaBlock`, `NetherWartBlock` and
//! `SweetBerryBushBlock`.

use super::Then;
use super::crop::{LIGHT, ripen};
use crate::vocab::Position;
use crate::world::embedded::kinds::by_name;
use crate::world::embedded::land::Land;
use crate::world::embedded::living::light;

by_name! {
    fn bushes() -> Bushes of BlockId { nether_wart, sweet_berry_bush }
}

/// A turn of a bush.
pub(super) fn act(land: &mut Land, at: Position) -> Then {
    let (block, it) = (land.traits(at).block, bushes());
    let odds = if block == it.nether_wart { 10 } else { 5 };
    let bright = block != it.sweet_berry_bush || light::undimmed(land, at.up(1)) >= LIGHT;
    if bright && land.random("bush", at).below(odds) == 0 {
        ripen(land, at, 1);
    }
    Then::Again
}
