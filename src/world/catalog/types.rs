//! What the catalog holds: blocks, items, recipes, smeltings and drops as plain values.

use serde::{Deserialize, Serialize};

use super::StateId;
use crate::vocab::{BlockName, ItemName};

/// A block's number in the catalog; the game's own numbering for 26.1.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct BlockId(pub u16);

impl BlockId {
    /// Nothing.
    pub const AIR: Self = Self(0);
}

/// An item's number in the catalog; the game's own numbering for 26.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemId(pub u16);

/// A kind of block.
#[derive(Clone, Debug)]
pub struct Block {
    /// Its number.
    pub id: BlockId,
    /// Its name.
    pub name: BlockName,
    /// The name people see: `Oak Log`.
    pub display_name: String,
    /// Time to break it is proportional to this; `None` for what cannot be broken.
    pub hardness: Option<f32>,
    /// How well it withstands explosions: vanilla (`ServerExplosion`) takes `(resistance + 0.3) * 0.3` from the strength of a ray for
    /// each 0.3 blocks that it goes within the block.
    pub resistance: f32,
    /// Whether a body can stand on it and not walk through it.
    pub solid: bool,
    /// Whether light and sight pass.
    pub transparent: bool,
    /// Tools that make it drop something, the weakest first; empty means that anything does, the bare hand too.
    pub harvest_tools: Vec<ItemId>,
    /// The game's tool class for digging speed: `mineable/pickaxe`.
    pub material: String,
    /// The state it has when nothing is said.
    pub default_state: StateId,
}

/// A kind of item.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its number.
    pub id: ItemId,
    /// Its name.
    pub name: ItemName,
    /// The name people see: `Oak Log`.
    pub display_name: String,
    /// How many fit in a slot.
    pub stack_size: u32,
    /// Uses until it breaks, for tools and armour.
    pub max_durability: Option<u32>,
    /// Uses that breaking a block takes: 0 for what is no tool for it.
    pub wear_by_digging: u32,
    /// Uses that hitting somebody takes: 0 for what is no weapon.
    pub wear_by_hitting: u32,
    /// What stays behind when it is used up in crafting or as fuel: the bucket of water or lava.
    pub leaves: Option<ItemId>,
    /// The groups of enchantments that it takes: `mining`, `durability`.
    pub enchant_categories: Vec<String>,
    /// What repairs it on an anvil.
    pub repaired_with: Vec<ItemName>,
}

/// A way to craft something.
#[derive(Clone, Debug)]
pub struct Recipe {
    /// Its number: the position in [`Catalog::recipes`](super::Catalog::recipes).
    pub id: u32,
    /// What it makes.
    pub result: ItemId,
    /// How many at once.
    pub count: u32,
    /// Rows from the top, for shaped recipes; empty for shapeless ones.
    pub shape: Vec<Vec<Option<ItemId>>>,
    /// What it takes in all, sorted by number.
    pub ingredients: Vec<(ItemId, u32)>,
    /// Whether the grid is larger than the 2x2 that every body has.
    pub needs_table: bool,
}

/// What smelting does.
#[derive(Clone, Debug)]
pub struct Smelting {
    /// What goes in.
    pub input: ItemId,
    /// What comes out, one for one.
    pub output: ItemId,
    /// Ticks in a furnace.
    pub ticks: u32,
}

/// One possible drop of a block.
#[derive(Clone, Debug, PartialEq)]
pub struct Drop {
    /// What.
    pub item: ItemId,
    /// Fewest and most, all equally likely.
    pub count: (u32, u32),
    /// Probability, 0 to 1.
    pub chance: f64,
    /// Drawn only if the entry before it in the list was not: gravel where there is no flint.
    pub otherwise: bool,
}
