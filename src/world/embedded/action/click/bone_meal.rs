//! Bone meal, strewn on what is clicked: vanilla's `BoneMealItem`.

use super::{Click, Tried};
use crate::vocab::Failure;
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;
use crate::world::embedded::living::{Fed, feed, feed_water};

/// Strews bone meal on the block, or on the ground beside the clicked side if that lies under water. One is used up where something
/// takes it, whether or not that grows this time.
pub(super) fn strew(click: Click<'_>, actor: &mut Actor, land: &mut Land) -> Tried {
    if click.item? != "bone_meal" {
        return None;
    }
    if let Err(unknown) = land.rules().only_if_true("what bone meal does") {
        return Some(Err(unknown));
    }
    let fed = match feed(land, click.at) {
        Fed::Refused => feed_water(land, click.at, click.face),
        fed => fed,
    };
    match fed {
        Fed::Used => {
            actor.inventory.take(actor.held_slot, 1);
            Some(Ok(()))
        }
        Fed::Refused => None,
        Fed::Unbuilt => Some(Err(Failure::Unsupported {
            what: format!("using bone_meal on {}", click.block),
        })),
    }
}
