//! What a body can do, each action as a task that ends when the server has shown that it is done.
//!
//! An action that is called off is simply dropped at the point where it waits; [`Scratch::let_go`] then takes the hands off whatever
//! they held.

mod dig;
mod hold;
mod make;
mod opened;
mod scratch;
mod speak;
mod walk;
mod window;

pub(super) use scratch::Scratch;

use std::rc::Rc;

use azalea::block::BlockState;
use azalea::entity::inventory::Inventory as AzaleaInventory;
use azalea::inventory::ItemStack;
use azalea::{Client, Vec3};

use super::super::Observation;
use super::seeing::EYE_HEIGHT;
use super::view::{SharedView, block_pos};
use crate::vocab::{Action, ActionResult, Failure, Point, Position, Wear};

/// How far a survival player's arm reaches from the eyes, in blocks.
const REACH: f64 = 4.5;
/// How long the server may take to answer a click, in ticks.
const ANSWER: usize = 40;
/// How long the server leaves alone what it agrees with, in ticks.
const SETTLED: usize = 4;

/// One action's view of the client.
#[derive(Clone)]
pub(super) struct Actor {
    pub(super) bot: Client,
    pub(super) view: SharedView,
    pub(super) scratch: Rc<Scratch>,
}

impl Actor {
    /// Does it, and says how it ended.
    pub(super) async fn perform(self, action: Action) -> ActionResult {
        match action {
            Action::Goto { to, dig } => self.walk(to, dig).await,
            Action::LookAt { point } => self.look_at(point).await,
            Action::Dig { at } => self.dig(at).await,
            Action::Place { against, face } => self.place(against, face).await,
            Action::Equip {
                item,
                to: Wear::Hand,
            } => self.equip(&item).await,
            Action::Toss { item, count } => self.toss(&item, count).await,
            Action::Consume => self.consume().await,
            Action::Craft {
                recipe,
                times,
                table,
            } => self.craft(recipe, times, table).await,
            Action::OpenWindow { at } => self.open_window(at).await,
            Action::MoveItems {
                item,
                count,
                from,
                to,
            } => self.move_items(&item, count, from, to).await,
            Action::CloseWindow => self.close_window().await,
            Action::Chat { text } => self.chat(text).await,
            Action::Whisper { to, text } => self.whisper(&to, text).await,
            Action::Wait { ticks } => self.wait(ticks).await,
            Action::Follow { .. } => unsupported("following a player"),
            Action::Controls { .. } => unsupported("holding movement keys down"),
            Action::Equip { .. } => unsupported("wearing an item"),
            Action::SelectSlot { slot } => self.select(slot).await,
            Action::Swing => self.swing().await,
            Action::Unequip { .. } => unsupported("taking off what is worn"),
            Action::UseItem { .. } => unsupported("using an item"),
            Action::WriteSign { .. } => unsupported("writing on a sign"),
            Action::Make { .. } => unsupported("working at a stonecutter or smithing table"),
            Action::ActivateBlock { .. } => unsupported("clicking a block"),
            Action::Interact { .. } => unsupported("clicking an entity"),
            Action::Attack { .. } => unsupported("hitting an entity"),
            Action::Sleep { .. } => unsupported("sleeping"),
            Action::Wake => unsupported("getting up"),
            Action::Fish => unsupported("fishing"),
        }
    }

    async fn wait(&self, ticks: u32) -> ActionResult {
        self.ticks(ticks as usize).await;
        Ok(())
    }

    async fn look_at(&self, point: Point) -> ActionResult {
        self.face(point).await;
        Ok(())
    }

    /// Turns the head and gives the server a tick to see it.
    async fn face(&self, point: Point) {
        self.bot.look_at(Vec3::new(point.x, point.y, point.z));
        self.ticks(2).await;
    }

    async fn ticks(&self, count: usize) {
        self.bot.wait_ticks(count).await;
    }

    /// Waits until something holds, a tick at a time; false if it does not in as long as the server may take.
    async fn until(&self, mut holds: impl FnMut() -> bool) -> bool {
        for _ in 0..ANSWER {
            if holds() {
                return true;
            }
            self.ticks(1).await;
        }
        holds()
    }

    /// Waits until something holds and goes on to hold: a click shows at once what the client thinks of it, and a moment later what
    /// the server thinks.
    async fn settled(&self, mut holds: impl FnMut() -> bool) -> bool {
        let mut held = 0;
        for _ in 0..ANSWER {
            held = if holds() { held + 1 } else { 0 };
            if held == SETTLED {
                return true;
            }
            self.ticks(1).await;
        }
        false
    }

    fn now(&self) -> Observation {
        self.view.observation()
    }

    fn state(&self, at: Position) -> Option<BlockState> {
        self.view
            .world()
            .shared
            .read()
            .get_block_state(block_pos(at))
    }

    fn check_reach(&self, at: Position) -> ActionResult {
        let eyes = self.now().position.offset(0.0, EYE_HEIGHT, 0.0);
        let nearest = |eye: f64, low: i32| eye.clamp(f64::from(low), f64::from(low) + 1.0);
        let nearest = Point::new(
            nearest(eyes.x, at.x),
            nearest(eyes.y, at.y),
            nearest(eyes.z, at.z),
        );
        if eyes.distance(nearest) <= REACH {
            Ok(())
        } else {
            Err(Failure::OutOfReach)
        }
    }

    /// The slots of the open window, or of the body's own; none when the connection is gone.
    fn slots(&self) -> Vec<ItemStack> {
        self.bot
            .get_component::<AzaleaInventory>()
            .map(|items| items.menu().slots())
            .unwrap_or_default()
    }
}

fn unsupported(what: &str) -> ActionResult {
    Err(Failure::Unsupported {
        what: what.to_owned(),
    })
}
