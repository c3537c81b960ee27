//! Grass spreads to earth in the light and dies under cover: after vanilla's `SpreadingSnowyDirtBlock`.
//!
//! There grass looks for earth; here earth that lies open looks for grass, at the same rate, so that a meadow costs nothing.

use super::crop::LIGHT;
use super::{Then, wake};
use crate::vocab::Position;
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::kinds::{by_name, traits};
use crate::world::embedded::land::Land;
use crate::world::embedded::living::light;

by_name! {
    fn turf() -> Turf of BlockId { dirt, grass_block, snow }
}

/// Each turn grass tries four of the 45 places around it.
const TRIES: usize = 4;
const PLACES: u64 = 45;

/// Whether grass dies here: `canBeGrass`. A single layer of snow does no harm.
pub(super) fn covered(land: &Land, at: Position) -> bool {
    let above = land.state(at.up(1));
    let it = traits(above);
    if it.block == turf().snow && Catalog::get().property(above, "layers") == Some("1") {
        return false;
    }
    it.depth == 8 || it.filter >= 15 || it.shut & 1 != 0
}

/// A turn of grass.
pub(super) fn act_grass(land: &mut Land, at: Position) -> Then {
    if covered(land, at) {
        land.set_block(at, turf().dirt);
    }
    Then::Rest
}

/// A turn of earth: as many chances as grass around it would try.
pub(super) fn act_dirt(land: &mut Land, at: Position) -> Then {
    if covered(land, at) {
        return Then::Rest;
    }
    let near = places(at, -1..=3).filter(|it| land.traits(*it).block == turf().grass_block);
    let near: Vec<_> = near.collect();
    if near.is_empty() {
        return Then::Rest;
    }
    let mut random = land.random("turf", at);
    let wet = land.traits(at.up(1)).water();
    let tried = near
        .into_iter()
        .filter(|_| (0..TRIES).any(|_| random.below(PLACES) == 0));
    let tried: Vec<_> = tried.collect();
    let bright = |grass: Position| light::brightness(land, grass.up(1)) >= LIGHT;
    if !wet && tried.into_iter().any(bright) {
        land.set_block(at, turf().grass_block);
    }
    Then::Again
}

/// Where grass has come to be, the earth around it may turn to grass.
pub(super) fn sown(land: &mut Land, at: Position, before: StateId) {
    let grass = turf().grass_block;
    if land.traits(at).block != grass || traits(before).block == grass {
        return;
    }
    for earth in places(at, -3..=1) {
        if land.traits(earth).block == turf().dirt {
            wake(land, earth);
        }
    }
}

fn places(at: Position, heights: std::ops::RangeInclusive<i32>) -> impl Iterator<Item = Position> {
    heights.flat_map(move |y| (-1..=1).flat_map(move |x| (-1..=1).map(move |z| at.offset(x, y, z))))
}
