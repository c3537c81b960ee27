//! What a body can be asked about the land around it: whether a place is loaded, its biome, its light, ways to it.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::action::{breaking, check_destination, inside};
use super::actor::Actor;
use super::chunk::ChunkPos;
use super::land::Land;
use super::living::light;
use super::route::{LIMIT, Route, Search};
use super::terrain::Terrain;
use crate::vocab::{BiomeName, BlockName, Destination, Point, Position};
use crate::world::catalog::Catalog;
use crate::world::senses::{FAR, can_see};
use crate::world::{Light, Seen, Way, WayAsked, WayStatus};

/// Whether a place is within a body's view distance.
pub(super) fn loaded(actor: &Actor, land: &Land, at: Position) -> bool {
    let here = ChunkPos::of(actor.position.block());
    inside(at) && here.distance(ChunkPos::of(at)) <= land.settings.view_distance
}

pub(super) fn biome(actor: &Actor, land: &Land, at: Position) -> Option<BiomeName> {
    loaded(actor, land, at).then(|| land.terrain.biome(at.x, at.z))
}

pub(super) fn light(actor: &Actor, land: &Land, at: Position) -> Option<Light> {
    loaded(actor, land, at).then(|| Light {
        block: light::block(land, at),
        sky: light::sky(land, at),
    })
}

/// Whether eyes see a block at this moment.
pub(super) fn sees(eyes: Point, at: Position, terrain: &Terrain) -> bool {
    let near = eyes.distance(at.center()) <= FAR;
    eyes.block() == at || (near && can_see(eyes, at, terrain))
}

/// A way without walking it.
pub(super) fn way(actor: &Actor, land: &Land, asked: &WayAsked<'_>) -> Way {
    let start = asked.from.unwrap_or_else(|| actor.position.block());
    let known = asked.known.map(|seen| familiar(actor, land, seen));
    let known = known.as_ref().map(|it| it as &dyn Fn(Position) -> bool);
    let possible = check_destination(asked.to).is_ok()
        && loaded(actor, land, start)
        && known.is_none_or(|known| looks_at_known(asked.to, known));
    let ticks = breaking(actor, land);
    let search = Search {
        terrain: &land.terrain,
        to: asked.to,
        dig: asked.dig.then_some(&ticks),
        limit: asked.limit.min(LIMIT),
        known,
        twice: false,
    };
    let (found, searched) = if possible {
        search.counted_from(start)
    } else {
        (None, 0)
    };
    let (status, path) = match found {
        Some(Route::To(path)) => (WayStatus::Success, path),
        Some(Route::Towards(path)) => (WayStatus::Partial, path),
        None => (WayStatus::NoPath, Vec::new()),
    };
    Way {
        status,
        path,
        searched,
    }
}

/// Whether a body knows what stands at a position: it sees it, or remembers what is still there.
fn familiar<'a>(
    actor: &'a Actor,
    land: &'a Land,
    seen: &'a Seen,
) -> impl Fn(Position) -> bool + use<'a> {
    let asked = RefCell::new(BTreeMap::new());
    let there = |at: Position| -> &'static BlockName {
        let block = land.terrain.block(at);
        &Catalog::get().block(block).name
    };
    move |at| {
        let knows = || seen.at(at) == Some(there(at)) || sees(actor.eyes(), at, &land.terrain);
        *asked.borrow_mut().entry(at).or_insert_with(knows)
    }
}

/// Whether all blocks that are to be looked at are known: else the way would tell what hides them.
fn looks_at_known(to: &Destination, known: &dyn Fn(Position) -> bool) -> bool {
    match to {
        Destination::LookAtBlock { at } => known(*at),
        Destination::Any { of } | Destination::All { of } => {
            of.iter().all(|it| looks_at_known(it, known))
        }
        Destination::Not { of } => looks_at_known(of, known),
        _ => true,
    }
}
