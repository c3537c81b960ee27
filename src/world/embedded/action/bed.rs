//! Beds: lying down by night, and getting up.

use crate::vocab::{ActionResult, Failure, Position};
use crate::world::catalog::Catalog;
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;

/// From when to when one can sleep: vanilla's clear nights, in ticks of the day.
const NIGHT: std::ops::Range<u32> = 12_542..23_460;
/// How far from a bed one lies down in it, in blocks along each side.
const REACH: i32 = 3;

/// Lies down. The bed is where the body lives again after death, also if it cannot sleep now.
pub(super) fn lie_down(bed: Position, actor: &mut Actor, land: &Land) -> ActionResult {
    if !is_bed(bed, land) {
        let name = &Catalog::get().block(land.terrain.block(bed)).name;
        return Err(Failure::NotThere {
            what: format!("bed (it is {name})"),
        });
    }
    let away = bed - actor.position.block();
    if away.x.abs() > REACH || away.y.abs() > REACH - 1 || away.z.abs() > REACH {
        return Err(Failure::OutOfReach);
    }
    actor.bed = Some(bed);
    if !is_night(land) {
        return Err(Failure::Invalid {
            why: "one can only sleep at night".to_owned(),
        });
    }
    actor.sleeping = Some(land.tick);
    actor.halt();
    Ok(())
}

/// Whether one can sleep now.
fn is_night(land: &Land) -> bool {
    NIGHT.contains(&land.time_of_day())
}

/// Gets a sleeper up when the night is over or the bed is gone.
pub(in crate::world::embedded) fn rouse(actor: &mut Actor, land: &Land) {
    let stands = |bed| is_bed(bed, land);
    if actor.sleeping.is_some() && !(is_night(land) && actor.bed.is_some_and(stands)) {
        actor.sleeping = None;
    }
}

fn is_bed(at: Position, land: &Land) -> bool {
    let block = Catalog::get().block(land.terrain.block(at));
    block.name.as_str().ends_with("_bed")
}

/// Gets up; fine if the body does not lie.
pub(super) fn wake(actor: &mut Actor) {
    actor.sleeping = None;
}
