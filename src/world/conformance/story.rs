//! How a check is told: what an operator arranges, what bodies do, and what is to come of it.

use std::fmt;

use super::{Ground, Need, Wish};
use crate::vocab::{
    Action, ActionId, ActionResult, AgentName, Destination, Failure, Percept, Position, Wear,
};
use crate::world::catalog::{BlockId, Catalog};
use crate::world::{BodyEvent, BodyHandle, Observation};

/// How a part of a story ended; the error says in words what was missed.
pub type Told = Result<(), String>;

/// Ticks that one action takes at most.
const PATIENCE: u32 = 600;

/// A check under way. Places are blocks east, up and south of the feet with which it began.
pub struct Story<'a> {
    ground: &'a mut dyn Ground,
    needs: &'static [Need],
    home: Position,
    body: BodyHandle,
    /// What the body under test was told since the story began, and the other.
    events: [Vec<BodyEvent>; 2],
}

impl fmt::Debug for Story<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Story").field(&self.home).finish()
    }
}

/// Arranging.
impl<'a> Story<'a> {
    pub(super) fn begin(ground: &'a mut dyn Ground, needs: &'static [Need]) -> Self {
        let body = ground.body();
        let home = body.with(|body| body.observe()).feet();
        Self {
            ground,
            needs,
            home,
            body,
            events: [Vec::new(), Vec::new()],
        }
    }

    /// A place of the world.
    pub(super) fn at(&self, [east, up, south]: [i32; 3]) -> Position {
        self.home.offset(east, up, south)
    }

    /// Puts a block.
    pub(super) fn block(&mut self, name: &str, place: [i32; 3]) -> Told {
        self.need(Need::Blocks)?;
        self.put(name, &[], place)
    }

    /// Puts a block with these properties.
    pub(super) fn state(
        &mut self,
        name: &str,
        properties: &[(&str, &str)],
        place: [i32; 3],
    ) -> Told {
        self.need(Need::States)?;
        self.put(name, properties, place)
    }

    /// Puts the same block everywhere between two corners, both included.
    pub(super) fn fill(&mut self, name: &str, from: [i32; 3], to: [i32; 3]) -> Told {
        for east in from[0]..=to[0] {
            for up in from[1]..=to[1] {
                for south in from[2]..=to[2] {
                    self.block(name, [east, up, south])?;
                }
            }
        }
        Ok(())
    }

    /// Gives items to the body.
    pub(super) fn give(&mut self, item: &str, count: u32) -> Told {
        self.need(Need::Items)?;
        let whose = self.name();
        let before = self.carries(item);
        self.ground.arrange(&Wish::Items {
            whose: &whose,
            item,
            count,
        })?;
        self.until("the gift to arrive", |story| {
            story.carries(item) == before + count
        })
    }

    /// Gives an item and takes it into the hand or puts it on.
    pub(super) fn wears(&mut self, item: &str, to: Wear) -> Told {
        self.give(item, 1)?;
        self.does(Action::Equip {
            item: item.into(),
            to,
        })
        .map(|_| ())
    }

    /// Puts the body elsewhere.
    pub(super) fn stand(&mut self, place: [i32; 3]) -> Told {
        let body = self.body.clone();
        self.put_body(&body, place)
    }

    /// Puts the other body elsewhere.
    pub(super) fn stand_other(&mut self, place: [i32; 3]) -> Told {
        let other = self.other()?;
        self.put_body(&other, place)
    }

    /// Sets the hour, in ticks since sunrise.
    pub(super) fn hour(&mut self, ticks: u32) -> Told {
        self.need(Need::Hours)?;
        self.ground.arrange(&Wish::Hour(ticks))
    }

    /// Makes the body hungry: half drumsticks that are left.
    pub(super) fn hunger(&mut self, points: u32) -> Told {
        self.need(Need::Hunger)?;
        let whose = self.name();
        self.ground.arrange(&Wish::Food {
            whose: &whose,
            points,
        })
    }

