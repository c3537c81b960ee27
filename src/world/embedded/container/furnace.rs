//! Furnaces, smokers and blast furnaces: three slots and a fire. After vanilla's `AbstractFurnaceBlockEntity.serverTick`.

use serde::{Deserialize, Serialize};

use super::shelf::Outcome;
use crate::vocab::{ItemName, Section};
use crate::world::Stack;
use crate::world::catalog::{Catalog, Item, Station};
use crate::world::embedded::rules::{Cooked, Rulebook};
use crate::world::slots;

const INPUT: usize = 0;
const FUEL: usize = 1;
const OUTPUT: usize = 2;
/// How fast the heat that something took up is lost when the fire is out, in ticks per tick.
const COOLING: u32 = 2;

/// A furnace's three slots and its fire.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::world::embedded) struct Furnace {
    station: Station,
    /// Input, fuel, output.
    slots: [Option<Stack>; 3],
    /// Ticks that the fire still lasts.
    burning: u32,
    /// Ticks that the present input has been in the heat.
    heated: u32,
    /// How many were smelted since the furnace was built.
    pub(in crate::world::embedded) smelted: u64,
    /// What was smelted last: input and output.
    pub(in crate::world::embedded) last: Option<(ItemName, ItemName)>,
    /// What the input becomes, if the output has room for it: follows from slots and rules, and is looked up when either has changed.
    #[serde(skip)]
    cooking: Option<Cooked>,
    #[serde(skip)]
    looked_up: bool,
}

impl Furnace {
    /// An empty one.
    pub(super) fn new(station: Station) -> Self {
        Self {
            station,
            slots: [const { None }; 3],
            burning: 0,
            heated: 0,
            smelted: 0,
            last: None,
            cooking: None,
            looked_up: false,
        }
    }

    /// Input, fuel and output.
    pub(super) fn slots(&self) -> &slots::Slots {
        &self.slots
    }

    /// The slot of a section.
    pub(super) fn section(&mut self, section: Section) -> Option<&mut slots::Slots> {
        let slot = match section {
            Section::FurnaceInput => INPUT,
            Section::FurnaceFuel => FUEL,
            Section::FurnaceOutput => OUTPUT,
            Section::Inventory | Section::Container => return None,
        };
        Some(&mut self.slots[slot..=slot])
    }

    /// Share of the present smelting that is done, and ticks that the fire still lasts.
    pub(in crate::world::embedded) fn state(&self, rules: &Rulebook) -> (f32, u32) {
        let ticks = self.cookable(rules).map_or(1, |it| it.ticks.max(1));
        (self.heated as f32 / ticks as f32, self.burning)
    }

    /// How many smeltings are old news to somebody who opens it now: all but the one whose output lies there.
    pub(in crate::world::embedded) fn known_before_opening(&self) -> u64 {
        self.smelted - u64::from(self.slots[OUTPUT].is_some() && self.smelted > 0)
    }

    /// Somebody changed what is in the slots: what can be cooked is to be looked up anew.
    pub(super) fn changed(&mut self) {
        self.looked_up = false;
        if self.slots[INPUT].is_none() {
            self.heated = 0;
        }
    }

    /// One tick; false if nothing will change until somebody changes what is in it.
    pub(super) fn step(&mut self, rules: &Rulebook, tell: &mut dyn FnMut(Outcome)) -> bool {
        if !self.looked_up {
            self.cooking = self.cookable(rules);
            self.looked_up = true;
        }
        let burned = self.burning > 0;
        self.burning = self.burning.saturating_sub(1);
        let fuel = self.fuel_ticks();
        if self.burning > 0 || (fuel.is_some() && self.slots[INPUT].is_some()) {
            self.cook(fuel);
        } else {
            self.heated = self.heated.saturating_sub(COOLING);
        }
        let burns = self.burning > 0;
        if burns != burned {
            tell(Outcome::Lit(burns));
        }
        burns || self.heated > 0
    }

    fn cook(&mut self, fuel: Option<u32>) {
        let Some(ticks) = self.cooking.as_ref().map(|it| it.ticks) else {
            self.heated = 0;
            return;
        };
        if self.burning == 0
            && let Some(burns) = fuel
        {
            self.burning = burns;
            self.use_up_fuel();
        }
        self.heated += 1;
        if self.heated >= ticks {
            self.finish();
        }
    }

    /// Ticks that one of the fuel burns here: stations that cook in half the time burn fuel in half the time.
    fn fuel_ticks(&self) -> Option<u32> {
        let ticks = Catalog::get().fuel_ticks(known(self.slots[FUEL].as_ref())?.id)?;
        Some(match self.station {
            Station::Furnace | Station::Campfire => ticks,
            Station::BlastFurnace | Station::Smoker => ticks / 2,
        })
    }

    /// Takes one of the fuel; the last one leaves what stays of it: lava its bucket.
    fn use_up_fuel(&mut self) {
        let left = known(self.slots[FUEL].as_ref()).and_then(|it| it.leaves);
        slots::split(&mut self.slots[FUEL], 1);
        if self.slots[FUEL].is_none()
            && let Some(left) = left.and_then(|it| Catalog::get().item(it))
        {
            self.slots[FUEL] = Some(Stack::new(left.name.clone(), 1));
        }
    }

