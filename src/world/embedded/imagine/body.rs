//! The body in an imagined world: as it knows itself.

use std::collections::BTreeSet;

use crate::vocab::AgentName;
use crate::world::embedded::actor::{Actor, SIZE};
use crate::world::embedded::body::FIRE_FIRE;
use crate::world::embedded::body::vitals::Vitals;
use crate::world::embedded::generate::Extent;
use crate::world::embedded::world::World;
use crate::world::senses::Senses;
use crate::world::{Observation, Seen};

/// Its feet and its extent.
pub(super) fn extent(view: &Observation) -> Extent {
    (view.position, SIZE)
}

/// Puts the body in, for its owner to enter.
pub(super) fn put(name: &AgentName, seen: &Seen, view: &Observation, world: &mut World) {
    let mut actor = Actor::new(name.clone(), view.position);
    actor.yaw = view.yaw;
    actor.pitch = view.pitch;
    actor.vitals = vitals(view);
    actor.felt = actor.vitals.told();
    actor.held_slot = usize::from(view.held_slot.min(8));
    actor.inventory = view.inventory.clone();
    actor.armour.clone_from(&view.armour);
    actor.off_hand.clone_from(&view.off_hand);
    actor.senses = Senses::new(seen.clone(), BTreeSet::new());
    world.actors.push(actor);
}

/// What it feels of itself. What it does not feel, as how near the next half drumstick is to going, begins anew.
fn vitals(view: &Observation) -> Vitals {
    Vitals {
        health: view.health,
        food: view.food,
        saturation: view.saturation,
        air: view.oxygen.min(300) as i32,
        fire: if view.burning { FIRE_FIRE } else { 0 },
        effects: view.effects.clone(),
        ..Vitals::default()
    }
}
