//! Which blocks around the eyes they have taken in as they stand now, so that what rays meet again costs one bit and not a search in the
//! map of all that was ever seen.

use crate::vocab::Position;

/// A cube of sixteen blocks: block coordinates divided by sixteen, rounded down.
type Cube = [i32; 3];

/// Cubes along a side of what is kept: more than eyes reach both ways, so that no two cubes in reach share a place.
const SIDE: i32 = 8;
/// How far from the eyes a cube is kept, in cubes. What lies further may be unloaded and change without a word.
const KEPT: i32 = 4;

/// For each block near the eyes whether they have perceived it and nothing changed there since. A bit that is missing costs time, a bit
/// too many would hide a change: whoever changes a block must call [`Known::forget`].
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    home: Cube,
    pages: Vec<Option<Box<Page>>>,
}

/// A bit for each block of a cube.
#[derive(Clone, Debug)]
struct Page {
    cube: Cube,
    bits: [u64; 64],
}

impl Known {
    /// Whether what stands there is known.
    #[inline]
    pub(super) fn holds(&self, at: Position) -> bool {
        let (cube, word, bit) = locate(at);
        match self.pages.get(place(cube)) {
            Some(Some(page)) => page.cube == cube && page.bits[word] & bit != 0,
            _ => false,
        }
    }

    /// What stands there is known from now on.
    pub(super) fn put(&mut self, at: Position) {
        if self.pages.is_empty() {
            self.pages.resize((SIDE * SIDE * SIDE) as usize, None);
        }
        let (cube, word, bit) = locate(at);
        let page = &mut self.pages[place(cube)];
        match page {
            Some(page) if page.cube == cube => page.bits[word] |= bit,
            _ => {
                let mut bits = [0; 64];
                bits[word] = bit;
                *page = Some(Box::new(Page { cube, bits }));
            }
        }
    }

    /// What stands there is not known any more.
    pub(super) fn forget(&mut self, at: Position) {
        let (cube, word, bit) = locate(at);
        if let Some(Some(page)) = self.pages.get_mut(place(cube))
            && page.cube == cube
        {
            page.bits[word] &= !bit;
        }
    }

    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        self.pages.clear();
    }

    /// Keeps only what lies around a place.
    pub(super) fn stay_near(&mut self, at: Position) {
        let (home, ..) = locate(at);
        if self.home == home {
            return;
        }
        self.home = home;
        let far = |page: &Page| (0..3).any(|axis| (page.cube[axis] - home[axis]).abs() > KEPT);
        for page in &mut self.pages {
            page.take_if(|page| far(page));
        }
    }
}

fn place([x, y, z]: Cube) -> usize {
    let within = |part: i32| part & (SIDE - 1);
    ((within(y) * SIDE + within(z)) * SIDE + within(x)) as usize
}

/// The cube of a position, and the word and bit in its page.
#[inline]
fn locate(at: Position) -> (Cube, usize, u64) {
    let cell = ((at.y & 15) << 8 | (at.z & 15) << 4 | at.x & 15) as usize;
    (
        [at.x >> 4, at.y >> 4, at.z >> 4],
        cell >> 6,
        1 << (cell & 63),
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::Known;
    use crate::vocab::Position;

    fn position() -> impl Strategy<Value = Position> {
        (-70..70, -70..70, -70..70).prop_map(|(x, y, z)| Position::new(x, y, z))
    }

    proptest! {
        #[test]
        fn nothing_is_known_that_was_not_put_or_has_been_forgotten(
            steps in prop::collection::vec((0..8_u8, position()), 1..200),
        ) {
            let (mut known, mut plain) = (Known::default(), BTreeSet::new());
            for (what, at) in steps {
                match what {
                    0 => known.stay_near(at),
                    1 => {
                        known.forget(at);
                        plain.remove(&at);
                    }
                    _ => {
                        known.put(at);
                        plain.insert(at);
                        prop_assert!(known.holds(at));
                    }
                }
                for x in -1..=1 {
                    let near = at.offset(x, 0, 0);
                    prop_assert!(!known.holds(near) || plain.contains(&near));
                }
            }
        }
    }
}
