//! Beds: lying down by night, and getting up.

use crate::vocab::{ActionResult, Failure, Position};
use crate::world::catalog::Catalog;
use crate::world::embedded::actor::Actor;
use crate::world::embedded::compass;
use crate::world::embedded::land::Land;

/// From when to when one can sleep: vanilla's clear nights, in ticks of the day.
const NIGHT: std::ops::Range<u32> = 12_542..23_460;
/// How far from a bed one lies down in it, in blocks along each side.
const REACH: i32 = 3;

/// Lies down. The bed is where the body lives again after death, also if it cannot sleep now.
pub(super) fn lie_down(bed: Position, actor: &mut Actor, land: &mut Land) -> ActionResult {
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
    let bed = head_of(bed, land);
    actor.bed = Some(bed);
    if !is_night(land) {
        return Err(Failure::Invalid {
            why: "one can only sleep at night".to_owned(),
        });
    }
    if land.active().any(|(_, it)| it.lies_in == Some(bed)) {
        return Err(Failure::Invalid {
            why: "somebody sleeps in this bed".to_owned(),
        });
    }
    if monsters_near(bed, land) {
        return Err(Failure::Invalid {
            why: "monsters are near".to_owned(),
        });
    }
    actor.sleeping = Some(land.tick);
    let own = land.bodies.iter_mut().find(|it| it.name == actor.name);
    if let Some(own) = own {
        own.lies_in = Some(bed);
    }
    actor.halt();
    Ok(())
}

/// Whether a body that lies may go on: it is night, and the bed is still there.
pub(in crate::world::embedded) fn can_lie(actor: &Actor, land: &Land) -> bool {
    is_night(land) && actor.bed.is_some_and(|bed| is_bed(bed, land))
}

/// Whether nobody could rest in a bed: vanilla's `ServerPlayer.startSleepInBed` looks 8 blocks to all sides and 5 up and down.
fn monsters_near(bed: Position, land: &Land) -> bool {
    let middle = bed.feet();
    land.entities.mobs.values().any(|mob| {
        let at = mob.position;
        mob.kind.monster()
            && (at.x - middle.x).abs() <= 8.0
            && (at.y - middle.y).abs() <= 5.0
            && (at.z - middle.z).abs() <= 8.0
    })
}

fn is_night(land: &Land) -> bool {
    NIGHT.contains(&land.time_of_day())
}

fn is_bed(at: Position, land: &Land) -> bool {
    let block = Catalog::get().block(land.terrain.block(at));
    block.name.as_str().ends_with("_bed")
}

/// The pillow's end of a bed, by which it is known; the end itself where the other is missing.
fn head_of(bed: Position, land: &Land) -> Position {
    let catalog = Catalog::get();
    let state = land.state(bed);
    let ahead = catalog.property(state, "facing").and_then(compass::named);
    let head = ahead.map_or(bed, |side| bed + side.normal());
    let there = land.state(head);
    let foot = catalog.property(state, "part") == Some("foot");
    let fits = foot
        && catalog.block_of(there) == catalog.block_of(state)
        && catalog.property(there, "part") == Some("head");
    if fits { head } else { bed }
}

/// Gets up; fine if the body does not lie.
pub(super) fn wake(actor: &mut Actor) {
    actor.sleeping = None;
}
