//! The six directions as block states name them, and where a look points.

use crate::vocab::Face;

/// The level directions, clockwise from the north.
pub(super) const AROUND: [Face; 4] = [Face::North, Face::East, Face::South, Face::West];

/// The name of a direction in block states: `north`.
pub(super) const fn name(face: Face) -> &'static str {
    match face {
        Face::Down => "down",
        Face::Up => "up",
        Face::North => "north",
        Face::South => "south",
        Face::West => "west",
        Face::East => "east",
    }
}

/// The direction of this name.
pub(super) fn named(word: &str) -> Option<Face> {
    Face::ALL.into_iter().find(|face| name(*face) == word)
}

/// The direction that points back.
pub(super) const fn opposite(face: Face) -> Face {
    match face {
        Face::Down => Face::Up,
        Face::Up => Face::Down,
        Face::North => Face::South,
        Face::South => Face::North,
        Face::West => Face::East,
        Face::East => Face::West,
    }
}

/// A quarter turn to the right, seen from above; up and down stay.
pub(super) const fn clockwise(face: Face) -> Face {
    match face {
        Face::North => Face::East,
        Face::East => Face::South,
        Face::South => Face::West,
        Face::West => Face::North,
        upright => upright,
    }
}

/// A quarter turn to the left, seen from above; up and down stay.
pub(super) const fn anticlockwise(face: Face) -> Face {
    clockwise(clockwise(clockwise(face)))
}

/// Whether a direction is level.
pub(super) const fn level(face: Face) -> bool {
    !matches!(face, Face::Down | Face::Up)
}

/// The axis of a direction as block states name it.
pub(super) const fn axis(face: Face) -> &'static str {
    match face {
        Face::Down | Face::Up => "y",
        Face::North | Face::South => "z",
        Face::West | Face::East => "x",
    }
}

/// The level direction in which somebody looks: vanilla's `Direction.fromYRot`.
pub(super) fn ahead(yaw: f32) -> Face {
    const FROM_SOUTH: [Face; 4] = [Face::South, Face::West, Face::North, Face::East];
    let quarter = (f64::from(yaw) / 90.0 + 0.5).floor() as i64;
    FROM_SOUTH[quarter.rem_euclid(4) as usize]
}

/// All directions, the one looked in first: vanilla's `Direction.orderedByNearest`.
pub(super) fn by_look(look: [f64; 3]) -> [Face; 6] {
    let pairs = [
        (look[0], Face::East),
        (look[1], Face::Up),
        (look[2], Face::South),
    ];
    let mut near = pairs.map(|(part, face)| {
        let towards = if part > 0.0 { face } else { opposite(face) };
        (part.abs(), towards)
    });
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    let [first, second, third] = near.map(|(_, face)| face);
    [
        first,
        second,
        third,
        opposite(third),
        opposite(second),
        opposite(first),
    ]
}

/// The sixteenth of a turn that a yaw is nearest to: vanilla's `RotationSegment.convertToSegment`.
pub(super) fn sixteenth(yaw: f32) -> u8 {
    let part = (f64::from(yaw) * 16.0 / 360.0 + 0.5).floor() as i64;
    part.rem_euclid(16) as u8
}
