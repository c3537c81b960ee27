//! Bone meal on plants that stand for themselves: what ripens, what grows longer, what doubles, what spreads and what is given away.

use crate::vocab::{Face, Position};
use crate::world::Stack;
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::compass::AROUND;
use crate::world::embedded::kinds::{by_name, default_state, named, traits, with};
use crate::world::embedded::land::Land;
use crate::world::embedded::living::growth::{age, bamboo, column, oldest, ripen};
use crate::world::embedded::support;

by_name! {
    fn columns() -> Columns of BlockId { bamboo, bamboo_sapling, kelp_plant, pale_hanging_moss, tall_grass }
}
by_name! {
    fn hung() -> Hung of StateId { hanging_roots, mangrove_propagule }
}

/// Flowers in a bed at most: `SegmentableBlock.MAX_SEGMENT`.
const BED: u8 = 4;

/// One age more: `CocoaBlock`, `SweetBerryBushBlock`.
pub(super) fn ripen_by_one(land: &mut Land, at: Position) -> bool {
    let state = land.state(at);
    let young = age(state) < oldest(state);
    if young {
        ripen(land, at, 1);
    }
    young
}

/// One or two blocks more, at the top: `BambooStalkBlock.performBonemeal`. A shoot becomes bamboo.
pub(super) fn lengthen_bamboo(land: &mut Land, at: Position) -> bool {
    if land.traits(at).block == columns().bamboo_sapling {
        return bamboo::grow(land, at);
    }
    let mut top = at;
    while land.traits(top.up(1)).block == columns().bamboo {
        top = top.up(1);
    }
    let more = land.random("bone meal", at).between(1, 2);
    let mut grown = 0;
    while grown < more && bamboo::may_grow(land, top) && bamboo::grow(land, top) {
        top = top.up(1);
        grown += 1;
    }
    grown > 0
}

/// One block more, at the top: `GrowingPlantHeadBlock.performBonemeal`.
pub(super) fn lengthen_kelp(land: &mut Land, at: Position) -> bool {
    let mut top = at;
    while land.traits(top).block == columns().kelp_plant {
        top = top.up(1);
    }
    column::grow_kelp(land, top)
}

/// One block more, at the tip: `HangingMossBlock.performBonemeal`.
pub(super) fn lengthen_moss(land: &mut Land, at: Position) -> bool {
    let mut tip = at;
    while land.traits(tip.up(-1)).block == columns().pale_hanging_moss {
        tip = tip.up(-1);
    }
    let (state, free) = (land.state(tip), land.state(tip.up(-1)) == StateId::AIR);
    if free {
        land.set_state(tip, with(state, "tip", "false"));
        land.set_state(tip.up(-1), with(state, "tip", "true"));
    }
    free
}

/// Glow berries on a vine that has none: `CaveVines`.
pub(super) fn bear_berries(land: &mut Land, at: Position) -> bool {
    let state = land.state(at);
    let bare = Catalog::get().property(state, "berries") == Some("false");
    if bare {
        land.set_state(at, with(state, "berries", "true"));
    }
    bare
}

/// A plant of two blocks in place of one: `TallGrassBlock.performBonemeal`.
pub(super) fn double(land: &mut Land, at: Position, into: &str) -> bool {
    let lower = default_state(named(into));
    let room = land.state(at.up(1)) == StateId::AIR && support::holds(&land.terrain, at, lower);
    if room {
        stand_double(land, at, lower);
    }
    room
}

/// Puts a plant where it holds and there is room for it: two blocks of tall grass.
pub(super) fn stand(land: &mut Land, at: Position, plant: StateId) {
    let free = land.state(at) == StateId::AIR && support::holds(&land.terrain, at, plant);
    if free && traits(plant).block != columns().tall_grass {
        land.set_state(at, plant);
    } else if free && land.state(at.up(1)) == StateId::AIR {
        stand_double(land, at, plant);
    }
}

/// Puts both halves of a plant of two blocks, given its lower one.
pub(super) fn stand_double(land: &mut Land, at: Position, lower: StateId) {
    land.set_state(at, with(lower, "half", "lower"));
    land.set_state(at.up(1), with(lower, "half", "upper"));
}

/// Another plant in its place: `ShortDryGrassBlock.performBonemeal`.
pub(super) fn become_tall(land: &mut Land, at: Position) -> bool {
    land.set_block(at, named("tall_dry_grass"));
    true
}

/// One more plant in a free place beside: `BonemealableBlock.findSpreadableNeighbourPos`.
pub(super) fn spread(land: &mut Land, at: Position, plant: &str) -> bool {
    let plant = default_state(named(plant));
    let first = land.random("bone meal", at).below(4) as usize;
    let sides = AROUND.iter().cycle().skip(first).take(AROUND.len());
    let beside = sides.map(|side| at + side.normal());
    let free = |place: &Position| {
        land.state(*place) == StateId::AIR && support::holds(&land.terrain, *place, plant)
    };
    let Some(place) = beside.into_iter().find(free) else {
        return false;
    };
    land.set_state(place, plant);
    true
}

/// The flower as an item: `TallFlowerBlock.performBonemeal`. None where it would have to be believed.
pub(super) fn give_itself(land: &mut Land, at: Position) -> bool {
    if land.goes_as_in_the_game("what bone meal gives") {
        let name = &Catalog::get().block(land.traits(at).block).name;
        land.drop_stack(Stack::new(name.as_str(), 1), at.center());
    }
    true
}

/// One more flower in the bed, or one as an item from a full bed: `FlowerBedBlock.performBonemeal`.
pub(super) fn multiply(land: &mut Land, at: Position) -> bool {
    let state = land.state(at);
    let flowers = Catalog::get().property(state, "flower_amount");
    let flowers: u8 = flowers.and_then(|it| it.parse().ok()).unwrap_or(BED);
    if flowers >= BED {
        return give_itself(land, at);
    }
    let more = (flowers + 1).to_string();
    land.set_state(at, with(state, "flower_amount", &more));
    true
}

/// A propagule under mangrove leaves: `MangroveLeavesBlock.performBonemeal`.
pub(super) fn hang_propagule(land: &mut Land, at: Position) -> bool {
    let young = with(hung().mangrove_propagule, "age", "0");
    hang(land, at, with(young, "hanging", "true"))
}

/// Roots under rooted dirt: `RootedDirtBlock.performBonemeal`.
pub(super) fn hang_roots(land: &mut Land, at: Position) -> bool {
    hang(land, at, hung().hanging_roots)
}

fn hang(land: &mut Land, at: Position, what: StateId) -> bool {
    let below = at + Face::Down.normal();
    let free = land.state(below) == StateId::AIR;
    if free {
        land.set_state(below, what);
    }
    free
}
