//! Walls: which neighbours they join, how high, and whether a post stands in the middle. After vanilla's `WallBlock.updateShape`.

use super::{Joins, gate_across, holds_no_fence, joins};
use crate::vocab::{Face, Position};
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::compass::{self, opposite};
use crate::world::embedded::kinds::{flag, traits, with};
use crate::world::embedded::sturdy::{Filled, Part, covers, filled, fills};
use crate::world::embedded::terrain::Terrain;

/// The state of a wall among its neighbours.
pub(super) fn joined(terrain: &Terrain, at: Position, state: StateId) -> StateId {
    let above = terrain.state(at.up(1));
    let roof = filled(Catalog::get().shape(above), Face::Down);
    let mut joined = state;
    for side in compass::AROUND {
        let height = if !meets(terrain, at, side) {
            "none"
        } else if covered(&roof, side) {
            "tall"
        } else {
            "low"
        };
        joined = with(joined, compass::name(side), height);
    }
    flag(joined, "up", has_post(joined, above, &roof))
}

fn meets(terrain: &Terrain, at: Position, side: Face) -> bool {
    let other = terrain.state(at + side.normal());
    let name = Catalog::get().block(traits(other).block).name.as_str();
    let full = fills(other, opposite(side), Part::Full) && !holds_no_fence(name);
    let kind = joins(traits(other).block);
    full || matches!(kind, Joins::Wall | Joins::Pane) || gate_across(other, side)
}

/// Whether what stands above covers the arm of a wall.
fn covered(roof: &Filled, side: Face) -> bool {
    match side {
        Face::North => covers(roof, 7..9, 0..9),
        Face::South => covers(roof, 7..9, 7..16),
        Face::West => covers(roof, 0..9, 7..9),
        _ => covers(roof, 7..16, 7..9),
    }
}

/// Vanilla's `WallBlock.shouldRaisePost`.
fn has_post(state: StateId, above: StateId, roof: &Filled) -> bool {
    let catalog = Catalog::get();
    let arm = |side| catalog.property(state, side).unwrap_or("none");
    let bare = |side| arm(side) == "none";
    let wall = joins(traits(above).block) == Joins::Wall;
    if wall && catalog.property(above, "up") == Some("true") {
        return true;
    }
    let alone = AXES.iter().all(|(one, other)| bare(one) && bare(other));
    let ends = AXES.iter().any(|(one, other)| bare(one) != bare(other));
    if alone || ends {
        return true;
    }
    let high = |side| arm(side) == "tall";
    if AXES.iter().any(|(one, other)| high(one) && high(other)) {
        return false;
    }
    stands_on_post(catalog.block(traits(above).block).name.as_str()) || covers(roof, 7..9, 7..9)
}

const AXES: [(&str, &str); 2] = [("north", "south"), ("east", "west")];

/// The game's tag `wall_post_override`.
fn stands_on_post(name: &str) -> bool {
    matches!(
        name,
        "torch" | "soul_torch" | "redstone_torch" | "copper_torch" | "tripwire" | "cactus_flower"
    ) || ["_sign", "_banner", "_pressure_plate"]
        .iter()
        .any(|ending| name.ends_with(ending))
}
