//! Blocks whose state has a rule of its own: doors, trapdoors, chests, dripstone, scaffolding, bamboo, crafters.

use super::spot::Spot;
use super::state::facing;
use crate::vocab::Face;
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::compass::{
    self, anticlockwise, axis, clockwise, level, name, opposite,
};
use crate::world::embedded::kinds::{flag, traits, with};
use crate::world::embedded::support;

/// The lower half of a door; its hinge is at the wall, away from another door, or where the click was. Vanilla's `DoorBlock.getHinge`.
pub(super) fn door(state: StateId, spot: &Spot<'_>) -> StateId {
    let ahead = spot.ahead();
    let (left, right) = (anticlockwise(ahead), clockwise(ahead));
    let full = |side: Face, up: i32| {
        let at = spot.at + side.normal();
        i32::from(traits(spot.terrain.state(at.up(up))).full)
    };
    let walls = full(right, 0) + full(right, 1) - full(left, 0) - full(left, 1);
    let door = |side| {
        let beside = spot.beside(side);
        let lower = Catalog::get().property(beside, "half") == Some("lower");
        traits(beside).block == traits(state).block && lower
    };
    let hinge = match (door(left), door(right)) {
        (true, false) => "right",
        (false, true) => "left",
        _ if walls > 0 => "right",
        _ if walls < 0 => "left",
        _ => clicked_half(ahead, spot.cursor),
    };
    facing(with(state, "hinge", hinge), ahead)
}

/// On which half of a door, seen by the one who places it, the click was.
fn clicked_half(ahead: Face, [east, _, south]: [f64; 3]) -> &'static str {
    let right = match ahead {
        Face::West => south < 0.5,
        Face::East => south > 0.5,
        Face::North => east > 0.5,
        _ => east < 0.5,
    };
    if right { "right" } else { "left" }
}

/// A trapdoor: hinged on the side that was clicked, or away from the look.
pub(super) fn trapdoor(state: StateId, spot: &Spot<'_>) -> StateId {
    if !spot.replaced && level(spot.face) {
        let half = if spot.cursor[1] > 0.5 {
            "top"
        } else {
            "bottom"
        };
        return facing(with(state, "half", half), spot.face);
    }
    let half = if spot.face == Face::Up {
        "bottom"
    } else {
        "top"
    };
    facing(with(state, "half", half), opposite(spot.ahead()))
}

/// A chest that joins a single one beside it: vanilla's `ChestBlock.getStateForPlacement`.
pub(super) fn chest(state: StateId, spot: &Spot<'_>) -> StateId {
    let catalog = Catalog::get();
    let single = |side: Face| {
        let beside = spot.beside(side);
        let alone = catalog.property(beside, "type") == Some("single");
        let same = traits(beside).block == traits(state).block;
        let facing = catalog.property(beside, "facing").and_then(compass::named);
        facing.filter(|_| same && alone)
    };
    let clicked = opposite(spot.face);
    if spot.sneaking
        && level(clicked)
        && let Some(towards) = single(clicked).filter(|it| axis(*it) != axis(clicked))
    {
        let right = anticlockwise(towards) == clicked;
        let half = if right { "right" } else { "left" };
        return facing(with(state, "type", half), towards);
    }
    let towards = opposite(spot.ahead());
    let half = if spot.sneaking {
        "single"
    } else if single(clockwise(towards)) == Some(towards) {
        "left"
    } else if single(anticlockwise(towards)) == Some(towards) {
        "right"
    } else {
        "single"
    };
    facing(with(state, "type", half), towards)
}

/// A tip of dripstone, away from where the body looks if it holds there, else the other way.
pub(super) fn dripstone(state: StateId, spot: &Spot<'_>) -> StateId {
    let up = spot.directions().find(|side| !level(*side)) == Some(Face::Down);
    let way = |up| with(state, "vertical_direction", if up { "up" } else { "down" });
    if support::holds(spot.terrain, spot.at, way(up)) {
        way(up)
    } else {
        way(!up)
    }
}

/// Scaffolding, with how far it is from what holds it.
pub(super) fn scaffolding(state: StateId, spot: &Spot<'_>) -> StateId {
    let distance = support::scaffold_distance(spot.terrain, spot.at);
    let below = spot.beside(Face::Down);
    let hangs = distance > 0 && traits(below).block != traits(state).block;
    let state = with(state, "distance", &distance.to_string());
    flag(state, "bottom", hangs)
}

/// Bamboo: a shoot on the ground, a stalk on what grows already. Vanilla's `BambooStalkBlock.getStateForPlacement`.
pub(super) fn bamboo(state: StateId, spot: &Spot<'_>) -> Option<StateId> {
    let catalog = Catalog::get();
    let below = spot.beside(Face::Down);
    match catalog.block(traits(below).block).name.as_str() {
        "bamboo_sapling" => Some(with(state, "age", "0")),
        "bamboo" => {
            let thick = catalog.property(below, "age") == Some("1");
            Some(with(state, "age", if thick { "1" } else { "0" }))
        }
        _ => catalog.state("bamboo_sapling", &[]),
    }
}

/// A crafter: its front towards the one who places it, its top up or, if the front is up or down, by the look.
pub(super) fn crafter(state: StateId, spot: &Spot<'_>) -> StateId {
    let front = opposite(spot.towards());
    let top = match front {
        Face::Down => opposite(spot.ahead()),
        Face::Up => spot.ahead(),
        _ => Face::Up,
    };
    let orientation = format!("{}_{}", name(front), name(top));
    with(state, "orientation", &orientation)
}
