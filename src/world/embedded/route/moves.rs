//! The steps that legs can take from a place, and what each costs in tenths of a tick.

use std::ops::ControlFlow;

use super::ground::{Obstacle, Pace, STEP, floor, hold, stand};
use super::places::{Places, Remembered};
use crate::vocab::Position;
use crate::world::catalog::BlockId;
use crate::world::embedded::kinds::furniture;
use crate::world::embedded::terrain::Terrain;

/// One block on the flat.
pub(super) const WALK: u32 = 46;
/// One block through water.
const SWIM: u32 = 102;
/// One block up or down a ladder: 2.35 blocks a second.
const CLIMB: u32 = 85;
/// What a block with the head under water adds.
const DIVE: u32 = 100;
/// What a jump adds.
const JUMP: u32 = 40;
/// What each block of a fall adds.
const FALL: u32 = 25;
/// What opening half a door adds.
const OPEN: u32 = 10;
/// The deepest drop that does not hurt, in sixteenths of a block.
const DEEPEST: i32 = 3 * 16;
/// The deepest drop into water, which breaks every fall, in blocks.
const DEEPEST_INTO_WATER: i32 = 24;
/// More steps than there are from any place.
const MOST: usize = 24;

const SIDES: [(i32, i32); 4] = [(1, 0), (-1, 0), (0, 1), (0, -1)];
const SLANTS: [(i32, i32); 4] = [(1, 1), (1, -1), (-1, 1), (-1, -1)];

/// Places with the cost of the step there.
#[derive(Debug)]
pub(super) struct Steps {
    list: [(Position, u32); MOST],
    len: usize,
}

impl Steps {
    /// No steps.
    pub(super) fn none() -> Self {
        Self {
            list: [(Position::default(), 0); MOST],
            len: 0,
        }
    }

    /// Where they lead.
    pub(super) fn places(&self) -> impl Iterator<Item = Position> {
        self.list[..self.len].iter().map(|(to, _)| *to)
    }

    fn push(&mut self, to: Position, cost: u32) {
        if let Some(free) = self.list.get_mut(self.len) {
            *free = (to, cost);
            self.len += 1;
        }
    }
}

impl IntoIterator for Steps {
    type Item = (Position, u32);
    type IntoIter = std::iter::Take<std::array::IntoIter<Self::Item, MOST>>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter().take(self.len)
    }
}

/// A place, and the height at which a body is there, in sixteenths of a block.
type Footing = (Position, i32);

/// The steps over some terrain.
pub(super) struct Moves<'a> {
    terrain: Remembered<'a>,
    dig: Option<&'a dyn Fn(BlockId) -> Option<u32>>,
}

impl<'a> Moves<'a> {
    /// Steps that may break blocks at the given costs, or none, over what is known.
    pub(super) fn new(
        terrain: &'a Terrain,
        known: Option<&'a dyn Fn(Position) -> bool>,
        dig: Option<&'a dyn Fn(BlockId) -> Option<u32>>,
    ) -> Self {
        Self {
            terrain: Remembered::new(terrain, known),
            dig,
        }
    }

    /// Where one step leads from a place, with its cost, in a fixed order.
    pub(super) fn from(&self, at: Position) -> Steps {
        let mut steps = Steps::none();
        let from = (at, stand(at, &self.terrain));
        for (x, z) in SIDES {
            self.aside(from, at.offset(x, 0, z), &mut steps);
        }
        for (x, z) in SLANTS {
            self.slant(from, at.offset(x, 0, z), &mut steps);
        }
        self.straight(from, &mut steps);
        steps
    }

    /// To the block beside, the one over it, or down to what is below.
    fn aside(&self, from: Footing, side: Position, steps: &mut Steps) {
        let there = self.terrain.traits(side);
        let walled = there.blocks() && there.top >= 16 && !there.opens;
        if walled || there.water() || there.climbable {
            self.step(from, side.up(1), 0, steps);
        }
        let held = hold(side, &self.terrain).is_some();
        if held && (!walled || self.dig.is_some()) {
            self.step(from, side, 0, steps);
        }
        if !there.blocks() && !held {
            self.drop(from, side, steps);
        } else if self.dig.is_some() {
            self.step(from, side.up(-1), FALL, steps);
        }
    }

