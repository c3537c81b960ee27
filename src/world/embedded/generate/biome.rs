//! The biomes of this world: one table of what is constant about each, and the rule that says which one lies where.

use std::sync::OnceLock;

use super::shape::{SEA, Sample};
use crate::vocab::BiomeName;
use crate::world::catalog::Catalog;

/// What a biome's ground is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Soil {
    /// Grass over dirt.
    Grass,
    /// Gravel over stone.
    Gravel,
    /// Mud.
    Mud,
    /// Pale moss over dirt.
    PaleMoss,
    /// Bare stone.
    Rock,
    /// Sand over sandstone.
    Sand,
    /// Snow over stone.
    Snow,
}

/// Declares the biomes: each with its name in the game, its soil, and its colour on a map.
macro_rules! biomes {
    ($($biome:ident: $name:literal, $soil:ident, $color:literal;)+) => {
        /// What grows on a column and what it is made of at the top.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(in crate::world::embedded) enum Biome { $($biome),+ }

        impl Biome {
            /// All of them, by name.
            pub(in crate::world::embedded) const ALL: &[Self] = &[$(Self::$biome),+];

            /// Its name in the game.
            pub(in crate::world::embedded) const fn as_str(self) -> &'static str {
                match self { $(Self::$biome => $name),+ }
            }

            /// What its ground is made of.
            pub(super) const fn soil(self) -> Soil {
                match self { $(Self::$biome => Soil::$soil),+ }
            }

            /// Its colour on a map: red, green, blue.
            pub(in crate::world::embedded) const fn color(self) -> [u8; 3] {
                let color: u32 = match self { $(Self::$biome => $color),+ };
                let [_, red, green, blue] = color.to_be_bytes();
                [red, green, blue]
            }
        }
    };
}

biomes! {
    BambooJungle: "bamboo_jungle", Grass, 0x84_9500;
    Beach: "beach", Sand, 0xfa_de55;
    BirchForest: "birch_forest", Grass, 0x5b_9a5e;
    CherryGrove: "cherry_grove", Grass, 0xff_91c8;
    DarkForest: "dark_forest", Grass, 0x40_511a;
    Desert: "desert", Sand, 0xfa_c060;
    FlowerForest: "flower_forest", Grass, 0x6d_8e3a;
    Forest: "forest", Grass, 0x05_6621;
    FrozenOcean: "frozen_ocean", Gravel, 0x90_90d8;
    FrozenRiver: "frozen_river", Sand, 0xa0_a0ff;
    JaggedPeaks: "jagged_peaks", Snow, 0xdc_dcdc;
    Jungle: "jungle", Grass, 0x53_7b09;
    MangroveSwamp: "mangrove_swamp", Mud, 0x2c_cc8e;
    Meadow: "meadow", Grass, 0x60_a445;
    Ocean: "ocean", Gravel, 0x26_4fae;
    PaleGarden: "pale_garden", PaleMoss, 0x9a_9aa6;
    Plains: "plains", Grass, 0x8d_b360;
    River: "river", Sand, 0x3a_6ad8;
    Savanna: "savanna", Grass, 0xbd_b25f;
    SnowyBeach: "snowy_beach", Sand, 0xfa_f0c0;
    SnowyPlains: "snowy_plains", Grass, 0xf4_fcfc;
    SnowySlopes: "snowy_slopes", Snow, 0xc4_d6e0;
    SnowyTaiga: "snowy_taiga", Grass, 0x5a_8f85;
    StonyPeaks: "stony_peaks", Rock, 0x8a_8f8f;
    Swamp: "swamp", Grass, 0x4c_6156;
    Taiga: "taiga", Grass, 0x0b_665c;
    WindsweptHills: "windswept_hills", Grass, 0x60_7860;
}

/// The biomes in which a world begins, if it has them near: with many trees of the woods that everybody knows.
pub(in crate::world::embedded) const WOODED: [Biome; 2] = [Biome::Forest, Biome::BirchForest];

/// From here up land is high: plateaus and windswept hills.
const HIGH: i32 = 84;
/// From here up it is mountains.
const MOUNTAIN: i32 = 112;
/// From here up it is peaks.
const PEAK: i32 = 128;

use Biome::{
    BambooJungle, BirchForest, CherryGrove, DarkForest, Desert, FlowerForest, Forest, Jungle,
    Meadow, PaleGarden, Plains, Savanna, SnowyPlains, SnowyTaiga, Taiga,
};

