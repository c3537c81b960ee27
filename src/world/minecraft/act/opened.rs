//! A window that is open, and closes itself.

use std::ops::Deref;

use azalea::Client;
use azalea::container::{ContainerHandleRef, WaitingForInventoryOpen};
use azalea::entity::inventory::Inventory as AzaleaInventory;
use azalea::inventory::ItemStack;

use super::super::view::block_pos;
use super::Actor;
use crate::vocab::{Failure, Position};

/// An open window. Dropping it closes it, unless the connection is gone: azalea's own handle panics then.
pub(super) struct Opened {
    window: ContainerHandleRef,
    bot: Client,
}

impl Actor {
    /// Opens the body's own window, with the 2x2 grid.
    pub(super) fn open_own(&self) -> Result<Opened, Failure> {
        match open_id(&self.bot) {
            Some(0) => Ok(Opened::new(0, self.bot.clone())),
            _ => Err(Failure::Busy),
        }
    }

    /// Clicks a block and waits for its window and what is in it.
    pub(super) async fn open_at(&self, at: Position) -> Result<Opened, Failure> {
        self.bot
            .ecs
            .write()
            .entity_mut(self.bot.entity)
            .insert(WaitingForInventoryOpen);
        self.bot.block_interact(block_pos(at));
        let filled = || {
            let waits = self
                .bot
                .get_component::<WaitingForInventoryOpen>()
                .is_some();
            !waits && open_id(&self.bot) != Some(0)
        };
        let opened = self.until(filled).await;
        match open_id(&self.bot).filter(|&id| opened && id != 0) {
            Some(id) => Ok(Opened::new(id, self.bot.clone())),
            // Something on a chest, or a wall before it, keeps it shut.
            None => Err(Failure::Obstructed {
                what: "something before or on it".to_owned(),
            }),
        }
    }
}

impl Opened {
    fn new(id: i32, bot: Client) -> Self {
        let window = ContainerHandleRef::new(id, bot.clone());
        Self { window, bot }
    }

    /// Its slots without the body's own; `None` if the server has closed it.
    pub(super) fn contents(&self) -> Option<Vec<ItemStack>> {
        let is_open = open_id(&self.bot) == Some(self.window.id());
        is_open.then(|| self.window.contents()).flatten()
    }
}

impl Deref for Opened {
    type Target = ContainerHandleRef;

    fn deref(&self) -> &ContainerHandleRef {
        &self.window
    }
}

impl Drop for Opened {
    fn drop(&mut self) {
        if open_id(&self.bot) == Some(self.window.id()) {
            self.window.close();
        }
    }
}

/// The number of the window that is open, 0 for the body's own; `None` when the connection is gone.
fn open_id(bot: &Client) -> Option<i32> {
    bot.get_component::<AzaleaInventory>().map(|items| items.id)
}
