//! Digging: holds until the server shows that the block is gone, and looks again a moment later.

use std::collections::BTreeSet;

use azalea::mining::Mining;

use super::super::super::catalog::Catalog;
use super::super::names;
use super::super::noticing::Broken;
use super::super::view::block_pos;
use super::Actor;
use crate::vocab::{ActionResult, Failure, Position};

/// Ticks that a server gets to put back a block that it does not give.
const PUT_BACK: usize = 5;
/// How often a block that was put back is tried again: the server may have counted a tick less than we did.
const ATTEMPTS: usize = 2;
/// Ticks to wait for a dig to begin.
const BEGINNING: usize = 5;

impl Actor {
    pub(super) async fn dig(&self, at: Position) -> ActionResult {
        let state = self.state(at).filter(|state| !state.is_air());
        let state = state.ok_or_else(|| Failure::NotThere {
            what: "block".to_owned(),
        })?;
        let block = Catalog::get().block(names::block_id(state));
        self.check_reach(at)?;
        if block.hardness.is_none() {
            return Err(Failure::Obstructed {
                what: block.name.to_string(),
            });
        }
        let before = self.now();
        let entities: BTreeSet<u32> = before.entities.iter().map(|entity| entity.id).collect();
        self.face(at.center()).await;
        for _ in 0..ATTEMPTS {
            self.mine(at).await;
            let since = self.view.tick();
            self.ticks(PUT_BACK).await;
            if self.state(at) != Some(state) {
                self.scratch.changed(at);
                self.scratch.broke(Broken {
                    block: block.name.clone(),
                    at,
                    tool: before.held().map(|stack| stack.item.clone()),
                    since,
                    before: entities,
                });
                return Ok(());
            }
        }
        Err(Failure::Obstructed {
            what: block.name.to_string(),
        })
    }

    /// Holds the mouse button down until the client thinks that the block is gone.
    async fn mine(&self, at: Position) {
        self.bot.start_mining(block_pos(at));
        for _ in 0..BEGINNING {
            self.ticks(1).await;
            if self.bot.get_component::<Mining>().is_some() {
                break;
            }
        }
        while self.bot.get_component::<Mining>().is_some() {
            self.ticks(1).await;
        }
    }
}
