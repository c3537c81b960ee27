//! What must hold before a skill, and what holds after it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{BiomeName, BlockName, ItemName, MobName};

/// What must hold before a skill can succeed. All of it must.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Before {
    /// Items in the inventory.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub carries: BTreeMap<ItemName, u32>,
    /// Blocks within 32 blocks; a state may be given: `wheat[age=7]`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub near: Vec<BlockName>,
    /// Creatures within 32 blocks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mobs: Vec<MobName>,
    /// The biome at the feet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub biome: Option<BiomeName>,
    /// The time of day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<DayTime>,
}

/// What a skill promises to have brought about. A `*` in the name of an item or block stands for any letters, and all that fit count
/// together: `*_log`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct After {
    /// At least so many more of an item, worn ones included.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub gains: BTreeMap<ItemName, u32>,
    /// At least so many fewer of an item.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub spends: BTreeMap<ItemName, u32>,
    /// At least so many more of a block within 16 blocks of where the body ends.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub places: BTreeMap<BlockName, u32>,
    /// How the body feels.
    #[serde(skip_serializing_if = "Feels::is_empty")]
    pub feels: Feels,
    /// Armour that the body wears.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub wears: Vec<ItemName>,
}

/// The least that a body must feel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Feels {
    /// Half hearts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub health: Option<u32>,
    /// Half drumsticks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub food: Option<u32>,
}

/// A half of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayTime {
    /// From sunrise to sunset.
    Day,
    /// When monsters are about.
    Night,
}

impl Before {
    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl After {
    /// Whether nothing is promised.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Feels {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
