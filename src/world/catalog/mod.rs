//! The facts of Minecraft 26.1: blocks, items, recipes, smelting, fuel, food, harvest tools and drops.

use crate::vocab::{BlockName, ItemName};

/// A block's number in the catalog; the game's own numbering for 26.1.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
)]
#[serde(transparent)]
pub struct BlockId(pub u16);

impl BlockId {
    /// Nothing.
    pub const AIR: Self = Self(0);
}

/// An item's number in the catalog; the game's own numbering for 26.1.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
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
    /// Whether a body can stand on it and not walk through it.
    pub solid: bool,
    /// Whether light and sight pass.
    pub transparent: bool,
    /// Tools that make it drop something; empty means that anything does, the bare hand too.
    pub harvest_tools: Vec<ItemId>,
    /// The game's tool class for digging speed: `mineable/pickaxe`.
    pub material: String,
    /// Number of its default state in the protocol.
    pub default_state: u32,
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
}

/// A way to craft something.
#[derive(Clone, Debug)]
pub struct Recipe {
    /// Its number: the position in [`Catalog::recipes`].
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

/// What eating does.
#[derive(Clone, Copy, Debug)]
pub struct Food {
    /// What is eaten.
    pub item: ItemId,
    /// Half drumsticks.
    pub points: u32,
    /// Hidden reserve.
    pub saturation: f32,
}

/// One possible drop of a block.
#[derive(Clone, Debug)]
pub struct Drop {
    /// What.
    pub item: ItemId,
    /// Fewest and most.
    pub count: (u32, u32),
    /// Probability, 0 to 1.
    pub chance: f64,
}

/// All facts, loaded once.
#[derive(Debug)]
pub struct Catalog {
    #[expect(dead_code, reason = "the skeleton: filled by the loader")]
    blocks: Vec<Block>,
}

impl Catalog {
    /// The catalog of Minecraft 26.1; the first call loads it.
    pub fn get() -> &'static Self {
        unimplemented!()
    }

    /// All blocks, by number.
    pub fn blocks(&self) -> &[Block] {
        unimplemented!()
    }

    /// All items, by number.
    pub fn items(&self) -> &[Item] {
        unimplemented!()
    }

    /// All crafting recipes, by number.
    pub fn recipes(&self) -> &[Recipe] {
        unimplemented!()
    }

    /// All furnace recipes.
    pub fn smelting(&self) -> &[Smelting] {
        unimplemented!()
    }

    /// All foods.
    pub fn foods(&self) -> &[Food] {
        unimplemented!()
    }

    /// The block with this number; air for numbers out of range.
    pub fn block(&self, _id: BlockId) -> &Block {
        unimplemented!()
    }

    /// The block with this name.
    pub fn block_named(&self, _name: &str) -> Option<&Block> {
        unimplemented!()
    }

    /// The item with this number.
    pub fn item(&self, _id: ItemId) -> Option<&Item> {
        unimplemented!()
    }

    /// The item with this name.
    pub fn item_named(&self, _name: &str) -> Option<&Item> {
        unimplemented!()
    }

    /// The ways to craft an item, in the data's order.
    pub fn recipes_for(&self, _item: ItemId) -> &[u32] {
        unimplemented!()
    }

    /// What a furnace makes of an item.
    pub fn smelt(&self, _input: ItemId) -> Option<&Smelting> {
        unimplemented!()
    }

    /// Ticks that one of this item burns in a furnace.
    pub fn fuel_ticks(&self, _item: ItemId) -> Option<u32> {
        unimplemented!()
    }

    /// What eating this item does.
    pub fn food(&self, _item: ItemId) -> Option<&Food> {
        unimplemented!()
    }

    /// Whether breaking the block with this in the hand makes it drop anything.
    pub fn can_harvest(&self, _block: BlockId, _tool: Option<ItemId>) -> bool {
        unimplemented!()
    }

    /// Ticks to break a block standing on the ground out of water; `None` if it cannot be broken.
    pub fn dig_ticks(&self, _block: BlockId, _tool: Option<ItemId>) -> Option<u32> {
        unimplemented!()
    }

    /// What the block may drop when broken with this in the hand, each entry drawn on its own; empty if it cannot be harvested so.
    pub fn drops(&self, _block: BlockId, _tool: Option<ItemId>) -> Vec<Drop> {
        unimplemented!()
    }

    /// The name nearest to a misspelled item or block name, for error texts.
    pub fn nearest_name(&self, _name: &str) -> Option<&str> {
        unimplemented!()
    }
}
