//! What a skill may know of the blocks around it.
//!
//! With [`Sight::Loaded`] it knows every block that is loaded, as in Mineflayer. With [`Sight::Seen`] it knows what its body does: a block
//! that its eyes see at this moment is what it is, one that was perceived before is what it was then, and of all others `blockAt` gives
//! null, as for land that is not loaded. Else a loop over `blockAt` would tell where the ore is.

use std::sync::{Mutex, PoisonError};

use super::desk::Desk;
use crate::vocab::Position;
use crate::world::catalog::{Catalog, StateId};
use crate::world::{Seen, Sight};

/// The state of the block at a position, as far as the skill may know it: what was only perceived before is in its kind's usual state.
pub(super) fn state_at(desk: &Desk, at: Position) -> Option<StateId> {
    match &desk.sight {
        Sight::Loaded => desk.body.with(|body| body.state_at(at)),
        Sight::Seen(seen) => {
            let there = desk.body.with(|body| {
                let there = body.state_at(at)?;
                Some((there, body.can_see(at)))
            });
            match there? {
                (there, true) => Some(there),
                (_, false) => remembered(seen, at),
            }
        }
    }
}

fn remembered(seen: &Mutex<Seen>, at: Position) -> Option<StateId> {
    let seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
    let name = seen.at(at)?;
    let block = Catalog::get().block_named(name.as_str())?;
    Some(block.default_state)
}
