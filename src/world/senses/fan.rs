//! The directions in which eyes look: points spread evenly over a sphere by the golden angle, sorted by height.

use std::sync::OnceLock;

use crate::vocab::{Point, Position};

/// Rays in one fan.
const RAYS: usize = 200;
/// Fans until every direction was looked in. Each covers the whole sphere.
pub(super) const FANS: usize = 16;
/// Half of the longest way through a block.
const HALF_DIAGONAL: f64 = 0.867;

/// The directions of one fan.
pub(super) fn fan(number: usize) -> impl Iterator<Item = [f64; 3]> {
    directions()
        .iter()
        .skip(number % FANS)
        .step_by(FANS)
        .copied()
}

/// Whether a point is seen from another through a block, or past its corners.
pub(super) fn is_towards(eyes: Point, at: Position, point: Point) -> bool {
    let cone = Cone::towards(eyes, at);
    let way = [point.x - eyes.x, point.y - eyes.y, point.z - eyes.z];
    let far = eyes.distance(point);
    cone.is_none_or(|cone| cone.holds(way.map(|part| part / far)))
}

/// Every direction, of all fans, in which a block may be met from a point: those that pass the ball around it.
pub(super) fn towards(eyes: Point, at: Position) -> impl Iterator<Item = [f64; 3]> {
    let cone = Cone::towards(eyes, at);
    let (first, last) = cone.map_or((0, RAYS * FANS), Cone::rows);
    let inside = move |direction: &[f64; 3]| cone.is_none_or(|cone| cone.holds(*direction));
    let near = directions().get(first..last).unwrap_or_default();
    near.iter().copied().filter(inside)
}

/// The directions around one of them.
#[derive(Clone, Copy)]
struct Cone {
    middle: [f64; 3],
    /// Sine and cosine of the widest angle from the middle.
    sine: f64,
    edge: f64,
}

impl Cone {
    /// The cone to the ball around a block; none if the eyes are inside.
    fn towards(eyes: Point, at: Position) -> Option<Self> {
        let center = at.center();
        let far = eyes.distance(center);
        let sine = HALF_DIAGONAL / far;
        let way = [center.x - eyes.x, center.y - eyes.y, center.z - eyes.z];
        (sine < 1.0).then(|| Self {
            middle: way.map(|part| part / far),
            sine,
            edge: (1.0 - sine * sine).sqrt(),
        })
    }

    fn holds(self, direction: [f64; 3]) -> bool {
        let along = (0..3).map(|axis| self.middle[axis] * direction[axis]);
        along.sum::<f64>() >= self.edge
    }

    /// The part of the list of directions that it lies in.
    fn rows(self) -> (usize, usize) {
        let [x, y, z] = self.middle;
        let (flat, sine) = (x.hypot(z), self.sine);
        let past_pole = flat <= sine;
        let highest = if past_pole && y > 0.0 {
            1.0
        } else {
            y * self.edge + flat * sine
        };
        let lowest = if past_pole && y < 0.0 {
            -1.0
        } else {
            y * self.edge - flat * sine
        };
        let count = (RAYS * FANS) as f64;
        let row = |height: f64| ((1.0 - height) * count / 2.0).clamp(0.0, count);
        (row(highest) as usize, row(lowest).ceil() as usize)
    }
}

fn directions() -> &'static [[f64; 3]] {
    static DIRECTIONS: OnceLock<Vec<[f64; 3]>> = OnceLock::new();
    DIRECTIONS.get_or_init(|| {
        let count = RAYS * FANS;
        let golden = std::f64::consts::PI * (3.0 - 5.0_f64.sqrt());
        let direction = |index: usize| {
            let y = 1.0 - (2.0 * index as f64 + 1.0) / count as f64;
            let (sin, cos) = (golden * index as f64).sin_cos();
            let flat = (1.0 - y * y).sqrt();
            [flat * cos, y, flat * sin]
        };
        (0..count).map(direction).collect()
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::ray::Ray;
    use super::{directions, towards};
    use crate::vocab::{Point, Position};

    proptest! {
        #[test]
        fn every_direction_that_meets_a_block_is_among_those_towards_it(
            eyes in (0.0..1.0_f64, 0.0..1.0_f64, 0.0..1.0_f64),
            at in (-9..9_i32, -9..9_i32, -9..9_i32),
        ) {
            let eyes = Point::new(eyes.0, eyes.1, eyes.2);
            let at = Position::new(at.0, at.1, at.2);
            let chosen: Vec<_> = towards(eyes, at).collect();
            for direction in directions() {
                let meets = Ray::new(eyes, *direction)
                    .take_while(|(_, distance)| *distance < 20.0)
                    .any(|(place, _)| place == at);
                prop_assert!(!meets || chosen.contains(direction));
            }
        }
    }

    #[test]
    fn few_directions_lead_to_a_block_far_away() {
        let eyes = Point::new(0.5, 0.5, 0.5);
        let count = |x| towards(eyes, Position::new(x, 0, 0)).count();
        assert!(
            count(12) < 10 && count(3) < 80,
            "{} {}",
            count(12),
            count(3)
        );
    }
}
