//! What a body has gained and lost, as the mind behind it is told.

use std::collections::BTreeMap;

use super::Actor;
use crate::vocab::{ItemName, Percept};

impl Actor {
    /// Tells what the inventory gained and lost since this was last asked.
    pub(in crate::world::embedded) fn tell_inventory(&mut self) {
        if self.inventory.touched() == self.touched {
            return;
        }
        self.touched = self.inventory.touched();
        let counts = self.count_inventory();
        let before = std::mem::replace(&mut self.counts, counts.clone());
        for (item, &count) in &before {
            let now = counts.get(item).copied().unwrap_or(0);
            if now < count {
                self.sense(Percept::Lost {
                    item: item.clone(),
                    count: count - now,
                });
            }
        }
        for (item, now) in counts {
            let count = before.get(&item).copied().unwrap_or(0);
            if now > count {
                self.sense(Percept::Gained {
                    item,
                    count: now - count,
                });
            }
        }
    }

    /// How much of everything is carried.
    pub(super) fn count_inventory(&self) -> BTreeMap<ItemName, u32> {
        let mut counts = BTreeMap::new();
        for (_, stack) in self.inventory.stacks() {
            *counts.entry(stack.item.clone()).or_default() += stack.count;
        }
        counts
    }
}
