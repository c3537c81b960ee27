//! What land is to legs: how high a body stands in a place, and what is in the way between two places.
//!
//! A place is the block of the feet. Heights are sixteenths of a block over height 0 of the world, as shapes are made of.

use std::ops::ControlFlow;

use super::places::Places;
use crate::vocab::Position;
use crate::world::catalog::Catalog;
use crate::world::embedded::kinds::{Fluid, Traits};

/// How high a body is, in sixteenths: a little more than 1.8 blocks.
const TALL: i32 = 29;
/// How far to each side of its middle a body reaches, in blocks.
const HALF: f64 = 0.3;
/// What is no higher is stepped on: vanilla's `STEP_HEIGHT` of 0.6 blocks.
pub(super) const STEP: i32 = 9;
/// What is no higher is jumped on: 1.25 blocks.
const JUMP: i32 = 20;
/// A block.
const BLOCK: i32 = 16;

/// A block in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::world::embedded) enum Obstacle {
    /// It can be opened by hand.
    Door(Position),
    /// It must be broken.
    Solid(Position),
    /// It burns, stings or swallows.
    Deadly,
}

/// The height at which a body stands, floats or hangs in a place; `None` where nothing holds it.
pub(in crate::world::embedded) fn hold(at: Position, terrain: &impl Places) -> Option<i32> {
    floor(at, terrain).or_else(|| {
        let here = terrain.traits(at);
        (here.water() || here.climbable).then_some(at.y * BLOCK)
    })
}

/// The height at which a body is in a place where it may also be in the air.
pub(super) fn stand(at: Position, terrain: &impl Places) -> i32 {
    hold(at, terrain).unwrap_or(at.y * BLOCK)
}

/// The height of the floor in a place: of what is in it, if that is lower than a block, or of what is below.
pub(super) fn floor(at: Position, terrain: &impl Places) -> Option<i32> {
    let here = terrain.traits(at);
    let (base, top) = (at.y * BLOCK, i32::from(here.top));
    if here.blocks() && top < BLOCK {
        return (!here.harmful).then_some(base + top);
    }
    let below = terrain.traits(at.up(-1));
    let top = i32::from(below.top);
    (below.blocks() && top >= BLOCK && !below.harmful).then_some(base + top - BLOCK)
}

/// How a body gets from one place to another next to it.
pub(in crate::world::embedded) struct Pace<'a, P> {
    pub(super) terrain: &'a P,
    pub(super) from: Position,
    pub(super) to: Position,
    /// The heights at which it stands in the two.
    pub(super) low: i32,
    pub(super) high: i32,
}

impl<'a, P: Places> Pace<'a, P> {
    /// From a place where a body is to one that holds it; `None` if nothing does, or if it is too high to jump.
    pub(in crate::world::embedded) fn new(
        from: Position,
        to: Position,
        terrain: &'a P,
    ) -> Option<Self> {
        Self::between((from, stand(from, terrain)), to, terrain)
    }

    /// The same from a place where a body is known to stand at a height.
    pub(super) fn between(
        (from, low): (Position, i32),
        to: Position,
        terrain: &'a P,
    ) -> Option<Self> {
        let high = hold(to, terrain)?;
        let near = from.x == to.x && from.z == to.z || high - low <= JUMP;
        near.then_some(Self {
            terrain,
            from,
            to,
            low,
            high,
        })
    }

    /// How far up it goes, in sixteenths of a block.
    pub(in crate::world::embedded) fn rise(&self) -> i32 {
        self.high - self.low
    }

    /// The height of the feet at its end, in blocks.
    pub(in crate::world::embedded) fn arrival(&self) -> f64 {
        f64::from(self.high) / f64::from(BLOCK)
    }

    /// Whether it goes straight up or down.
    pub(in crate::world::embedded) fn upright(&self) -> bool {
        self.from.x == self.to.x && self.from.z == self.to.z
    }

    /// Whether a jump is needed: the rise is more than a step, and no stair leads up from here.
    pub(in crate::world::embedded) fn jumps(&self) -> bool {
        let way = self.to - self.from;
        self.rise() > STEP && !self.stairs(way)
    }

