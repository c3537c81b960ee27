//! Bamboo: after vanilla's `BambooStalkBlock` and `BambooSaplingBlock`.

use super::Then;
use super::crop::LIGHT;
use crate::vocab::Position;
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::kinds::{by_name, default_state, with};
use crate::world::embedded::land::Land;
use crate::world::embedded::living::light;

by_name! {
    fn canes() -> Canes of BlockId { bamboo, bamboo_sapling }
}

/// How high bamboo grows.
const HIGHEST: i32 = 16;

/// A turn of the top of a bamboo.
pub(super) fn act(land: &mut Land, at: Position) -> Then {
    if land.state(at.up(1)) != StateId::AIR || height(land, at) >= HIGHEST {
        return Then::Rest;
    }
    if land.random("bamboo", at).below(3) == 0 && light::undimmed(land, at.up(1)) >= LIGHT {
        grow(land, at);
    }
    Then::Again
}

/// A turn of a shoot.
pub(super) fn act_shoot(land: &mut Land, at: Position) -> Then {
    if land.state(at.up(1)) != StateId::AIR {
        return Then::Rest;
    }
    if land.random("bamboo", at).below(3) == 0 && light::undimmed(land, at.up(1)) >= LIGHT {
        grow(land, at);
    }
    Then::Again
}

/// Whether the top of a bamboo has not grown its last: `BambooStalkBlock.STAGE`.
pub(in crate::world::embedded::living) fn may_grow(land: &Land, top: Position) -> bool {
    is(land.state(top), "stage", "0")
}

/// Lets bamboo or its shoot grow by a block; false if it cannot.
pub(in crate::world::embedded::living) fn grow(land: &mut Land, at: Position) -> bool {
    let height = height(land, at);
    if land.state(at.up(1)) != StateId::AIR || height >= HIGHEST {
        return false;
    }
    let stalk = default_state(canes().bamboo);
    if land.traits(at).block == canes().bamboo_sapling {
        land.set_state(at.up(1), with(stalk, "leaves", "small"));
        land.set_state(at, stalk);
        return true;
    }
    let state = land.state(at);
    let leaves = leaf_out(land, at);
    let thick = is(state, "age", "1") || land.traits(at.up(-2)).block == canes().bamboo;
    let last = height == HIGHEST - 1 || (height >= 11 && land.random("last", at).chance(0.25));
    let digit = |it: bool| if it { "1" } else { "0" };
    let top = with(stalk, "age", digit(thick));
    let top = with(with(top, "leaves", leaves), "stage", digit(last));
    land.set_state(at.up(1), top);
    true
}

/// The leaves of the new top; those below it move up with it.
fn leaf_out(land: &mut Land, at: Position) -> &'static str {
    let below = land.state(at.up(-1));
    let stalk = |land: &Land, at| land.traits(at).block == canes().bamboo;
    if !stalk(land, at.up(-1)) || is(below, "leaves", "none") {
        return "small";
    }
    if stalk(land, at.up(-2)) {
        land.set_state(at.up(-1), with(below, "leaves", "small"));
        let lower = land.state(at.up(-2));
        land.set_state(at.up(-2), with(lower, "leaves", "none"));
    }
    "large"
}

fn height(land: &Land, at: Position) -> i32 {
    let stalk = |down: &i32| land.traits(at.up(-down)).block == canes().bamboo;
    1 + (1..HIGHEST).take_while(stalk).count() as i32
}

fn is(state: StateId, name: &str, value: &str) -> bool {
    Catalog::get().property(state, name) == Some(value)
}
