//! Writing on signs. The lines stand in [`Land::signs`] and go with the sign.

use crate::vocab::{ActionResult, Failure, Position};
use crate::world::catalog::{BlockId, Catalog};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;

/// Lines on a sign.
const LINES: usize = 4;
/// Characters in a line: vanilla's `ServerboundSignUpdatePacket.MAX_STRING_LENGTH`.
const LONGEST: usize = 384;

/// Writes on a sign; lines that are not given become empty.
pub(super) fn write(
    at: Position,
    lines: Vec<String>,
    actor: &mut Actor,
    land: &mut Land,
) -> ActionResult {
    check(&lines)?;
    if !is_sign(land.terrain.block(at)) {
        let block = Catalog::get().block(land.terrain.block(at));
        return Err(Failure::NotThere {
            what: format!("sign (it is {})", block.name),
        });
    }
    if !actor.reaches(at) {
        return Err(Failure::OutOfReach);
    }
    actor.look_at(at.center());
    let mut lines = lines.into_iter();
    let text = std::array::from_fn(|_| lines.next().unwrap_or_default());
    land.signs.insert(at, text);
    Ok(())
}

/// Whether a block is a sign of any kind.
pub(in crate::world::embedded) fn is_sign(block: BlockId) -> bool {
    let name = Catalog::get().block(block).name.as_str();
    name.ends_with("_sign")
}

fn check(lines: &[String]) -> ActionResult {
    let why = if lines.len() > LINES {
        format!("a sign has {LINES} lines, not {}", lines.len())
    } else if lines.iter().any(|line| line.chars().count() > LONGEST) {
        format!("a line on a sign has at most {LONGEST} characters")
    } else if lines.iter().any(|line| line.contains(char::is_control)) {
        "a line on a sign has no line breaks or other control characters".to_owned()
    } else {
        return Ok(());
    };
    Err(Failure::Invalid { why })
}
