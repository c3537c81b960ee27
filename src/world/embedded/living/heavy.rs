//! What is heavy and stands on nothing falls: after vanilla's `FallingBlock`.

use std::sync::OnceLock;

use super::Due;
use crate::vocab::Position;
use crate::world::catalog::{BlockId, Catalog, StateId};
use crate::world::embedded::entity::Falling;
use crate::world::embedded::land::Land;

/// Ticks until a block that lost its hold falls: vanilla's `FallingBlock.getDelayAfterPlace`.
const DELAY: u64 = 2;

/// Something has changed here or below: what is heavy looks below soon.
pub(super) fn wake(land: &mut Land, at: Position) {
    if heavy(land.traits(at).block) {
        land.schedule.call(at, Due::Fall, land.tick + DELAY);
    }
}

/// Falls, if nothing is below.
pub(super) fn act(land: &mut Land, at: Position) {
    let below = land.traits(at.up(-1));
    if !heavy(land.traits(at).block) || below.solid() || !below.replaceable {
        return;
    }
    let falling = Falling::new(land.state(at), at);
    land.set_state(at, StateId::AIR);
    let id = land.entities.next();
    land.entities.falling.insert(id, falling);
}

/// Whether a block falls when nothing holds it.
fn heavy(block: BlockId) -> bool {
    static TABLE: OnceLock<Vec<bool>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let blocks = Catalog::get().blocks().iter();
        let heavy = |name: &str| {
            matches!(name, "sand" | "red_sand" | "gravel" | "dragon_egg")
                || name.ends_with("_concrete_powder")
                || name.ends_with("anvil")
        };
        blocks.map(|block| heavy(block.name.as_str())).collect()
    });
    table.get(usize::from(block.0)) == Some(&true)
}
