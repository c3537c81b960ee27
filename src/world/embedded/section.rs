//! Sixteen blocks cubed, stored as tightly as the number of their kinds allows, with a map of which of them are air: most questions of
//! eyes and legs end there.

use std::sync::Arc;

use crate::world::catalog::StateId;

/// Blocks in a section.
pub(super) const CELLS: usize = 16 * 16 * 16;

/// Words of bits in a layer of a section.
const WORDS: usize = 16 * 16 / 64;

/// Sixteen blocks cubed. A clone shares its cells until one of the two changes.
#[derive(Clone, Debug)]
pub(super) enum Section {
    /// All alike.
    Uniform(StateId),
    /// Of several kinds.
    Mixed(Arc<Mixed>),
}

/// Cells as numbers of a palette, packed into words.
#[derive(Clone, Debug)]
pub(super) struct Mixed {
    /// A bit for each cell: whether it is anything but air.
    filled: [u64; CELLS / 64],
    /// Binary logarithm of the bits that a number takes: 2, 3 or 4.
    width: u32,
    numbers: Vec<u64>,
    palette: Vec<StateId>,
}

impl Section {
    /// The state of a cell.
    #[inline]
    pub(super) fn get(&self, cell: usize) -> StateId {
        match self {
            Self::Uniform(state) => *state,
            Self::Mixed(mixed) => mixed.get(cell),
        }
    }

    /// Whether a cell is in the state of air.
    #[inline]
    pub(super) fn is_air(&self, cell: usize) -> bool {
        match self {
            Self::Uniform(state) => *state == StateId::AIR,
            Self::Mixed(mixed) => !mixed.is_filled(cell),
        }
    }

    /// The lowest layer, 0 to 16, from which on up all is air.
    pub(super) fn clear_from(&self) -> i32 {
        match self {
            Self::Uniform(StateId::AIR) => 0,
            Self::Uniform(_) => 16,
            Self::Mixed(mixed) => {
                let filled = mixed.filled.iter().rposition(|word| *word != 0);
                filled.map_or(0, |word| (word / WORDS) as i32 + 1)
            }
        }
    }

    /// Puts a state into a cell.
    pub(super) fn set(&mut self, cell: usize, state: StateId) {
        match self {
            Self::Uniform(same) if *same == state => {}
            Self::Uniform(same) => {
                let mut mixed = Mixed::all(*same);
                mixed.set(cell, state);
                *self = Self::Mixed(Arc::new(mixed));
            }
            Self::Mixed(mixed) => Arc::make_mut(mixed).set(cell, state),
        }
    }

    /// Calls `found` with every cell whose state is wanted.
    pub(super) fn scan(&self, wanted: &dyn Fn(StateId) -> bool, found: &mut dyn FnMut(usize)) {
        match self {
            Self::Uniform(state) if wanted(*state) => (0..CELLS).for_each(found),
            Self::Uniform(_) => {}
            Self::Mixed(mixed) => mixed.scan(wanted, found),
        }
    }

    /// Whether a state may be in it that is wanted: false is certain, true is not.
    pub(super) fn may_hold(&self, wanted: impl Fn(StateId) -> bool) -> bool {
        match self {
            Self::Uniform(state) => wanted(*state),
            Self::Mixed(mixed) => mixed.palette.iter().any(|state| wanted(*state)),
        }
    }

    /// Bytes of storage beside the section itself.
    pub(super) fn bytes(&self) -> usize {
        match self {
            Self::Uniform(_) => 0,
            Self::Mixed(mixed) => {
                let palette = mixed.palette.capacity() * size_of::<StateId>();
                size_of::<Mixed>() + mixed.numbers.len() * size_of::<u64>() + palette
            }
        }
    }
}

impl Mixed {
    /// Cells that are all in one state, with room for fifteen others.
    fn all(state: StateId) -> Self {
        let filled = if state == StateId::AIR { 0 } else { u64::MAX };
        Self {
            filled: [filled; CELLS / 64],
            width: 2,
            numbers: vec![0; CELLS / 16],
            palette: vec![state],
        }
    }

