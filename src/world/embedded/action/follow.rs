//! Keeping near a player until called off.

use std::task::Poll;

use super::walk::Walk;
use crate::vocab::{ActionResult, AgentName, Destination, Failure, Position};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;

/// Ticks after a walk that found no way until the next is tried.
const PATIENCE: u32 = 20;

/// Somebody is being followed.
#[derive(Clone, Debug)]
pub(in crate::world::embedded) struct Follow {
    player: AgentName,
    range: f64,
    walk: Option<(Walk, Position)>,
    pause: u32,
}

impl Follow {
    /// Begins, if the player is in the world.
    pub(super) fn start(player: AgentName, range: f64, land: &Land) -> Result<Self, Failure> {
        let follow = Self {
            player,
            range: range.max(1.0),
            walk: None,
            pause: 0,
        };
        follow.whereabouts(land).map(|_| follow)
    }

    /// One tick: walks while the player is too far, waits while it is near.
    pub(super) fn proceed(&mut self, actor: &mut Actor, land: &mut Land) -> Poll<ActionResult> {
        let goal = match self.whereabouts(land) {
            Ok(goal) => goal,
            Err(failure) => return Poll::Ready(Err(failure)),
        };
        self.pause = self.pause.saturating_sub(1);
        let moved_on = |(_, to): &(Walk, Position)| to.distance_squared(goal) > 4;
        if self.walk.as_ref().is_some_and(moved_on) {
            self.walk = None;
        }
        let far = (actor.position.block().distance_squared(goal) as f64).sqrt() > self.range;
        if self.walk.is_none() && far && self.pause == 0 {
            let to = Destination::Near {
                at: goal,
                range: self.range,
            };
            self.walk = Some((Walk::new(to, false), goal));
        }
        if let Some((walk, _)) = &mut self.walk
            && let Poll::Ready(ended) = walk.proceed(actor, land)
        {
            self.walk = None;
            self.pause = if ended.is_err() { PATIENCE } else { 0 };
        }
        Poll::Pending
    }

    fn whereabouts(&self, land: &Land) -> Result<Position, Failure> {
        let mut bodies = land.active();
        let found = bodies.find(|(_, it)| it.name == self.player);
        found.map_or_else(
            || {
                Err(Failure::NotThere {
                    what: format!("player `{}`", self.player),
                })
            },
            |(_, it)| Ok(it.position.block()),
        )
    }
}
