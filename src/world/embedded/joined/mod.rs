//! States that follow from the neighbours: fences, panes and walls that join, stairs that turn corners, chests that become one, gates in
//! walls, snow on grass, stems below the tips of kelp and vines. After vanilla's `updateShape`, block by block.
//!
//! Rails keep the shape in which they were laid, and redstone dust, tripwire and chorus join nothing: redstone is not built.

mod fence;
mod stairs;
mod wall;

use std::sync::OnceLock;

use super::compass::{self, anticlockwise, clockwise, opposite};
use super::kinds::traits;
use super::land::Land;
use super::terrain::Terrain;
use crate::vocab::{Face, Position};
use crate::world::catalog::{BlockId, Catalog, StateId};
use crate::world::embedded::kinds::{flag, with};

/// What the state of a block follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Joins {
    #[default]
    Nothing,
    Fence,
    Pane,
    Wall,
    Gate,
    Stairs,
    Chest,
    /// Grass and the like, white below snow.
    Turf,
    /// A plant whose tip differs from the rest, and the way it grows.
    Tip(Face),
}

/// The state at a position has changed: it and its neighbours join anew.
pub(super) fn touched(land: &mut Land, at: Position) {
    let around = Face::ALL.into_iter().map(|side| at + side.normal());
    for near in std::iter::once(at).chain(around) {
        let state = land.state(near);
        if joins(traits(state).block) != Joins::Nothing {
            let joined = joined(&land.terrain, near, state);
            if joined != state {
                land.set_state(near, joined);
            }
        }
    }
}

/// The state that a block takes among its neighbours.
pub(super) fn joined(terrain: &Terrain, at: Position, state: StateId) -> StateId {
    match joins(traits(state).block) {
        Joins::Nothing => state,
        Joins::Fence | Joins::Pane => fence::joined(terrain, at, state),
        Joins::Wall => wall::joined(terrain, at, state),
        Joins::Gate => gate(terrain, at, state),
        Joins::Stairs => stairs::joined(terrain, at, state),
        Joins::Chest => chest(terrain, at, state),
        Joins::Turf => turf(terrain, at, state),
        Joins::Tip(way) => tip(terrain, at, state, way),
    }
}

/// Towards where the other half of a double chest stands; none for a single one.
pub(super) fn other_chest(state: StateId) -> Option<Face> {
    let facing = facing(state)?;
    match Catalog::get().property(state, "type") {
        Some("left") => Some(clockwise(facing)),
        Some("right") => Some(anticlockwise(facing)),
        _ => None,
    }
}

fn joins(block: BlockId) -> Joins {
    static TABLE: OnceLock<Vec<Joins>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let blocks = Catalog::get().blocks().iter();
        blocks.map(|block| by_name(block.name.as_str())).collect()
    });
    table.get(usize::from(block.0)).copied().unwrap_or_default()
}

fn by_name(name: &str) -> Joins {
    match name {
        "grass_block" | "podzol" | "mycelium" => Joins::Turf,
        "kelp" | "kelp_plant" | "twisting_vines" | "twisting_vines_plant" => Joins::Tip(Face::Up),
        "weeping_vines" | "weeping_vines_plant" | "cave_vines" | "cave_vines_plant" => {
            Joins::Tip(Face::Down)
        }
        "chest" | "trapped_chest" => Joins::Chest,
        _ if name.ends_with("_fence_gate") => Joins::Gate,
        _ if name.ends_with("_fence") => Joins::Fence,
        _ if name.ends_with("_bars") || name.ends_with("glass_pane") => Joins::Pane,
        _ if name.ends_with("_wall") => Joins::Wall,
        _ if name.ends_with("_stairs") => Joins::Stairs,
        _ if name.ends_with("copper_chest") => Joins::Chest,
        _ => Joins::Nothing,
    }
}

/// Whether full sides of a block are no hold for fences: vanilla's `Block.isExceptionForConnection`.
fn holds_no_fence(name: &str) -> bool {
    matches!(
        name,
        "barrier" | "carved_pumpkin" | "jack_o_lantern" | "melon" | "pumpkin"
    ) || name.ends_with("_leaves")
        || name.ends_with("shulker_box")
}

/// Whether a gate in this state stands across a direction: vanilla's `FenceGateBlock.connectsToDirection`.
fn gate_across(state: StateId, side: Face) -> bool {
    let gate = joins(traits(state).block) == Joins::Gate;
    gate && facing(state).is_some_and(|it| compass::axis(it) != compass::axis(side))
}

fn facing(state: StateId) -> Option<Face> {
    compass::named(Catalog::get().property(state, "facing")?)
}

/// A gate between walls is lower.
fn gate(terrain: &Terrain, at: Position, state: StateId) -> StateId {
    let Some(facing) = facing(state) else {
        return state;
    };
    let wall = |side: Face| joins(terrain.block(at + side.normal())) == Joins::Wall;
    let in_wall = wall(clockwise(facing)) || wall(anticlockwise(facing));
    flag(state, "in_wall", in_wall)
}

/// A chest that lost its other half is single; a single one beside a half that looks for it is the other.
fn chest(terrain: &Terrain, at: Position, state: StateId) -> StateId {
    let there = |side: Face| terrain.state(at + side.normal());
    let pairs = |it: StateId, side: Face| {
        traits(it).block == traits(state).block
            && facing(it) == facing(state)
            && other_chest(it) == Some(opposite(side))
    };
    if let Some(side) = other_chest(state) {
        let stays = pairs(there(side), side) || {
            let other = there(side);
            let single = Catalog::get().property(other, "type") == Some("single");
            traits(other).block == traits(state).block && facing(other) == facing(state) && single
        };
        return if stays {
            state
        } else {
            with(state, "type", "single")
        };
    }
    for side in compass::AROUND {
        let other = there(side);
        if pairs(other, side) {
            let left = Catalog::get().property(other, "type") == Some("left");
            return with(state, "type", if left { "right" } else { "left" });
        }
    }
    state
}

fn turf(terrain: &Terrain, at: Position, state: StateId) -> StateId {
    let above = Catalog::get().block(terrain.block(at.up(1))).name.as_str();
    let snowy = matches!(above, "snow" | "snow_block" | "powder_snow");
    flag(state, "snowy", snowy)
}

/// A tip with its like before it is stem, and a stem with nothing before it is tip again.
fn tip(terrain: &Terrain, at: Position, state: StateId, way: Face) -> StateId {
    let catalog = Catalog::get();
    let name = |state| catalog.block(traits(state).block).name.as_str();
    let plant = name(state).trim_end_matches("_plant");
    let ahead = name(terrain.state(at + way.normal())).trim_end_matches("_plant");
    let stem = name(state).ends_with("_plant");
    if (plant == ahead) == stem {
        return state;
    }
    let berries = catalog.property(state, "berries").unwrap_or("false");
    let other = if stem {
        catalog.state(plant, &[])
    } else {
        catalog.state(&format!("{plant}_plant"), &[])
    };
    other.map_or(state, |other| with(other, "berries", berries))
}
