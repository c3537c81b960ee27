//! Doors, trapdoors, gates, levers and buttons, and the settings of redstone parts. Redstone itself is not built: only their states
//! change.

use super::{Click, Tried};
use crate::vocab::{Failure, Position};
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::compass::{self, ahead, opposite};
use crate::world::embedded::kinds::{traits, with};
use crate::world::embedded::land::Land;
use crate::world::embedded::living::Due;
use crate::world::embedded::support;

/// Ticks that a button of wood and one of stone stay in.
const WOOD: u64 = 30;
const STONE: u64 = 20;

/// Opens, shuts, pulls, presses.
pub(super) fn open(click: Click<'_>, actor: &Actor, land: &mut Land) -> Tried {
    let Click {
        at, state, block, ..
    } = click;
    let iron = matches!(block, "iron_door" | "iron_trapdoor");
    if iron {
        return Some(Err(Failure::Invalid {
            why: format!("`{block}` does not open by hand"),
        }));
    }
    if block.ends_with("_door") {
        swing_door(at, state, land);
    } else if block.ends_with("_trapdoor") {
        land.set_state(at, toggled(state, "open"));
    } else if block.ends_with("_fence_gate") {
        land.set_state(at, swung_gate(state, actor));
    } else if block == "lever" {
        land.set_state(at, toggled(state, "powered"));
    } else if block.ends_with("_button") {
        land.set_state(at, with(state, "powered", "true"));
        let wood = !block.ends_with("stone_button");
        let due = land.tick + if wood { WOOD } else { STONE };
        land.schedule.call(at, Due::Release, due);
    } else {
        return set(click, land);
    }
    Some(Ok(()))
}

/// A button that was pressed comes out again.
pub(in crate::world::embedded) fn release(land: &mut Land, at: Position) {
    let state = land.state(at);
    let block = &Catalog::get().block(traits(state).block).name;
    if block.as_str().ends_with("_button") {
        land.set_state(at, with(state, "powered", "false"));
    }
}

/// Repeaters, comparators, daylight detectors and note blocks go on to their next setting.
fn set(click: Click<'_>, land: &mut Land) -> Tried {
    let property = match click.block {
        "repeater" => "delay",
        "comparator" => "mode",
        "daylight_detector" => "inverted",
        "note_block" => "note",
        _ => return None,
    };
    let next = next_value(click.state, property)?;
    land.set_state(click.at, next);
    Some(Ok(()))
}

/// Both halves of a door open or shut.
fn swing_door(at: Position, state: StateId, land: &mut Land) {
    let swung = toggled(state, "open");
    if let Some((other, _)) = support::other_half(at, state) {
        let half = land.state(other);
        if traits(half).block == traits(state).block {
            let open = Catalog::get().property(swung, "open").unwrap_or("false");
            land.set_state(other, with(half, "open", open));
        }
    }
    land.set_state(at, swung);
}

/// A gate opens away from the body.
fn swung_gate(state: StateId, actor: &Actor) -> StateId {
    let swung = toggled(state, "open");
    let facing = Catalog::get().property(state, "facing");
    let facing = facing.and_then(compass::named);
    let towards = ahead(actor.yaw);
    let opens = Catalog::get().property(swung, "open") == Some("true");
    if opens && facing == Some(opposite(towards)) {
        with(swung, "facing", compass::name(towards))
    } else {
        swung
    }
}

fn toggled(state: StateId, property: &str) -> StateId {
    let on = Catalog::get().property(state, property) == Some("true");
    with(state, property, if on { "false" } else { "true" })
}

/// The state with the value of a property that follows, in the game's order, the last by the first.
fn next_value(state: StateId, property: &str) -> Option<StateId> {
    let catalog = Catalog::get();
    let properties = catalog.properties_of(traits(state).block);
    let values = &properties.iter().find(|it| it.name == property)?.values;
    let value = catalog.property(state, property)?;
    let index = values.iter().position(|it| it == value)?;
    let next = &values[(index + 1) % values.len()];
    catalog.with_property(state, property, next)
}