    /// What the input becomes, if the output has room for it.
    fn cookable(&self, rules: &Rulebook) -> Option<Cooked> {
        let cooked = rules.cook(self.station, &self.slots[INPUT].as_ref()?.item)?;
        (slots::room(&self.slots[OUTPUT..=OUTPUT], &cooked.output) > 0).then_some(cooked)
    }

    fn finish(&mut self) {
        self.heated = 0;
        let (Some(input), Some(cooked)) =
            (slots::split(&mut self.slots[INPUT], 1), self.cooking.take())
        else {
            return;
        };
        let made = Stack::new(cooked.output, 1);
        slots::put(&mut self.slots[OUTPUT..=OUTPUT], &made);
        self.fill_bucket(&input);
        self.smelted += 1;
        self.last = Some((input.item, made.item));
        self.looked_up = false;
    }

    /// A sponge that dries fills the bucket that waits in the place of the fuel.
    fn fill_bucket(&mut self, dried: &Stack) {
        let bucket = self.slots[FUEL].as_mut();
        if dried.item.as_str() == "wet_sponge"
            && let Some(bucket) = bucket.filter(|it| it.item.as_str() == "bucket" && it.count == 1)
        {
            bucket.item = ItemName::new("water_bucket");
        }
    }
}

/// Whether an item may be put into the place of the fuel: what burns, and the bucket for a sponge's water.
pub(in crate::world::embedded) fn is_fuel(item: &ItemName) -> bool {
    let catalog = Catalog::get();
    let known = catalog.item_named(item.as_str());
    item.as_str() == "bucket" || known.is_some_and(|it| catalog.fuel_ticks(it.id).is_some())
}

fn known(stack: Option<&Stack>) -> Option<&'static Item> {
    Catalog::get().item_named(stack?.item.as_str())
}

#[cfg(test)]
mod tests {
    use super::{Furnace, Rulebook, Station};
    use crate::vocab::Section;
    use crate::world::Stack;
    use crate::world::slots;

    fn furnace(station: Station, input: (&str, u32), fuel: &str) -> Furnace {
        let mut furnace = Furnace::new(station);
        for (section, item, count) in [
            (Section::FurnaceInput, input.0, input.1),
            (Section::FurnaceFuel, fuel, 1),
        ] {
            let stack = Stack::new(item, count);
            slots::put(furnace.section(section).unwrap(), &stack);
        }
        furnace
    }

    fn steps(furnace: &mut Furnace, ticks: u32) -> String {
        for _ in 0..ticks {
            furnace.step(&Rulebook::True, &mut |_| {});
        }
        let shown = furnace.slots().iter().map(|slot| match slot {
            None => "-".to_owned(),
            Some(stack) => format!("{} {}", stack.count, stack.item),
        });
        shown.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn one_coal_smelts_eight_and_no_ninth() {
        let mut furnace = furnace(Station::Furnace, ("raw_iron", 9), "coal");
        assert_eq!(steps(&mut furnace, 199), "9 raw_iron, -, -");
        assert_eq!(steps(&mut furnace, 1), "8 raw_iron, -, 1 iron_ingot");
        assert_eq!(steps(&mut furnace, 5_000), "1 raw_iron, -, 8 iron_ingot");
    }

    #[test]
    fn a_blast_furnace_is_twice_as_fast_and_burns_as_much_fuel() {
        let mut furnace = furnace(Station::BlastFurnace, ("raw_iron", 9), "coal");
        assert_eq!(steps(&mut furnace, 99), "9 raw_iron, -, -");
        assert_eq!(steps(&mut furnace, 1), "8 raw_iron, -, 1 iron_ingot");
        assert_eq!(steps(&mut furnace, 5_000), "1 raw_iron, -, 8 iron_ingot");
    }

    #[test]
    fn what_a_station_does_not_take_lies_there_and_no_fuel_is_lit_for_it() {
        let mut smoker = furnace(Station::Smoker, ("raw_iron", 1), "coal");
        assert_eq!(steps(&mut smoker, 500), "1 raw_iron, 1 coal, -");
    }

    #[test]
    fn lava_leaves_its_bucket() {
        let mut furnace = furnace(Station::Furnace, ("sand", 2), "lava_bucket");
        assert_eq!(steps(&mut furnace, 1), "2 sand, 1 bucket, -");
        assert_eq!(steps(&mut furnace, 399), "-, 1 bucket, 2 glass");
    }

    #[test]
    fn a_sponge_dries_into_the_bucket() {
        let mut furnace = furnace(Station::Furnace, ("wet_sponge", 1), "stick");
        steps(&mut furnace, 1);
        slots::put(
            furnace.section(Section::FurnaceFuel).unwrap(),
            &Stack::new("bucket", 1),
        );
        furnace.burning = 300;
        assert_eq!(steps(&mut furnace, 300), "-, 1 water_bucket, 1 sponge");
    }

    #[test]
    fn what_was_half_done_cools_when_the_fire_goes_out() {
        let mut furnace = furnace(Station::Furnace, ("sand", 1), "stick");
        steps(&mut furnace, 100);
        assert!((furnace.state(&Rulebook::True).0 - 0.5).abs() < 0.01);
        steps(&mut furnace, 10);
        assert!((furnace.state(&Rulebook::True).0 - 0.4).abs() < 0.02);
        furnace.section(Section::FurnaceInput).unwrap()[0] = None;
        furnace.changed();
        assert!(furnace.state(&Rulebook::True).0 < 1e-6);
    }
}
