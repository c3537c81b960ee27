//! Tilled earth: wet near water, earth again when it dries out, is built on or trampled. After vanilla's `FarmBlock`.

use super::Then;
use crate::vocab::Position;
use crate::world::catalog::Catalog;
use crate::world::embedded::kinds::{by_name, with};
use crate::world::embedded::land::Land;

by_name! {
    fn earths() -> Earths of BlockId { dirt, farmland }
}

/// How far water wets, in blocks.
const WETS: i32 = 4;
const WET: u8 = 7;

/// Whether a block is farmland.
pub(in crate::world::embedded::living) fn is_farmland(land: &Land, at: Position) -> bool {
    land.traits(at).block == earths().farmland
}

/// A turn of farmland. It always has another: water may come or go four blocks away.
pub(super) fn act(land: &mut Land, at: Position) -> Then {
    let state = land.state(at);
    let moisture = Catalog::get().property(state, "moisture");
    let moisture: u8 = moisture.and_then(|it| it.parse().ok()).unwrap_or(0);
    let moist = |it: u8| with(state, "moisture", &it.to_string());
    if near_water(land, at) {
        land.set_state(at, moist(WET));
    } else if moisture > 0 {
        land.set_state(at, moist(moisture - 1));
    } else if !is_sown(land, at) {
        land.set_block(at, earths().dirt);
    }
    Then::Again
}

/// Something stands on farmland now: if it is solid, the farmland is earth again.
pub(in crate::world::embedded::living) fn smother(land: &mut Land, at: Position) {
    let above = at.up(1);
    let gate = |name: &str| name.ends_with("_fence_gate");
    let solid = land.traits(above).solid();
    if is_farmland(land, at) && solid && !gate(name(land, above)) && !is_sown(land, at) {
        land.set_block(at, earths().dirt);
    }
}

/// Somebody has fallen so many blocks on to a place: with luck, farmland stays.
pub(in crate::world::embedded) fn trample(land: &mut Land, at: Position, fallen: f64) {
    if is_farmland(land, at) && land.random("trample", at).unit() < fallen - 0.5 {
        land.set_block(at, earths().dirt);
    }
}

fn near_water(land: &Land, at: Position) -> bool {
    (0..=1).any(|up| {
        (-WETS..=WETS).any(|x| (-WETS..=WETS).any(|z| land.traits(at.offset(x, up, z)).water()))
    })
}

/// Whether something grows on it that keeps it: vanilla's tag `maintains_farmland`.
fn is_sown(land: &Land, at: Position) -> bool {
    matches!(
        name(land, at.up(1)),
        "wheat"
            | "carrots"
            | "potatoes"
            | "beetroots"
            | "melon_stem"
            | "pumpkin_stem"
            | "attached_melon_stem"
            | "attached_pumpkin_stem"
            | "torchflower_crop"
            | "torchflower"
            | "pitcher_crop"
    )
}

fn name(land: &Land, at: Position) -> &'static str {
    Catalog::get().block(land.traits(at).block).name.as_str()
}
