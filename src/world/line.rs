//! What a straight line meets: the first shape of a block, as far as blocks are known. After vanilla's `AABB.clip`.

use super::catalog::{Catalog, Cuboid, StateId};
use super::senses::Ray;
use crate::vocab::{Face, Point, Position};

/// Further than this no line is followed, in blocks.
const LONGEST: f64 = 256.0;
/// Beyond this no block is, in blocks from the middle of the world.
const OUTSIDE: f64 = 30_000_000.0;

/// Where a line enters a block.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// The block.
    pub at: Position,
    /// Its state.
    pub state: StateId,
    /// The side through which the line enters.
    pub face: Face,
    /// Where it enters.
    pub point: Point,
}

/// The first block whose shape a line meets, at most `reach` blocks (and never more than 256) from its start. The direction may have
/// any length but none. The line ends where `state_at` knows nothing.
pub fn cast(
    from: Point,
    direction: [f64; 3],
    reach: f64,
    state_at: impl Fn(Position) -> Option<StateId>,
) -> Option<Hit> {
    let far = length(direction);
    let inside = [from.x, from.y, from.z]
        .iter()
        .all(|part| part.abs() < OUTSIDE);
    if !inside || !far.is_normal() || reach.is_nan() {
        return None;
    }
    let reach = reach.clamp(0.0, LONGEST);
    let way = direction.map(|part| part / far * reach);
    let passed = Ray::new(from, direction.map(|part| part / far));
    for (at, _) in passed.take_while(|(_, distance)| *distance <= reach) {
        let state = state_at(at)?;
        let shape = Catalog::get().shape(state).iter();
        let entered = shape.filter_map(|part| enters(placed(*part, at), from, way));
        if let Some((share, face)) = entered.min_by(|a, b| a.0.total_cmp(&b.0)) {
            let point = along(from, way, share);
            return Some(Hit {
                at,
                state,
                face,
                point,
            });
        }
    }
    None
}

/// Where a line enters a box: the share of the way before it, and through which side. A line that begins inside enters at once.
pub(in crate::world) fn enters(part: Cuboid, from: Point, way: [f64; 3]) -> Option<(f64, Face)> {
    let from = [from.x, from.y, from.z];
    let (mut enter, mut leave) = (f64::NEG_INFINITY, f64::INFINITY);
    let mut side = 1;
    for axis in 0..3 {
        if way[axis].abs() < 1e-12 {
            if from[axis] < part.min[axis] || from[axis] > part.max[axis] {
                return None;
            }
            continue;
        }
        let low = (part.min[axis] - from[axis]) / way[axis];
        let high = (part.max[axis] - from[axis]) / way[axis];
        if low.min(high) > enter {
            enter = low.min(high);
            side = axis;
        }
        leave = leave.min(low.max(high));
    }
    let hits = enter <= leave && leave >= 0.0 && enter <= 1.0;
    hits.then(|| (enter.max(0.0), face_against(side, way[side])))
}

/// The point that lies a share of a way on.
pub(in crate::world) fn along(from: Point, way: [f64; 3], share: f64) -> Point {
    from.offset(way[0] * share, way[1] * share, way[2] * share)
}

/// How long a way is, in blocks.
pub(in crate::world) fn length(way: [f64; 3]) -> f64 {
    way.iter().map(|part| part * part).sum::<f64>().sqrt()
}

/// A part of a block's shape where the block stands.
pub(in crate::world) fn placed(part: Cuboid, at: Position) -> Cuboid {
    let corner = [at.x, at.y, at.z].map(f64::from);
    Cuboid {
        min: std::array::from_fn(|axis| part.min[axis] + corner[axis]),
        max: std::array::from_fn(|axis| part.max[axis] + corner[axis]),
    }
}

/// The side that a line meets which moves along an axis.
fn face_against(axis: usize, way: f64) -> Face {
    match (axis, way > 0.0) {
        (0, true) => Face::West,
        (0, false) => Face::East,
        (1, true) => Face::Down,
        (1, false) => Face::Up,
        (_, true) => Face::North,
        (_, false) => Face::South,
    }
}

#[cfg(test)]
mod tests {
    use super::cast;
    use crate::vocab::{Face, Point, Position};
    use crate::world::catalog::{Catalog, StateId};

    fn slab_at_two(at: Position) -> Option<StateId> {
        let slab = Catalog::get().state("oak_slab", &[("type", "bottom")]);
        if at == Position::new(2, 64, 0) {
            slab
        } else {
            (at.x < 8).then_some(StateId::AIR)
        }
    }

    #[test]
    fn a_line_meets_shapes_and_ends_where_nothing_is_known() {
        let from = |y| Point::new(0.5, y, 0.5);
        let hit = cast(from(64.25), [9.0, 0.0, 0.0], 4.5, slab_at_two).unwrap();
        assert_eq!(
            (hit.at, hit.face, hit.point),
            (
                Position::new(2, 64, 0),
                Face::West,
                Point::new(2.0, 64.25, 0.5)
            )
        );
        assert_eq!(cast(from(64.75), [1.0, 0.0, 0.0], 100.0, slab_at_two), None);
        assert_eq!(cast(from(64.25), [1.0, 0.0, 0.0], 1.0, slab_at_two), None);
    }

    #[test]
    fn a_line_that_is_none_meets_nothing() {
        let from = Point::new(2.5, 64.25, 0.5);
        assert_eq!(cast(from, [0.0; 3], 4.5, slab_at_two), None);
        assert_eq!(cast(from, [f64::NAN, 0.0, 0.0], 4.5, slab_at_two), None);
        let beyond = Point::new(1e300, 64.25, 0.5);
        assert_eq!(cast(beyond, [1.0, 0.0, 0.0], 4.5, slab_at_two), None);
        assert_eq!(cast(from, [1.0, 0.0, 0.0], f64::NAN, slab_at_two), None);
    }
}
