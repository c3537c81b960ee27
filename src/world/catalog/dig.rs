//! How long a block takes to break: the formula of vanilla (`BlockBehaviour.getDestroyProgress`), for a body that stands on the ground,
//! out of water, without enchantments or effects.

use std::collections::BTreeMap;

use super::{Block, BlockId, Catalog, ItemId};

/// Ticks that a hardness of 1 takes at speed 1 with a tool that harvests the block.
const TICKS_IF_HARVESTED: f32 = 30.0;
/// The same with a tool, or a hand, that does not.
const TICKS_IF_LOST: f32 = 100.0;
/// Vanilla reckons in 32 bits; what rounding adds must not cost a tick.
const ROUNDING: f32 = 1e-4;

impl Catalog {
    /// Whether breaking the block with this in the hand makes it drop anything.
    pub fn can_harvest(&self, block: BlockId, tool: Option<ItemId>) -> bool {
        harvests(self.block(block), tool)
    }

    /// Ticks to break a block standing on the ground out of water, 0 if the first blow does; `None` if it cannot be broken.
    pub fn dig_ticks(&self, block: BlockId, tool: Option<ItemId>) -> Option<u32> {
        self.dig_ticks_if(block, tool, self.can_harvest(block, tool))
    }

    /// The same where somebody else has settled whether the tool harvests the block.
    pub fn dig_ticks_if(
        &self,
        block: BlockId,
        tool: Option<ItemId>,
        harvests: bool,
    ) -> Option<u32> {
        let block = self.block(block);
        let per_hardness = if harvests {
            TICKS_IF_HARVESTED
        } else {
            TICKS_IF_LOST
        };
        let ticks = block.hardness? * per_hardness / self.dig_speed(block, tool) - ROUNDING;
        Some(if ticks <= 1.0 { 0 } else { ticks.ceil() as u32 })
    }

    /// How many times faster than a bare hand.
    /// How many times faster than a hand each tool is, by tool class of the block.
    pub fn tool_speeds(&self) -> &BTreeMap<String, BTreeMap<ItemId, f32>> {
        &self.tool_speeds
    }

    fn dig_speed(&self, block: &Block, tool: Option<ItemId>) -> f32 {
        let speeds = self.tool_speeds.get(&block.material);
        tool.and_then(|tool| speeds?.get(&tool).copied())
            .unwrap_or(1.0)
    }
}

fn harvests(block: &Block, tool: Option<ItemId>) -> bool {
    block.harvest_tools.is_empty() || tool.is_some_and(|tool| block.harvest_tools.contains(&tool))
}

#[cfg(test)]
mod tests {
    use super::Catalog;

    fn ticks(block: &str, tool: &str) -> Option<u32> {
        let catalog = Catalog::get();
        let tool = catalog.item_named(tool).map(|item| item.id);
        catalog.dig_ticks(catalog.block_named(block).unwrap().id, tool)
    }

    #[test]
    fn blocks_take_as_long_to_break_as_in_the_game() {
        let known = [
            ("dirt", "hand", 15),
            ("dirt", "wooden_shovel", 8),
            ("dirt", "stone_pickaxe", 15),
            ("grass_block", "hand", 18),
            ("sand", "hand", 15),
            ("gravel", "stone_shovel", 5),
            ("oak_log", "hand", 60),
            ("oak_log", "wooden_axe", 30),
            ("oak_log", "stone_axe", 15),
            ("oak_planks", "iron_axe", 10),
            ("crafting_table", "hand", 75),
            ("stone", "hand", 150),
            ("stone", "wooden_pickaxe", 23),
            ("stone", "stone_pickaxe", 12),
            ("stone", "copper_pickaxe", 9),
            ("stone", "iron_pickaxe", 8),
            ("stone", "diamond_pickaxe", 6),
            ("stone", "golden_pickaxe", 4),
            ("cobblestone", "hand", 200),
            ("cobblestone", "wooden_pickaxe", 30),
            ("deepslate", "iron_pickaxe", 15),
            ("furnace", "hand", 350),
            ("coal_ore", "wooden_pickaxe", 45),
            ("iron_ore", "hand", 300),
            ("iron_ore", "wooden_pickaxe", 150),
            ("iron_ore", "stone_pickaxe", 23),
            ("diamond_ore", "stone_pickaxe", 75),
            ("diamond_ore", "iron_pickaxe", 15),
            ("diamond_ore", "golden_pickaxe", 25),
            ("obsidian", "hand", 5_000),
            ("obsidian", "iron_pickaxe", 834),
            ("obsidian", "diamond_pickaxe", 188),
            ("oak_leaves", "hand", 6),
            ("oak_leaves", "wooden_sword", 4),
            ("oak_leaves", "shears", 0),
            ("white_wool", "shears", 5),
            ("cobweb", "hand", 400),
            ("cobweb", "wooden_sword", 8),
            ("bamboo", "hand", 30),
            ("bamboo", "wooden_axe", 15),
            ("bamboo", "wooden_sword", 0),
            ("glass", "hand", 9),
            ("short_grass", "hand", 0),
            ("torch", "hand", 0),
        ];
        for (block, tool, expected) in known {
            assert_eq!(ticks(block, tool), Some(expected), "{block} with {tool}");
        }
    }

    #[test]
    fn what_cannot_be_broken_never_breaks() {
        for block in [
            "bedrock",
            "air",
            "water",
            "lava",
            "barrier",
            "end_portal_frame",
        ] {
            assert_eq!(ticks(block, "netherite_pickaxe"), None, "{block}");
        }
    }
}
