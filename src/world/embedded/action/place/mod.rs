//! Putting the held block into the world: in the state that the clicked side, the look and the neighbours ask for. After vanilla's
//! `BlockItem.place`.
//!
//! A body that places behaves as if it crouched: it does not open the chest that it builds against.

mod attached;
mod named;
mod spot;
mod state;
mod upright;

pub(in crate::world::embedded) use self::named::block_of;
use self::spot::Spot;
use crate::vocab::{ActionResult, Face, Failure, Position};
use crate::world::catalog::{Block, BlockId, Catalog, StateId};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::chunk::can_build;
use crate::world::embedded::kinds::{flag, traits};
use crate::world::embedded::land::Land;
use crate::world::embedded::{joined, support};

/// Puts one of the held block against a face of another.
pub(super) fn place(
    against: Position,
    face: Face,
    actor: &mut Actor,
    land: &mut Land,
) -> ActionResult {
    let block = held_block(actor)?;
    check(against, face, block, (actor, land))?;
    let spot = Spot::clicked(against, face, block, (actor, land));
    let at = spot.at;
    if !spot.replaces(block) {
        return Err(in_the_way(land, at));
    }
    let Some(state) = state::wanted(block, &spot) else {
        return Err(nothing_to_hold(block));
    };
    let state = joined::joined(&land.terrain, at, state);
    let other = support::other_half(at, state);
    // What adds to a block that stands there is held by what held that.
    let adds = traits(land.state(at)).block == block.id;
    if !adds && !support::holds(&land.terrain, at, state) {
        return Err(nothing_to_hold(block));
    }
    free(at, state, land)?;
    if let Some((there, half)) = other {
        if !land.traits(there).replaceable {
            return Err(in_the_way(land, there));
        }
        free(there, half, land)?;
    }
    put(at, state, other, land);
    let bucket = actor.inventory.take(actor.held_slot, 1);
    if bucket.is_some_and(|it| it.item.as_str() == "powder_snow_bucket") {
        actor.give_back("bucket", land);
    }
    Ok(())
}

/// Puts a block and its other half, each of which needs the other: the neighbours hear of it when both stand.
fn put(at: Position, state: StateId, other: Option<(Position, StateId)>, land: &mut Land) {
    if let Some((there, half)) = other {
        land.terrain.set(at, state);
        land.set_state(there, wetted(half, there, land));
        land.terrain.set(at, StateId::AIR);
    }
    land.set_state(at, state);
}

/// The other half stands in the water of its own place.
fn wetted(half: StateId, at: Position, land: &Land) -> StateId {
    let wet = land.traits(at).water() && land.traits(at).source;
    flag(half, "waterlogged", wet)
}

fn held_block(actor: &Actor) -> Result<&'static Block, Failure> {
    let Some(held) = actor.held() else {
        return Err(Failure::NotThere {
            what: "block in the hand".to_owned(),
        });
    };
    let name = held.item.as_str();
    if named::operators_only(name) {
        return Err(Failure::Invalid {
            why: format!("only operators place `{name}`"),
        });
    }
    block_of(name).ok_or_else(|| Failure::Invalid {
        why: format!("`{name}` is not a block"),
    })
}

fn check(
    against: Position,
    face: Face,
    block: &Block,
    (actor, land): (&Actor, &Land),
) -> ActionResult {
    let clicked = land.traits(against);
    let floats = matches!(block.name.as_str(), "lily_pad" | "frogspawn");
    let afloat = floats && face == Face::Up && clicked.liquid();
    if clicked.block == BlockId::AIR || (clicked.liquid() && !afloat) {
        return Err(Failure::NotThere {
            what: "block to place against".to_owned(),
        });
    }
    if actor.reaches(against) {
        Ok(())
    } else {
        Err(Failure::OutOfReach)
    }
}

/// Fails above and below the world, and where a body stands that would be within the new block.
fn free(at: Position, state: StateId, land: &Land) -> ActionResult {
    if !can_build(at) {
        return Err(Failure::Invalid {
            why: format!("nothing can be built at a height of {}", at.y),
        });
    }
    let shape = Catalog::get().shape(state);
    match land.standing_in(at, shape) {
        Some(what) => Err(Failure::Obstructed { what }),
        None => Ok(()),
    }
}

fn in_the_way(land: &Land, at: Position) -> Failure {
    let there = Catalog::get().block(land.terrain.block(at));
    Failure::Obstructed {
        what: there.name.to_string(),
    }
}

/// No side, soil or neighbour holds the block here.
fn nothing_to_hold(block: &Block) -> Failure {
    Failure::Obstructed {
        what: format!("the want of a hold for {}", block.name),
    }
}
