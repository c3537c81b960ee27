//! What can be chosen about a world before it begins.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A world's settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// How hard life is.
    pub difficulty: Difficulty,
    /// How far a line of chat carries, in blocks; 0 means everywhere.
    pub hearing: u32,
    /// What the world is made of and all its chances are drawn from.
    pub seed: u64,
    /// The shape of the land.
    pub terrain: Terrain,
    /// How far bodies see blocks, in chunks.
    pub view_distance: u32,
    /// Whether bodies perceive blocks behind others.
    pub xray: bool,
}

/// How hard life is, as in the game.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Difficulty {
    /// No monsters, no hunger, quick healing.
    Peaceful,
    /// Weak monsters; hunger leaves five hearts.
    Easy,
    /// As most people play.
    #[default]
    Normal,
    /// Strong monsters; hunger kills.
    Hard,
}

/// The shape of the land.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Terrain {
    /// Hills, forests, seas, caves and ores.
    #[default]
    Natural,
    /// Grass at height 63 as far as anyone goes; for tests.
    Flat,
}

impl fmt::Display for Terrain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Natural => "natural",
            Self::Flat => "flat",
        })
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            difficulty: Difficulty::Normal,
            hearing: 0,
            seed: 7,
            terrain: Terrain::Natural,
            view_distance: 8,
            xray: false,
        }
    }
}
