//! The 36 slots that a body carries: 0 to 8 are the hotbar, 9 to 35 the rest.

use serde::{Deserialize, Serialize};

use super::slots;
use crate::vocab::{Failure, ItemName};

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

impl Stack {
    /// Unused items.
    pub fn new(item: impl Into<ItemName>, count: u32) -> Self {
        Self {
            item: item.into(),
            count,
            wear: 0,
        }
    }

    /// The same kind with another count; nothing for 0.
    pub(super) fn with_count(&self, count: u32) -> Option<Self> {
        (count > 0).then(|| Self {
            count,
            ..self.clone()
        })
    }
}

/// There are too few of an item; nothing was taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("missing {count} {item}")]
pub struct Missing {
    /// The item.
    pub item: ItemName,
    /// How many more are needed.
    pub count: u32,
}

impl From<Missing> for Failure {
    fn from(Missing { item, count }: Missing) -> Self {
        Self::Missing { item, count }
    }
}

/// What no inventory can be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InventoryError {
    /// A slot that does not exist.
    #[error("there is no slot {0}: the slots are 0 to 35")]
    NoSuchSlot(usize),
    /// A number of slots that is not [`Inventory::SLOTS`].
    #[error("an inventory has 36 slots, not {0}")]
    SlotCount(usize),
    /// A stack of nothing.
    #[error("a stack of 0 {0} cannot be in a slot")]
    EmptyStack(ItemName),
}

/// What a body carries.
///
/// ```
/// use mindforge::world::{Inventory, Stack};
///
/// let mut inventory = Inventory::default();
/// assert_eq!(inventory.add(Stack::new("dirt", 70)), None);
/// assert_eq!(inventory.slot(0), Some(&Stack::new("dirt", 64)));
/// inventory.remove("dirt", 65)?;
/// assert_eq!(inventory.count("dirt"), 5);
/// # Ok::<(), mindforge::world::Missing>(())
/// ```
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(try_from = "InventoryWire")]
pub struct Inventory {
    slots: Vec<Option<Stack>>,
    #[serde(skip)]
    touched: u64,
}

/// Two are equal if they hold the same.
impl PartialEq for Inventory {
    fn eq(&self, other: &Self) -> bool {
        self.slots == other.slots
    }
}

impl Eq for Inventory {}

