//! TNT that waits for fire: after vanilla's `TntBlock`.

use crate::vocab::Position;
use crate::world::catalog::StateId;
use crate::world::embedded::entity::tnt::Tnt;
use crate::world::embedded::harm::Target;
use crate::world::embedded::kinds::{by_name, traits};
use crate::world::embedded::land::Land;

by_name! {
    fn charges() -> Charges of BlockId { tnt }
}

/// Ticks from lighting to the explosion: `PrimedTnt.DEFAULT_FUSE_TIME`.
const FUSE: u64 = 80;

/// Whether a block is TNT.
pub(super) fn is_tnt(state: StateId) -> bool {
    traits(state).block == charges().tnt
}

/// Lights the TNT at a place, if there is any: with flint and steel, by a burning arrow, by fire.
pub(in crate::world::embedded) fn prime(land: &mut Land, at: Position, by: Option<Target>) -> bool {
    let there = is_tnt(land.state(at));
    if there {
        light(land, at, FUSE, by);
    }
    there
}

/// TNT in an explosion goes off soon after: `TntBlock.wasExploded`.
pub(super) fn blown(land: &mut Land, at: Position, by: Option<Target>) {
    let fuse = land.random("fuse", at).below(FUSE / 4) + FUSE / 8;
    light(land, at, fuse, by);
}

fn light(land: &mut Land, at: Position, fuse: u64, by: Option<Target>) {
    land.set_state(at, StateId::AIR);
    let angle = land.random("tnt", at).unit() * std::f64::consts::TAU;
    let lit = Tnt::new(at.feet(), angle, land.tick + fuse, by);
    let id = land.entities.next();
    land.entities.tnt.insert(id, lit);
}
