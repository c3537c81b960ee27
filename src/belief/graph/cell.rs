//! Cells: small cubes of a world, by which what is near is found without a search.

use crate::vocab::{Dimension, Place, WorldId};

/// Blocks along an edge, as a power of two: eight blocks.
const SHIFT: i32 = 3;

/// A cube of eight blocks along each edge.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::belief) struct Cell {
    world: WorldId,
    dimension: Dimension,
    at: [i32; 3],
}

impl Cell {
    /// The cell that a place lies in.
    pub(in crate::belief) fn of(place: &Place) -> Self {
        let at = place.position;
        Self {
            world: place.world.clone(),
            dimension: place.dimension,
            at: [at.x, at.y, at.z].map(|along| along >> SHIFT),
        }
    }

    /// This cell and the 26 that touch it, the nearest first: all that is within eight blocks of any place in it.
    pub(in crate::belief) fn neighbourhood(&self) -> Vec<Self> {
        let steps = || -1..=1_i32;
        let mut around: Vec<[i32; 3]> = steps()
            .flat_map(|x| steps().flat_map(move |y| steps().map(move |z| [x, y, z])))
            .collect();
        around.sort_by_key(|step| (step.iter().map(|along| along * along).sum::<i32>(), *step));
        around
            .into_iter()
            .map(|[x, y, z]| Self {
                at: [
                    self.at[0].saturating_add(x),
                    self.at[1].saturating_add(y),
                    self.at[2].saturating_add(z),
                ],
                ..self.clone()
            })
            .collect()
    }

    /// Whether a cell is this one or touches it.
    pub(in crate::belief) fn touches(&self, other: &Self) -> bool {
        let near = |n: usize| self.at[n].abs_diff(other.at[n]) <= 1;
        self.world == other.world && self.dimension == other.dimension && (0..3).all(near)
    }
}

#[cfg(test)]
mod tests {
    use super::Cell;
    use crate::vocab::{Dimension, Place, Position, WorldId};

    fn cell(x: i32, y: i32, z: i32) -> Cell {
        Cell::of(&Place {
            world: WorldId("w".into()),
            dimension: Dimension::Overworld,
            position: Position::new(x, y, z),
        })
    }

    #[test]
    fn all_within_eight_blocks_is_in_the_neighbourhood_also_west_of_zero() {
        let around = cell(-1, 64, 0).neighbourhood();
        assert_eq!(around.len(), 27);
        assert_eq!(around.first(), Some(&cell(-8, 71, 7)));
        assert!(around.contains(&cell(-9, 64, 8)));
        assert!(cell(-1, 64, 0).touches(&cell(7, 64, 0)));
        assert!(!cell(-1, 64, 0).touches(&cell(8, 64, 0)));
        assert!(!around.contains(&cell(8, 64, 0)));
        let edge = cell(i32::MAX, i32::MIN, 0).neighbourhood();
        assert!(edge.contains(&cell(i32::MAX, i32::MIN, 0)));
    }
}
