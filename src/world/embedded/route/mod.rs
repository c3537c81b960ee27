//! Ways through the blocks: A* over places where feet can be, with a limit on how much is searched.

mod goal;
mod ground;
mod moves;
mod places;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use pathfinding::prelude::astar;

pub(super) use self::ground::{Obstacle, Pace};
use self::moves::{Moves, Steps, WALK};
pub(super) use self::places::Places;
use super::terrain::Terrain;
use crate::vocab::{Destination, Position};
use crate::world::catalog::BlockId;

/// Places that one search may look at.
pub(super) const LIMIT: u32 = 16_000;

/// Steps that most searches look at, at the most.
const USUAL: usize = 4_096;

/// By how many halves a search overrates what is left of the way: at first, and when it got lost.
const LEAN: u32 = 3;
const STRAIGHT: u32 = 40;

/// The limit struck, and nothing nearer to the goal was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Lost;

/// What a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Route {
    /// The places to step through to the goal, in order; empty if it is reached.
    To(Vec<Position>),
    /// The limit struck: the places to step through to the one nearest to the goal.
    Towards(Vec<Position>),
}

/// A question for a way.
pub(super) struct Search<'a> {
    pub(super) terrain: &'a Terrain,
    pub(super) to: &'a Destination,
    /// Ticks to break a block on the way with the best tool at hand; `None` where no block may be broken.
    pub(super) dig: Option<&'a dyn Fn(BlockId) -> Option<u32>>,
    /// Places that it may look at: [`LIMIT`] for bodies.
    pub(super) limit: u32,
    /// What it may know, if that is not everything: of all else it thinks as of rock that nobody breaks.
    pub(super) known: Option<&'a dyn Fn(Position) -> bool>,
    /// Whether it makes straight for the goal in a second search, where the limit strikes before it gets nearer.
    pub(super) twice: bool,
}

/// How a search ended.
struct Found {
    /// The places from the start to the goal, both included.
    way: Option<Vec<Position>>,
    /// What is left at least from the place nearest to the goal.
    nearest: (u32, Position),
    /// Every step that was looked at: where to, and where from.
    steps: Vec<(Position, Position)>,
    /// How many places were looked at, and whether that was the limit.
    searched: u32,
    struck: bool,
}

impl Search<'_> {
    /// A way from a place, at most half as dear again as the cheapest: the search leans towards the goal. Where the limit strikes before
    /// it gets nearer, as in a maze of caves under dear stone, it may make straight for the goal instead. `None` if there is no way.
    pub(super) fn from(&self, start: Position) -> Option<Route> {
        self.counted_from(start).0
    }

    /// The same, with how many places the search looked at.
    pub(super) fn counted_from(&self, start: Position) -> (Option<Route>, u32) {
        if goal::reached(self.to, start, self.terrain) {
            return (Some(Route::To(Vec::new())), 0);
        }
        if self.dig.is_none() && self.known.is_none() && goal::nowhere(self.to, self.terrain) {
            return (None, 0);
        }
        let (found, searched) = match self.leaning_from(start, LEAN) {
            (Err(Lost), searched) if self.twice => {
                let (found, again) = self.leaning_from(start, STRAIGHT);
                (found, searched + again)
            }
            found => found,
        };
        (found.unwrap_or(None), searched)
    }

    /// A way found by a search that takes what is left for so many halves of what it is at least.
    fn leaning_from(&self, start: Position, halves: u32) -> (Result<Option<Route>, Lost>, u32) {
        let steps = |way: Vec<Position>| way.into_iter().skip(1).collect();
        let found = self.search(start, halves);
        let (far, nearest) = found.nearest;
        let nearer = far + 2 * WALK <= goal::far(self.to, start);
        let route = match (found.way, found.struck) {
            (Some(way), _) => Ok(Some(Route::To(steps(way)))),
            (None, true) if nearer => {
                Ok(Some(Route::Towards(way_back(&found.steps, start, nearest))))
            }
            (None, true) => Err(Lost),
            (None, false) => Ok(None),
        };
        (route, found.searched)
    }

    fn search(&self, start: Position, halves: u32) -> Found {
        let moves = Moves::new(self.terrain, self.known, self.dig);
        let far = |at: Position| goal::far(self.to, at);
        let (searched, nearest) = (Cell::new(0), Cell::new((far(start), start)));
        let taken = RefCell::new(Vec::with_capacity(USUAL));
        let steps = |at: &Position| {
            if searched.get() == self.limit {
                return Steps::none();
            }
            searched.set(searched.get() + 1);
            nearest.set(nearest.get().min((far(*at), *at)));
            let steps = moves.from(*at);
            let to_here = steps.places().map(|to| (to, *at));
            taken.borrow_mut().extend(to_here);
            steps
        };
        let leaning = |at: &Position| far(*at) * halves / 2;
        let reached = |at: &Position| goal::reached(self.to, *at, self.terrain);
        let found = astar(&start, steps, leaning, reached);
        Found {
            way: found.map(|(way, _)| way),
            nearest: nearest.get(),
            steps: taken.into_inner(),
            searched: searched.get(),
            struck: searched.get() == self.limit,
        }
    }
}

/// The way to a place that was come by, by the first step to each.
fn way_back(steps: &[(Position, Position)], start: Position, to: Position) -> Vec<Position> {
    let mut came_from = BTreeMap::new();
    for (next, at) in steps {
        came_from.entry(*next).or_insert(*at);
    }
    let (mut at, mut way) = (to, Vec::new());
    while at != start
        && let Some(before) = came_from.get(&at)
    {
        way.push(at);
        at = *before;
    }
    way.reverse();
    way
}

/// Remembers what a question about a kind of block answered.
pub(super) fn remembering(ask: impl Fn(BlockId) -> Option<u32>) -> impl Fn(BlockId) -> Option<u32> {
    let known = RefCell::new(BTreeMap::new());
    move |block| {
        let mut known = known.borrow_mut();
        *known.entry(block).or_insert_with(|| ask(block))
    }
}

#[cfg(test)]
mod tests;
