//! Saplings become trees by turns and by bone meal: after vanilla's `SaplingBlock`, `AzaleaBlock` and `MangrovePropaguleBlock`.

use super::crop::LIGHT;
use super::{Then, age, aged, oldest, tree};
use crate::vocab::Position;
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::kinds::{Fluid, by_name, traits, with};
use crate::world::embedded::land::Land;
use crate::world::embedded::living::light;

by_name! {
    fn odd() -> Odd of BlockId { azalea, flowering_azalea, mangrove_propagule }
}

/// One in how many turns takes a sapling further.
const ODDS: u64 = 7;
/// How likely a portion of bone meal does: `SaplingBlock.isBonemealSuccess`.
const LUCK: f64 = 0.45;

/// A turn of a sapling. A propagule does not ask for light.
pub(super) fn act(land: &mut Land, at: Position) -> Then {
    let propagule = land.traits(at).block == odd().mangrove_propagule;
    if land.random("sapling", at).below(ODDS) == 0
        && (propagule || light::brightness(land, at.up(1)) >= LIGHT)
    {
        advance(land, at);
    }
    Then::Again
}

/// A turn of a propagule that hangs from its tree: it grows longer.
pub(super) fn act_hanging(land: &mut Land, at: Position) -> Then {
    let state = land.state(at);
    land.set_state(at, aged(state, age(state) + 1));
    Then::Again
}

/// Bone meal on a sapling: some portions take it further, every one is used up. Azaleas do not take it under water, propagules not once
/// they hang at full length.
pub(in crate::world::embedded::living) fn feed_sapling(land: &mut Land, at: Position) -> bool {
    let (state, odd) = (land.state(at), odd());
    let block = traits(state).block;
    if hangs(state) {
        let short = age(state) < oldest(state);
        if short {
            land.set_state(at, aged(state, age(state) + 1));
        }
        return short;
    }
    let azalea = block == odd.azalea || block == odd.flowering_azalea;
    if azalea && land.traits(at.up(1)).fluid != Fluid::None {
        return false;
    }
    if land.random("bone meal", at).chance(LUCK) {
        advance(land, at);
    }
    true
}

/// The second time, a tree: `SaplingBlock.advanceTree`. An azalea becomes one at once.
fn advance(land: &mut Land, at: Position) {
    let state = land.state(at);
    if Catalog::get().property(state, "stage") == Some("0") {
        land.set_state(at, with(state, "stage", "1"));
    } else {
        tree::grow(land, at);
    }
}

fn hangs(state: StateId) -> bool {
    Catalog::get().property(state, "hanging") == Some("true")
}
