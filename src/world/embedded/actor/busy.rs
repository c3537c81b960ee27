//! What a body is busy with: an action in each of its lanes, from being told to the end of it.

use std::task::Poll;

use super::Actor;
use crate::vocab::{Action, ActionId, ActionResult, Failure, Lane};
use crate::world::BodyEvent;
use crate::world::embedded::action::{Work, check_border};
use crate::world::embedded::land::Land;

/// An action under way.
#[derive(Clone, Debug)]
pub(super) struct Open {
    id: ActionId,
    work: Work,
}

impl Actor {
    /// Applies what was handed in since the last tick: first the calls to stop, then the actions in order.
    pub(in crate::world::embedded) fn begin(&mut self, land: &mut Land) {
        for id in std::mem::take(&mut self.cancelled) {
            self.stop(id, land);
        }
        for (id, action) in std::mem::take(&mut self.inbox) {
            let lane = action.lane() as usize;
            let started = if !self.vitals.alive() {
                Err(Failure::Interrupted)
            } else if self.lanes[lane].is_some() {
                Err(Failure::Busy)
            } else if let Err(failure) = check_border(&action) {
                Err(failure)
            } else if self.sleeping.is_some()
                && !matches!(action, Action::Wake)
                && lane != Lane::Mouth as usize
            {
                Err(Failure::Invalid {
                    why: "the body sleeps; it must wake first".to_owned(),
                })
            } else {
                Work::start(action, self, land)
            };
            match started {
                Ok(Some(work)) => self.lanes[lane] = Some(Open { id, work }),
                Ok(None) => self.done(id, Ok(())),
                Err(failure) => {
                    land.note_unknown(&failure);
                    self.done(id, Err(failure));
                }
            }
        }
    }

    /// One tick for everything under way.
    pub(in crate::world::embedded) fn work(&mut self, land: &mut Land) {
        self.carried = false;
        for lane in Lane::ALL {
            let Some(mut open) = self.lanes[lane as usize].take() else {
                continue;
            };
            match open.work.proceed(self, land) {
                Poll::Pending => self.lanes[lane as usize] = Some(open),
                Poll::Ready(result) => {
                    if let Err(failure) = &result {
                        land.note_unknown(failure);
                    }
                    self.done(open.id, result);
                }
            }
        }
    }

    /// Whether it is breaking a block.
    pub(in crate::world::embedded) fn digs(&self) -> bool {
        self.lanes.iter().flatten().any(|open| open.work.digs())
    }

    /// Ends all actions under way, for a reason.
    pub(in crate::world::embedded) fn interrupt(&mut self, why: &Failure) {
        for lane in 0..self.lanes.len() {
            if let Some(open) = self.lanes[lane].take() {
                open.work.end(self);
                self.done(open.id, Err(why.clone()));
            }
        }
    }

    fn stop(&mut self, id: ActionId, land: &mut Land) {
        let waiting = self.inbox.iter().position(|(queued, _)| *queued == id);
        if let Some(index) = waiting {
            self.inbox.remove(index);
            self.done(id, Err(Failure::Cancelled));
            return;
        }
        let is_it = |open: &Open| open.id == id;
        let mut lane = self.lanes.iter_mut();
        let lane = lane.find(|lane| lane.as_ref().is_some_and(is_it));
        if let Some(open) = lane.and_then(Option::take) {
            open.work.call_off(self, land);
            self.done(id, Err(Failure::Cancelled));
        }
    }

    fn done(&mut self, id: ActionId, result: ActionResult) {
        self.outbox.push(BodyEvent::Done { id, result });
    }
}
