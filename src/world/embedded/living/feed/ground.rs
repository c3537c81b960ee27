//! Bone meal on grass and on the ground under water: plants spring up around. After vanilla's `GrassBlock.performBonemeal` and
//! `BoneMealItem.growWaterPlant`, which share their walk.

use super::flowers::flower;
use super::{Fed, plants};
use crate::vocab::{Face, Position, Random};
use crate::world::catalog::StateId;
use crate::world::embedded::kinds::{by_name, traits};
use crate::world::embedded::land::Land;
use crate::world::embedded::sturdy::{Part, fills};
use crate::world::embedded::support;

by_name! {
    fn plants_of() -> Plants of BlockId { grass_block, seagrass, short_grass, water }
}

/// How many walks go out; each [`STEP`] of them go one step further than those before.
const WALKS: i32 = 128;
const STEP: i32 = 16;
/// One in how many plants that a walk meets doubles, and one in how many new ones is a flower.
const DOUBLES: u64 = 10;
const FLOWERS: u64 = 8;

/// Grass and flowers on grass that has air above it.
pub(super) fn sow(land: &mut Land, at: Position) -> bool {
    let above = at.up(1);
    if land.state(above) != StateId::AIR {
        return false;
    }
    let mut random = land.random("bone meal", at);
    let meadow = |land: &Land, at: Position| {
        land.traits(at.up(-1)).block == plants_of().grass_block && !land.traits(at).full
    };
    for walk in 0..WALKS {
        if let Some(end) = wander(above, walk, &mut random, |at| meadow(land, at)) {
            spring_up(land, end, &mut random);
        }
    }
    true
}

fn spring_up(land: &mut Land, at: Position, random: &mut Random) {
    let here = land.state(at);
    if traits(here).block == plants_of().short_grass && random.below(DOUBLES) == 0 {
        plants::double(land, at, "tall_grass");
    }
    if here != StateId::AIR {
        return;
    }
    let plant = if random.below(FLOWERS) == 0 {
        flower(&land.terrain.biome(at.x, at.z), random)
    } else {
        Some(plants_of().short_grass.into())
    };
    if let Some(plant) = plant {
        plants::stand(land, at, plant);
    }
}

/// Seagrass around a side that lies under water: where bone meal was strewn on a block that does not take it itself. Corals are not
/// built, nor is the ocean that is warm enough for them.
pub(in crate::world::embedded) fn feed_water(land: &mut Land, at: Position, face: Face) -> Fed {
    let from = at + face.normal();
    if !fills(land.state(at), face, Part::Full) || !is_still(land, from) {
        return Fed::Refused;
    }
    let mut random = land.random("bone meal", at);
    for walk in 0..WALKS {
        let Some(end) = wander(from, walk, &mut random, |at| !land.traits(at).full) else {
            continue;
        };
        let seagrass = plants_of().seagrass.into();
        if !support::holds(&land.terrain, end, seagrass) {
            continue;
        }
        if is_still(land, end) {
            land.set_state(end, seagrass);
        } else if random.below(DOUBLES) == 0 {
            double_seagrass(land, end);
        }
    }
    Fed::Used
}

/// Tall seagrass in place of seagrass that has water above it: `SeagrassBlock.performBonemeal`.
pub(super) fn double_seagrass(land: &mut Land, at: Position) -> bool {
    let plants = plants_of();
    let room = land.traits(at).block == plants.seagrass && is_still(land, at.up(1));
    if room {
        plants::stand_double(land, at, tall().tall_seagrass);
    }
    room
}

by_name! {
    fn tall() -> Tall of StateId { tall_seagrass }
}

/// Whether nothing but a whole block of water is there.
fn is_still(land: &Land, at: Position) -> bool {
    let there = land.traits(at);
    there.block == plants_of().water && there.depth == 8
}

/// Where one of the walks ends; none if it meets what does not let it pass.
fn wander(
    from: Position,
    walk: i32,
    random: &mut Random,
    passes: impl Fn(Position) -> bool,
) -> Option<Position> {
    let mut at = from;
    for _ in 0..walk / STEP {
        let [east, up, south] = [(); 3].map(|()| random.between(-1, 1) as i32);
        let steep = random.below(3) as i32;
        at = at.offset(east, up * steep / 2, south);
        if !passes(at) {
            return None;
        }
    }
    Some(at)
}
