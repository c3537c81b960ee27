//! The end of a body and its next beginning.

use crate::vocab::{Failure, Percept, Position};
use crate::world::BodyEvent;
use crate::world::catalog::Catalog;
use crate::world::embedded::actor::{Actor, SIZE};
use crate::world::embedded::body::vitals::Vitals;
use crate::world::embedded::land::Land;
use crate::world::embedded::spawn;

/// Ticks between death and new life.
const AWAY: u32 = 20;

/// Drops all that the body carries and ends all that it does.
pub(super) fn die(index: usize, actor: &mut Actor, land: &mut Land) {
    let at = actor.position;
    actor.sense(Percept::Feels {
        health: 0,
        food: actor.vitals.food,
    });
    actor.sense(Percept::Died { at: at.block() });
    actor.interrupt(&Failure::Interrupted);
    actor.window = None;
    actor.sneaking = false;
    actor.sprinting = false;
    actor.halt();
    let mut random = land.random("death", at.block().up(index as i32));
    let slots = actor.inventory.slots_mut().iter_mut();
    let worn = actor.armour.iter_mut();
    let carried = slots.chain(worn).chain([&mut actor.off_hand]);
    for stack in carried.filter_map(Option::take) {
        let mut aside = || random.unit() - 0.5;
        let from = at.offset(aside(), 1.0, aside());
        land.throw_stack(stack, from, 40);
    }
    actor.felt = (0, actor.vitals.food);
    actor.vitals.health = 0.0;
    actor.vitals.dead = AWAY;
}

/// Lets a dead body wait, and live again in its bed or at the spawn of the world.
pub(super) fn wait(index: usize, actor: &mut Actor, land: &mut Land) {
    actor.vitals.dead = actor.vitals.dead.saturating_sub(1);
    if actor.vitals.dead > 0 {
        return;
    }
    let beside = actor.bed.and_then(|bed| beside_bed(bed, land));
    if beside.is_none() {
        actor.bed = None;
    }
    let anew = || spawn::place(&land.terrain, land.spawn, index);
    actor.position = beside.unwrap_or_else(anew).feet();
    actor.was_at = actor.position;
    actor.vitals = Vitals::default();
    actor.on_ground = true;
    actor.senses.rest();
    actor.outbox.push(BodyEvent::Spawned);
    super::feel(actor);
}

/// A free place beside a bed that still stands.
fn beside_bed(bed: Position, land: &Land) -> Option<Position> {
    let block = Catalog::get().block(land.terrain.block(bed));
    if !block.name.as_str().ends_with("_bed") {
        return None;
    }
    let around = (-1..=1).flat_map(|z| (-1..=1).map(move |x| bed.offset(x, 0, z)));
    around.into_iter().find(|at| {
        let floor = land.terrain.traits(at.up(-1));
        floor.solid() && !SIZE.stuck(at.feet(), &land.terrain)
    })
}
