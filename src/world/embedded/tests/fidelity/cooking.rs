//! Every smelting in every station, and how long every fuel burns.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Ledger, leavings, rows};
use crate::vocab::{Position, Section};
use crate::world::Stack;
use crate::world::embedded::container::chest::Opened;
use crate::world::embedded::container::{Container, lit};
use crate::world::embedded::tests::block;
use crate::world::embedded::{Settings, Terrain, World};

#[derive(Deserialize)]
struct SmeltingRow {
    input: String,
    output: String,
    ticks: u32,
    fast: Option<String>,
}

#[derive(Deserialize)]
struct FuelRow {
    item: String,
    ticks: u32,
}

impl SmeltingRow {
    /// In how many ticks a station is done; none if it does not take it.
    fn ticks_in(&self, station: &str) -> Option<u32> {
        match station {
            "furnace" => Some(self.ticks),
            _ if self.fast.as_deref() == Some(station) => Some(self.ticks / 2),
            _ => None,
        }
    }
}

/// A world in which nobody is, with a row of stations.
struct Kitchen(World);

impl Kitchen {
    /// One station for each pair of input and fuel.
    fn of(station: &str, fillings: &[(&str, &str)]) -> Self {
        let mut world = World::new(Settings {
            terrain: Terrain::Flat,
            ..Settings::default()
        });
        for (number, (input, fuel)) in (0..).zip(fillings) {
            let at = place(number);
            world.set_block(at, block(station));
            world.land.containers.change(Opened::one(at), |container| {
                for (section, item) in
                    [(Section::FurnaceInput, input), (Section::FurnaceFuel, fuel)]
                {
                    container.section(section).unwrap()[0] = Some(Stack::new(*item, 1));
                }
            });
        }
        Self(world)
    }

    fn run(&mut self, ticks: u32) {
        for _ in 0..ticks {
            self.0.step();
        }
    }

    fn station(&self, number: i32) -> &Container {
        self.0.land.containers.get(place(number)).unwrap()
    }

    fn slot(&self, number: i32, slot: usize) -> Option<(&str, u32)> {
        let stack = self.station(number).slots()[slot].as_ref()?;
        Some((stack.item.as_str(), stack.count))
    }

    /// Ticks that the fire still lasts.
    fn burning(&self, number: i32) -> u32 {
        let furnace = self.station(number).furnace().unwrap();
        furnace.state(self.0.land.rules()).1
    }

    fn is_lit(&self, number: i32) -> bool {
        lit(self.0.state(place(number)))
    }
}

fn place(number: i32) -> Position {
    Position::new(number % 20 * 2, 64, number / 20 * 2)
}

#[test]
fn every_smelting_is_done_in_its_time_by_the_stations_that_take_it_and_by_no_other() {
    let (smelting, mut ledger): (Vec<SmeltingRow>, _) = (rows!("smelting.json"), Ledger::default());
    for station in ["furnace", "blast_furnace", "smoker"] {
        let fillings: Vec<_> = smelting
            .iter()
            .map(|it| (it.input.as_str(), "coal"))
            .collect();
        let mut kitchen = Kitchen::of(station, &fillings);
        let mut done: BTreeMap<usize, u32> = BTreeMap::new();
        for tick in 1..=300 {
            kitchen.run(1);
            for (number, row) in smelting.iter().enumerate() {
                if kitchen.slot(number as i32, 2) == Some((row.output.as_str(), 1)) {
                    done.entry(number).or_insert(tick);
                }
            }
        }
        for (number, row) in smelting.iter().enumerate() {
            let (found, expected) = (done.get(&number).copied(), row.ticks_in(station));
            let input = kitchen.slot(number as i32, 0);
            let left = expected.is_none().then_some((row.input.as_str(), 1));
            ledger.row(found == expected && input == left, || {
                format!(
                    "{} in a {station}: done after {found:?}, not {expected:?}; {input:?} is left",
                    row.input
                )
            });
        }
    }
    ledger.close(3 * 156);
}

