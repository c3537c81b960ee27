//! What eyes do about blocks that change: they turn to them, look into the holes that open, and keep in mind what changed out of sight.

use std::ops::Bound;

use super::around::Around;
use super::ray::transparent;
use super::{FAR, Senses, View, fan};
use crate::vocab::{Percept, Point, Position};

/// How near a change is for eyes to turn to it at once, in blocks.
const STARTLING: f64 = 6.0;
/// How near a block is for eyes to look at once into the hole where it was, in blocks.
const GAPING: f64 = 16.0;
/// Most holes that eyes look into at once; after more of them they look all around again.
const HOLES: usize = 8;
/// How many of the changes that were out of sight moving eyes look for again in one look.
const CHECKED: usize = 32;

impl Senses {
    /// Tells that some block changed; the next look will check it if it can be seen. Every change near the eyes must be told.
    pub fn block_changed(&mut self, at: Position) {
        self.known.forget(at);
        let far = self.eyes.map(|eyes| eyes.distance(at.center()));
        let in_reach = far.is_some_and(|far| far <= FAR);
        if in_reach || self.seen.at(at).is_some() {
            self.changed.insert(at);
            self.latest.insert(at);
        }
        self.company.altered |= in_reach;
        self.news |= far.is_some_and(|far| far <= STARTLING);
    }

    /// Tells that any block may have changed without a word: land was loaded again.
    pub fn land_changed(&mut self) {
        self.known.clear();
        self.company.altered = true;
    }

    /// Looks at the blocks that changed since the last look and into the holes that opened, and looks again for some of those that were
    /// out of sight, if that may be over.
    pub(super) fn look_at_changes<V: View>(
        &mut self,
        eyes: Point,
        view: &V,
        percepts: &mut Vec<Percept>,
    ) {
        let latest = std::mem::take(&mut self.latest);
        let mut holes = self.check(latest, eyes, view, percepts);
        if self.stirred && !self.changed.is_empty() {
            let again = self.next_to_check(eyes);
            holes.extend(self.check(again, eyes, view, percepts));
        }
        if holes.len() > HOLES {
            self.still = 0;
        } else if !holes.is_empty() {
            self.look_into(&holes, eyes, view, percepts);
        }
    }

    /// The next changes in reach that were out of sight, by turns.
    fn next_to_check(&mut self, eyes: Point) -> Vec<Position> {
        let start = self.checked.map_or(Bound::Unbounded, Bound::Excluded);
        let rest = self.changed.range((start, Bound::Unbounded));
        let near = rest.filter(|at| eyes.distance(at.center()) <= FAR);
        let again: Vec<Position> = near.take(CHECKED).copied().collect();
        self.checked = again.last().copied().filter(|_| again.len() == CHECKED);
        again
    }

    /// Perceives those of some places that are in sight; what is not, but was once, stays in mind. Gives the near ones that sight passes.
    fn check<V: View>(
        &mut self,
        places: impl IntoIterator<Item = Position>,
        eyes: Point,
        view: &V,
        percepts: &mut Vec<Percept>,
    ) -> Vec<Position> {
        let mut holes = Vec::new();
        for at in places {
            let far = eyes.distance(at.center());
            let in_view = far <= FAR && self.sees(eyes, at, view);
            let Some(block) = view.block(at).filter(|_| in_view) else {
                if self.seen.at(at).is_none() {
                    self.changed.remove(&at);
                }
                continue;
            };
            self.changed.remove(&at);
            self.perceive(at, block, percepts);
            if transparent(block) {
                self.look_behind(eyes, at, view, percepts);
                if far <= GAPING {
                    holes.push(at);
                }
            }
        }
        holes
    }

    /// What a change has laid open right behind it.
    fn look_behind<V: View>(
        &mut self,
        eyes: Point,
        changed: Position,
        view: &V,
        percepts: &mut Vec<Percept>,
    ) {
        for at in changed.neighbours() {
            self.look_at(eyes, at, view, percepts);
        }
    }

    /// Casts every ray of all fans that comes through one of these places, and looks for the changes behind them.
    fn look_into<V: View>(
        &mut self,
        holes: &[Position],
        eyes: Point,
        view: &V,
        percepts: &mut Vec<Percept>,
    ) {
        let mut around = Around::new(view, eyes.block());
        for hole in holes {
            for direction in fan::towards(eyes, *hole) {
                self.cast((eyes, direction), &mut around, percepts);
            }
        }
        let through = |at: &Position| {
            let mut holes = holes.iter();
            holes.any(|hole| fan::is_towards(eyes, *hole, at.center()))
        };
        let behind: Vec<Position> = self.changed.iter().copied().filter(through).collect();
        self.check(behind, eyes, view, percepts);
    }
}
