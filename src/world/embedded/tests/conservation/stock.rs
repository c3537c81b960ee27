//! Taking stock: how many of each item there are, wherever they are.

use std::collections::BTreeMap;

use crate::vocab::ItemName;
use crate::world::Stack;
use crate::world::embedded::World;
use crate::world::embedded::actor::Actor;

/// Numbers of items; in a difference they can be negative.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Stock(BTreeMap<ItemName, i64>);

impl Stock {
    /// All items of a world: carried, worn, stored, lying around and shot.
    pub(super) fn of(world: &World) -> Self {
        let mut stock = Self::default();
        for stack in world.actors.iter().flat_map(carried) {
            stock.add(&stack.item, stack.count.into());
        }
        let containers = world.land.containers.iter();
        for stack in containers.flat_map(|(_, it)| it.slots().iter().flatten()) {
            stock.add(&stack.item, stack.count.into());
        }
        for item in world.land.entities.items.values() {
            stock.add(&item.stack.item, item.stack.count.into());
        }
        stock.add(&ItemName::new("arrow"), arrows(world));
        stock
    }

    /// What lies on the ground.
    pub(super) fn lying(world: &World) -> Self {
        let mut stock = Self::default();
        for item in world.land.entities.items.values() {
            stock.add(&item.stack.item, item.stack.count.into());
        }
        stock
    }

    /// What has to be added to the other to get this one.
    pub(super) fn minus(&self, other: &Self) -> Self {
        let mut difference = self.clone();
        for (item, count) in &other.0 {
            difference.add(item, -count);
        }
        difference
    }

    /// Adds so many.
    pub(super) fn add(&mut self, item: &ItemName, count: i64) {
        let total = self.0.entry(item.clone()).or_default();
        *total += count;
        if *total == 0 {
            self.0.remove(item);
        }
    }

    /// How many there are.
    pub(super) fn count(&self, item: &str) -> i64 {
        self.0.get(item).copied().unwrap_or(0)
    }

    /// Whether there is nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Items and how many.
    pub(super) fn items(&self) -> impl Iterator<Item = (&ItemName, i64)> {
        self.0.iter().map(|(item, count)| (item, *count))
    }
}

/// All that a body has.
pub(super) fn carried(actor: &Actor) -> impl Iterator<Item = &Stack> {
    let worn = actor.armour.iter().chain([&actor.off_hand]).flatten();
    actor.inventory.stacks().map(|(_, stack)| stack).chain(worn)
}

/// How many arrows fly or stick that can become items again.
pub(super) fn arrows(world: &World) -> i64 {
    let arrows = world.land.entities.arrows.values();
    arrows.filter(|arrow| arrow.recoverable()).count() as i64
}