impl Default for Inventory {
    fn default() -> Self {
        Self {
            slots: vec![None; Self::SLOTS],
            touched: 0,
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
        self.touched += 1;
        &mut self.slots
    }

    /// Counts up whenever somebody may have changed something: a cheap way to see that nobody did.
    pub(super) fn touched(&self) -> u64 {
        self.touched
    }

    /// How many of an item there are in all slots.
    pub fn count(&self, item: &str) -> u32 {
        slots::count(&self.slots, item)
    }

    /// The filled slots with their numbers, in order.
    pub fn stacks(&self) -> impl Iterator<Item = (usize, &Stack)> {
        self.slots
            .iter()
            .enumerate()
            .filter_map(|(index, slot)| slot.as_ref().map(|stack| (index, stack)))
    }

    /// The first slot that holds the item.
    pub fn first_slot_of(&self, item: &str) -> Option<usize> {
        self.stacks()
            .find(|(_, stack)| stack.item.as_str() == item)
            .map(|(index, _)| index)
    }

    /// How many slots are empty.
    pub fn free_slots(&self) -> usize {
        self.slots.iter().filter(|slot| slot.is_none()).count()
    }

    /// How many unused ones of the item can be added.
    pub fn room_for(&self, item: &str) -> u32 {
        slots::room(&self.slots, &item.into())
    }

    /// Puts items away as the game does: onto stacks of their kind, then into the first empty slots, the hotbar's before the others.
    /// Returns what found no room.
    pub fn add(&mut self, mut stack: Stack) -> Option<Stack> {
        stack.count = slots::put(self.slots_mut(), &stack);
        (stack.count > 0).then_some(stack)
    }

    /// Takes items out, from the first slot on; all or nothing.
    pub fn remove(&mut self, item: &str, count: u32) -> Result<Vec<Stack>, Missing> {
        let held = self.count(item);
        let item = ItemName::from(item);
        if held < count {
            let count = count - held;
            return Err(Missing { item, count });
        }
        Ok(slots::take(self.slots_mut(), &item, count))
    }

    /// Takes up to `count` items out of a slot; none if it is empty or does not exist.
    pub fn take(&mut self, index: usize, count: u32) -> Option<Stack> {
        slots::split(self.slots_mut().get_mut(index)?, count)
    }

    /// Puts a stack, or nothing, into a slot and returns what was there. The game's stack sizes are not enforced: a server may have its own.
    pub fn set(
        &mut self,
        index: usize,
        stack: Option<Stack>,
    ) -> Result<Option<Stack>, InventoryError> {
        if let Some(Stack { item, count: 0, .. }) = stack {
            return Err(InventoryError::EmptyStack(item));
        }
        let slot = self.slots_mut().get_mut(index);
        let slot = slot.ok_or(InventoryError::NoSuchSlot(index))?;
        Ok(std::mem::replace(slot, stack))
    }

    /// Exchanges what is in two slots.
    pub fn swap(&mut self, one: usize, other: usize) -> Result<(), InventoryError> {
        for index in [one, other] {
            if index >= self.slots.len() {
                return Err(InventoryError::NoSuchSlot(index));
            }
        }
        self.slots_mut().swap(one, other);
        Ok(())
    }

    /// Wears the tool in a slot by this many uses; returns it when it breaks and is gone. Nothing happens to what does not wear.
    pub fn wear(&mut self, index: usize, uses: u32) -> Option<ItemName> {
        slots::wear(self.slots_mut().get_mut(index)?, uses)
    }
}

/// An inventory as it is written down.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InventoryWire {
    slots: Vec<Option<Stack>>,
}

impl TryFrom<InventoryWire> for Inventory {
    type Error = InventoryError;

