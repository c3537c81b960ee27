//! Which plants come together where, as tables.

use crate::world::embedded::generate::biome::Biome;

/// How a plant stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// One block on soil.
    Low,
    /// Two blocks on soil.
    High,
    /// One to four blocks, on soil or sand beside water.
    Cane,
    /// One to three blocks on sand with air around.
    Cactus,
    /// Up to twelve blocks on soil, leaves at the top.
    Bamboo,
    /// One block on sand or soil.
    Dry,
    /// On the face of the water.
    Afloat,
    /// Under water.
    Sunken,
    /// Under water, up to near its face.
    Kelp,
}

/// Plants that come together.
#[derive(Debug)]
pub(super) struct Patch {
    /// How they stand.
    pub(super) form: Form,
    /// Blocks, one for each patch.
    pub(super) plants: &'static [&'static str],
    /// Patches in a chunk.
    pub(super) count: f64,
    /// Tries of a patch to find places for plants.
    pub(super) tries: u32,
}

const fn patch(form: Form, plants: &'static [&'static str], count: f64, tries: u32) -> Patch {
    Patch {
        form,
        plants,
        count,
        tries,
    }
}

use Form::{Afloat, Bamboo, Cactus, Cane, Dry, High, Kelp, Low, Sunken};

const MEADOW_FLOWERS: &[&str] = &[
    "dandelion",
    "poppy",
    "azure_bluet",
    "oxeye_daisy",
    "cornflower",
    "allium",
];
const ALL_FLOWERS: &[&str] = &[
    "dandelion",
    "poppy",
    "allium",
    "azure_bluet",
    "red_tulip",
    "orange_tulip",
    "white_tulip",
    "pink_tulip",
    "oxeye_daisy",
    "cornflower",
    "lily_of_the_valley",
];

/// What grows everywhere on land.
pub(super) const ANYWHERE: &[Patch] = &[
    patch(Low, &["brown_mushroom"], 1.0 / 16.0, 12),
    patch(Low, &["red_mushroom"], 1.0 / 32.0, 12),
    patch(Low, &["pumpkin"], 1.0 / 300.0, 24),
    patch(Cane, &["sugar_cane"], 0.5, 30),
];

/// What grows in a biome besides, after vanilla's `VegetationPlacements`.
pub(super) fn patches_of(biome: Biome) -> &'static [Patch] {
    match biome {
        Biome::BambooJungle => {
            const {
                &[
                    patch(Bamboo, &["bamboo"], 5.0, 24),
                    patch(Low, &["short_grass", "fern"], 10.0, 24),
                    patch(Low, &["melon"], 1.0 / 6.0, 24),
                ]
            }
        }
        Biome::BirchForest | Biome::Forest => {
            const {
                &[
                    patch(Low, &["short_grass"], 2.0, 24),
                    patch(Low, &["dandelion", "poppy", "lily_of_the_valley"], 0.5, 20),
                    patch(High, &["lilac", "rose_bush", "peony"], 0.3, 10),
                ]
            }
        }
        Biome::CherryGrove => {
            const {
                &[
                    patch(Low, &["short_grass"], 6.0, 24),
                    patch(Low, &["pink_petals"], 4.0, 24),
                ]
            }
        }
        Biome::DarkForest => {
            const {
                &[
                    patch(Low, &["short_grass"], 2.0, 24),
                    patch(Low, &["brown_mushroom", "red_mushroom"], 0.5, 12),
                    patch(High, &["lilac", "rose_bush", "peony"], 0.3, 10),
                ]
            }
        }
        Biome::Desert => {
            const {
                &[
                    patch(Dry, &["dead_bush"], 2.0, 4),
                    patch(Cactus, &["cactus"], 0.8, 8),
                    patch(Cane, &["sugar_cane"], 1.0, 30),
                ]
            }
        }
        Biome::FlowerForest => {
            const {
                &[
                    patch(Low, &["short_grass"], 2.0, 24),
                    patch(Low, ALL_FLOWERS, 5.0, 32),
                    patch(High, &["lilac", "rose_bush", "peony"], 1.0, 10),
                ]
            }
        }
        Biome::Jungle => {
            const {
                &[
                    patch(Low, &["short_grass", "short_grass", "fern"], 12.0, 24),
                    patch(Bamboo, &["bamboo"], 0.3, 12),
                    patch(Low, &["melon"], 1.0 / 6.0, 24),
                ]
            }
        }
        Biome::Meadow => {
            const {
                &[
                    patch(Low, &["short_grass"], 8.0, 24),
                    patch(High, &["tall_grass"], 1.0, 16),
                    patch(Low, MEADOW_FLOWERS, 3.0, 28),
                ]
            }
        }
        Biome::PaleGarden => {
            const {
                &[
                    patch(Low, &["pale_moss_carpet"], 3.0, 24),
                    patch(Low, &["closed_eyeblossom"], 0.5, 10),
                ]
            }
        }
        Biome::Plains => {
            const {
                &[
                    patch(Low, &["short_grass"], 6.0, 28),
                    patch(High, &["tall_grass"], 0.4, 16),
                    patch(Low, MEADOW_FLOWERS, 0.4, 20),
                ]
            }
        }
        Biome::Savanna => {
            const {
                &[
                    patch(Low, &["short_grass"], 12.0, 28),
                    patch(High, &["tall_grass"], 4.0, 16),
                ]
            }
        }
        Biome::SnowyPlains | Biome::WindsweptHills => {
            const { &[patch(Low, &["short_grass"], 0.6, 24)] }
        }
        Biome::SnowyTaiga | Biome::Taiga => {
            const {
                &[
                    patch(
                        Low,
                        &["fern", "fern", "fern", "fern", "short_grass"],
                        5.0,
                        24,
                    ),
                    patch(High, &["large_fern"], 0.6, 12),
                    patch(Low, &["sweet_berry_bush"], 1.0 / 8.0, 16),
                    patch(Low, &["brown_mushroom", "red_mushroom"], 0.2, 12),
                ]
            }
        }
        Biome::Swamp => {
            const {
                &[
                    patch(Low, &["short_grass"], 3.0, 24),
                    patch(Low, &["blue_orchid"], 0.3, 16),
                    patch(Low, &["brown_mushroom", "red_mushroom"], 0.4, 12),
                    patch(Afloat, &["lily_pad"], 3.0, 10),
                    patch(Cane, &["sugar_cane"], 1.0, 30),
                    patch(Sunken, &["seagrass"], 3.0, 16),
                ]
            }
        }
        Biome::MangroveSwamp => {
            const {
                &[
                    patch(Low, &["short_grass"], 1.0, 24),
                    patch(Afloat, &["lily_pad"], 1.0, 10),
                    patch(Sunken, &["seagrass"], 3.0, 16),
                ]
            }
        }
        Biome::River => const { &[patch(Sunken, &["seagrass"], 3.0, 16)] },
        Biome::Ocean => {
            const {
                &[
                    patch(Sunken, &["seagrass"], 4.0, 20),
                    patch(Kelp, &["kelp"], 0.8, 30),
                ]
            }
        }
        _ => &[],
    }
}
