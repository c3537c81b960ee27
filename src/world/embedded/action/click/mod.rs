//! Clicking a block with what is in the hand: first what the block does, then what the item does to it, then placing. A body that
//! crouches with something in its hand skips the first. After vanilla's `ServerPlayerGameMode.useItemOn`.

mod bone_meal;
mod kindle;
mod opening;
mod picked;
mod tools;
mod unbuilt;
mod vessel;

use super::{bed, place, window};
use crate::vocab::{ActionResult, Face, Failure, Position};
use crate::world::catalog::{BlockId, Catalog, StateId};
use crate::world::embedded::actor::{Actor, REACH};
use crate::world::embedded::aim::{Stops, length, met};
use crate::world::embedded::container::lay;
use crate::world::embedded::kinds::with;
use crate::world::embedded::land::Land;

pub(in crate::world::embedded) use self::opening::release;

/// A block that is clicked.
#[derive(Clone, Copy, Debug)]
struct Click<'a> {
    at: Position,
    face: Face,
    state: StateId,
    /// The block's name.
    block: &'static str,
    /// The name of the item in the hand.
    item: Option<&'a str>,
}

/// What came of a try: none if nothing of the kind applies here.
type Tried = Option<ActionResult>;

/// Clicks a block.
pub(super) fn click(at: Position, actor: &mut Actor, land: &mut Land) -> ActionResult {
    let there = land.traits(at);
    if there.block == BlockId::AIR || there.liquid() {
        return Err(Failure::NotThere {
            what: "block".to_owned(),
        });
    }
    if !actor.reaches(at) {
        return Err(Failure::OutOfReach);
    }
    actor.look_at(at.center());
    let held = actor.held().map(|stack| stack.item.clone());
    let click = Click {
        at,
        face: clicked_side(at, actor, land),
        state: land.state(at),
        block: Catalog::get().block(there.block).name.as_str(),
        item: held.as_ref().map(crate::vocab::ItemName::as_str),
    };
    let past_the_block = actor.sneaking && click.item.is_some();
    let used = if past_the_block {
        None
    } else {
        the_block(click, actor, land)
    };
    used.or_else(|| the_item(click, actor, land))
        .unwrap_or_else(|| Err(nothing(click)))
}

/// What the block does when it is clicked.
fn the_block(click: Click<'_>, actor: &mut Actor, land: &mut Land) -> Tried {
    if let Some(done) = vessel::fill_or_empty(click, actor, land) {
        return Some(done);
    }
    if let Some(done) = opening::open(click, actor, land) {
        return Some(done);
    }
    if let Some(done) = picked::pick(click, actor, land) {
        return Some(done);
    }
    if let Some(done) = kindle::put_out(click, land) {
        return Some(done);
    }
    if click.block.ends_with("_bed") {
        return Some(bed::lie_down(click.at, actor, land));
    }
    if let Some(done) = lay(click.at, actor, land) {
        return Some(done);
    }
    if window::opens(click.at, land) {
        return Some(window::open(click.at, actor, land));
    }
    unbuilt::block(click).map(Err)
}

/// What the item in the hand does to the block.
fn the_item(click: Click<'_>, actor: &mut Actor, land: &mut Land) -> Tried {
    let item = click.item?;
    if let Some(done) = tools::work(click, actor, land) {
        return Some(done);
    }
    if let Some(done) = kindle::kindle(click, actor, land) {
        return Some(done);
    }
    if let Some(done) = bone_meal::strew(click, actor, land) {
        return Some(done);
    }
    if let Some(failure) = unbuilt::item(click) {
        return Some(Err(failure));
    }
    place::block_of(item).map(|_| place::place(click.at, click.face, actor, land))
}

/// The side on which a look at the middle of a block falls.
fn clicked_side(at: Position, actor: &Actor, land: &Land) -> Face {
    let (eyes, middle) = (actor.eyes(), at.center());
    let way = [middle.x - eyes.x, middle.y - eyes.y, middle.z - eyes.z];
    let far = (REACH + 1.0) / length(way).max(1e-9);
    let way = way.map(|part| part * far);
    let seen = met(&land.terrain, eyes, way, Stops::Clicked);
    let seen = seen.filter(|seen| seen.at == at);
    seen.map_or_else(
        || {
            let towards = crate::world::embedded::compass::by_look(way)[0];
            crate::world::embedded::compass::opposite(towards)
        },
        |seen| seen.face,
    )
}

/// One use of the tool in the hand.
fn wear(actor: &mut Actor) {
    let slot = actor.held_slot;
    actor.inventory.wear(slot, 1);
}

/// A state of another block, with all properties that both have.
fn turned_into(block: &str, state: StateId) -> Option<StateId> {
    let catalog = Catalog::get();
    let plain = catalog.state(block, &[])?;
    let shared = catalog.properties(state);
    Some(shared.fold(plain, |turned, (name, value)| with(turned, name, value)))
}

fn nothing(click: Click<'_>) -> Failure {
    let hand = click.item.unwrap_or("an empty hand");
    Failure::Invalid {
        why: format!("clicking {} with {hand} does nothing", click.block),
    }
}
