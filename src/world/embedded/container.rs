//! What stands in chests, barrels and furnaces, and how a furnace burns whether or not anyone looks.

use serde::{Deserialize, Serialize};

use super::kinds::kinds;
use super::rules::{Cooked, Rulebook};
use crate::vocab::{ItemName, Section};
use crate::world::catalog::{BlockId, Catalog, Station};
use crate::world::slots;
use crate::world::{Stack, WindowKind};

/// The inside of a block that holds items.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) enum Container {
    /// A chest or barrel: 27 slots.
    Store(Vec<Option<Stack>>),
    /// A furnace.
    Furnace(Furnace),
}

/// A furnace's three slots and its fire.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Furnace {
    /// Input, fuel, output.
    slots: [Option<Stack>; 3],
    /// Ticks that the fire still lasts.
    burning: u32,
    /// Ticks that the present input has been in the heat.
    heated: u32,
    /// How many were smelted since the furnace was built.
    pub(super) smelted: u64,
    /// What was smelted last: input and output.
    pub(super) last: Option<(ItemName, ItemName)>,
}

const INPUT: usize = 0;
const FUEL: usize = 1;
const OUTPUT: usize = 2;

impl Container {
    /// The empty container that comes with a block, if it is one.
    pub(super) fn of(block: BlockId) -> Option<Self> {
        let kinds = kinds();
        if block == kinds.chest || block == kinds.barrel {
            Some(Self::Store(vec![None; 27]))
        } else if block == kinds.furnace {
            Some(Self::Furnace(Furnace::default()))
        } else {
            None
        }
    }

    /// One tick.
    pub(super) fn step(&mut self, rules: &Rulebook) {
        if let Self::Furnace(furnace) = self {
            furnace.step(rules);
        }
    }

    /// All that it holds.
    pub(super) fn into_stacks(self) -> Vec<Stack> {
        self.slots().iter().flatten().cloned().collect()
    }

    /// The slots in the window's order.
    pub(super) fn slots(&self) -> &slots::Slots {
        match self {
            Self::Store(slots) => slots,
            Self::Furnace(furnace) => &furnace.slots,
        }
    }

    /// The slots of one section of the window; none for a section that this kind does not have.
    pub(super) fn section(&mut self, section: Section) -> Option<&mut slots::Slots> {
        match (self, section) {
            (Self::Store(slots), Section::Container) => Some(slots),
            (Self::Furnace(it), Section::FurnaceInput) => Some(&mut it.slots[INPUT..=INPUT]),
            (Self::Furnace(it), Section::FurnaceFuel) => Some(&mut it.slots[FUEL..=FUEL]),
            (Self::Furnace(it), Section::FurnaceOutput) => Some(&mut it.slots[OUTPUT..=OUTPUT]),
            _ => None,
        }
    }

    /// The layout of its window.
    pub(super) fn kind(&self) -> WindowKind {
        match self {
            Self::Store(_) => WindowKind::Container,
            Self::Furnace(_) => WindowKind::Furnace,
        }
    }

    /// Its fire, if it has one.
    pub(super) fn furnace(&self) -> Option<&Furnace> {
        match self {
            Self::Store(_) => None,
            Self::Furnace(furnace) => Some(furnace),
        }
    }
}

impl Furnace {
    /// Share of the present smelting that is done, and ticks that the fire still lasts.
    pub(super) fn state(&self, rules: &Rulebook) -> (f32, u32) {
        let ticks = self.smelting(rules).map_or(1, |it| it.ticks.max(1));
        (self.heated as f32 / ticks as f32, self.burning)
    }

    /// How many smeltings are old news to somebody who opens it now: all but the one whose output lies there.
    pub(super) fn known_before_opening(&self) -> u64 {
        self.smelted - u64::from(self.slots[OUTPUT].is_some() && self.smelted > 0)
    }

    fn step(&mut self, rules: &Rulebook) {
        if self.burning == 0 && self.slots[INPUT].is_none() {
            return;
        }
        self.burning = self.burning.saturating_sub(1);
        let Some(smelting) = self.smelting(rules) else {
            self.heated = 0;
            return;
        };
        if self.burning == 0 {
            self.light();
        }
        if self.burning == 0 {
            self.heated = self.heated.saturating_sub(2);
            return;
        }
        self.heated += 1;
        if self.heated >= smelting.ticks {
            self.finish(&smelting);
        }
    }

    /// What the input becomes, if the output has room for it.
    fn smelting(&self, rules: &Rulebook) -> Option<Cooked> {
        let smelting = rules.cook(Station::Furnace, &self.slots[INPUT].as_ref()?.item)?;
        (slots::room(&self.slots[OUTPUT..=OUTPUT], &smelting.output) > 0).then_some(smelting)
    }

    fn light(&mut self) {
        let catalog = Catalog::get();
        let fuel = self.slots[FUEL].as_ref();
        let fuel = fuel.and_then(|stack| catalog.item_named(stack.item.as_str()));
        let Some((fuel, ticks)) = fuel.and_then(|it| Some((it, catalog.fuel_ticks(it.id)?))) else {
            return;
        };
        slots::take(&mut self.slots[FUEL..=FUEL], &fuel.name, 1);
        self.burning = ticks;
    }

    fn finish(&mut self, smelting: &Cooked) {
        self.heated = 0;
        let Some(input) = self.slots[INPUT].as_ref().map(|it| it.item.clone()) else {
            return;
        };
        slots::take(&mut self.slots[INPUT..=INPUT], &input, 1);
        let made = Stack::new(smelting.output.clone(), 1);
        slots::put(&mut self.slots[OUTPUT..=OUTPUT], &made);
        self.smelted += 1;
        self.last = Some((input, smelting.output.clone()));
    }
}

#[cfg(test)]
mod tests {
    use super::{Container, Rulebook, kinds, slots};
    use crate::vocab::Section;
    use crate::world::Stack;

    fn put(furnace: &mut Container, section: Section, item: &str, count: u32) {
        let stack = Stack::new(item, count);
        slots::put(furnace.section(section).unwrap(), &stack);
    }

    #[test]
    fn one_coal_smelts_eight_and_no_ninth() {
        let mut furnace = Container::of(kinds().furnace).unwrap();
        put(&mut furnace, Section::FurnaceInput, "raw_iron", 9);
        put(&mut furnace, Section::FurnaceFuel, "coal", 1);
        for _ in 0..199 {
            furnace.step(&Rulebook::True);
        }
        assert_eq!(furnace.slots()[2], None);
        for _ in 0..5_000 {
            furnace.step(&Rulebook::True);
        }
        let output = furnace.slots()[2].as_ref().unwrap();
        assert_eq!((output.item.as_str(), output.count), ("iron_ingot", 8));
        let input = furnace.slots()[0].as_ref().unwrap();
        assert_eq!((input.item.as_str(), input.count), ("raw_iron", 1));
    }
}
