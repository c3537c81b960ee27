//! The parts of the fixed script. Most are in built scenes, so that new land changes the last one only.

mod creatures;
mod deeds;
mod elements;
mod hands;
mod wild;

use mindforge::world::embedded::{Difficulty, Settings, Terrain};

use super::play::{Part, Will};

/// The script of a body that only stands there.
const STANDS: Will = |_, _| None;

pub(crate) fn all() -> Vec<Part> {
    vec![
        Part {
            name: "hands: digging, crafting, cooking, storing, shooting, fishing",
            settings: flat(Difficulty::Normal),
            furnish: hands::workshop,
            wills: [hands::crafts, hands::shoots_and_fishes],
            ticks: 2_500,
        },
        Part {
            name: "elements: water, lava, sand, fire, leaves, growth, TNT",
            settings: flat(Difficulty::Normal),
            furnish: elements::furnish,
            wills: [elements::sets_fire, STANDS],
            ticks: 3_000,
        },
        Part {
            name: "creatures: farming, hunting, dying, exploding",
            settings: flat(Difficulty::Hard),
            furnish: creatures::furnish,
            wills: [creatures::farms, creatures::fights],
            ticks: 1_500,
        },
        Part {
            name: "wild: the land of seed 7",
            settings: Settings::default(),
            furnish: |_| {},
            wills: [wild::fells_trees, wild::wanders],
            ticks: 3_000,
        },
    ]
}

fn flat(difficulty: Difficulty) -> Settings {
    Settings {
        terrain: Terrain::Flat,
        difficulty,
        ..Settings::default()
    }
}
