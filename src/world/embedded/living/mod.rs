//! What blocks do by themselves. Nothing here costs anything while nothing changes: a change wakes the cell and its neighbours, and what
//! is awake waits in the [`Schedule`] for its tick.

mod blast;
mod explode;
mod feed;
pub(super) mod fire;
mod fluid;
mod growth;
mod heavy;
mod hold;
pub(super) mod light;
mod schedule;
mod shed;
mod tnt;

pub(super) use self::explode::explode;
pub(super) use self::feed::{Fed, feed, feed_water};
pub(super) use self::growth::trample;
pub(super) use self::schedule::{Due, Schedule};
pub(super) use self::shed::left_by;
use self::shed::{crumble, shed};
pub(super) use self::tnt::prime;
use super::action::release;
use super::land::Land;
use crate::vocab::Position;
use crate::world::catalog::StateId;

/// The state at a position has changed from `before` to what is there now: wakes it and what is around it.
pub(super) fn touched(land: &mut Land, at: Position, before: StateId) {
    heavy::wake(land, at);
    heavy::wake(land, at.up(1));
    fluid::wake(land, at);
    fire::wake(land, at);
    growth::wake(land, at);
    growth::reach(land, at, before);
    fire::lava_near(land, at);
    for near in at.neighbours() {
        if land.state(near) == StateId::AIR {
            continue;
        }
        fluid::wake(land, near);
        hold::wake(land, near);
        fire::wake(land, near);
        growth::wake(land, near);
    }
}

/// Lets everything act whose tick has come.
pub(super) fn step(land: &mut Land) {
    while let Some((at, due)) = land.schedule.pop(land.tick) {
        match due {
            Due::Fall => heavy::act(land, at),
            Due::Release => release(land, at),
            Due::Hold => hold::act(land, at),
            Due::Harden => fluid::harden(land, at),
            Due::Flow => fluid::act(land, at),
            Due::Burn => fire::act(land, at),
            Due::Turn => growth::act(land, at),
        }
    }
}

#[cfg(test)]
mod tests;
