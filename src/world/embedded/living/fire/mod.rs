//! Fire: it spreads to what burns, eats it, and goes out. After vanilla's `FireBlock`, without rain.

mod lava;
mod spread;

pub(super) use self::lava::{act as act_lava, near as lava_near};
pub(super) use self::spread::act;
use super::Due;
use crate::vocab::{Face, Position};
use crate::world::catalog::{Burns, Catalog, StateId};
use crate::world::embedded::kinds::{Fluid, by_name, traits};
use crate::world::embedded::land::Land;
use crate::world::embedded::sturdy::{Part, fills};

by_name! {
    fn flames() -> Flames of BlockId { fire, magma_block, netherrack }
}

/// Sets fire to a place if it is free and fire can stand there: with flint and steel. Fire burns on a full top, and beside what burns.
pub(in crate::world::embedded) fn kindle(land: &mut Land, at: Position) -> bool {
    let burns = land.state(at) == StateId::AIR && stands(land, at);
    if burns {
        land.set_block(at, flames().fire);
    }
    burns
}

/// Fire that has come to be burns on; fire beside which something changed may go out.
pub(super) fn wake(land: &mut Land, at: Position) {
    if land.traits(at).block != flames().fire {
        return;
    }
    if !stands(land, at) {
        land.schedule.call(at, Due::Hold, land.tick);
    }
    // `FireBlock.getFireTickDelay`.
    let ticks = 30 + land.random("flicker", at).below(10);
    land.schedule.call(at, Due::Burn, land.tick + ticks);
}

/// Puts out fire that has nothing to burn on.
pub(super) fn go_out(land: &mut Land, at: Position) {
    if land.traits(at).block == flames().fire && !stands(land, at) {
        land.set_state(at, StateId::AIR);
    }
}

/// `FireBlock.canSurvive`.
fn stands(land: &Land, at: Position) -> bool {
    fills(land.state(at.up(-1)), Face::Up, Part::Full) || fed(land, at)
}

/// Whether something beside it burns: `isValidFireLocation`.
fn fed(land: &Land, at: Position) -> bool {
    at.neighbours()
        .into_iter()
        .any(|near| burns(land, near).is_some())
}

/// How the block at a place burns; what stands in water does not.
fn burns(land: &Land, at: Position) -> Option<Burns> {
    let it = traits(land.state(at));
    Catalog::get()
        .burns(it.block)
        .filter(|_| it.fluid == Fluid::None)
}
