//! How much of a side a block fills, for what leans on it, hangs from it or joins it. After vanilla's `SupportType`.

use super::kinds::{by_name, traits};
use crate::vocab::Face;
use crate::world::catalog::{Catalog, Cuboid, StateId};

by_name! {
    fn odd() -> Odd of BlockId { mud, soul_sand, snow, powder_snow, scaffolding }
}

/// What must be filled of a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// All of it: `SupportType.FULL`.
    Full,
    /// The middle: `SupportType.CENTER`.
    Center,
    /// The rim, two sixteenths wide: `SupportType.RIGID`.
    Rim,
}

/// Sixteenths of a side that are filled: a row of bits for each.
pub(super) type Filled = [u16; 16];

/// Whether a state fills this part of one of its sides.
pub(super) fn fills(state: StateId, side: Face, part: Part) -> bool {
    let it = traits(state);
    let odd = odd();
    if it.block == odd.mud || it.block == odd.soul_sand {
        return true;
    }
    if it.block == odd.snow {
        return Catalog::get().property(state, "layers") == Some("8");
    }
    if it.block == odd.scaffolding {
        return side == Face::Up && part != Part::Full;
    }
    if it.block == odd.powder_snow || leaves(state) {
        return false;
    }
    if it.full {
        return true;
    }
    let filled = filled(Catalog::get().shape(state), side);
    match part {
        Part::Full => covers(&filled, 0..16, 0..16),
        Part::Center => covers(&filled, 7..9, 7..9),
        Part::Rim => {
            covers(&filled, 0..16, 0..2)
                && covers(&filled, 0..16, 14..16)
                && covers(&filled, 0..2, 0..16)
                && covers(&filled, 14..16, 0..16)
        }
    }
}

/// What a shape fills of a side: rows along south (or up), bits along east (or south).
pub(super) fn filled(shape: &[Cuboid], side: Face) -> Filled {
    let (axis, across, along) = match side {
        Face::Down | Face::Up => (1, 0, 2),
        Face::North | Face::South => (2, 0, 1),
        Face::West | Face::East => (0, 2, 1),
    };
    let high = matches!(side, Face::Up | Face::South | Face::East);
    let mut filled = [0; 16];
    for part in shape {
        let touches = if high {
            part.max[axis] >= 1.0 - 1e-6
        } else {
            part.min[axis] <= 1e-6
        };
        if touches {
            let bits = range(part, across).fold(0, |bits, bit| bits | 1_u16 << bit);
            for row in range(part, along) {
                filled[row] |= bits;
            }
        }
    }
    filled
}

/// Whether a rectangle of sixteenths is filled.
pub(super) fn covers(
    filled: &Filled,
    bits: std::ops::Range<u32>,
    rows: std::ops::Range<usize>,
) -> bool {
    let wanted = bits.fold(0, |all, bit| all | 1_u16 << bit);
    filled[rows].iter().all(|row| row & wanted == wanted)
}

/// The sixteenths that a part fills along an axis.
fn range(part: &Cuboid, axis: usize) -> std::ops::Range<usize> {
    let sixteenths = |edge: f64| (edge * 16.0).round().clamp(0.0, 16.0) as usize;
    sixteenths(part.min[axis])..sixteenths(part.max[axis])
}

fn leaves(state: StateId) -> bool {
    let it = traits(state);
    it.tree && Catalog::get().property(state, "persistent").is_some()
}
