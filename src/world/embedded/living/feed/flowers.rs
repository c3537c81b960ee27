//! The flowers that bone meal brings forth, by biome: vanilla's `Biome.getGenerationSettings().getFlowerFeatures()`.

use crate::vocab::{BiomeName, Random};
use crate::world::catalog::StateId;
use crate::world::embedded::kinds::{default_state, named};

/// Blocks with their weights.
type Mixture = &'static [(&'static str, u64)];

/// `VegetationFeatures.FLOWER_DEFAULT`.
const USUAL: Mixture = &[("poppy", 2), ("dandelion", 1)];
/// `FLOWER_PLAIN`. Tulips grow in patches there, here anywhere and seldom.
const PLAINS: Mixture = &[
    ("dandelion", 64),
    ("poppy", 8),
    ("azure_bluet", 8),
    ("oxeye_daisy", 8),
    ("cornflower", 8),
    ("orange_tulip", 1),
    ("red_tulip", 1),
    ("pink_tulip", 1),
    ("white_tulip", 1),
];
/// `FLOWER_FLOWER_FOREST`. Each grows in bands there, here anywhere.
const FLOWER_FOREST: Mixture = &[
    ("dandelion", 1),
    ("poppy", 1),
    ("allium", 1),
    ("azure_bluet", 1),
    ("red_tulip", 1),
    ("orange_tulip", 1),
    ("white_tulip", 1),
    ("pink_tulip", 1),
    ("oxeye_daisy", 1),
    ("cornflower", 1),
    ("lily_of_the_valley", 1),
];
/// `FLOWER_MEADOW`.
const MEADOW: Mixture = &[
    ("tall_grass", 1),
    ("allium", 1),
    ("poppy", 1),
    ("azure_bluet", 1),
    ("dandelion", 1),
    ("cornflower", 1),
    ("oxeye_daisy", 1),
    ("short_grass", 1),
];

/// A flower of a biome; none where it has none.
pub(super) fn flower(biome: &BiomeName, random: &mut Random) -> Option<StateId> {
    let mixture = flowers_of(biome.as_str());
    let (flower, _) = random.weighted(mixture.iter(), |(_, weight)| *weight)?;
    Some(default_state(named(flower)))
}

fn flowers_of(biome: &str) -> Mixture {
    match biome {
        "plains" => PLAINS,
        "flower_forest" => FLOWER_FOREST,
        "meadow" => MEADOW,
        "cherry_grove" => &[("pink_petals", 1)],
        "pale_garden" => &[("closed_eyeblossom", 1)],
        "swamp" => &[("blue_orchid", 1)],
        "mangrove_swamp" | "jagged_peaks" | "snowy_slopes" | "stony_peaks" => &[],
        _ => USUAL,
    }
}
