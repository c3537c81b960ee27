//! One column of blocks: what was perceived of it, and what is imagined between, below and above.

use crate::vocab::Position;
use crate::world::catalog::StateId;
use crate::world::embedded::chunk::{BOTTOM, Chunk, SIDE, TOP};
use crate::world::embedded::generate::ground as materials;
use crate::world::embedded::generate::imagined::ground::{Ground, NEAR};
use crate::world::embedded::kinds::{Fluid, traits};

/// The most blocks between two perceived ones that are taken for air.
const GAP: i32 = 8;
/// How far down land that is moved keeps its shape; deeper it is rock, and further down the other land as it is.
const DEEP: i32 = 16;
/// How far below its surface the other land is rock for certain.
const SOIL: i32 = 4;

/// A column of the other land.
pub(super) struct Other<'a> {
    chunk: &'a Chunk,
    /// The column, at height 0.
    at: Position,
    /// The highest layer of the chunk that may hold anything.
    ceiling: i32,
    /// The highest solid ground.
    surface: i32,
}

impl<'a> Other<'a> {
    pub(super) fn new(chunk: &'a Chunk, at: Position, ceiling: i32) -> Self {
        let mut heights = (BOTTOM..=ceiling).rev();
        let surface = heights.find(|y| {
            let it = traits(chunk.get(at.up(*y)));
            it.full && !it.tree
        });
        Self {
            chunk,
            at,
            ceiling,
            surface: surface.unwrap_or(BOTTOM),
        }
    }

    /// Tells the states in which this land is not as it is: `perceived` stands, and what is imagined fits. `nearest` is the perceived
    /// ground that is nearest, for a column in which there is none.
    pub(super) fn fit(
        &self,
        perceived: &[(i32, StateId)],
        nearest: Option<Ground>,
        put: &mut impl FnMut(i32, StateId),
    ) {
        let Some((lowest, _)) = perceived.first() else {
            if let Some(ground) = nearest {
                self.lay_ground(ground, put);
                self.grow(ground, put);
            }
            return;
        };
        match nearest.filter(|_| !is_anchored(perceived)) {
            Some(ground) => {
                let height = ground.height.min(lowest - 1);
                self.lay_ground(Ground { height, ..ground }, put);
                for y in height + 1..*lowest {
                    put(y, StateId::AIR);
                }
            }
            None => {
                for y in self.depth(*lowest)..*lowest {
                    put(y, self.rock(y));
                }
            }
        }
        let mut below = *lowest;
        for (y, state) in perceived {
            for between in below + 1..*y {
                put(between, self.between(below, (*y, *state), between));
            }
            put(*y, *state);
            below = *y;
        }
        for y in below + 1..=self.ceiling {
            put(y, StateId::AIR);
        }
    }

    /// This land moved up or down so that its surface is the ground.
    fn lay_ground(&self, ground: Ground, put: &mut impl FnMut(i32, StateId)) {
        let floor = ground.height - i32::from(ground.liquid.is_some());
        for y in self.depth(floor)..=floor {
            let near = y > floor - DEEP;
            let moved = near.then(|| self.chunk.get(self.at.up(y - floor + self.surface)));
            put(y, moved.unwrap_or_else(|| self.rock(y)));
        }
        if let Some(liquid) = ground.liquid {
            put(ground.height, liquid);
        }
    }

    /// What stands on this land moved with it, but for lakes and seas; nothing near what was perceived.
    fn grow(&self, ground: Ground, put: &mut impl FnMut(i32, StateId)) {
        let bare = ground.liquid.is_some() || ground.steps <= NEAR;
        let top = self.ceiling + (ground.height - self.surface).max(0);
        for y in ground.height + 1..=top.min(TOP - 1) {
            let grown = self.chunk.get(self.at.up(y - ground.height + self.surface));
            let bare = bare || traits(grown).fluid != Fluid::None;
            put(y, if bare { StateId::AIR } else { grown });
        }
    }

    /// From where on this land is not as it is, if it has to fit something at a height.
    fn depth(&self, height: i32) -> i32 {
        (height - DEEP).min(self.surface - SOIL).max(BOTTOM)
    }

    /// The rock of this land at a height, without its caves; plain rock where it has none.
    fn rock(&self, y: i32) -> StateId {
        let state = self.chunk.get(self.at.up(y));
        let it = traits(state);
        if y <= self.surface - SOIL && it.full && !it.tree {
            state
        } else if y < 0 {
            materials().deepslate
        } else {
            materials().stone
        }
    }

    /// What is imagined at a height between a perceived block and the next one above.
    fn between(&self, below: i32, (above, state): (i32, StateId), y: i32) -> StateId {
        let it = traits(state);
        match it.fluid {
            Fluid::Water => materials().water,
            Fluid::Lava => materials().lava,
            Fluid::None if it.tree || above - below - 1 <= GAP => StateId::AIR,
            Fluid::None => self.rock(y),
        }
    }
}

/// Whether something was perceived in a column that stands on the ground or is it, not only crowns and what grows.
pub(super) fn is_anchored(perceived: &[(i32, StateId)]) -> bool {
    perceived.iter().any(|(_, state)| {
        let it = traits(*state);
        (it.solid() && !it.tree) || it.liquid()
    })
}

/// The highest layer of a chunk that may hold anything.
pub(super) fn ceiling(chunk: &Chunk) -> i32 {
    let mut top = TOP - 1;
    while top > BOTTOM && chunk.uniform(top) == Some(StateId::AIR) {
        top -= SIDE;
    }
    top
}