    #[inline]
    fn get(&self, cell: usize) -> StateId {
        if self.is_filled(cell) {
            self.palette[self.number(cell)]
        } else {
            StateId::AIR
        }
    }

    #[inline]
    fn is_filled(&self, cell: usize) -> bool {
        self.filled[cell >> 6] >> (cell & 63) & 1 == 1
    }

    #[inline]
    fn number(&self, cell: usize) -> usize {
        let (word, shift) = self.locate(cell);
        let mask = (1 << (1 << self.width)) - 1;
        (self.numbers[word] >> shift & mask) as usize
    }

    /// The word that holds a cell's number, and where in it.
    #[inline]
    fn locate(&self, cell: usize) -> (usize, u32) {
        let in_word = 6 - self.width;
        let place = cell as u32 & ((1 << in_word) - 1);
        (cell >> in_word, place << self.width)
    }

    fn set(&mut self, cell: usize, state: StateId) {
        let known = self.palette.iter().position(|known| *known == state);
        let number = known.unwrap_or(self.palette.len());
        if known.is_none() {
            self.palette.push(state);
            if number >> (1 << self.width) != 0 {
                self.widen();
            }
        }
        let (word, shift) = self.locate(cell);
        let mask = (1_u64 << (1 << self.width)) - 1;
        self.numbers[word] = self.numbers[word] & !(mask << shift) | (number as u64) << shift;
        let bit = 1 << (cell & 63);
        if state == StateId::AIR {
            self.filled[cell >> 6] &= !bit;
        } else {
            self.filled[cell >> 6] |= bit;
        }
    }

    /// Gives every number twice the room.
    fn widen(&mut self) {
        let mut wide = Self {
            width: self.width + 1,
            numbers: vec![0; self.numbers.len() * 2],
            palette: Vec::new(),
            ..*self
        };
        for cell in 0..CELLS {
            let (word, shift) = wide.locate(cell);
            wide.numbers[word] |= (self.number(cell) as u64) << shift;
        }
        self.width = wide.width;
        self.numbers = wide.numbers;
    }

    fn scan(&self, wanted: &dyn Fn(StateId) -> bool, found: &mut dyn FnMut(usize)) {
        let wanted: Vec<bool> = self.palette.iter().map(|it| wanted(*it)).collect();
        if wanted.contains(&true) {
            (0..CELLS)
                .filter(|cell| wanted[self.number(*cell)])
                .for_each(found);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{CELLS, Section};
    use crate::world::catalog::StateId;

    proptest! {
        #[test]
        fn a_section_holds_what_was_put_whatever_the_number_of_kinds(
            kinds in 1..600_u16,
            puts in prop::collection::vec((0..CELLS, any::<u16>()), 1..900),
        ) {
            let mut section = Section::Uniform(StateId(1));
            let mut plain = vec![StateId(1); CELLS];
            for (cell, kind) in puts {
                let state = StateId(kind % kinds);
                section.set(cell, state);
                plain[cell] = state;
            }
            for (cell, state) in plain.iter().enumerate() {
                prop_assert_eq!(section.get(cell), *state);
                prop_assert_eq!(section.is_air(cell), *state == StateId::AIR);
            }
            let highest = plain.iter().rposition(|state| *state != StateId::AIR);
            let clear = highest.map_or(0, |cell| cell / 256 + 1);
            prop_assert_eq!(section.clear_from(), clear as i32);
            let mut found = Vec::new();
            section.scan(&|state| state.0 % 3 == 0, &mut |cell| found.push(cell));
            let expected = (0..CELLS).filter(|cell| plain[*cell].0.is_multiple_of(3));
            prop_assert_eq!(found, expected.collect::<Vec<_>>());
        }
    }

    #[test]
    fn sixteen_kinds_take_half_a_byte_each() {
        let mut section = Section::Uniform(StateId::AIR);
        (0..16).for_each(|kind| section.set(usize::from(kind), StateId(kind)));
        assert!(section.bytes() < 2_800, "{} bytes", section.bytes());
    }
}
