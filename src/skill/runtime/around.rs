//! The land around a body, as far as a skill may know it: see [`sight`].

use std::sync::PoisonError;

use serde::Serialize;
use serde_json::{Value, json};

use super::desk::Desk;
use super::sight;
use crate::vocab::{BiomeName, Destination, Point, Position};
use crate::world::catalog::{BlockId, Catalog, StateId};
use crate::world::{Light, Seen, Sight, Way, WayAsked, cast};

/// Most positions that one search returns.
const MOST_FOUND: usize = 65_536;
/// Places that a search for a way looks at where nothing else is said.
const USUAL_SEARCH: u32 = 8_192;
/// What looking at one place counts for, in the units of [`super::meter::Meter::work`].
const WORK_PER_PLACE: u64 = 400;

/// A block that a search found.
#[derive(Debug, Serialize)]
pub(super) struct Found {
    at: Position,
    state: StateId,
}

/// The biome of a block.
pub(super) fn biome(desk: &Desk, at: Position) -> Option<BiomeName> {
    known(desk, at).then(|| desk.body.with(|body| body.biome_at(at)))?
}

/// How light it is in a block.
pub(super) fn light(desk: &Desk, at: Position) -> Option<Light> {
    known(desk, at).then(|| desk.body.with(|body| body.light_at(at)))?
}

/// The states in a cube of blocks, by x, then y, then z; -1 where nothing is known. No wider than skills need: see `events.js`.
pub(super) fn cube(desk: &Desk, at: Position, radius: u8) -> Vec<i32> {
    const WIDEST: u8 = 4;
    let side = || {
        let radius = i32::from(radius.min(WIDEST));
        -radius..=radius
    };
    let places = side().flat_map(|x| side().flat_map(move |y| side().map(move |z| (x, y, z))));
    let states = places.map(|(x, y, z)| sight::state_at(desk, at.offset(x, y, z)));
    states
        .map(|state| state.map_or(-1, |state| i32::from(state.0)))
        .collect()
}

/// What stands on a sign; nobody remembers what they read.
pub(super) fn sign(desk: &Desk, at: Position) -> Option<[String; 4]> {
    let reads = matches!(desk.sight, Sight::Loaded) || desk.body.with(|body| body.can_see(at));
    reads.then(|| desk.body.with(|body| body.sign_at(at)))?
}

fn known(desk: &Desk, at: Position) -> bool {
    sight::state_at(desk, at).is_some()
}

/// The first block that a line meets; it ends where the skill may know nothing.
pub(super) fn raycast(desk: &Desk, from: Point, direction: Point, reach: f64) -> Value {
    let direction = [direction.x, direction.y, direction.z];
    let hit = cast(from, direction, reach, |at| sight::state_at(desk, at));
    hit.map_or(
        Value::Null,
        |hit| json!({ "at": hit.at, "state": hit.state.0, "face": hit.face, "point": hit.point }),
    )
}

/// A way without walking it; nothing where the world tells none.
pub(super) fn way(
    desk: &Desk,
    from: Option<Position>,
    to: &Destination,
    dig: bool,
    limit: Option<u32>,
) -> Option<Way> {
    let limit = limit.unwrap_or(USUAL_SEARCH);
    let ask = |known: Option<&Seen>| {
        let asked = WayAsked {
            from,
            to,
            dig,
            limit,
            known,
        };
        desk.body.with(|body| body.way(&asked))
    };
    let way = match &desk.sight {
        Sight::Loaded => ask(None),
        Sight::Seen(seen) => ask(Some(&seen.lock().unwrap_or_else(PoisonError::into_inner))),
    };
    let searched = way.as_ref().map_or(0, |way| way.searched);
    // A limit that this strikes stops the skill at its next step.
    let _ = desk.meter.work(u64::from(searched) * WORK_PER_PLACE);
    way
}

/// Blocks of these kinds around the feet, nearest first.
pub(super) fn find(desk: &Desk, kinds: &[BlockId], max_distance: u32, count: usize) -> Vec<Found> {
    let count = count.min(MOST_FOUND);
    match &desk.sight {
        Sight::Loaded => desk.body.with(|body| {
            let positions = body.find_blocks(kinds, max_distance, count).into_iter();
            positions
                .filter_map(|at| body.state_at(at).map(|state| Found { at, state }))
                .collect()
        }),
        Sight::Seen(seen) => {
            let seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
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
            let there = |at: Position| {
                if !body.can_see(at) {
                    let state = block.default_state;
                    return Some(Found { at, state });
                }
                let state = body.state_at(at)?;
                (Catalog::get().block_of(state) == kind).then_some(Found { at, state })
            };
            found.extend(positions.filter_map(there));
        }
        found.sort_by_key(|found| (found.at.distance_squared(feet), found.at));
        found.truncate(count);
        found
    })
}
