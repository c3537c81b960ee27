//! What a skill may know of the blocks around it.
//!
//! With [`Sight::Loaded`] it knows every block that is loaded, as in Mineflayer. With [`Sight::Seen`] it knows what its body does: a block
//! that its eyes see at this moment is what it is, one that was perceived before is what it was then, and of all others `blockAt` gives
//! null, as for land that is not loaded. Else a loop over `blockAt` would tell where the ore is.

use std::sync::{Mutex, PoisonError};

use super::desk::Desk;
use crate::vocab::Position;
use crate::world::catalog::{Block, Catalog, StateId};
use crate::world::senses::{FAR, can_see};
use crate::world::{Body, Seen, Sight};

/// How high above the feet the eyes are, in blocks.
const EYES: f64 = 1.62;

/// The state of the block at a position, as far as the skill may know it: of one that is only remembered, the usual state.
pub(super) fn state_at(desk: &Desk, at: Position) -> Option<StateId> {
    match &desk.sight {
        Sight::Loaded => desk.body.with(|body| body.state_at(at)),
        Sight::Seen(seen) => {
            let there = desk.body.with(|body| body.state_at(at))?;
            let kind = Catalog::get().block_of(there);
            let noted = remembered(seen, at);
            let is_noted = noted.is_some_and(|block| block.id == kind);
            let known = is_noted || desk.body.with(|body| in_view(body, at));
            let usual = noted.map(|block| block.default_state);
            if known { Some(there) } else { usual }
        }
    }
}

/// Whether the body's eyes see this block at this moment.
pub(super) fn in_view(body: &dyn Body, at: Position) -> bool {
    let eyes = body.observe().position.offset(0.0, EYES, 0.0);
    let near = eyes.distance(at.center()) <= FAR;
    eyes.block() == at || (near && can_see(eyes, at, &|at| body.block_at(at)))
}

fn remembered(seen: &Mutex<Seen>, at: Position) -> Option<&'static Block> {
    let seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
    let name = seen.at(at)?;
    Catalog::get().block_named(name.as_str())
}
