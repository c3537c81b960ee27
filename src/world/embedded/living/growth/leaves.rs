//! Leaves that no log feeds any more wither: after vanilla's `LeavesBlock`.
//!
//! There each leaf keeps its distance to the next log in its state; here it is worked out when a log or leaf nearby is gone, so that the
//! property `distance` of leaves stays as it was placed and means nothing.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::{Kind, Then, kind, wake};
use crate::vocab::Position;
use crate::world::catalog::{BlockId, Catalog, StateId};
use crate::world::embedded::kinds::traits;
use crate::world::embedded::land::Land;
use crate::world::embedded::living::crumble;

/// Leaves further than this from every log wither: `LeavesBlock.DECAY_DISTANCE` less one.
const FED: u32 = 6;

/// What a block is to leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Log,
    Leaf,
    Other,
}

/// A turn of leaves.
pub(super) fn act(land: &mut Land, at: Position) -> Then {
    let fed = walk(land, at, &mut |_, part| part == Part::Log);
    if !fed {
        crumble(land, at);
    }
    Then::Rest
}

/// A block has changed: if a log or leaves stood there, those who may have lived by it wait for their turn.
pub(super) fn felled(land: &mut Land, at: Position, before: StateId) {
    let was = part(traits(before).block);
    let is = part(land.traits(at).block);
    if was == Part::Other || was == is || is == Part::Log {
        return;
    }
    let mut starving = Vec::new();
    walk(land, at, &mut |leaf, part| {
        if part == Part::Leaf {
            starving.push(leaf);
        }
        false
    });
    for leaf in starving {
        if kind(land.state(leaf)) == Some(Kind::Leaves) {
            wake(land, leaf);
        }
    }
}

/// Goes from a place through leaves, at most as far as a log feeds, until `stop` says so; whether it did.
fn walk(land: &Land, from: Position, stop: &mut dyn FnMut(Position, Part) -> bool) -> bool {
    let mut seen = BTreeSet::from([from]);
    let mut edge = vec![from];
    for _ in 0..FED {
        let mut next = Vec::new();
        for near in edge.into_iter().flat_map(Position::neighbours) {
            let part = part(land.traits(near).block);
            if part == Part::Other || !seen.insert(near) {
                continue;
            }
            if stop(near, part) {
                return true;
            }
            if part == Part::Leaf {
                next.push(near);
            }
        }
        edge = next;
    }
    false
}

fn part(block: BlockId) -> Part {
    static TABLE: OnceLock<Vec<Part>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let blocks = Catalog::get().blocks().iter();
        blocks.map(|it| part_of(it.name.as_str())).collect()
    });
    let part = table.get(usize::from(block.0));
    part.copied().unwrap_or(Part::Other)
}

/// The game's tag `logs`, and all leaves.
fn part_of(name: &str) -> Part {
    let log = ["_log", "_wood", "_stem", "_hyphae"];
    let stem = matches!(
        name,
        "melon_stem"
            | "pumpkin_stem"
            | "attached_melon_stem"
            | "attached_pumpkin_stem"
            | "big_dripleaf_stem"
            | "mushroom_stem"
    );
    if name.ends_with("_leaves") {
        Part::Leaf
    } else if !stem && log.iter().any(|end| name.ends_with(end)) {
        Part::Log
    } else {
        Part::Other
    }
}
