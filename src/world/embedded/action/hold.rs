//! What the hand does with items: take and throw.

use crate::vocab::{ActionResult, Failure, ItemName};
use crate::world::Inventory;
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;

/// Takes an item into the hand: from the hotbar by choosing its slot, from elsewhere by moving it into one.
pub(in crate::world::embedded) fn equip(item: &ItemName, actor: &mut Actor) -> ActionResult {
    if actor.held().is_some_and(|held| held.item == *item) {
        return Ok(());
    }
    let Some(found) = actor.inventory.first_slot_of(item.as_str()) else {
        return Err(missing(item, 1));
    };
    let slots = actor.inventory.slots_mut();
    if found >= Inventory::HOTBAR {
        let hotbar = slots.iter().take(Inventory::HOTBAR);
        let free = hotbar.enumerate().find(|(_, slot)| slot.is_none());
        let target = free.map_or(actor.held_slot, |(index, _)| index);
        slots.swap(found, target);
        actor.held_slot = target;
    } else {
        actor.held_slot = found;
    }
    Ok(())
}

/// Takes a slot of the hotbar into the hand.
pub(super) fn select(slot: u8, actor: &mut Actor) -> ActionResult {
    let slot = usize::from(slot);
    if slot >= Inventory::HOTBAR {
        return Err(Failure::Invalid {
            why: format!("the hotbar has the slots 0 to 8, not {slot}"),
        });
    }
    actor.held_slot = slot;
    Ok(())
}

/// Throws items to where the body looks; nobody can pick them up for two seconds.
pub(super) fn toss(
    item: &ItemName,
    count: u32,
    actor: &mut Actor,
    land: &mut Land,
) -> ActionResult {
    if count == 0 {
        return Err(Failure::Invalid {
            why: "cannot toss 0 items".to_owned(),
        });
    }
    let thrown = actor.inventory.remove(item.as_str(), count)?;
    let yaw = f64::from(actor.yaw).to_radians();
    let mut from = actor
        .position
        .offset(-yaw.sin() * 2.0, 1.0, yaw.cos() * 2.0);
    if land.terrain.solid(from.block()) {
        from = actor.position.offset(0.0, 1.0, 0.0);
    }
    for stack in thrown {
        land.throw_stack(stack, from, 40);
    }
    Ok(())
}

/// The failure that says how many more are needed.
pub(super) fn missing(item: &ItemName, count: u32) -> Failure {
    Failure::Missing {
        item: item.clone(),
        count,
    }
}
