//! Putting the held block into the world.

use crate::vocab::{ActionResult, Face, Failure, Point, Position};
use crate::world::catalog::{BlockId, Catalog};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::kinds::{default_state, traits};
use crate::world::embedded::land::Land;

/// Puts one of the held block against a face of another.
pub(super) fn place(
    against: Position,
    face: Face,
    actor: &mut Actor,
    land: &mut Land,
) -> ActionResult {
    let block = held_block(actor)?;
    let at = against + face.normal();
    check(at, against, block, (actor, land))?;
    actor.look_at(at.center());
    actor.inventory.take(actor.held_slot, 1);
    land.set_block(at, block);
    Ok(())
}

fn held_block(actor: &Actor) -> Result<BlockId, Failure> {
    let Some(held) = actor.held() else {
        return Err(Failure::NotThere {
            what: "block in the hand".to_owned(),
        });
    };
    let name = held.item.as_str();
    let two_parts = name.ends_with("_door") || name.ends_with("_bed");
    match Catalog::get().block_named(name) {
        Some(_) if two_parts => Err(Failure::Unsupported {
            what: format!("placing {name}"),
        }),
        Some(block) => Ok(block.id),
        None => Err(Failure::Invalid {
            why: format!("`{name}` is not a block"),
        }),
    }
}

fn check(
    at: Position,
    against: Position,
    block: BlockId,
    (actor, land): (&Actor, &Land),
) -> ActionResult {
    let clicked = land.traits(against);
    if clicked.block == BlockId::AIR || clicked.liquid() {
        return Err(Failure::NotThere {
            what: "block to place against".to_owned(),
        });
    }
    if !actor.reaches(against) {
        return Err(Failure::OutOfReach);
    }
    let present = land.traits(at);
    if !present.replaceable {
        let what = Catalog::get().block(present.block).name.to_string();
        return Err(Failure::Obstructed { what });
    }
    let mut bodies = land.active();
    let inside = bodies.find(|(_, body)| overlaps(at, body.position));
    match inside {
        Some((_, body)) if traits(default_state(block)).solid() => Err(Failure::Obstructed {
            what: body.name.to_string(),
        }),
        _ => Ok(()),
    }
}

/// Whether a block would stand in a body whose feet are here; bodies are 0.6 blocks wide and 1.8 high.
fn overlaps(at: Position, feet: Point) -> bool {
    let center = at.feet();
    (feet.x - center.x).abs() < 0.8
        && (feet.z - center.z).abs() < 0.8
        && feet.y < center.y + 1.0
        && center.y < feet.y + 1.8
}
