//! Plants that grow upwards block by block: sugar cane, cactus, kelp. After vanilla's `SugarCaneBlock`, `CactusBlock` and
//! `GrowingPlantHeadBlock`.

use super::{Then, age, aged};
use crate::vocab::Position;
use crate::world::catalog::{BlockId, StateId};
use crate::world::embedded::kinds::{by_name, default_state, traits};
use crate::world::embedded::land::Land;
use crate::world::embedded::support;

by_name! {
    fn tops() -> Tops of BlockId { cactus, cactus_flower, kelp, sugar_cane, water }
}

/// How high cane and cactus grow.
const HIGHEST: i32 = 3;
/// Turns between two blocks.
const RIPE: u8 = 15;
/// The age at which a cactus may flower.
const FLOWERS: u8 = 8;
/// The chance of kelp to grow: `KelpBlock.GROW_PER_TICK_PROBABILITY`.
const KELP: f64 = 0.14;

/// A turn of sugar cane.
pub(super) fn act_cane(land: &mut Land, at: Position) -> Then {
    let cane = tops().sugar_cane;
    if land.state(at.up(1)) != StateId::AIR || height(land, at, cane) >= HIGHEST {
        return Then::Rest;
    }
    grow(land, at, cane);
    Then::Again
}

/// A turn of a cactus.
pub(super) fn act_cactus(land: &mut Land, at: Position) -> Then {
    let (cactus, above) = (tops().cactus, at.up(1));
    let height = height(land, at, cactus);
    let age = age(land.state(at));
    if land.state(above) != StateId::AIR || (height >= HIGHEST && age == RIPE) {
        return Then::Rest;
    }
    if age == FLOWERS && support::holds(&land.terrain, above, default_state(cactus)) {
        let chance = if height >= HIGHEST { 0.25 } else { 0.1 };
        if land.random("flower", at).chance(chance) {
            land.set_block(above, tops().cactus_flower);
        }
    }
    if age < RIPE || height < HIGHEST {
        grow(land, at, cactus);
    }
    Then::Again
}

/// One age more, or after fifteen of them one block more.
fn grow(land: &mut Land, at: Position, block: BlockId) {
    let state = land.state(at);
    if age(state) < RIPE {
        land.set_state(at, aged(state, age(state) + 1));
    } else {
        land.set_state(at, aged(state, 0));
        land.set_block(at.up(1), block);
    }
}

/// How many of a kind stand on one another up to here, at most one more than may be.
fn height(land: &Land, at: Position, block: BlockId) -> i32 {
    let below = (1..=HIGHEST).take_while(|down| land.traits(at.up(-down)).block == block);
    1 + below.count() as i32
}

/// A turn of kelp.
pub(super) fn act_kelp(land: &mut Land, at: Position) -> Then {
    if land.random("kelp", at).chance(KELP) && !grow_kelp(land, at) {
        return Then::Rest;
    }
    Then::Again
}

/// Lets kelp grow by a block if there is water above it; false if not.
pub(in crate::world::embedded::living) fn grow_kelp(land: &mut Land, at: Position) -> bool {
    let state = land.state(at);
    let grows = traits(state).block == tops().kelp && land.traits(at.up(1)).block == tops().water;
    if grows {
        land.set_state(at.up(1), aged(state, age(state) + 1));
    }
    grows
}
