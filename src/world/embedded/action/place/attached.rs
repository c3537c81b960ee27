//! Blocks that sit on a side: torches, signs, levers, ladders, bells, lanterns, vines. They try the clicked side first and the others in
//! the order of the look, as vanilla does.

use super::spot::Spot;
use super::state::{facing, holds};
use crate::vocab::Face;
use crate::world::catalog::{Block, Catalog, StateId};
use crate::world::embedded::compass::{self, anticlockwise, clockwise, level, name, opposite};
use crate::world::embedded::kinds::{flag, traits, with};
use crate::world::embedded::sturdy::{Part, fills};

/// What stands on the floor or hangs on a wall, as two blocks: vanilla's `StandingAndWallBlockItem`.
pub(super) fn standing_or_wall(block: &Block, wall: &Block, spot: &Spot<'_>) -> Option<StateId> {
    let hanging = block.name.as_str().ends_with("_hanging_sign");
    let attachment = if hanging { Face::Up } else { Face::Down };
    let standing = || {
        let state = if hanging {
            from_ceiling(block.default_state, spot)
        } else {
            rotated(block, spot)
        };
        Some(state).filter(|state| holds(*state, spot))
    };
    let on_wall = || {
        if hanging {
            between_walls(wall.default_state, spot)
        } else {
            wall_state(wall, spot)
        }
    };
    spot.directions()
        .filter(|side| *side != opposite(attachment))
        .find_map(|side| {
            if side == attachment {
                standing()
            } else {
                on_wall()
            }
        })
}

/// Levers, buttons, grindstones: on the floor, a wall or the ceiling.
pub(super) fn on_any_side(state: StateId, spot: &Spot<'_>) -> Option<StateId> {
    let mut ways = spot.directions().map(|side| match side {
        Face::Down => facing(with(state, "face", "floor"), spot.ahead()),
        Face::Up => facing(with(state, "face", "ceiling"), spot.ahead()),
        wall => facing(with(state, "face", "wall"), opposite(wall)),
    });
    ways.find(|state| holds(*state, spot))
}

/// What sits on a wall only, and faces as `turned` says, given the direction of the wall.
pub(super) fn on_a_wall(
    state: StateId,
    spot: &Spot<'_>,
    turned: impl Fn(Face) -> Face,
) -> Option<StateId> {
    let walls = spot.directions().filter(|side| level(*side));
    let mut ways = walls.map(|wall| facing(state, turned(wall)));
    ways.find(|state| holds(*state, spot))
}

/// Lanterns: on the floor or from the ceiling.
pub(super) fn lantern(state: StateId, spot: &Spot<'_>) -> Option<StateId> {
    let sides = spot.directions().filter(|side| !level(*side));
    let mut ways = sides.map(|side| flag(state, "hanging", side == Face::Up));
    ways.find(|state| holds(*state, spot))
}

/// A bell: vanilla's `BellBlock.getStateForPlacement`.
pub(super) fn bell(state: StateId, spot: &Spot<'_>) -> Option<StateId> {
    let attached = |how, towards| facing(with(state, "attachment", how), towards);
    let wall = opposite(spot.face);
    let ways = match spot.face {
        Face::Down => vec![attached("ceiling", spot.ahead())],
        Face::Up => vec![attached("floor", spot.ahead())],
        _ => {
            let sturdy = |side| fills(spot.beside(side), opposite(side), Part::Full);
            let both = sturdy(wall) && sturdy(spot.face);
            let how = if both { "double_wall" } else { "single_wall" };
            vec![
                attached(how, wall),
                attached("floor", spot.ahead()),
                attached("ceiling", spot.ahead()),
            ]
        }
    };
    ways.into_iter().find(|state| holds(*state, spot))
}

/// Vines, lichen and the like: one more side of those that they can cover, on what grows there already.
pub(super) fn covering(state: StateId, spot: &Spot<'_>) -> Option<StateId> {
    let there = spot.state();
    let grows = traits(there).block == traits(state).block;
    let nothing = Face::ALL
        .into_iter()
        .fold(state, |state, side| flag(state, name(side), false));
    let base = if grows { there } else { nothing };
    let free = spot.directions().filter(|side| {
        let covered = Catalog::get().property(base, name(*side));
        covered == Some("false") && holds(flag(nothing, name(*side), true), spot)
    });
    let mut ways = free.map(|side| flag(base, name(side), true));
    ways.next()
}

fn rotated(block: &Block, spot: &Spot<'_>) -> StateId {
    let head = ["_head", "_skull"];
    let head = head.iter().any(|it| block.name.as_str().ends_with(it));
    let yaw = spot.yaw + if head { 0.0 } else { 180.0 };
    let sixteenth = compass::sixteenth(yaw).to_string();
    with(block.default_state, "rotation", &sixteenth)
}

fn wall_state(wall: &Block, spot: &Spot<'_>) -> Option<StateId> {
    let head = ["_head", "_skull"];
    let head = head.iter().any(|it| wall.name.as_str().ends_with(it));
    let walls = spot.directions().filter(|side| level(*side));
    let mut walls = walls.filter(|side| !head || !traits(spot.beside(*side)).replaceable);
    walls.find_map(|side| {
        let state = facing(wall.default_state, opposite(side));
        holds(state, spot).then_some(state)
    })
}

/// A sign that hangs from a ceiling, on two chains under a full one: vanilla's `CeilingHangingSignBlock`.
fn from_ceiling(state: StateId, spot: &Spot<'_>) -> StateId {
    let full = fills(spot.beside(Face::Up), Face::Down, Part::Full);
    let attached = !full || spot.sneaking;
    let yaw = if attached {
        spot.yaw + 180.0
    } else {
        let quarter = compass::ahead(spot.yaw);
        let turned = compass::AROUND.iter().position(|side| *side == quarter);
        turned.unwrap_or(0) as f32 * 90.0
    };
    let state = with(state, "rotation", &compass::sixteenth(yaw).to_string());
    flag(state, "attached", attached)
}

/// A sign that hangs between two walls, or from one beside it: vanilla's `WallHangingSignBlock`.
fn between_walls(state: StateId, spot: &Spot<'_>) -> Option<StateId> {
    let across = compass::axis(spot.face);
    let ways = spot.directions();
    let mut ways = ways.filter(|side| level(*side) && compass::axis(*side) != across);
    ways.find_map(|side| {
        let towards = opposite(side);
        let sturdy = |side| fills(spot.beside(side), opposite(side), Part::Full);
        let held = sturdy(clockwise(towards)) || sturdy(anticlockwise(towards));
        held.then(|| facing(state, towards))
    })
}
