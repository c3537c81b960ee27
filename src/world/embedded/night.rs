//! Sleepers skip the night.

use super::actor::Actor;
use super::land::Land;
use crate::vocab::TICKS_PER_DAY;

/// Ticks that everybody must have slept for the night to be over.
const LONG_ENOUGH: u64 = 100;

/// When everybody has slept for five seconds, it is morning: vanilla's `ServerLevel.tick` with all players asleep.
pub(super) fn pass(land: &mut Land, actors: &mut [Actor]) {
    let now = land.tick;
    let mut bodies = actors.iter().filter(|it| it.active()).peekable();
    if bodies.peek().is_none()
        || !bodies.all(|it| {
            it.sleeping
                .is_some_and(|since| now.since(since) >= LONG_ENOUGH)
        })
    {
        return;
    }
    land.skipped += TICKS_PER_DAY - u64::from(land.time_of_day());
    for actor in actors {
        actor.sleeping = None;
    }
}