/// What lies on plain land from cold to hot, and from dry to wet: vanilla's `OverworldBiomeBuilder.MIDDLE_BIOMES`.
const MIDDLE: [[Biome; 5]; 5] = [
    [SnowyPlains, SnowyPlains, SnowyPlains, SnowyTaiga, Taiga],
    [Plains, Plains, Forest, Taiga, Taiga],
    [FlowerForest, Plains, Forest, BirchForest, DarkForest],
    [Savanna, Savanna, Forest, Jungle, Jungle],
    [Desert; 5],
];
/// The same where it is weird: `MIDDLE_BIOMES_VARIANT`.
const WEIRD: [[Biome; 5]; 5] = [
    [SnowyPlains, SnowyPlains, SnowyTaiga, SnowyTaiga, Taiga],
    [Plains, Plains, Forest, Taiga, Taiga],
    [Plains, Plains, Forest, BirchForest, DarkForest],
    [Savanna, Savanna, Plains, Jungle, BambooJungle],
    [Desert; 5],
];
/// What lies on high land: `PLATEAU_BIOMES`, without badlands.
const PLATEAU: [[Biome; 5]; 5] = [
    [
        SnowyPlains,
        SnowyPlains,
        SnowyPlains,
        SnowyTaiga,
        SnowyTaiga,
    ],
    [Meadow, Meadow, Forest, Taiga, Taiga],
    [Meadow, Meadow, Meadow, Meadow, PaleGarden],
    [Savanna, Savanna, Forest, Forest, Jungle],
    [Desert; 5],
];
/// The same where it is weird: `PLATEAU_BIOMES_VARIANT`, without badlands.
const WEIRD_PLATEAU: [[Biome; 5]; 5] = [
    [
        SnowyPlains,
        SnowyPlains,
        SnowyPlains,
        SnowyTaiga,
        SnowyTaiga,
    ],
    [CherryGrove, Meadow, Meadow, Taiga, Taiga],
    [CherryGrove, CherryGrove, Forest, BirchForest, PaleGarden],
    [Savanna, Savanna, Forest, Forest, Jungle],
    [Desert; 5],
];

impl Biome {
    /// Its name in the game.
    pub(in crate::world::embedded) fn name(self) -> BiomeName {
        BiomeName::new(self.as_str())
    }

    /// The biome of a column of this climate and height.
    pub(super) fn of(sample: &Sample, height: i32) -> Self {
        let heat = level(sample.temperature, [-1.2, -0.5, 0.4, 1.1]);
        let damp = level(sample.humidity, [-0.9, -0.3, 0.3, 0.9]);
        let table = |plain: &[[Self; 5]; 5], weird: &[[Self; 5]; 5]| {
            if sample.weirdness > 0.0 {
                weird[heat][damp]
            } else {
                plain[heat][damp]
            }
        };
        match height {
            ..SEA if sample.at_sea() => [Self::FrozenOcean, Self::Ocean][usize::from(heat > 0)],
            ..SEA if sample.in_river() => [Self::FrozenRiver, Self::River][usize::from(heat > 0)],
            ..=64 if sample.on_coast() => [Self::SnowyBeach, Self::Beach][usize::from(heat > 0)],
            ..=66 if sample.boggy() && heat > 0 => {
                [Self::Swamp, Self::MangroveSwamp][usize::from(heat > 2)]
            }
            ..HIGH => table(&MIDDLE, &WEIRD),
            HIGH..MOUNTAIN if sample.weirdness > 0.7 && heat < 4 => Self::WindsweptHills,
            HIGH..MOUNTAIN => table(&PLATEAU, &WEIRD_PLATEAU),
            _ if heat > 2 => Self::StonyPeaks,
            MOUNTAIN..PEAK if heat > 1 => Self::WindsweptHills,
            MOUNTAIN..PEAK => Self::SnowySlopes,
            _ => Self::JaggedPeaks,
        }
    }

    /// How warm it is at the height of the sea, as the game counts: below 0.15 rain is snow.
    fn temperature(self) -> f64 {
        static TABLE: OnceLock<Vec<f64>> = OnceLock::new();
        let of = |biome: &Self| {
            let facts = Catalog::get().biome(biome.as_str());
            debug_assert!(
                facts.is_some(),
                "the catalog has no biome `{}`",
                biome.as_str()
            );
            facts.map_or(0.5, |it| it.temperature)
        };
        TABLE.get_or_init(|| Self::ALL.iter().map(of).collect())[self as usize]
    }

    /// Whether it is mountains, which have emeralds: vanilla's `BiomeDefaultFeatures.addExtraEmeralds`.
    pub(super) const fn is_mountainous(self) -> bool {
        matches!(
            self,
            Self::CherryGrove
                | Self::JaggedPeaks
                | Self::Meadow
                | Self::SnowySlopes
                | Self::StonyPeaks
                | Self::WindsweptHills
        )
    }

    /// Whether rain falls as snow and still water freezes there: `Biome.getHeightAdjustedTemperature`, without its noise.
    pub(super) fn freezes(self, height: i32) -> bool {
        let above = f64::from((height - SEA - 18).max(0));
        self.temperature() - above * 0.05 / 40.0 < 0.15
    }
}

/// Between which borders a value lies: 0 below the first.
fn level<const N: usize>(value: f64, borders: [f64; N]) -> usize {
    borders.iter().filter(|border| value >= **border).count()
}
