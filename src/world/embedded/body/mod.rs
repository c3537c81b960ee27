//! What happens to a body by itself: it hungers, breathes, burns, falls, is hit, dies and lives again. Numbers are vanilla's.

mod blows;
mod death;
mod elements;
mod hunger;
mod motion;
mod shield;
pub(super) mod vitals;

pub(super) use self::blows::{after_armour, hurt};
pub(super) use self::elements::{FIRE_FIRE, pains};
pub(super) use self::motion::{hardness, settle};
use super::action::can_lie;
use super::actor::Actor;
use super::land::Land;
use crate::vocab::Percept;

/// One tick of a body that somebody is in.
pub(super) fn live(index: usize, actor: &mut Actor, land: &mut Land) {
    if !actor.vitals.alive() {
        death::wait(index, actor, land);
        return;
    }
    elements::touch(index, actor, land);
    motion::land_on_feet(index, actor, land);
    hunger::digest(index, actor, land);
    if actor.sleeping.is_some() && !can_lie(actor, land) {
        actor.sleeping = None;
    }
    actor.vitals.unhurt = actor.vitals.unhurt.saturating_sub(1);
    feel(actor);
}

/// Tells health and food, in whole points, if they are others than those told last.
fn feel(actor: &mut Actor) {
    let now = actor.vitals.told();
    if actor.felt != now {
        actor.felt = now;
        let (health, food) = now;
        actor.sense(Percept::Feels { health, food });
    }
}
