//! What the hand does with items: take, throw, eat.

use crate::vocab::{ActionResult, Failure, ItemName, Percept};
use crate::world::catalog::Catalog;
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::Land;
use crate::world::{Inventory, Stack};

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

/// Eats what is in the hand. Hunger does not fall in this world yet, so eating is never refused for being full.
pub(super) fn consume(actor: &mut Actor) -> ActionResult {
    let catalog = Catalog::get();
    let Some(Stack { item, .. }) = actor.held().cloned() else {
        return Err(Failure::NotThere {
            what: "food in the hand".to_owned(),
        });
    };
    let known = catalog.item_named(item.as_str());
    let Some(food) = known.and_then(|it| catalog.food(it.id)) else {
        return Err(Failure::Invalid {
            why: format!("`{item}` is not food"),
        });
    };
    actor.inventory.take(actor.held_slot, 1);
    actor.food = (actor.food + food.points).min(20);
    actor.saturation = (actor.saturation + food.saturation).min(actor.food as f32);
    actor.sense(Percept::Ate {
        item,
        points: food.points,
    });
    actor.sense(Percept::Feels {
        health: 20,
        food: actor.food,
    });
    Ok(())
}

/// The failure that says how many more are needed.
pub(super) fn missing(item: &ItemName, count: u32) -> Failure {
    Failure::Missing {
        item: item.clone(),
        count,
    }
}