    /// Summons a creature.
    pub(super) fn creature(&mut self, kind: &str, place: [i32; 3]) -> Told {
        self.need(Need::Creatures)?;
        let at = self.at(place);
        self.ground.arrange(&Wish::Creature { kind, at })
    }

    /// The second body.
    pub(super) fn other(&self) -> Result<BodyHandle, String> {
        self.need(Need::Company)?;
        let other = self.ground.other();
        other.ok_or_else(|| "company was promised and is not there".to_owned())
    }

    fn put(&mut self, name: &str, properties: &[(&str, &str)], place: [i32; 3]) -> Told {
        let at = self.at(place);
        let wish = Wish::Block {
            name,
            properties,
            at,
        };
        self.ground.arrange(&wish)?;
        self.until(&format!("{name} at {at}"), |story| {
            story.stands(name, place)
        })
    }

    fn put_body(&mut self, body: &BodyHandle, place: [i32; 3]) -> Told {
        self.need(Need::Moves)?;
        let (whose, at) = (body.with(|body| body.name()), self.at(place));
        self.ground.arrange(&Wish::Body { whose: &whose, at })?;
        let there = |_: &Self| {
            let feet = body.with(|body| body.observe()).feet();
            (feet.x, feet.z) == (at.x, at.z)
        };
        self.until(&format!("{whose} to stand at {at}"), there)
    }

    fn need(&self, need: Need) -> Told {
        expect(self.needs.contains(&need), || {
            format!("the check does not say that it needs {need:?}")
        })
    }
}

