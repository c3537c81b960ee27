//! Where light comes from in a column of blocks: how far down each place lies under open sky, and which sections may hold something that
//! glows. Made when somebody asks for light, and kept up as blocks change.

use super::chunk::{BOTTOM, Chunk, SIDE, TOP, columns};
use super::kinds::{Traits, traits};
use crate::vocab::Position;
use crate::world::catalog::StateId;

/// Bits of [`Traits::shut`]: the faces below and above, in the order of `Face::ALL`.
const BELOW: u8 = 1;
const ABOVE: u8 = 2;

/// What light needs to know of a column.
#[derive(Clone, Debug)]
pub(super) struct Daylight {
    /// The lowest block of each place that lies under open sky, row by row.
    open: Box<[i16; 256]>,
    /// The least of them.
    deepest: i32,
    /// The sections that may hold what glows, as bits from the bottom.
    glowing: u32,
}

impl Daylight {
    /// Looks at all of a column.
    pub(super) fn of(chunk: &Chunk) -> Self {
        let mut open = Box::new([0; 256]);
        for ((x, z), open) in columns().zip(open.iter_mut()) {
            *open = open_down_to(chunk, x, z);
        }
        let glows = |state: StateId| traits(state).light > 0;
        let sections = (BOTTOM..TOP).step_by(SIDE as usize).enumerate();
        let glowing = sections.filter(|(_, y)| chunk.may_hold(*y, glows));
        Self {
            deepest: least(&open[..]),
            open,
            glowing: glowing.fold(0, |bits, (index, _)| bits | 1 << index),
        }
    }

    /// The lowest height under open sky at a place of the column.
    #[inline]
    pub(super) fn open(&self, x: i32, z: i32) -> i32 {
        i32::from(self.open[((z & 15) << 4 | x & 15) as usize])
    }

    /// The lowest height under open sky in the whole column.
    pub(super) fn deepest(&self) -> i32 {
        self.deepest
    }

    /// Whether something between two heights may glow.
    pub(super) fn may_glow(&self, low: i32, high: i32) -> bool {
        let (low, high) = (low.max(BOTTOM), high.min(TOP - 1));
        let section = |y: i32| (y - BOTTOM) / SIDE;
        low <= high && (section(low)..=section(high)).any(|it| self.glowing >> it & 1 == 1)
    }

    /// A block of the column has changed.
    pub(super) fn changed(&mut self, chunk: &Chunk, at: Position, state: StateId) {
        if traits(state).light > 0 {
            self.glowing |= 1 << ((at.y - BOTTOM) / SIDE);
        }
        let open = &mut self.open[((at.z & 15) << 4 | at.x & 15) as usize];
        if at.y + 1 >= i32::from(*open) {
            *open = open_down_to(chunk, at.x, at.z);
            self.deepest = least(&self.open[..]);
        }
    }
}

/// How far down the sky reaches undimmed: vanilla's `ChunkSkyLightSources`.
fn open_down_to(chunk: &Chunk, x: i32, z: i32) -> i16 {
    let mut y = TOP - 1;
    let mut above: &Traits = traits(StateId::AIR);
    while y >= BOTTOM {
        if chunk.uniform(y) == Some(StateId::AIR) {
            y -= y.rem_euclid(SIDE) + 1;
            above = traits(StateId::AIR);
            continue;
        }
        let here = traits(chunk.get(Position::new(x, y, z)));
        if here.filter > 0 || here.shut & ABOVE != 0 || above.shut & BELOW != 0 {
            break;
        }
        above = here;
        y -= 1;
    }
    (y + 1) as i16
}

fn least(open: &[i16]) -> i32 {
    open.iter().min().map_or(TOP, |least| i32::from(*least))
}
