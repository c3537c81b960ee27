//! How a check is told: what an operator arranges, what bodies do, and what is to come of it.

mod acting;
mod looking;

use std::fmt;

pub(super) use self::looking::is_item;

use super::{Ground, Need, Wish};
use crate::vocab::{Action, Destination, Position, Wear};
use crate::world::{BodyEvent, BodyHandle};

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
    pub(in crate::world::conformance) fn begin(
        ground: &'a mut dyn Ground,
        needs: &'static [Need],
    ) -> Self {
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
    pub(in crate::world::conformance) fn at(&self, [east, up, south]: [i32; 3]) -> Position {
        self.home.offset(east, up, south)
    }

    /// Puts a block.
    pub(in crate::world::conformance) fn block(&mut self, name: &str, place: [i32; 3]) -> Told {
        self.need(Need::Blocks)?;
        self.put(name, &[], place)
    }

    /// Puts a block with these properties.
    pub(in crate::world::conformance) fn state(
        &mut self,
        name: &str,
        properties: &[(&str, &str)],
        place: [i32; 3],
    ) -> Told {
        self.need(Need::States)?;
        self.put(name, properties, place)
    }

    /// Puts the same block everywhere between two corners, both included.
    pub(in crate::world::conformance) fn fill(
        &mut self,
        name: &str,
        from: [i32; 3],
        to: [i32; 3],
    ) -> Told {
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
    pub(in crate::world::conformance) fn give(&mut self, item: &str, count: u32) -> Told {
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
    pub(in crate::world::conformance) fn wears(&mut self, item: &str, to: Wear) -> Told {
        self.give(item, 1)?;
        self.does(Action::Equip {
            item: item.into(),
            to,
        })
        .map(|_| ())
    }

    /// Puts the body elsewhere.
    pub(in crate::world::conformance) fn stand(&mut self, place: [i32; 3]) -> Told {
        let body = self.body.clone();
        self.put_body(&body, place)
    }

    /// Puts the other body elsewhere.
    pub(in crate::world::conformance) fn stand_other(&mut self, place: [i32; 3]) -> Told {
        let other = self.other()?;
        self.put_body(&other, place)
    }

    /// Sets the hour, in ticks since sunrise.
    pub(in crate::world::conformance) fn hour(&mut self, ticks: u32) -> Told {
        self.need(Need::Hours)?;
        self.ground.arrange(&Wish::Hour(ticks))
    }

    /// Makes the body hungry: half drumsticks that are left.
    pub(in crate::world::conformance) fn hunger(&mut self, points: u32) -> Told {
        self.need(Need::Hunger)?;
        let whose = self.name();
        self.ground.arrange(&Wish::Food {
            whose: &whose,
            points,
        })
    }

    /// Summons a creature.
    pub(in crate::world::conformance) fn creature(&mut self, kind: &str, place: [i32; 3]) -> Told {
        self.need(Need::Creatures)?;
        let at = self.at(place);
        self.ground.arrange(&Wish::Creature { kind, at })
    }

    /// The second body.
    pub(in crate::world::conformance) fn other(&self) -> Result<BodyHandle, String> {
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

/// A walk to within some blocks of a place.
pub(in crate::world::conformance) fn near(at: Position, range: f64) -> Action {
    Action::Goto {
        to: Destination::Near { at, range },
        dig: false,
    }
}

/// Fails in words unless something holds.
pub(in crate::world::conformance) fn expect(
    holds: bool,
    otherwise: impl FnOnce() -> String,
) -> Told {
    if holds { Ok(()) } else { Err(otherwise()) }
}
