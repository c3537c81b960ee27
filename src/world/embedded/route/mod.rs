//! Ways through the blocks: A* over places where feet can be, with a limit on how much is searched.

mod goal;
mod moves;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use pathfinding::prelude::astar;

use self::moves::Moves;
pub(super) use self::moves::clearance;
use super::terrain::Terrain;
use crate::vocab::{Destination, Position};
use crate::world::catalog::BlockId;

/// Places that one search may look at.
const LIMIT: u32 = 6_000;

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
    /// The cheapest way found from a place; `None` if there is none.
    pub(super) fn from(&self, start: Position) -> Option<Route> {
        if goal::reached(self.to, start, self.terrain) {
            return Some(Route::To(Vec::new()));
        }
        let moves = Moves::new(self.terrain, self.dig);
        let searched = Cell::new(0);
        let nearest = RefCell::new((self.far(start), start));
        let steps = |at: &Position| {
            searched.set(searched.get() + 1);
            let mut nearest = nearest.borrow_mut();
            *nearest = (*nearest).min((self.far(*at), *at));
            match searched.get() {
                ..=LIMIT => moves.from(*at),
                _ => Vec::new(),
            }
        };
        let reached = |at: &Position| goal::reached(self.to, *at, self.terrain);
        if let Some(path) = astar(&start, steps, |at| self.far(*at), reached) {
            return Some(Route::To(without_start(path)));
        }
        let (far, best) = nearest.into_inner();
        if searched.get() <= LIMIT || far + 2 * moves::WALK > self.far(start) {
            return None;
        }
        Self::to_known(start, best, &moves)
    }

    /// The way to a place that the failed search came by.
    fn to_known(start: Position, best: Position, moves: &Moves<'_>) -> Option<Route> {
        let searched = Cell::new(0);
        let steps = |at: &Position| {
            searched.set(searched.get() + 1);
            match searched.get() {
                ..=LIMIT => moves.from(*at),
                _ => Vec::new(),
            }
        };
        let far = |at: &Position| goal::between(*at, best);
        let path = astar(&start, steps, far, |at| *at == best)?;
        Some(Route::Towards(without_start(path)))
    }

    fn far(&self, at: Position) -> u32 {
        goal::far(self.to, at)
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

fn without_start((path, _): (Vec<Position>, u32)) -> Vec<Position> {
    path.into_iter().skip(1).collect()
}

#[cfg(test)]
mod tests;
