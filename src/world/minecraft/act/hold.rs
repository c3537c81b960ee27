//! What is in the hand: taking, placing, throwing, eating.

use azalea::Vec3;
use azalea::core::direction::Direction;
use azalea::entity::inventory::Inventory as AzaleaInventory;
use azalea::interact::{BlockStatePredictionHandler, SwingArmEvent};
use azalea::inventory::ItemStack;
use azalea::inventory::operations::{ClickOperation, SwapClick, ThrowClick};
use azalea::protocol::packets::game::s_interact::InteractionHand;
use azalea::protocol::packets::game::s_use_item_on::BlockHit;
use azalea::protocol::packets::game::{ServerboundUseItem, ServerboundUseItemOn};

use super::super::super::catalog::Catalog;
use super::super::super::{Inventory, Observation};
use super::super::names;
use super::super::view::block_pos;
use super::Actor;
use crate::vocab::{ActionResult, Face, Failure, ItemName, Percept, Point, Position};

/// Food that makes a body full, in half drumsticks.
const FULL: u32 = 20;

impl Actor {
    pub(super) async fn equip(&self, item: &ItemName) -> ActionResult {
        let now = self.now();
        if now.held().is_some_and(|stack| stack.item == *item) {
            return Ok(());
        }
        let (slot, _) = now
            .inventory
            .stacks()
            .find(|(_, stack)| stack.item == *item)
            .ok_or_else(|| Failure::Missing {
                item: item.clone(),
                count: 1,
            })?;
        if let Ok(hotbar @ 0..=8) = u8::try_from(slot) {
            self.bot.set_selected_hotbar_slot(hotbar);
        } else {
            let target = free_hotbar_slot(&now);
            self.click_own(SwapClick {
                source_slot: window_slot(slot),
                target_slot: target,
            })?;
            self.bot.set_selected_hotbar_slot(target);
        }
        let held = || self.now().held().is_some_and(|stack| stack.item == *item);
        if self.until(held).await {
            Ok(())
        } else {
            Err(Failure::Missing {
                item: item.clone(),
                count: 1,
            })
        }
    }

    pub(super) async fn select(&self, slot: u8) -> ActionResult {
        if usize::from(slot) >= Inventory::HOTBAR {
            return Err(Failure::Invalid {
                why: format!("the hotbar has the slots 0 to 8, not {slot}"),
            });
        }
        self.bot.set_selected_hotbar_slot(slot);
        if self.until(|| self.now().held_slot == slot).await {
            Ok(())
        } else {
            Err(Failure::Interrupted)
        }
    }

    pub(super) async fn swing(&self) -> ActionResult {
        self.swing_arm();
        self.ticks(1).await;
        Ok(())
    }

    pub(super) async fn toss(&self, item: &ItemName, count: u32) -> ActionResult {
        if count == 0 {
            return Err(Failure::Invalid {
                why: "nothing is to be thrown".to_owned(),
            });
        }
        let had = self.now().inventory.count(item.as_str());
        if had < count {
            return Err(Failure::Missing {
                item: item.clone(),
                count: count - had,
            });
        }
        let mut left = count;
        while left > 0 {
            let now = self.now();
            let Some((slot, stack)) = now
                .inventory
                .stacks()
                .find(|(_, stack)| stack.item == *item)
            else {
                return Err(Failure::Missing {
                    item: item.clone(),
                    count: left,
                });
            };
            let slot = window_slot(slot);
            let thrown = if stack.count <= left { stack.count } else { 1 };
            if thrown == stack.count {
                self.click_own(ThrowClick::All { slot })?;
            } else {
                self.click_own(ThrowClick::Single { slot })?;
            }
            left -= thrown;
            let expected = had - (count - left);
            if !self
                .until(|| self.now().inventory.count(item.as_str()) <= expected)
                .await
            {
                return Err(Failure::Interrupted);
            }
        }
        Ok(())
    }

