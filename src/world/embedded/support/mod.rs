//! What holds a block where it is: the ground under a flower, the wall behind a torch. After vanilla's `canSurvive`, block by block.
//!
//! Placing asks before it puts a block; what loses its hold later asks again.

mod needs;
mod soil;

use self::needs::{Need, need};
pub(super) use self::soil::is_dirt;
use super::compass;
use super::kinds::{Fluid, traits};
use super::sturdy::{Part, fills};
use super::terrain::Terrain;
use crate::vocab::{Face, Position};
use crate::world::catalog::{Catalog, StateId};

/// Whether a block in this state would hold at a place. The other half of doors, beds and tall plants is not asked for: see [`whole`].
pub(super) fn holds(terrain: &Terrain, at: Position, state: StateId) -> bool {
    let below = at.up(-1);
    let sturdy = |side: Face, part| {
        let neighbour = terrain.state(at + side.normal());
        fills(neighbour, compass::opposite(side), part)
    };
    match need(traits(state).block) {
        Need::Nothing => true,
        Need::Floor(part) => sturdy(Face::Down, part),
        Need::Ceiling(part) => sturdy(Face::Up, part),
        Need::SomethingBelow => terrain.state(below) != StateId::AIR,
        Need::SolidBelow => terrain.solid(below),
        Need::Plate => sturdy(Face::Down, Part::Rim) || sturdy(Face::Down, Part::Center),
        Need::Behind => behind(state).is_none_or(|side| sturdy(side, Part::Full)),
        Need::SolidBehind => behind(state).is_none_or(|side| terrain.solid(at + side.normal())),
        Need::Attached => sturdy(attached_to(state), Part::Full),
        Need::Bell => sturdy(bell_hangs_on(state), Part::Center),
        Need::Lantern if is(state, "hanging", "true") => sturdy(Face::Up, Part::Center),
        Need::Lantern => sturdy(Face::Down, Part::Center),
        Need::Side => sides(terrain, at, state),
        Need::Door | Need::Soil(_) if is(state, "half", "upper") => same_below(terrain, at, state),
        Need::Door => sturdy(Face::Down, Part::Full),
        Need::Wire => sturdy(Face::Down, Part::Full) || block_is(terrain, below, "hopper"),
        Need::Snow => snow_lies(terrain, below),
        Need::Dripstone => dripstone(terrain, at, state),
        Need::Scaffold => scaffold_distance(terrain, at) < 7,
        Need::Soil(soil) => soil::bears(soil, terrain, at, state),
    }
}

/// Whether a block in this state may lose its hold at all.
pub(super) fn leans(state: StateId) -> bool {
    need(traits(state).block) != Need::Nothing || other_half(Position::default(), state).is_some()
}

/// Whether the other half of a door, bed or tall plant stands where it belongs; true for what has no halves.
pub(super) fn whole(terrain: &Terrain, at: Position, state: StateId) -> bool {
    let Some((other, _)) = other_half(at, state) else {
        return true;
    };
    let there = terrain.state(other);
    let halves = |state| {
        let catalog = Catalog::get();
        let half = catalog.property(state, "half");
        half.or_else(|| catalog.property(state, "part"))
    };
    traits(there).block == traits(state).block && halves(there) != halves(state)
}

/// Where the other half of a door, bed or tall plant belongs, and in which state it is placed.
pub(super) fn other_half(at: Position, state: StateId) -> Option<(Position, StateId)> {
    let catalog = Catalog::get();
    let swap = |name, value| catalog.with_property(state, name, value);
    if let Some(part) = catalog.property(state, "part") {
        let facing = compass::named(catalog.property(state, "facing")?)?;
        return Some(match part {
            "foot" => (at + facing.normal(), swap("part", "head")?),
            _ => (
                at + compass::opposite(facing).normal(),
                swap("part", "foot")?,
            ),
        });
    }
    match catalog.property(state, "half") {
        Some("lower") if two_high(state) => Some((at.up(1), swap("half", "upper")?)),
        Some("upper") => Some((at.up(-1), swap("half", "lower")?)),
        _ => None,
    }
}