    /// Whether the block under the goal is a stair that rises this way.
    fn stairs(&self, way: Position) -> bool {
        let under = self.to.up(-1);
        let traits = self.terrain.traits(under);
        if traits.full || !traits.blocks() || self.rise() > BLOCK {
            return false;
        }
        let near = |low: f64, high: f64, way: i32| match way {
            0 => low < 0.8 && high > 0.2,
            1.. => low < 0.4,
            _ => high > 0.6,
        };
        let parts = Catalog::get().shape(self.terrain.state(under)).iter();
        let first = parts
            .filter(|it| near(it.min[0], it.max[0], way.x) && near(it.min[2], it.max[2], way.z));
        let first = first.map(|it| it.max[1]).fold(0.0, f64::max);
        (under.y * BLOCK - self.low) + (first * 16.0) as i32 <= STEP
    }

    /// The first thing in the way.
    pub(in crate::world::embedded) fn obstacle(&self) -> Option<Obstacle> {
        self.meet(ControlFlow::Break).break_value()
    }

    /// Meets what is in the way, in the order in which it is to be broken.
    pub(super) fn meet<B>(
        &self,
        mut met: impl FnMut(Obstacle) -> ControlFlow<B>,
    ) -> ControlFlow<B> {
        let way = self.to - self.from;
        let (across, top) = (self.low.max(self.high), self.low.max(self.high) + TALL);
        let mut pass = |at: Position, low, side| {
            let passage = Passage {
                low,
                across,
                top,
                side,
            };
            passage.meet(at, self.terrain, &mut met)
        };
        if !self.upright() || way.y > 0 {
            pass(self.from, self.low, Some([way.x, way.z]))?;
        }
        pass(self.to, self.high, Some([-way.x, -way.z]))?;
        if way.x != 0 && way.z != 0 {
            pass(self.from.offset(way.x, 0, 0), across, None)?;
            pass(self.from.offset(0, 0, way.z), across, None)?;
        }
        ControlFlow::Continue(())
    }
}

/// How a body passes a column of blocks.
#[derive(Clone, Copy)]
struct Passage {
    /// Where its feet are at the lowest.
    low: i32,
    /// Where they are as it goes from or to the side.
    across: i32,
    /// Where its head is at the highest.
    top: i32,
    /// The side of its way, east and south; none if it brushes past.
    side: Option<[i32; 2]>,
}

impl Passage {
    /// Meets what is in the way in a column, from above.
    #[inline]
    fn meet<B>(
        self,
        at: Position,
        terrain: &impl Places,
        met: &mut impl FnMut(Obstacle) -> ControlFlow<B>,
    ) -> ControlFlow<B> {
        // A fence in the block below reaches into a corner.
        let lowest = (self.low >> 4) - i32::from(self.side.is_none());
        for y in (lowest..=(self.top - 1) >> 4).rev() {
            if let Some(obstacle) = self.obstacle(Position::new(at.x, y, at.z), terrain) {
                met(obstacle)?;
            }
        }
        ControlFlow::Continue(())
    }

    #[inline]
    fn obstacle(self, at: Position, terrain: &impl Places) -> Option<Obstacle> {
        let here = terrain.traits(at);
        let base = at.y * BLOCK;
        if !here.solid() {
            let deadly = here.fluid == Fluid::Lava || here.harmful;
            let inside = deadly && base + BLOCK > self.low;
            return inside.then_some(Obstacle::Deadly);
        }
        let top = base + i32::from(here.top);
        if base + i32::from(here.bottom) >= self.top || top <= self.low {
            return None;
        }
        let side = self
            .side
            .map(|side| if top > self.across { side } else { [0, 0] });
        if here.thin && side.is_some_and(|side| !plate_stops(at, side, terrain)) {
            None
        } else if here.opens {
            Some(Obstacle::Door(at))
        } else if here.harmful {
            Some(Obstacle::Deadly)
        } else {
            Some(Obstacle::Solid(at))
        }
    }
}

/// Whether a thin plate at the edge of a block, as of a door, stops a body between the middle and a side.
fn plate_stops(at: Position, side: [i32; 2], terrain: &impl Places) -> bool {
    let reach = |way: i32| {
        let edge = |way: i32| if way == 0 { HALF } else { 0.5 };
        (0.5 - edge(way.min(0)), 0.5 + edge(way.max(0)))
    };
    let ((west, east), (north, south)) = (reach(side[0]), reach(side[1]));
    let parts = Catalog::get().shape(terrain.state(at));
    parts
        .iter()
        .any(|it| it.min[0] < east && it.max[0] > west && it.min[2] < south && it.max[2] > north)
}

impl Traits {
    /// Whether a body cannot be in its middle.
    pub(super) fn blocks(&self) -> bool {
        self.top > 0 && !self.thin
    }
}
