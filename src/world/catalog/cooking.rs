//! Facts of cooking: what furnaces and their kin make of things, and in what time.

use serde::{Deserialize, Serialize};

use super::{Catalog, ItemId};

/// A block that cooks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Station {
    /// Cooks everything that can be cooked.
    Furnace,
    /// Cooks ores and metal gear in half the time.
    BlastFurnace,
    /// Cooks food in half the time.
    Smoker,
    /// Cooks food without fuel, four at a time; a soul campfire does the same.
    Campfire,
}

/// What a station makes of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cooking {
    /// What comes out, one for one.
    pub output: ItemId,
    /// Ticks that it takes.
    pub ticks: u32,
}

/// The station that has half the furnace's time for an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Fast {
    BlastFurnace,
    Smoker,
}

impl Catalog {
    /// What the station makes of an item, if anything.
    pub fn cook(&self, station: Station, input: ItemId) -> Option<Cooking> {
        const CAMPFIRE_TICKS: u32 = 600;
        let smelting = self.smelt(input)?;
        let ticks = match (station, self.fast_cooking.get(&input)) {
            (Station::Furnace, _) => smelting.ticks,
            (Station::BlastFurnace, Some(Fast::BlastFurnace))
            | (Station::Smoker, Some(Fast::Smoker)) => smelting.ticks / 2,
            (Station::Campfire, Some(Fast::Smoker)) => CAMPFIRE_TICKS,
            _ => return None,
        };
        Some(Cooking {
            output: smelting.output,
            ticks,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Catalog, Station};

    const STATIONS: [Station; 4] = [
        Station::Furnace,
        Station::BlastFurnace,
        Station::Smoker,
        Station::Campfire,
    ];

    #[test]
    fn each_station_cooks_its_own_kind_of_thing() {
        let catalog = Catalog::get();
        for (input, output, ticks) in [
            (
                "beef",
                "cooked_beef",
                [Some(200), None, Some(100), Some(600)],
            ),
            (
                "kelp",
                "dried_kelp",
                [Some(200), None, Some(100), Some(600)],
            ),
            ("raw_iron", "iron_ingot", [Some(200), Some(100), None, None]),
            ("diamond_ore", "diamond", [Some(200), Some(100), None, None]),
            (
                "chainmail_boots",
                "iron_nugget",
                [Some(200), Some(100), None, None],
            ),
            ("sand", "glass", [Some(200), None, None, None]),
            ("oak_log", "charcoal", [Some(200), None, None, None]),
        ] {
            let [input_id, output] =
                [input, output].map(|name| catalog.item_named(name).unwrap().id);
            for (station, ticks) in STATIONS.into_iter().zip(ticks) {
                let cooking = catalog.cook(station, input_id);
                let expected = ticks.map(|ticks| (output, ticks));
                let found = cooking.map(|it| (it.output, it.ticks));
                assert_eq!(found, expected, "{input} in {station:?}");
            }
        }
    }

    #[test]
    fn a_furnace_cooks_all_and_the_others_a_part() {
        let catalog = Catalog::get();
        let counts = STATIONS.map(|station| {
            let inputs = catalog.smelting().iter().map(|it| it.input);
            let cooked = inputs.filter(|input| catalog.cook(station, *input).is_some());
            cooked.count()
        });
        assert_eq!(counts, [156, 62, 9, 9]);
    }
}