    fn try_from(InventoryWire { slots }: InventoryWire) -> Result<Self, Self::Error> {
        if slots.len() != Self::SLOTS {
            return Err(InventoryError::SlotCount(slots.len()));
        }
        let empty = slots.iter().flatten().find(|stack| stack.count == 0);
        match empty {
            Some(stack) => Err(InventoryError::EmptyStack(stack.item.clone())),
            None => Ok(Self { slots, touched: 0 }),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Inventory, InventoryError, Missing, Stack};
    use crate::world::slots::stack_size;

    fn filled(stacks: &[(&str, u32)]) -> Inventory {
        let mut inventory = Inventory::default();
        for (item, count) in stacks {
            assert_eq!(inventory.add(Stack::new(*item, *count)), None);
        }
        inventory
    }

    /// The filled slots as text: `0: 64 dirt, 1: 6 dirt`.
    fn shown(inventory: &Inventory) -> String {
        let slots = inventory
            .stacks()
            .map(|(index, stack)| format!("{index}: {} {}", stack.count, stack.item));
        slots.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn items_fill_stacks_of_their_kind_before_empty_slots() {
        let mut inventory = filled(&[("dirt", 60), ("sand", 1)]);
        inventory.add(Stack::new("dirt", 70));
        assert_eq!(
            shown(&inventory),
            "0: 64 dirt, 1: 1 sand, 2: 64 dirt, 3: 2 dirt"
        );
    }

    #[test]
    fn the_hotbar_fills_before_the_rest() {
        let mut inventory = filled(&[("egg", 16 * 12)]);
        inventory.take(10, 16);
        inventory.take(3, 16);
        inventory.add(Stack::new("dirt", 65));
        assert_eq!(inventory.slot(3), Some(&Stack::new("dirt", 64)));
        assert_eq!(inventory.slot(10), Some(&Stack::new("dirt", 1)));
    }

    #[test]
    fn what_does_not_fit_is_handed_back() {
        let mut inventory = filled(&[("dirt", 64 * 35), ("egg", 10)]);
        assert_eq!(inventory.room_for("egg"), 6);
        assert_eq!(inventory.room_for("sand"), 0);
        assert_eq!(inventory.free_slots(), 0);
        assert_eq!(
            inventory.add(Stack::new("egg", 9)),
            Some(Stack::new("egg", 3))
        );
    }

    #[test]
    fn tools_keep_their_wear_and_never_share_a_slot() {
        let used = Stack {
            wear: 7,
            ..Stack::new("wooden_pickaxe", 1)
        };
        let mut inventory = filled(&[("wooden_pickaxe", 2)]);
        inventory.add(used.clone());
        assert_eq!(
            shown(&inventory),
            "0: 1 wooden_pickaxe, 1: 1 wooden_pickaxe, 2: 1 wooden_pickaxe"
        );
        assert_eq!(inventory.take(2, 1), Some(used));
    }

    #[test]
    fn a_tool_breaks_after_the_uses_it_lasts() {
        let mut inventory = filled(&[("wooden_pickaxe", 1), ("dirt", 1)]);
        assert_eq!(inventory.wear(0, 58), None);
        assert_eq!(inventory.wear(1, 100), None);
        assert_eq!(inventory.wear(0, 1), Some("wooden_pickaxe".into()));
        assert_eq!(shown(&inventory), "1: 1 dirt");
    }

    #[test]
    fn taking_more_than_there_is_takes_nothing_and_says_what_is_missing() {
        let mut inventory = filled(&[("dirt", 70)]);
        let before = inventory.clone();
        let missing = inventory.remove("dirt", 75).unwrap_err();
        assert_eq!(
            missing,
            Missing {
                item: "dirt".into(),
                count: 5
            }
        );
        assert_eq!(inventory, before);
        inventory.remove("dirt", 66).unwrap();
        assert_eq!(shown(&inventory), "1: 4 dirt");
    }

    #[test]
    fn slots_that_do_not_exist_and_stacks_of_nothing_are_refused() {
        let mut inventory = Inventory::default();
        let dirt = Some(Stack::new("dirt", 1));
        assert_eq!(inventory.set(36, dirt), Err(InventoryError::NoSuchSlot(36)));
        assert_eq!(inventory.swap(0, 99), Err(InventoryError::NoSuchSlot(99)));
        let nothing = Some(Stack::new("dirt", 0));
        let refused = inventory.set(0, nothing).unwrap_err().to_string();
        assert_eq!(refused, "a stack of 0 dirt cannot be in a slot");
    }

    #[test]
    fn an_inventory_of_the_wrong_size_is_not_read() {
        let read = |text| {
            serde_json::from_str::<Inventory>(text)
                .unwrap_err()
                .to_string()
        };
        assert_eq!(
            read(r#"{"slots":[null]}"#),
            "an inventory has 36 slots, not 1"
        );
    }

    fn an_item() -> impl Strategy<Value = &'static str> {
        prop::sample::select(vec!["dirt", "egg", "stone_pickaxe", "thing_of_a_mod"])
    }

    proptest! {
        #[test]
        fn nothing_appears_or_vanishes(
            steps in prop::collection::vec((any::<bool>(), an_item(), 0_u32..200), 0..60)
        ) {
            let mut inventory = Inventory::default();
            for (adds, item, count) in steps {
                let (before, room) = (inventory.count(item), inventory.room_for(item));
                if adds {
                    let left = inventory.add(Stack::new(item, count)).map_or(0, |left| left.count);
                    prop_assert_eq!(left, count.saturating_sub(room));
                    prop_assert_eq!(inventory.count(item), before + count - left);
                } else if inventory.remove(item, count).is_ok() {
                    prop_assert_eq!(inventory.count(item), before - count);
                } else {
                    prop_assert!(count > before);
                }
                let fits = |stack: &Stack| (1..=stack_size(&stack.item)).contains(&stack.count);
                prop_assert!(inventory.stacks().all(|(_, stack)| fits(stack)));
            }
            let text = serde_json::to_string(&inventory).unwrap();
            prop_assert_eq!(serde_json::from_str::<Inventory>(&text).unwrap(), inventory);
        }
    }
}
