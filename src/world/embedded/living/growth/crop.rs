//! Wheat, carrots, potatoes and beetroots: after vanilla's `CropBlock`.

use super::{Then, age, aged, oldest};
use crate::vocab::Position;
use crate::world::catalog::Catalog;
use crate::world::embedded::kinds::{by_name, traits};
use crate::world::embedded::land::Land;
use crate::world::embedded::living::light;

by_name! {
    fn fields() -> Fields of BlockId { beetroots, farmland }
}

/// The least light in which plants grow.
pub(super) const LIGHT: u8 = 9;

/// A turn of a crop.
pub(super) fn act(land: &mut Land, at: Position) -> Then {
    let mut random = land.random("crop", at);
    let slow = land.traits(at).block == fields().beetroots && random.below(3) == 0;
    if !slow && light::undimmed(land, at) >= LIGHT && random.below(odds(land, at)) == 0 {
        ripen(land, at, 1);
    }
    Then::Again
}

/// Lets a plant grow older by some ages, at most until it is ripe.
pub(in crate::world::embedded::living) fn ripen(land: &mut Land, at: Position, ages: u8) {
    let state = land.state(at);
    let older = age(state).saturating_add(ages).min(oldest(state));
    land.set_state(at, aged(state, older));
}

/// One in how many turns makes a crop or stem grow: `(int) (25 / getGrowthSpeed) + 1`.
pub(super) fn odds(land: &Land, at: Position) -> u64 {
    (25.0 / speed(land, at)) as u64 + 1
}

/// `CropBlock.getGrowthSpeed`: wet farmland around helps, others of the same kind beside hinder unless they stand in rows.
fn speed(land: &Land, at: Position) -> f64 {
    let block = land.traits(at).block;
    let mut speed = 1.0;
    for (x, z) in around().chain([(0, 0)]) {
        let share = if (x, z) == (0, 0) { 1.0 } else { 0.25 };
        speed += share * ground(land, at.offset(x, -1, z));
    }
    let same = |x, z| land.traits(at.offset(x, 0, z)).block == block;
    let in_row = same(-1, 0) || same(1, 0);
    let in_column = same(0, -1) || same(0, 1);
    let askew = same(-1, -1) || same(1, -1) || same(1, 1) || same(-1, 1);
    if in_row && in_column || askew {
        speed /= 2.0;
    }
    speed
}

fn ground(land: &Land, at: Position) -> f64 {
    let state = land.state(at);
    if traits(state).block != fields().farmland {
        0.0
    } else if Catalog::get().property(state, "moisture") == Some("0") {
        1.0
    } else {
        3.0
    }
}

fn around() -> impl Iterator<Item = (i32, i32)> {
    let all = (-1..=1).flat_map(|x| (-1..=1).map(move |z| (x, z)));
    all.filter(|place| *place != (0, 0))
}
