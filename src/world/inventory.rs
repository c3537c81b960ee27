//! The 36 slots that a body carries: 0 to 8 are the hotbar, 9 to 35 the rest.

use serde::{Deserialize, Serialize};

use crate::vocab::ItemName;

/// Items of one kind in one slot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stack {
    /// What.
    pub item: ItemName,
    /// How many; at least 1.
    pub count: u32,
    /// Uses that a tool has behind it; 0 for everything else.
    #[serde(default)]
    pub wear: u32,
}

/// What a body carries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inventory {
    slots: Vec<Option<Stack>>,
}

impl Default for Inventory {
    fn default() -> Self {
        Self {
            slots: vec![None; Self::SLOTS],
        }
    }
}

impl Inventory {
    /// How many slots there are.
    pub const SLOTS: usize = 36;
    /// How many of them are the hotbar.
    pub const HOTBAR: usize = 9;

    /// What is in a slot.
    pub fn slot(&self, index: usize) -> Option<&Stack> {
        self.slots.get(index).and_then(Option::as_ref)
    }

    /// All slots, to be changed by the world that keeps them.
    pub fn slots_mut(&mut self) -> &mut [Option<Stack>] {
        &mut self.slots
    }

    /// How many of an item there are in all slots.
    pub fn count(&self, item: &str) -> u32 {
        self.stacks()
            .filter(|(_, stack)| stack.item.as_str() == item)
            .map(|(_, stack)| stack.count)
            .sum()
    }

    /// The filled slots with their numbers, in order.
    pub fn stacks(&self) -> impl Iterator<Item = (usize, &Stack)> {
        self.slots
            .iter()
            .enumerate()
            .filter_map(|(index, slot)| slot.as_ref().map(|stack| (index, stack)))
    }
}
