//! Armour and the other hand: putting on and taking off.

use super::hold::missing;
use crate::vocab::{ActionResult, Failure, ItemName, Wear};
use crate::world::catalog::{ArmourSlot, Catalog};
use crate::world::embedded::actor::Actor;
use crate::world::{Inventory, Stack};

/// Puts an item of the inventory where it is worn; what was there goes back.
pub(super) fn put_on(item: &ItemName, to: Wear, actor: &mut Actor) -> ActionResult {
    let Some(from) = actor.inventory.first_slot_of(item.as_str()) else {
        return Err(missing(item, 1));
    };
    let known = Catalog::get().item_named(item.as_str());
    let fits = known.and_then(|it| Catalog::get().armour(it.id));
    if to != Wear::OffHand && fits.is_none_or(|armour| place_of(armour.slot) != to) {
        return Err(Failure::Invalid {
            why: format!("`{item}` is not worn there"),
        });
    }
    let count = if to == Wear::OffHand { u32::MAX } else { 1 };
    let stack = actor.inventory.take(from, count);
    let before = std::mem::replace(worn(to, actor), stack);
    // The slot that was just emptied, or the stack's rest, leaves room for one that came off, unless armour lay in a full inventory.
    let Some(before) = before else {
        return Ok(());
    };
    if actor.receive(&before) == 0 {
        return Ok(());
    }
    if let Some(stack) = worn(to, actor).replace(before) {
        actor.receive(&stack);
    }
    Err(Failure::InventoryFull)
}

/// Puts what is worn back into the inventory.
pub(super) fn take_off(from: Wear, actor: &mut Actor) -> ActionResult {
    if from == Wear::Hand {
        return empty_hand(actor);
    }
    let Some(stack) = worn(from, actor).take() else {
        return Ok(());
    };
    let left = actor.receive(&stack);
    if left == 0 {
        return Ok(());
    }
    *worn(from, actor) = stack.with_count(left);
    Err(Failure::InventoryFull)
}

/// Takes a slot of the hotbar that is empty into the hand, or makes one so.
fn empty_hand(actor: &mut Actor) -> ActionResult {
    if actor.held().is_none() {
        return Ok(());
    }
    let mut slots = 0..Inventory::SLOTS;
    let Some(free) = slots.find(|slot| actor.inventory.slot(*slot).is_none()) else {
        return Err(Failure::InventoryFull);
    };
    if free < Inventory::HOTBAR {
        actor.held_slot = free;
    } else {
        actor.inventory.slots_mut().swap(actor.held_slot, free);
    }
    Ok(())
}

fn place_of(slot: ArmourSlot) -> Wear {
    match slot {
        ArmourSlot::Head => Wear::Head,
        ArmourSlot::Chest => Wear::Chest,
        ArmourSlot::Legs => Wear::Legs,
        ArmourSlot::Feet => Wear::Feet,
    }
}

/// The place of what is worn; the other hand for hands.
fn worn(at: Wear, actor: &mut Actor) -> &mut Option<Stack> {
    let [head, chest, legs, feet] = &mut actor.armour;
    match at {
        Wear::Head => head,
        Wear::Chest => chest,
        Wear::Legs => legs,
        Wear::Feet => feet,
        Wear::Hand | Wear::OffHand => &mut actor.off_hand,
    }
}
