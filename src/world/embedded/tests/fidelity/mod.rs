//! The world against the facts, row by row: the files of `data/` are read raw, what follows from them is reckoned here a second time, and
//! every row is tried in the world. A failure lists all rows that are wrong.

mod cooking;
mod digging;
mod facts;
mod making;
mod meals;

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{Scene, named};
use crate::vocab::Position;
use crate::world::embedded::{Difficulty, Settings, Terrain};
use crate::world::{Body, Inventory};

/// The rows of a file of `data/`.
macro_rules! rows {
    ($file:literal) => {
        $crate::world::embedded::tests::fidelity::read(include_str!(concat!(
            "../../../../../data/",
            $file
        )))
    };
}
use rows;

fn read<T: DeserializeOwned>(text: &str) -> Vec<T> {
    serde_json::from_str(text).unwrap()
}

/// A row of `items.json`, as far as it is asked here.
#[derive(Deserialize)]
struct ItemRow {
    name: String,
    leaves: Option<String>,
}

/// What is left of each item that leaves something.
fn leavings() -> BTreeMap<String, String> {
    let items: Vec<ItemRow> = rows!("items.json");
    let left = items
        .into_iter()
        .filter_map(|it| Some((it.name, it.leaves?)));
    left.collect()
}

/// Rows that were tried and what is wrong with them.
#[derive(Default)]
struct Ledger {
    tried: usize,
    wrong: Vec<String>,
}

impl Ledger {
    /// Counts a row, and writes down what is wrong with it.
    fn row(&mut self, fits: bool, wrong: impl FnOnce() -> String) {
        self.tried += 1;
        if !fits {
            self.wrong.push(wrong());
        }
    }

    /// Fails with all rows that are wrong, or if fewer than `least` were tried.
    fn close(self, least: usize) {
        let Self { tried, wrong } = self;
        let all = wrong.join("\n");
        assert!(
            wrong.is_empty(),
            "{} of {tried} rows are wrong:\n{all}",
            wrong.len()
        );
        assert!(tried >= least, "only {tried} rows were tried");
    }
}

/// Where alice works.
const SPOT: Position = Position::new(2, 64, 0);

/// Alice in a flat and peaceful world.
fn peace() -> Scene {
    let scene = Scene::with(Settings {
        terrain: Terrain::Flat,
        difficulty: Difficulty::Peaceful,
        view_distance: 2,
        ..Settings::default()
    });
    let home = Position::new(0, 64, 0);
    scene
        .world
        .with(|world| world.put_body(&named("alice"), home));
    scene
}

impl Scene {
    /// Takes all that alice carries and all that lies around away.
    fn clear(&mut self) {
        self.world.with(|world| {
            world.actors[0].inventory.slots_mut().fill(None);
            world.land.entities.items.clear();
        });
        self.events.clear();
    }

    /// What alice carries, by name.
    fn carried(&self) -> BTreeMap<String, u32> {
        counts(&self.alice.observe().inventory)
    }
}

fn counts(inventory: &Inventory) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    for (_, stack) in inventory.stacks() {
        *counts.entry(stack.item.to_string()).or_default() += stack.count;
    }
    counts
}