    pub(super) async fn place(&self, against: Position, face: Face) -> ActionResult {
        let at = against + face.normal();
        self.check_reach(against)?;
        let held = self.now().held().map(|stack| stack.item.clone());
        let Some(block) = held.filter(|item| Catalog::get().block_named(item.as_str()).is_some())
        else {
            return Err(Failure::Invalid {
                why: "there is no block in the hand".to_owned(),
            });
        };
        if self.state(against).is_none_or(|state| state.is_air()) {
            return Err(Failure::NotThere {
                what: "block to place against".to_owned(),
            });
        }
        let before = self.state(at).unwrap_or_default();
        if Catalog::get().block(names::block_id(before)).solid {
            return Err(Failure::Obstructed {
                what: names::block_name(before).to_string(),
            });
        }
        let point = face_center(against, face);
        self.face(point).await;
        // A sneaking player places against a chest or a table instead of opening it.
        self.bot.set_crouching(true);
        self.ticks(2).await;
        self.click_block(against, face, point);
        let placed = self
            .until(|| self.state(at).is_some_and(|state| state != before))
            .await;
        self.scratch.changed(at);
        self.bot.set_crouching(false);
        self.ticks(1).await;
        if placed {
            Ok(())
        } else {
            Err(Failure::Obstructed {
                what: format!("something that keeps {block} out"),
            })
        }
    }

    pub(super) async fn consume(&self) -> ActionResult {
        let before = self.now();
        let held = before.held().cloned();
        let food = held
            .as_ref()
            .and_then(|stack| Catalog::get().item_named(stack.item.as_str()));
        let (Some(held), Some(food)) = (held, food.and_then(|item| Catalog::get().food(item.id)))
        else {
            return Err(Failure::Invalid {
                why: "there is nothing to eat in the hand".to_owned(),
            });
        };
        if before.food >= FULL {
            return Err(Failure::Invalid {
                why: "not hungry".to_owned(),
            });
        }
        let seq = self.next_prediction();
        self.bot.write_packet(ServerboundUseItem {
            hand: InteractionHand::MainHand,
            seq,
            y_rot: before.yaw,
            x_rot: before.pitch,
        });
        let carried = before.inventory.count(held.item.as_str());
        // Eating takes 32 ticks; `until` waits a little longer.
        if !self
            .until(|| self.now().inventory.count(held.item.as_str()) < carried)
            .await
        {
            return Err(Failure::Interrupted);
        }
        self.scratch.sense(Percept::Ate {
            item: held.item,
            points: food.points,
        });
        Ok(())
    }

    /// A click on the body's own slots, which needs every other window closed.
    fn click_own(&self, click: impl Into<ClickOperation>) -> ActionResult {
        let own = self
            .bot
            .get_component::<AzaleaInventory>()
            .is_some_and(|items| items.id == 0);
        if !own {
            return Err(Failure::Busy);
        }
        self.bot.get_inventory().click(click);
        Ok(())
    }

    fn click_block(&self, at: Position, face: Face, point: Point) {
        let seq = self.next_prediction();
        self.bot.write_packet(ServerboundUseItemOn {
            hand: InteractionHand::MainHand,
            block_hit: BlockHit {
                block_pos: block_pos(at),
                direction: direction(face),
                location: Vec3::new(point.x, point.y, point.z),
                inside: false,
                world_border: false,
            },
            seq,
        });
        self.swing_arm();
    }

    fn swing_arm(&self) {
        self.bot.ecs.write().trigger(SwingArmEvent {
            entity: self.bot.entity,
        });
    }

    /// The number under which the server confirms the next change that this client makes.
    fn next_prediction(&self) -> u32 {
        self.bot
            .try_query_self::<&mut BlockStatePredictionHandler, _>(|mut handler| {
                handler.start_predicting()
            })
            .unwrap_or(0)
    }
}

/// The hotbar slot to swap into: an empty one if there is one.
fn free_hotbar_slot(now: &Observation) -> u8 {
    (0..=8u8)
        .find(|&slot| now.inventory.slot(slot.into()).is_none())
        .unwrap_or(now.held_slot)
}

/// The number that the body's own window gives to one of the 36 slots.
fn window_slot(slot: usize) -> u16 {
    let slot = slot as u16;
    if usize::from(slot) < Inventory::HOTBAR {
        slot + 36
    } else {
        slot
    }
}

fn face_center(at: Position, face: Face) -> Point {
    let (center, normal) = (at.center(), face.normal());
    center.offset(
        f64::from(normal.x) * 0.5,
        f64::from(normal.y) * 0.5,
        f64::from(normal.z) * 0.5,
    )
}

fn direction(face: Face) -> Direction {
    match face {
        Face::Down => Direction::Down,
        Face::Up => Direction::Up,
        Face::North => Direction::North,
        Face::South => Direction::South,
        Face::West => Direction::West,
        Face::East => Direction::East,
    }
}

/// Whether a slot holds the item.
pub(super) fn holds(slot: &ItemStack, item: &ItemName) -> bool {
    slot.is_present() && names::item_name(slot.kind()) == *item
}
