//! Ways through the blocks: A* over places where feet can be, with a limit on how much is searched.

mod goal;
mod moves;

use std::cell::RefCell;
use std::collections::BTreeMap;

use indexmap::IndexMap;
use pathfinding::prelude::astar;

use self::moves::Moves;
pub(super) use self::moves::clearance;
use super::terrain::Terrain;
use crate::vocab::{Destination, Position};
use crate::world::catalog::BlockId;

/// Places that one search may look at.
const LIMIT: u32 = 16_000;

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
}

impl Search<'_> {
    /// A way from a place, at most half as dear again as the cheapest: the search leans towards the goal. Where the limit strikes before
    /// it gets nearer, as in a maze of caves under dear stone, it makes straight for the goal instead. `None` if there is no way.
    pub(super) fn from(&self, start: Position) -> Option<Route> {
        let straight = |Lost| self.leaning_from(start, STRAIGHT);
        let found = self.leaning_from(start, LEAN).or_else(straight);
        found.unwrap_or(None)
    }

    /// A way found by a search that takes what is left for so many halves of what it is at least.
    fn leaning_from(&self, start: Position, halves: u32) -> Result<Option<Route>, Lost> {
        if goal::reached(self.to, start, self.terrain) {
            return Ok(Some(Route::To(Vec::new())));
        }
        let moves = Moves::new(self.terrain, self.dig);
        let trail = RefCell::new(Trail::new(start, self.far(start)));
        let steps = |at: &Position| {
            let mut trail = trail.borrow_mut();
            if trail.searched == LIMIT {
                return Vec::new();
            }
            let steps = moves.from(*at);
            trail.note(*at, self.far(*at), &steps);
            steps
        };
        let leaning = |at: &Position| self.far(*at) * halves / 2;
        let reached = |at: &Position| goal::reached(self.to, *at, self.terrain);
        if let Some((path, _)) = astar(&start, steps, leaning, reached) {
            return Ok(Some(Route::To(path.into_iter().skip(1).collect())));
        }
        let trail = trail.into_inner();
        let (far, _) = trail.nearest;
        let nearer = far + 2 * moves::WALK <= self.far(start);
        match (trail.searched == LIMIT, nearer) {
            (true, true) => Ok(Some(Route::Towards(trail.to_nearest()))),
            (true, false) => Err(Lost),
            (false, _) => Ok(None),
        }
    }

    fn far(&self, at: Position) -> u32 {
        goal::far(self.to, at)
    }
}

/// What a search came by: how it got everywhere, and where it was nearest to the goal.
struct Trail {
    start: Position,
    came_from: IndexMap<Position, Position>,
    nearest: (u32, Position),
    searched: u32,
}

impl Trail {
    fn new(start: Position, far: u32) -> Self {
        Self {
            start,
            came_from: IndexMap::new(),
            nearest: (far, start),
            searched: 0,
        }
    }

    fn note(&mut self, at: Position, far: u32, steps: &[(Position, u32)]) {
        self.searched += 1;
        self.nearest = self.nearest.min((far, at));
        for (next, _) in steps {
            self.came_from.entry(*next).or_insert(at);
        }
    }

    fn to_nearest(&self) -> Vec<Position> {
        let (_, mut at) = self.nearest;
        let mut way = Vec::new();
        while at != self.start
            && let Some(before) = self.came_from.get(&at)
        {
            way.push(at);
            at = *before;
        }
        way.reverse();
        way
    }
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