/// How far scaffolding at a place is from what holds it, in blocks; 7 is too far. After vanilla's `ScaffoldingBlock.getDistance`.
pub(super) fn scaffold_distance(terrain: &Terrain, at: Position) -> u8 {
    let distance = |at| {
        let state = terrain.state(at);
        let named = Catalog::get().block(traits(state).block).name.as_str() == "scaffolding";
        let distance = Catalog::get().property(state, "distance")?.parse().ok()?;
        named.then_some(distance)
    };
    let below = terrain.state(at.up(-1));
    if let Some(distance) = distance(at.up(-1)) {
        return distance;
    }
    if fills(below, Face::Up, Part::Full) {
        return 0;
    }
    let beside = compass::AROUND.into_iter().map(Face::normal);
    let beside = beside.filter_map(|out| distance(at + out));
    beside
        .min()
        .map_or(7, |near: u8| near.saturating_add(1).min(7))
}

/// Whether a crop grows in two halves only when it is older: a pitcher crop's lower half stands alone before.
fn two_high(state: StateId) -> bool {
    let age = Catalog::get().property(state, "age");
    age.is_none_or(|age| age.parse().is_ok_and(|age: u8| age >= 3))
}

fn is(state: StateId, name: &str, value: &str) -> bool {
    Catalog::get().property(state, name) == Some(value)
}

fn block_is(terrain: &Terrain, at: Position, name: &str) -> bool {
    Catalog::get().block(terrain.block(at)).name.as_str() == name
}

fn same_below(terrain: &Terrain, at: Position, state: StateId) -> bool {
    let below = terrain.state(at.up(-1));
    traits(below).block == traits(state).block && is(below, "half", "lower")
}

/// The side at the back of what faces somewhere.
fn behind(state: StateId) -> Option<Face> {
    let facing = Catalog::get().property(state, "facing")?;
    compass::named(facing).map(compass::opposite)
}

/// The side on which a lever or button sits.
fn attached_to(state: StateId) -> Face {
    match Catalog::get().property(state, "face") {
        Some("floor") => Face::Down,
        Some("ceiling") => Face::Up,
        _ => behind(state).unwrap_or(Face::Down),
    }
}

fn bell_hangs_on(state: StateId) -> Face {
    match Catalog::get().property(state, "attachment") {
        Some("floor") => Face::Down,
        Some("ceiling") => Face::Up,
        _ => behind(state).map_or(Face::Down, compass::opposite),
    }
}

/// Vines, lichen: at least one of the sides that they cover is there. A vine also hangs from one above that covers the same side.
fn sides(terrain: &Terrain, at: Position, state: StateId) -> bool {
    let above = terrain.state(at.up(1));
    let vine = Catalog::get().property(state, "down").is_none();
    let hangs = |side: Face| {
        let same = traits(above).block == traits(state).block;
        vine && compass::level(side) && same && is(above, compass::name(side), "true")
    };
    Face::ALL.into_iter().any(|side| {
        let covers = is(state, compass::name(side), "true");
        let neighbour = terrain.state(at + side.normal());
        covers && (fills(neighbour, compass::opposite(side), Part::Full) || hangs(side))
    })
}

fn snow_lies(terrain: &Terrain, below: Position) -> bool {
    let name = Catalog::get().block(terrain.block(below)).name.as_str();
    match name {
        "ice" | "packed_ice" | "barrier" => false,
        "honey_block" | "soul_sand" | "mud" => true,
        _ => {
            let leaves = name.ends_with("_leaves");
            leaves || fills(terrain.state(below), Face::Up, Part::Full)
        }
    }
}

fn dripstone(terrain: &Terrain, at: Position, state: StateId) -> bool {
    let (back, way) = match Catalog::get().property(state, "vertical_direction") {
        Some("down") => (Face::Up, "down"),
        _ => (Face::Down, "up"),
    };
    let there = terrain.state(at + back.normal());
    fills(there, compass::opposite(back), Part::Full)
        || (traits(there).block == traits(state).block && is(there, "vertical_direction", way))
}

/// Whether a place holds water, and nothing that flows.
fn still_water(terrain: &Terrain, at: Position) -> bool {
    let it = terrain.traits(at);
    it.fluid == Fluid::Water && it.source
}
