//! The facts of Minecraft 26.1: blocks, items, recipes, cooking, fuel, food, harvest tools, drops, creatures, weapons, armour, fire and
//! fishing.
//!
//! They are the files of `data/`, compiled in and loaded once; `data/README.md` says where they come from. Only facts of the game are
//! here: nothing about any one world, and nothing that an agent believes.
//!
//! ```
//! use mindforge::world::catalog::Catalog;
//!
//! let catalog = Catalog::get();
//! let stone = catalog.block_named("stone").unwrap().id;
//! let pickaxe = catalog.item_named("wooden_pickaxe").map(|item| item.id);
//! assert_eq!(catalog.dig_ticks(stone, pickaxe), Some(23));
//! assert!(!catalog.can_harvest(stone, None));
//! ```

mod biome;
mod combat;
mod cooking;
mod creature;
mod cutting;
mod dig;
mod drops;
mod fire;
mod fishing;
mod food;
mod load;
mod state_drops;
mod states;
mod types;

use std::collections::BTreeMap;
use std::sync::LazyLock;

pub use self::biome::Biome;
pub use self::combat::{Armour, ArmourSlot, Weapon};
use self::cooking::Fast;
pub use self::cooking::{Cooking, Station};
pub use self::creature::{Creature, Loot};
pub use self::cutting::Cut;
use self::drops::BlockDrops;
pub use self::fire::Burns;
pub use self::fishing::{Catch, Pool};
pub use self::food::{Effect, Food, FoodEffect};
use self::state_drops::StateDrops;
use self::states::States;
pub use self::states::{Cuboid, Property, StateId};
pub use self::types::{Block, BlockId, Drop, Item, ItemId, Recipe, Smelting};
use crate::vocab::{BlockName, ItemName, MobName};

/// All facts, loaded once.
#[derive(Debug)]
pub struct Catalog {
    /// By number; the first is air.
    blocks: Vec<Block>,
    block_ids: BTreeMap<BlockName, BlockId>,
    states: States,
    /// By the number of the block.
    drops: Vec<BlockDrops>,
    state_drops: BTreeMap<BlockId, Vec<StateDrops>>,
    /// By number.
    items: Vec<Item>,
    item_ids: BTreeMap<ItemName, ItemId>,
    /// By number.
    recipes: Vec<Recipe>,
    recipes_by_result: BTreeMap<ItemId, Vec<u32>>,
    smelting: Vec<Smelting>,
    smelting_by_input: BTreeMap<ItemId, usize>,
    fast_cooking: BTreeMap<ItemId, Fast>,
    stonecutting: BTreeMap<ItemId, Vec<Cut>>,
    /// By template, base and addition.
    smithing: BTreeMap<(ItemId, ItemId, ItemId), ItemId>,
    fuel: BTreeMap<ItemId, u32>,
    foods: Vec<Food>,
    food_by_item: BTreeMap<ItemId, usize>,
    /// How many times faster than a hand a tool is, by tool class of the block.
    tool_speeds: BTreeMap<String, BTreeMap<ItemId, f32>>,
    fire: BTreeMap<BlockId, Burns>,
    biomes: Vec<Biome>,
    fishing: Vec<Catch>,
    mobs: Vec<MobName>,
    creatures: Vec<Creature>,
    weapons: BTreeMap<ItemId, Weapon>,
    armour: BTreeMap<ItemId, Armour>,
}

impl Catalog {
    /// The catalog of Minecraft 26.1; the first call loads it.
    pub fn get() -> &'static Self {
        #[expect(
            clippy::expect_used,
            reason = "the bytes are compiled in, and a test loads them: it fails in the test run or never"
        )]
        static CATALOG: LazyLock<Catalog> =
            LazyLock::new(|| load::load().expect("the embedded facts load"));
        &CATALOG
    }

    /// All blocks, by number.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// All items, by number.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// All crafting recipes, by number.
    pub fn recipes(&self) -> &[Recipe] {
        &self.recipes
    }

    /// All furnace recipes.
    pub fn smelting(&self) -> &[Smelting] {
        &self.smelting
    }

    /// All foods, those that no player eats included.
    pub fn foods(&self) -> &[Food] {
        &self.foods
    }

    /// The block with this number; air for numbers out of range.
    pub fn block(&self, id: BlockId) -> &Block {
        self.blocks
            .get(usize::from(id.0))
            .unwrap_or(&self.blocks[0])
    }

    /// The block with this name.
    pub fn block_named(&self, name: &str) -> Option<&Block> {
        self.block_ids.get(name).map(|id| self.block(*id))
    }

    /// The item with this number.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.get(usize::from(id.0))
    }

    /// The item with this name.
    pub fn item_named(&self, name: &str) -> Option<&Item> {
        self.item_ids.get(name).and_then(|id| self.item(*id))
    }

    /// The ways to craft an item, in the data's order.
    pub fn recipes_for(&self, item: ItemId) -> &[u32] {
        self.recipes_by_result.get(&item).map_or(&[], Vec::as_slice)
    }

    /// What a furnace makes of an item.
    pub fn smelt(&self, input: ItemId) -> Option<&Smelting> {
        self.smelting.get(*self.smelting_by_input.get(&input)?)
    }

    /// Ticks that one of this item burns in a furnace.
    pub fn fuel_ticks(&self, item: ItemId) -> Option<u32> {
        self.fuel.get(&item).copied()
    }

    /// What eating this item does, if a player can eat it.
    pub fn food(&self, item: ItemId) -> Option<&Food> {
        let food = self.foods.get(*self.food_by_item.get(&item)?)?;
        food.eaten.then_some(food)
    }

    /// The name nearest to a misspelled item or block name, for error texts; none if nothing is near.
    pub fn nearest_name(&self, name: &str) -> Option<&str> {
        let name = name.trim().trim_start_matches("minecraft:");
        let name = name.to_lowercase().replace([' ', '-'], "_");
        let far = (name.chars().count() / 3).max(1);
        let items = self.item_ids.keys().map(ItemName::as_str);
        let blocks = self.block_ids.keys().map(BlockName::as_str);
        items
            .chain(blocks)
            .map(|known| (strsim::damerau_levenshtein(&name, known), known))
            .filter(|(distance, _)| *distance <= far)
            .min_by_key(|(distance, _)| *distance)
            .map(|(_, known)| known)
    }
}

#[cfg(test)]
mod tests;
