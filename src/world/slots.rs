//! Rows of slots, whoever owns them (a body, a chest, one slot of a furnace): how stacks go in and come out.

use super::Stack;
use super::catalog::Catalog;
use crate::vocab::ItemName;

/// A row of slots.
pub(super) type Slots = [Option<Stack>];

/// How many of an item fit in one slot; 64 if the catalog does not know it.
pub(super) fn stack_size(item: &ItemName) -> u32 {
    const FULL_STACK: u32 = 64;
    let item = Catalog::get().item_named(item.as_str());
    item.map_or(FULL_STACK, |item| item.stack_size)
}

/// How many of an item there are.
pub(super) fn count(slots: &Slots, item: &str) -> u32 {
    let stacks = slots.iter().flatten();
    stacks
        .filter(|stack| stack.item.as_str() == item)
        .map(|stack| stack.count)
        .sum()
}

/// How many more unworn ones of an item would fit.
pub(super) fn room(slots: &Slots, item: &ItemName) -> u32 {
    let size = stack_size(item);
    let free = slots.iter().map(|slot| match slot {
        None => size,
        Some(stack) if stack.item == *item && stack.wear == 0 => size.saturating_sub(stack.count),
        Some(_) => 0,
    });
    free.sum()
}

/// Wears the tool or armour in a slot by this many uses; returns it when it breaks and is gone. Nothing happens to what does not wear.
pub(super) fn wear(slot: &mut Option<Stack>, uses: u32) -> Option<ItemName> {
    let held = slot.as_mut()?;
    let lasts = Catalog::get()
        .item_named(held.item.as_str())?
        .max_durability?;
    held.wear = held.wear.saturating_add(uses);
    if held.wear < lasts {
        return None;
    }
    slot.take().map(|broken| broken.item)
}

/// Puts a stack away as the game does: onto stacks of its kind, then into the first empty slots. Returns how many did not fit.
pub(super) fn put(slots: &mut Slots, stack: &Stack) -> u32 {
    let size = stack_size(&stack.item);
    let mut left = stack.count;
    for held in slots.iter_mut().flatten() {
        if held.item == stack.item && held.wear == stack.wear {
            let moved = left.min(size.saturating_sub(held.count));
            held.count += moved;
            left -= moved;
        }
    }
    for slot in slots.iter_mut().filter(|slot| slot.is_none()) {
        let moved = left.min(size);
        *slot = stack.with_count(moved);
        left -= moved;
    }
    left
}

/// Takes up to `count` of an item out, from the first slot on; worn tools come as stacks of their own.
pub(super) fn take(slots: &mut Slots, item: &ItemName, count: u32) -> Vec<Stack> {
    let mut left = count;
    let mut taken = Vec::new();
    for slot in slots {
        if slot.as_ref().is_some_and(|stack| stack.item == *item) {
            let moved = split(slot, left);
            left -= moved.as_ref().map_or(0, |stack| stack.count);
            taken.extend(moved);
        }
    }
    taken
}

/// Takes up to `count` items out of one slot.
pub(super) fn split(slot: &mut Option<Stack>, count: u32) -> Option<Stack> {
    let held = slot.take()?;
    let taken = count.min(held.count);
    *slot = held.with_count(held.count - taken);
    held.with_count(taken)
}
