//! The rules of a world as names: true ones from the catalog, or believed ones.

use crate::vocab::{BlockName, ItemName};

/// A way to craft something, by names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RecipeRule {
    /// What it makes.
    pub item: ItemName,
    /// How many at once.
    pub count: u32,
    /// What one making takes, sorted by name.
    pub ingredients: Vec<(ItemName, u32)>,
    /// The block it must be made at, if not by hand.
    pub station: Option<BlockName>,
}

/// What can be made of what, as a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// Crafting.
    pub recipes: Vec<RecipeRule>,
    /// Mining a block gives an item (its main drop, without enchantments).
    pub yields: Vec<(BlockName, ItemName)>,
    /// Mining a block needs at least this tool, the weakest that harvests it: `stone` needs `wooden_pickaxe`.
    pub needs_tool: Vec<(BlockName, ItemName)>,
    /// A furnace turns one item into another.
    pub smelts: Vec<(ItemName, ItemName)>,
    /// Eating an item restores points.
    pub edible: Vec<(ItemName, u32)>,
}

impl Rules {
    /// The true rules of Minecraft 26.1, in the catalog's order.
    pub fn truth() -> Self {
        unimplemented!()
    }
}
