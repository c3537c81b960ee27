//! Rows of slots, whoever owns them: how stacks go in and come out.

use crate::vocab::ItemName;
use crate::world::Stack;
use crate::world::catalog::Catalog;

/// Slots of a body, a chest, or one slot of a furnace.
pub(super) type Slots = [Option<Stack>];

/// How many of an item fit in one slot.
pub(super) fn stack_size(item: &ItemName) -> u32 {
    let known = Catalog::get().item_named(item.as_str());
    known.map_or(64, |it| it.stack_size.max(1))
}

/// How many of an item there are.
pub(super) fn count(slots: &Slots, item: &ItemName) -> u32 {
    let stacks = slots.iter().flatten().filter(|stack| stack.item == *item);
    stacks.map(|stack| stack.count).sum()
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

/// Puts a stack in, on like stacks first, then into empty slots from the first; gives back how many did not fit.
pub(super) fn put(slots: &mut Slots, stack: &Stack) -> u32 {
    let size = stack_size(&stack.item);
    let mut left = stack.count;
    for slot in slots.iter_mut().flatten() {
        if slot.item == stack.item && slot.wear == stack.wear {
            let moved = left.min(size.saturating_sub(slot.count));
            slot.count += moved;
            left -= moved;
        }
    }
    for slot in slots.iter_mut().filter(|slot| slot.is_none()) {
        if left == 0 {
            break;
        }
        let count = left.min(size);
        *slot = Some(Stack {
            count,
            ..stack.clone()
        });
        left -= count;
    }
    left
}

/// Takes up to `count` of an item out, from the first slot on; worn tools come as their own stacks.
pub(super) fn take(slots: &mut Slots, item: &ItemName, count: u32) -> Vec<Stack> {
    let mut left = count;
    let mut taken = Vec::new();
    for slot in slots {
        let Some(stack) = slot.as_mut().filter(|stack| stack.item == *item) else {
            continue;
        };
        let moved = left.min(stack.count);
        if moved > 0 {
            taken.push(Stack {
                count: moved,
                ..stack.clone()
            });
        }
        left -= moved;
        stack.count -= moved;
        if stack.count == 0 {
            *slot = None;
        }
    }
    taken
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{count, put, room, take};
    use crate::vocab::ItemName;
    use crate::world::Stack;

    fn stack(item: &str, count: u32) -> Stack {
        Stack {
            item: item.into(),
            count,
            wear: 0,
        }
    }

    proptest! {
        #[test]
        fn nothing_is_made_or_lost_by_moving_it(puts in prop::collection::vec((0..3_usize, 1..100_u32), 0..40)) {
            let names = ["dirt", "egg", "stone_pickaxe"].map(ItemName::from);
            let mut slots = vec![None; 9];
            let mut inside = [0; 3];
            for (kind, n) in puts {
                let free = room(&slots, &names[kind]);
                let left = put(&mut slots, &stack(names[kind].as_str(), n));
                prop_assert_eq!(n - left, n.min(free));
                inside[kind] += n - left;
            }
            for (kind, name) in names.iter().enumerate() {
                prop_assert_eq!(count(&slots, name), inside[kind]);
                let taken: u32 = take(&mut slots, name, u32::MAX).iter().map(|it| it.count).sum();
                prop_assert_eq!(taken, inside[kind]);
            }
            prop_assert!(slots.iter().all(Option::is_none));
        }
    }
}
