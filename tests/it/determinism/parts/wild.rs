//! Wild: natural land, where one body fells trees and the other wanders and digs.

#![expect(
    clippy::unnecessary_wraps,
    reason = "parts whose bodies sometimes do nothing have the same shape"
)]

use mindforge::vocab::{Action, Destination, Face, Random};
use mindforge::world::Body;
use mindforge::world::catalog::Catalog;
use mindforge::world::embedded::EmbeddedBody;

use super::deeds::craft;

pub(super) fn fells_trees(body: &EmbeddedBody, step: usize) -> Option<Action> {
    let catalog = Catalog::get();
    let logs = ["oak_log", "birch_log", "spruce_log"].map(|it| catalog.block_named(it).unwrap().id);
    let log = body.find_blocks(&logs, 48, 1).first().copied();
    Some(match (log, step % 3) {
        (Some(log), 0) => Action::Goto {
            to: Destination::GetToBlock { at: log },
            dig: true,
        },
        (Some(log), 1) => Action::Dig { at: log },
        _ => craft("oak_planks", "oak_log", 1, None),
    })
}

/// Here and there, digging where it stands.
pub(super) fn wanders(body: &EmbeddedBody, step: usize) -> Option<Action> {
    let mut random = Random::keyed(7, "wanders", &[step as i64]);
    let feet = body.observe().feet();
    Some(match step % 4 {
        0 => Action::Goto {
            to: Destination::NearXz {
                x: feet.x + random.between(-20, 20) as i32,
                z: feet.z + random.between(-20, 20) as i32,
                range: 2.0,
            },
            dig: true,
        },
        1 | 2 => Action::Dig {
            at: feet.offset(0, -1, 0),
        },
        _ => Action::Place {
            against: feet.offset(1, -1, 0),
            face: Face::Up,
        },
    })
}