#[test]
fn every_fuel_burns_its_ticks_and_leaves_what_is_left_of_it() {
    let (fuels, leavings): (Vec<FuelRow>, _) = (rows!("fuel.json"), leavings());
    let mut ledger = Ledger::default();
    let fillings: Vec<_> = fuels.iter().map(|it| ("sand", it.item.as_str())).collect();
    let mut kitchen = Kitchen::of("furnace", &fillings);
    let mut went_out: BTreeMap<i32, u32> = BTreeMap::new();
    for tick in 1..=20_010 {
        kitchen.run(1);
        if tick == 1 {
            for (number, fuel) in (0..).zip(&fuels) {
                let left = kitchen.slot(number, 1);
                let expected = leavings.get(&fuel.item).map(|it| (it.as_str(), 1));
                ledger.row(kitchen.is_lit(number) && left == expected, || {
                    format!(
                        "{} is not lit or leaves {left:?}, not {expected:?}",
                        fuel.item
                    )
                });
            }
        }
        let lasts = |it: &FuelRow| tick == it.ticks || tick == it.ticks + 1;
        for (number, _) in (0..).zip(&fuels).filter(|(_, it)| lasts(it)) {
            if !kitchen.is_lit(number) {
                went_out.entry(number).or_insert(tick - 1);
            }
        }
    }
    for (number, fuel) in (0..).zip(&fuels) {
        let (found, expected) = (went_out.get(&number), fuel.ticks);
        ledger.row(found == Some(&expected), || {
            format!("{} burned {found:?} ticks, not {expected}", fuel.item)
        });
    }
    ledger.close(2 * 280);
}

#[test]
fn every_fuel_burns_half_as_long_where_cooking_takes_half_the_time() {
    let (fuels, mut ledger): (Vec<FuelRow>, _) = (rows!("fuel.json"), Ledger::default());
    for (station, input) in [("blast_furnace", "raw_iron"), ("smoker", "beef")] {
        let fillings: Vec<_> = fuels.iter().map(|it| (input, it.item.as_str())).collect();
        let mut kitchen = Kitchen::of(station, &fillings);
        kitchen.run(1);
        for (number, fuel) in (0..).zip(&fuels) {
            let (found, expected) = (kitchen.burning(number), fuel.ticks / 2);
            ledger.row(found == expected, || {
                format!(
                    "{} in a {station}: {found} ticks, not {expected}",
                    fuel.item
                )
            });
        }
    }
    ledger.close(2 * 280);
}

#[test]
fn a_campfire_roasts_what_a_smoker_takes_in_six_hundred_ticks_and_nothing_else() {
    let (smelting, mut ledger): (Vec<SmeltingRow>, _) = (rows!("smelting.json"), Ledger::default());
    let mut scene = super::peace();
    for row in &smelting {
        scene.clear();
        scene.set(super::SPOT, "air");
        scene.set(super::SPOT, "campfire");
        scene.give(&row.input, 1);
        let (laid, _) = scene.run(crate::vocab::Action::ActivateBlock { at: super::SPOT });
        let takes = row.ticks_in("smoker").is_some();
        let lies = scene.world.with(|world| {
            let campfire = world.land.containers.get(super::SPOT);
            campfire.is_some_and(|it| it.slots()[0].is_some())
        });
        ledger.row(lies == takes, || {
            format!("{} on a campfire: {lies}, {laid:?}", row.input)
        });
        if !takes {
            continue;
        }
        let mut done = None;
        for tick in 0..=605 {
            let fell = scene.world.with(|world| {
                let mut items = world.land.entities.items.values();
                items.any(|it| it.stack == Stack::new(row.output.as_str(), 1))
            });
            done = done.or(fell.then_some(tick));
            scene.step(1);
        }
        // The tick in which it was laid counts.
        ledger.row(done == Some(599), || {
            format!("{} is done after {done:?}", row.input)
        });
    }
    ledger.close(156 + 9);
}
