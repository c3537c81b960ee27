//! The cubes around the eyes, each asked of the world at most once in a look.

use super::{FAR, View};
use crate::vocab::Position;

/// Cubes along a side of what eyes reach.
const SIDE: i32 = 2 * (FAR as i32 / 16) + 1;

/// What one look has learned of the cubes around it.
pub(super) struct Around<'a, V: View> {
    view: &'a V,
    /// The lowest cube on all axes.
    corner: [i32; 3],
    cubes: Vec<Asked<V::Cube>>,
}

/// What is known of a cube.
enum Asked<C> {
    NotYet,
    Air,
    Cube(C),
}

impl<'a, V: View> Around<'a, V> {
    /// Nothing is known yet around eyes in this block.
    pub(super) fn new(view: &'a V, eyes: Position) -> Self {
        let reach = SIDE / 2;
        Self {
            view,
            corner: [eyes.x, eyes.y, eyes.z].map(|part| (part >> 4) - reach),
            cubes: (0..SIDE * SIDE * SIDE).map(|_| Asked::NotYet).collect(),
        }
    }

    /// The cube of a position; `None` if it is all air or further than eyes reach.
    #[inline]
    pub(super) fn cube(&mut self, at: Position) -> Option<&V::Cube> {
        let [x, y, z] = [
            (at.x >> 4) - self.corner[0],
            (at.y >> 4) - self.corner[1],
            (at.z >> 4) - self.corner[2],
        ];
        let within = |part: i32| (0..SIDE).contains(&part);
        if !within(x) || !within(y) || !within(z) {
            return None;
        }
        let place = ((y * SIDE + z) * SIDE + x) as usize;
        let cube = self.cubes.get_mut(place)?;
        if let Asked::NotYet = cube {
            *cube = self.view.cube(at).map_or(Asked::Air, Asked::Cube);
        }
        match cube {
            Asked::Cube(cube) => Some(cube),
            Asked::NotYet | Asked::Air => None,
        }
    }

    /// The world behind it.
    pub(super) fn view(&self) -> &'a V {
        self.view
    }
}
