//! What blocks do by themselves. So far: what is heavy and stands on nothing falls. Nothing here costs anything while nothing changes: a
//! change wakes its neighbours, and what is awake waits in the [`Schedule`] for its tick.

mod fluid;
pub(super) mod light;
mod schedule;
mod shed;

use std::sync::OnceLock;

pub(super) use self::schedule::{Due, Schedule};
use self::shed::{crumble, shed};
use super::action::release;
use super::entity::Falling;
use super::land::Land;
use crate::vocab::Position;
use crate::world::catalog::{BlockId, Catalog, StateId};

/// Ticks until a block that lost its hold falls: vanilla's `FallingBlock.getDelayAfterPlace`.
const DELAY: u64 = 2;

/// The state at a position has changed: wakes it and what stands on it.
pub(super) fn touched(land: &mut Land, at: Position) {
    for at in [at, at.up(1)] {
        if heavy(land.traits(at).block) {
            land.schedule.call(at, Due::Fall, land.tick + DELAY);
        }
    }
    fluid::wake(land, at);
    for at in at.neighbours() {
        fluid::wake(land, at);
    }
}

/// Lets everything act whose tick has come.
pub(super) fn step(land: &mut Land) {
    while let Some((at, due)) = land.schedule.pop(land.tick) {
        match due {
            Due::Fall => fall(land, at),
            Due::Release => release(land, at),
            Due::Flow => fluid::act(land, at),
            Due::Harden => fluid::harden(land, at),
        }
    }
}

fn fall(land: &mut Land, at: Position) {
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

#[cfg(test)]
mod tests;
