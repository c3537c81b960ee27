//! What blocks do by themselves: flow, fall, grow, burn, break when their support is gone. Nothing here costs anything while nothing
//! changes: a change wakes its neighbours, and what is awake waits in the [`Schedule`] for its tick.

mod schedule;

pub(super) use self::schedule::{Due, Schedule};
use super::land::Land;
use crate::vocab::Position;

/// The state at a position has changed: wakes it and its neighbours.
pub(super) fn touched(_land: &mut Land, _at: Position) {}

/// Lets everything act whose tick has come.
pub(super) fn step(land: &mut Land) {
    while let Some((_at, _due)) = land.schedule.pop(land.tick) {}
}
