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
    /// For each place whether it was asked about, and where in the list its cube is.
    places: [u16; (SIDE * SIDE * SIDE) as usize],
    cubes: Vec<Asked<V::Cube>>,
}

/// A cube that is not all air.
pub(super) struct Asked<C> {
    pub(super) cube: C,
    /// From this height in the cube on up there is nothing but air, 0 to 16.
    pub(super) clear: i32,
}

/// A place that was not asked about, and one that is all air; others are one more than the number of their cube, counted from here.
const NOT_YET: u16 = 0;
const AIR: u16 = 1;

impl<'a, V: View> Around<'a, V> {
    /// Nothing is known yet around eyes in this block.
    pub(super) fn new(view: &'a V, eyes: Position) -> Self {
        let reach = SIDE / 2;
        Self {
            view,
            corner: [eyes.x, eyes.y, eyes.z].map(|part| (part >> 4) - reach),
            places: [NOT_YET; (SIDE * SIDE * SIDE) as usize],
            cubes: Vec::new(),
        }
    }

    /// The cube of a position; `None` if it is all air or further than eyes reach.
    #[inline]
    pub(super) fn cube(&mut self, at: Position) -> Option<&Asked<V::Cube>> {
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
        if *self.places.get(place)? == NOT_YET {
            self.places[place] = self.ask(at);
        }
        let number = usize::from(self.places[place]).checked_sub(2)?;
        self.cubes.get(number)
    }

    /// Asks the world about the cube of a position.
    fn ask(&mut self, at: Position) -> u16 {
        let Some(cube) = self.view.cube(at) else {
            return AIR;
        };
        let clear = self.view.clear_from(&cube);
        self.cubes.push(Asked { cube, clear });
        self.cubes.len() as u16 + AIR
    }

    /// The world behind it.
    pub(super) fn view(&self) -> &'a V {
        self.view
    }
}
