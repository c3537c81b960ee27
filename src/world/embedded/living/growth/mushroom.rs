//! Mushrooms spread where it is dark: after vanilla's `MushroomBlock.randomTick`.

use super::{Then, is_crowded};
use crate::vocab::Position;
use crate::world::catalog::StateId;
use crate::world::embedded::kinds::by_name;
use crate::world::embedded::land::Land;
use crate::world::embedded::living::light;
use crate::world::embedded::support;

by_name! {
    fn ground() -> Ground of BlockId { mycelium, podzol }
}

/// One in how many turns a mushroom spreads.
const ODDS: u64 = 25;
/// Light in which mushrooms stand on podzol and mycelium alone: `MushroomBlock.canSurvive`.
const BRIGHT: u8 = 13;
/// Steps of the way to a new place.
const STEPS: usize = 4;

/// A turn of a mushroom.
pub(super) fn act(land: &mut Land, at: Position) -> Then {
    let mut random = land.random("mushroom", at);
    if random.below(ODDS) != 0 || is_crowded(land, at) {
        return Then::Again;
    }
    let mut step = |from: Position| {
        let [east, south] = [(); 2].map(|()| random.between(-1, 1) as i32);
        let up = random.below(2) as i32 - random.below(2) as i32;
        from.offset(east, up, south)
    };
    let state = land.state(at);
    let (mut from, mut to) = (at, step(at));
    for _ in 0..STEPS {
        if fits(land, to, state) {
            from = to;
        }
        to = step(from);
    }
    if fits(land, to, state) {
        land.set_state(to, state);
    }
    Then::Again
}

fn fits(land: &Land, at: Position, mushroom: StateId) -> bool {
    let below = land.traits(at.up(-1)).block;
    land.state(at) == StateId::AIR
        && support::holds(&land.terrain, at, mushroom)
        && ([ground().mycelium, ground().podzol].contains(&below)
            || light::undimmed(land, at) < BRIGHT)
}
