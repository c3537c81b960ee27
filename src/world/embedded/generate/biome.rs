//! The biomes of this world.

use crate::vocab::BiomeName;

/// What grows on a column and what it is made of at the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::world::embedded) enum Biome {
    Beach,
    BirchForest,
    Forest,
    Ocean,
    Plains,
    River,
    WindsweptHills,
}

/// Names of the biomes with many trees.
pub(in crate::world::embedded) const WOODED: [&str; 2] = ["forest", "birch_forest"];

impl Biome {
    /// Its name in the game.
    pub(super) fn name(self) -> BiomeName {
        BiomeName::new(match self {
            Self::Beach => "beach",
            Self::BirchForest => "birch_forest",
            Self::Forest => "forest",
            Self::Ocean => "ocean",
            Self::Plains => "plains",
            Self::River => "river",
            Self::WindsweptHills => "windswept_hills",
        })
    }

    /// How likely a patch of five blocks squared bears a tree.
    pub(super) fn trees(self) -> f64 {
        match self {
            Self::BirchForest | Self::Forest => 0.8,
            Self::Plains => 0.03,
            Self::WindsweptHills => 0.06,
            Self::Beach | Self::Ocean | Self::River => 0.0,
        }
    }
}
