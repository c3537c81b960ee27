//! The steps that legs can take from a place, and what each costs in tenths of a tick.

use crate::vocab::Position;
use crate::world::catalog::BlockId;
use crate::world::embedded::kinds::{Fluid, furniture};
use crate::world::embedded::terrain::Terrain;

/// One block on the flat.
pub(super) const WALK: u32 = 46;
/// One block through water.
const SWIM: u32 = 102;
/// What a block with the head under water adds.
const DIVE: u32 = 100;
/// What a jump adds.
const JUMP: u32 = 40;
/// What each block of a fall adds.
const FALL: u32 = 25;
/// The deepest drop that does not hurt.
const DEEPEST: i32 = 3;
/// The deepest drop into water, which breaks every fall.
const DEEPEST_INTO_WATER: i32 = 24;

const SIDES: [(i32, i32); 4] = [(1, 0), (-1, 0), (0, 1), (0, -1)];
const SLANTS: [(i32, i32); 4] = [(1, 1), (1, -1), (-1, 1), (-1, -1)];

/// The blocks that a step needs free, in the order in which they are to be broken.
#[derive(Clone, Copy, Debug)]
pub(in crate::world::embedded) struct Cells {
    list: [Position; 6],
    len: usize,
}

impl Cells {
    fn new<const N: usize>(cells: [Position; N]) -> Self {
        let mut list = [Position::default(); 6];
        list[..N].copy_from_slice(&cells);
        Self { list, len: N }
    }

    /// The cells.
    pub(in crate::world::embedded) fn iter(&self) -> impl Iterator<Item = Position> {
        self.list.into_iter().take(self.len)
    }
}

/// The blocks that feet and head pass on the step between two places.
pub(in crate::world::embedded) fn clearance(from: Position, to: Position) -> Cells {
    let d = to - from;
    if d.x == 0 && d.z == 0 {
        return Cells::new([if d.y > 0 { to.up(1) } else { to }]);
    }
    if d.x != 0 && d.z != 0 {
        let corners = [from.offset(d.x, 0, 0), from.offset(0, 0, d.z)];
        let [a, b] = corners;
        return Cells::new([to, to.up(1), a, a.up(1), b, b.up(1)]);
    }
    match d.y {
        0 => Cells::new([to.up(1), to]),
        1.. => Cells::new([from.up(2), to.up(1), to]),
        -1 => Cells::new([to.up(2), to.up(1), to]),
        -2 => Cells::new([to.up(3), to.up(2), to.up(1), to]),
        -3 => Cells::new([to.up(4), to.up(3), to.up(2), to.up(1), to]),
        _ => Cells::new([to.up(1 - d.y), to.up(-d.y), to.up(1), to]),
    }
}

/// The steps over some terrain.
pub(super) struct Moves<'a> {
    terrain: &'a Terrain,
    dig: Option<&'a dyn Fn(BlockId) -> Option<u32>>,
}

impl<'a> Moves<'a> {
    /// Steps that may break blocks at the given costs, or none.
    pub(super) fn new(
        terrain: &'a Terrain,
        dig: Option<&'a dyn Fn(BlockId) -> Option<u32>>,
    ) -> Self {
        Self { terrain, dig }
    }

    /// Where one step leads from a place, with its cost, in a fixed order.
    pub(super) fn from(&self, at: Position) -> Vec<(Position, u32)> {
        let mut steps = Vec::with_capacity(16);
        for (x, z) in SIDES {
            let side = at.offset(x, 0, z);
            self.step(at, side.up(1), JUMP, &mut steps);
            self.step(at, side, 0, &mut steps);
            self.drop(at, side, &mut steps);
        }
        for (x, z) in SLANTS {
            let side = at.offset(x, 0, z);
            let free = |at: Position| self.cost_to_free(at) == Some(0);
            if clearance(at, side).iter().all(free) {
                self.step(at, side, WALK * 41 / 100, &mut steps);
            }
        }
        self.straight(at, &mut steps);
        steps
    }

    /// A step to a place with a floor or water, over the blocks that can be freed.
    fn step(&self, at: Position, to: Position, more: u32, steps: &mut Vec<(Position, u32)>) {
        let swims = self.terrain.water(to);
        if !swims && !self.terrain.solid(to.up(-1)) {
            return;
        }
        if let Some(freeing) = self.cost_to_clear(at, to) {
            let pace = if swims { self.swim(to) } else { WALK };
            steps.push((to, freeing + more + pace));
        }
    }

    /// Off an edge: down to the first floor if that does not hurt, or into water.
    fn drop(&self, at: Position, side: Position, steps: &mut Vec<(Position, u32)>) {
        for depth in 1..=DEEPEST_INTO_WATER {
            let to = side.up(-depth);
            let floor = depth <= DEEPEST && self.terrain.solid(to.up(-1));
            if floor || self.terrain.water(to) {
                self.step(at, to, FALL * depth.unsigned_abs(), steps);
                return;
            }
            if self.terrain.solid(to) {
                return;
            }
        }
    }

    /// Up and down in water, and down by breaking the floor where another one is right below.
    fn straight(&self, at: Position, steps: &mut Vec<(Position, u32)>) {
        let (up, down) = (at.up(1), at.up(-1));
        if self.terrain.water(at) {
            for to in [up, down] {
                if self.terrain.water(to) && self.cost_to_clear(at, to) == Some(0) {
                    steps.push((to, self.swim(to)));
                }
            }
        } else if self.terrain.solid(down)
            && self.terrain.solid(down.up(-1))
            && let Some(freeing) = self.cost_to_free(down)
        {
            steps.push((down, freeing + FALL));
        }
    }

    /// Through water, at the surface rather than below.
    fn swim(&self, to: Position) -> u32 {
        if self.terrain.water(to.up(1)) {
            SWIM + DIVE
        } else {
            SWIM
        }
    }

    fn cost_to_clear(&self, from: Position, to: Position) -> Option<u32> {
        let mut cost = 0;
        for cell in clearance(from, to).iter() {
            cost += self.cost_to_free(cell)?;
        }
        Some(cost)
    }

    /// Cost to make a block passable: none if it is, `None` if that is impossible or dangerous.
    fn cost_to_free(&self, at: Position) -> Option<u32> {
        let there = self.terrain.traits(at);
        if there.fluid == Fluid::Lava {
            return None;
        }
        if !there.solid() {
            return Some(0);
        }
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
