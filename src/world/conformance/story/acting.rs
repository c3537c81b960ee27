//! What bodies do in a story.

use super::{PATIENCE, Story, Told, expect, near};
use crate::vocab::{Action, ActionId, ActionResult, Failure, Wear};
use crate::world::BodyEvent;

impl Story<'_> {
    /// Lets a tick pass.
    pub(in crate::world::conformance) fn step(&mut self) {
        self.ground.step();
        let bodies = [Some(self.body.clone()), self.ground.other()];
        for (body, events) in bodies.into_iter().zip(&mut self.events) {
            if let Some(body) = body {
                events.extend(body.with(|body| body.take_events()));
            }
        }
    }

    /// Lets ticks pass.
    pub(in crate::world::conformance) fn wait(&mut self, ticks: u32) {
        for _ in 0..ticks {
            self.step();
        }
    }

    /// Lets ticks pass until something holds.
    pub(in crate::world::conformance) fn until(
        &mut self,
        what: &str,
        holds: impl Fn(&Self) -> bool,
    ) -> Told {
        for _ in 0..PATIENCE {
            if holds(self) {
                return Ok(());
            }
            self.step();
        }
        let view = self.view();
        Err(format!(
            "waited in vain for {what}; the body carries {:?} at {}",
            view.inventory.stacks().collect::<Vec<_>>(),
            view.position.block()
        ))
    }

    /// Hands an action in.
    pub(in crate::world::conformance) fn begins(&self, action: Action) -> ActionId {
        self.body.with(|body| body.submit(action))
    }

    /// Calls an action off.
    pub(in crate::world::conformance) fn cancels(&self, id: ActionId) {
        self.body.with(|body| body.cancel(id));
    }

    /// Runs an action to its end, however that is; gives the end and the ticks it took.
    pub(in crate::world::conformance) fn ends(
        &mut self,
        action: Action,
    ) -> Result<(ActionResult, u32), String> {
        let id = self.begins(action);
        self.end_of(id)
    }

    /// Runs an action that must succeed; gives the ticks it took.
    pub(in crate::world::conformance) fn does(&mut self, action: Action) -> Result<u32, String> {
        let words = format!("{action:?}");
        match self.ends(action)? {
            (Ok(()), ticks) => Ok(ticks),
            (Err(failure), _) => Err(format!("{words} failed: {failure}")),
        }
    }

    /// Runs an action that must fail in this way.
    pub(in crate::world::conformance) fn fails(&mut self, action: Action, how: &Failure) -> Told {
        let words = format!("{action:?}");
        let (result, _) = self.ends(action)?;
        expect(result.as_ref() == Err(how), || {
            format!("{words} ended with {result:?}, not with {how:?}")
        })
    }

    /// Runs an action that must be refused because its words make no sense.
    pub(in crate::world::conformance) fn refuses(&mut self, action: Action) -> Told {
        let words = format!("{action:?}");
        let (result, _) = self.ends(action)?;
        expect(matches!(result, Err(Failure::Invalid { .. })), || {
            format!("{words} ended with {result:?}")
        })
    }

    /// Runs an action of the other body that must succeed.
    pub(in crate::world::conformance) fn other_does(&mut self, action: Action) -> Told {
        let other = self.other()?;
        let words = format!("{action:?}");
        let id = other.with(|body| body.submit(action));
        let (result, _) = self.end_of_other(id)?;
        result.map_err(|failure| format!("{words} of the other failed: {failure}"))
    }

    /// Waits for the end of an action; gives it and the ticks until then.
    pub(in crate::world::conformance) fn end_of(
        &mut self,
        id: ActionId,
    ) -> Result<(ActionResult, u32), String> {
        self.end(0, id)
    }

    /// Waits for the end of an action of the other body.
    pub(in crate::world::conformance) fn end_of_other(
        &mut self,
        id: ActionId,
    ) -> Result<(ActionResult, u32), String> {
        self.end(1, id)
    }

    /// Walks to a place.
    pub(in crate::world::conformance) fn walks(
        &mut self,
        place: [i32; 3],
        range: f64,
    ) -> Result<u32, String> {
        let at = self.at(place);
        self.does(near(at, range))
    }

    /// Takes an item that it carries into the hand.
    pub(in crate::world::conformance) fn holds(&mut self, item: &str) -> Told {
        let action = Action::Equip {
            item: item.into(),
            to: Wear::Hand,
        };
        self.does(action).map(|_| ())
    }

    /// Clicks a block with what is in the hand.
    pub(in crate::world::conformance) fn clicks(&mut self, place: [i32; 3]) -> Told {
        let at = self.at(place);
        self.does(Action::ActivateBlock { at }).map(|_| ())
    }

    fn end(&mut self, whose: usize, id: ActionId) -> Result<(ActionResult, u32), String> {
        for ticks in 0..=PATIENCE {
            for event in &self.events[whose] {
                match event {
                    BodyEvent::Done { id: done, result } if *done == id => {
                        return Ok((result.clone(), ticks));
                    }
                    BodyEvent::Disconnected { reason } => {
                        return Err(format!("disconnected: {reason}"));
                    }
                    _ => {}
                }
            }
            self.step();
        }
        Err(format!(
            "action {} did not end within {PATIENCE} ticks",
            id.0
        ))
    }
}
