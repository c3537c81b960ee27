//! The questions that the bot shim asks of body and facts, and their answers. Both cross the border as JSON.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::desk::Desk;
use super::facts::{self, Table};
use super::sight;
use crate::vocab::Position;
use crate::world::catalog::{BlockId, Catalog, ItemId, StateId};
use crate::world::{Observation, Seen, Sight};

/// Most positions that one search returns.
const MOST_FOUND: usize = 65_536;

/// What the shim can ask.
#[derive(Debug, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub(super) enum Question {
    Observe,
    Find {
        kinds: Vec<BlockId>,
        max_distance: u32,
        count: usize,
    },
    DigTicks {
        block: BlockId,
        tool: Option<ItemId>,
    },
    All {
        kind: Table,
    },
    ById {
        kind: Table,
        id: u32,
    },
    ByName {
        kind: Table,
        name: String,
    },
    ByState {
        id: StateId,
    },
    Names {
        kind: Table,
    },
    OldNames,
    Recipes {
        id: ItemId,
    },
    Materials,
    Nearest {
        name: String,
    },
}

/// A block that a search found.
#[derive(Debug, Serialize)]
struct Found {
    at: Position,
    state: StateId,
}

impl Question {
    pub(super) fn answer(&self, desk: &Desk) -> Value {
        let catalog = Catalog::get();
        match self {
            Self::Observe => own_state(&desk.body.with(|body| body.observe())),
            Self::Find {
                kinds,
                max_distance,
                count,
            } => json!(find(desk, kinds, *max_distance, (*count).min(MOST_FOUND))),
            Self::DigTicks { block, tool } => json!({
                "ticks": catalog.dig_ticks(*block, *tool),
                "harvests": catalog.can_harvest(*block, *tool),
            }),
            Self::All { kind } => facts::all(*kind),
            Self::ById { kind, id } => facts::by_id(*kind, *id).into(),
            Self::ByName { kind, name } => facts::by_name(*kind, name).into(),
            Self::ByState { id } => facts::state(*id),
            Self::Names { kind } => facts::names(*kind).into(),
            Self::OldNames => facts::old_names(),
            Self::Recipes { id } => facts::recipes(*id).into(),
            Self::Nearest { name } => json!(catalog.nearest_name(name)),
            Self::Materials => facts::materials(),
        }
    }
}

/// The observation in the form that the shim reads.
fn own_state(observation: &Observation) -> Value {
    let inventory: Vec<Value> = observation
        .inventory
        .stacks()
        .map(|(slot, stack)| json!({ "slot": slot, "stack": stack }))
        .collect();
    json!({
        "position": observation.position,
        "yaw": observation.yaw,
        "pitch": observation.pitch,
        "on_ground": observation.on_ground,
        "health": observation.health,
        "food": observation.food,
        "saturation": observation.saturation,
        "oxygen": observation.oxygen,
        "held_slot": observation.held_slot,
        "inventory": inventory,
        "entities": observation.entities,
        "window": observation.window,
        "raining": observation.raining,
        "players": observation.players,
        "dimension": observation.dimension,
        "time_of_day": observation.time_of_day,
    })
}

/// Blocks of these kinds around the feet, nearest first.
fn find(desk: &Desk, kinds: &[BlockId], max_distance: u32, count: usize) -> Vec<Found> {
    match &desk.sight {
        Sight::Loaded => desk.body.with(|body| {
            let positions = body.find_blocks(kinds, max_distance, count).into_iter();
            positions
                .filter_map(|at| body.state_at(at).map(|state| Found { at, state }))
                .collect()
        }),
        Sight::Seen(seen) => {
            let seen = seen
                .lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner);
            find_seen(desk, &seen, kinds, max_distance, count)
        }
    }
}

/// Blocks that were perceived, except those that the body sees to be gone.
fn find_seen(
    desk: &Desk,
    seen: &Seen,
    kinds: &[BlockId],
    max_distance: u32,
    count: usize,
) -> Vec<Found> {
    desk.body.with(|body| {
        let feet = body.observe().feet();
        let mut found: Vec<Found> = Vec::new();
        for &kind in kinds {
            let block = Catalog::get().block(kind);
            let names = [block.name.clone()];
            let positions = seen.find(&names, feet, max_distance, count).into_iter();
            let gone = |at: Position| body.block_at(at) != Some(kind) && sight::in_view(body, at);
            let there = positions.filter(|at| !gone(*at));
            let state = |at: Position| match body.state_at(at) {
                Some(state) if Catalog::get().block_of(state) == kind => state,
                _ => block.default_state,
            };
            found.extend(there.map(|at| Found {
                at,
                state: state(at),
            }));
        }
        found.sort_by_key(|found| (found.at.distance_squared(feet), found.at));
        found.truncate(count);
        found
    })
}