/// Acting.
impl Story<'_> {
    /// Lets a tick pass.
    pub(super) fn step(&mut self) {
        self.ground.step();
        let bodies = [Some(self.body.clone()), self.ground.other()];
        for (body, events) in bodies.into_iter().zip(&mut self.events) {
            if let Some(body) = body {
                events.extend(body.with(|body| body.take_events()));
            }
        }
    }

    /// Lets ticks pass.
    pub(super) fn wait(&mut self, ticks: u32) {
        for _ in 0..ticks {
            self.step();
        }
    }

    /// Lets ticks pass until something holds.
    pub(super) fn until(&mut self, what: &str, holds: impl Fn(&Self) -> bool) -> Told {
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
    pub(super) fn begins(&self, action: Action) -> ActionId {
        self.body.with(|body| body.submit(action))
    }

    /// Calls an action off.
    pub(super) fn cancels(&self, id: ActionId) {
        self.body.with(|body| body.cancel(id));
    }

    /// Runs an action to its end, however that is; gives the end and the ticks it took.
    pub(super) fn ends(&mut self, action: Action) -> Result<(ActionResult, u32), String> {
        let id = self.begins(action);
        self.end_of(id)
    }

    /// Runs an action that must succeed; gives the ticks it took.
    pub(super) fn does(&mut self, action: Action) -> Result<u32, String> {
        let words = format!("{action:?}");
        match self.ends(action)? {
            (Ok(()), ticks) => Ok(ticks),
            (Err(failure), _) => Err(format!("{words} failed: {failure}")),
        }
    }

    /// Runs an action that must fail in this way.
    pub(super) fn fails(&mut self, action: Action, how: &Failure) -> Told {
        let words = format!("{action:?}");
        let (result, _) = self.ends(action)?;
        expect(result.as_ref() == Err(how), || {
            format!("{words} ended with {result:?}, not with {how:?}")
        })
    }

    /// Runs an action that must be refused because its words make no sense.
    pub(super) fn refuses(&mut self, action: Action) -> Told {
        let words = format!("{action:?}");
        let (result, _) = self.ends(action)?;
        expect(matches!(result, Err(Failure::Invalid { .. })), || {
            format!("{words} ended with {result:?}")
        })
    }

    /// Runs an action of the other body that must succeed.
    pub(super) fn other_does(&mut self, action: Action) -> Told {
        let other = self.other()?;
        let words = format!("{action:?}");
        let id = other.with(|body| body.submit(action));
        let (result, _) = self.end_of_other(id)?;
        result.map_err(|failure| format!("{words} of the other failed: {failure}"))
    }

    /// Waits for the end of an action; gives it and the ticks until then.
    pub(super) fn end_of(&mut self, id: ActionId) -> Result<(ActionResult, u32), String> {
        self.end(0, id)
    }

    /// Waits for the end of an action of the other body.
    pub(super) fn end_of_other(&mut self, id: ActionId) -> Result<(ActionResult, u32), String> {
        self.end(1, id)
    }

    /// Walks to a place.
    pub(super) fn walks(&mut self, place: [i32; 3], range: f64) -> Result<u32, String> {
        let at = self.at(place);
        self.does(near(at, range))
    }

    /// Takes an item that it carries into the hand.
    pub(super) fn holds(&mut self, item: &str) -> Told {
        let action = Action::Equip {
            item: item.into(),
            to: Wear::Hand,
        };
        self.does(action).map(|_| ())
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

/// Looking.
impl Story<'_> {
    /// Whose story it is.
    pub(super) fn name(&self) -> AgentName {
        self.body.with(|body| body.name())
    }

    /// What the body knows of itself and its surroundings.
    pub(super) fn view(&self) -> Observation {
        self.body.with(|body| body.observe())
    }

    /// The kind of the block at a place.
    pub(super) fn kind(&self, place: [i32; 3]) -> Option<BlockId> {
        let at = self.at(place);
        self.body.with(|body| body.block_at(at))
    }

    /// Whether this block stands at a place.
    pub(super) fn stands(&self, name: &str, place: [i32; 3]) -> bool {
        let kind = self.kind(place).map(|kind| Catalog::get().block(kind));
        kind.is_some_and(|block| block.name.as_str() == name)
    }

    /// Whether the block at a place has a property with a value.
    pub(super) fn has(&self, property: &str, value: &str, place: [i32; 3]) -> bool {
        let at = self.at(place);
        let state = self.body.with(|body| body.state_at(at));
        state.and_then(|state| Catalog::get().property(state, property)) == Some(value)
    }

    /// Blocks that the body finds loaded around it.
    pub(super) fn finds(&self, kind: BlockId, max_distance: u32, count: usize) -> Vec<Position> {
        self.body
            .with(|body| body.find_blocks(&[kind], max_distance, count))
    }

    /// How many of an item are in the inventory.
    pub(super) fn carries(&self, item: &str) -> u32 {
        self.view().inventory.count(item)
    }

    /// Fails unless exactly so many of an item come to be carried.
    pub(super) fn comes_to_carry(&mut self, item: &str, count: u32) -> Told {
        self.until(&format!("{count} {item}"), |story| {
            story.carries(item) == count
        })
    }

    /// What the body has sensed since the story began.
    pub(super) fn sensed(&self) -> impl Iterator<Item = &Percept> {
        percepts(&self.events[0])
    }

    /// What the other body has sensed.
    pub(super) fn other_sensed(&self) -> impl Iterator<Item = &Percept> {
        percepts(&self.events[1])
    }

    /// All that the body was told.
    pub(super) fn events(&self) -> &[BodyEvent] {
        &self.events[0]
    }
}

fn percepts(events: &[BodyEvent]) -> impl Iterator<Item = &Percept> {
    events.iter().filter_map(|event| match event {
        BodyEvent::Sensed { percept } => Some(percept),
        _ => None,
    })
}

/// A walk to within some blocks of a place.
pub(super) fn near(at: Position, range: f64) -> Action {
    Action::Goto {
        to: Destination::Near { at, range },
        dig: false,
    }
}

/// Fails in words unless something holds.
pub(super) fn expect(holds: bool, otherwise: impl FnOnce() -> String) -> Told {
    if holds { Ok(()) } else { Err(otherwise()) }
}
