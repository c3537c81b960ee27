//! Where the world ends for actions. What lies beyond is refused before any rule looks at it, so that none has to reckon with numbers
//! at the end of their range.

use crate::vocab::{Action, Destination, Failure, Position};

/// Blocks from the middle of the world to its border: half of vanilla's `WorldBorder.MAX_SIZE`.
const BORDER: u32 = 29_999_984;
/// Blocks up or down to where nothing can be: vanilla's `DimensionType.MAX_Y`.
const HEIGHT: u32 = 2_031;

/// Refuses an action that names a place outside the world or a number that is none.
pub(in crate::world::embedded) fn check(action: &Action) -> Result<(), Failure> {
    match action {
        Action::Goto { to, .. } => destination(to),
        Action::Follow { range, .. } => number(*range),
        Action::LookAt { point } => [point.x, point.y, point.z].into_iter().try_for_each(number),
        Action::Dig { at }
        | Action::Place { against: at, .. }
        | Action::ActivateBlock { at }
        | Action::Make { at, .. }
        | Action::WriteSign { at, .. }
        | Action::OpenWindow { at }
        | Action::Craft {
            table: Some(at), ..
        }
        | Action::Sleep { bed: at } => place(*at, Failure::OutOfReach),
        _ => Ok(()),
    }
}

/// Whether a place lies in the world.
pub(in crate::world::embedded) fn inside(at: Position) -> bool {
    at.x.unsigned_abs() <= BORDER && at.z.unsigned_abs() <= BORDER && at.y.unsigned_abs() <= HEIGHT
}

/// Refuses a destination outside the world, and one of too many parts.
pub(in crate::world::embedded) fn destination(to: &Destination) -> Result<(), Failure> {
    if to.parts() > Destination::MOST_PARTS {
        return Err(Failure::Invalid {
            why: format!(
                "a destination of more than {} parts",
                Destination::MOST_PARTS
            ),
        });
    }
    part(to)
}

fn part(to: &Destination) -> Result<(), Failure> {
    let (at, range) = match *to {
        Destination::Any { ref of } | Destination::All { ref of } => {
            return of.iter().try_for_each(part);
        }
        Destination::Not { ref of } => return part(of),
        Destination::Near { at, range } => (at, range),
        Destination::Block { at }
        | Destination::GetToBlock { at }
        | Destination::LookAtBlock { at } => (at, 0.0),
        Destination::Xz { x, z } => (Position::new(x, 0, z), 0.0),
        Destination::NearXz { x, z, range } => (Position::new(x, 0, z), range),
        Destination::Y { y } => (Position::new(0, y, 0), 0.0),
    };
    number(range)?;
    place(at, Failure::NoPath)
}

fn place(at: Position, otherwise: Failure) -> Result<(), Failure> {
    if inside(at) { Ok(()) } else { Err(otherwise) }
}

fn number(number: f64) -> Result<(), Failure> {
    if number.is_finite() {
        return Ok(());
    }
    Err(Failure::Invalid {
        why: format!("{number} is not a number to go by"),
    })
}