    /// A level step aslant, where nothing is brushed.
    fn slant(&self, from: Footing, to: Position, steps: &mut Steps) {
        if let Some(pace) = Pace::between(from, to, &self.terrain)
            && pace.rise().abs() <= STEP
            && pace.obstacle().is_none()
        {
            steps.push(to, self.pace(to) + WALK * 41 / 100);
        }
    }

    /// A step to a place that holds a body, over the blocks that can be freed.
    fn step(&self, from: Footing, to: Position, more: u32, steps: &mut Steps) {
        if let Some(pace) = Pace::between(from, to, &self.terrain)
            && let Some(freeing) = self.cost_to_clear(&pace)
        {
            let jump = if pace.jumps() { JUMP } else { 0 };
            steps.push(to, freeing + more + jump + self.pace(to));
        }
    }

    /// Off an edge: down to the first floor if that does not hurt, or into water, or to a ladder.
    fn drop(&self, from: Footing, side: Position, steps: &mut Steps) {
        let (_, start) = from;
        for depth in 1..=DEEPEST_INTO_WATER {
            let to = side.up(-depth);
            let there = self.terrain.traits(to);
            if let Some(height) = hold(to, &self.terrain) {
                if there.water() || start - height <= DEEPEST {
                    self.step(from, to, FALL * depth.unsigned_abs(), steps);
                }
                return;
            }
            if there.blocks() {
                return;
            }
        }
    }

    /// Up and down in water and on ladders, and down by breaking the floor where another one is right below.
    fn straight(&self, from: Footing, steps: &mut Steps) {
        let (at, _) = from;
        let (up, down) = (at.up(1), at.up(-1));
        let here = self.terrain.traits(at);
        for to in [up, down] {
            let there = self.terrain.traits(to);
            let swims = here.water() && there.water();
            let climbs = there.climbable && (to == down || here.climbable);
            if (swims || climbs)
                && let Some(pace) = Pace::between(from, to, &self.terrain)
                && self.cost_to_clear(&pace) == Some(0)
            {
                steps.push(to, self.pace(to));
            }
        }
        let under = self.terrain.traits(down);
        if self.dig.is_some()
            && !here.water()
            && under.full
            && floor(down, &self.terrain).is_some()
            && let Some(pace) = Pace::between(from, down, &self.terrain)
            && let Some(freeing) = self.cost_to_clear(&pace)
        {
            steps.push(down, freeing + FALL);
        }
    }

    /// What it takes to be in a place: in water at the surface rather than below.
    fn pace(&self, to: Position) -> u32 {
        let there = self.terrain.traits(to);
        if there.water() {
            let deep = self.terrain.traits(to.up(1)).water();
            SWIM + if deep { DIVE } else { 0 }
        } else if there.climbable {
            CLIMB
        } else {
            WALK
        }
    }

    /// What it costs to open and break what is in the way; `None` if that is impossible or dangerous.
    fn cost_to_clear(&self, pace: &Pace<'_, Remembered<'_>>) -> Option<u32> {
        let mut cost = 0;
        let barred = pace.meet(|obstacle| match self.cost_to_free(obstacle) {
            Some(more) => {
                cost += more;
                ControlFlow::Continue(())
            }
            None => ControlFlow::Break(()),
        });
        barred.is_continue().then_some(cost)
    }

    fn cost_to_free(&self, obstacle: Obstacle) -> Option<u32> {
        let at = match obstacle {
            Obstacle::Door(_) => return Some(OPEN),
            Obstacle::Deadly => return None,
            Obstacle::Solid(at) => at,
        };
        let there = self.terrain.traits(at);
        let dig = self.dig?;
        if furniture(there.block) || !there.breakable || self.holds_back_liquid(at) {
            return None;
        }
        Some(dig(there.block)? * 10 + 10)
    }

    fn holds_back_liquid(&self, at: Position) -> bool {
        let mut around = at.neighbours().into_iter();
        around.any(|next| self.terrain.traits(next).liquid() && next.y >= at.y)
    }
}
