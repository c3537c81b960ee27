//! What the reasoner takes for granted, as somebody who starts the game for the first time would. Not rules of the world: those
//! are beliefs, and can be wrong.

use crate::vocab::{BlockName, ItemName};

/// Where a kind of block is to be looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Habitat {
    /// On the surface.
    Above,
    /// In the rock.
    Below,
}

/// Ore and stone are in the ground; everything else is looked for above it.
pub(super) fn habitat(block: &BlockName) -> Habitat {
    let name = block.as_str();
    let rock = [
        "stone",
        "deepslate",
        "granite",
        "diorite",
        "andesite",
        "tuff",
        "obsidian",
    ];
    if name.ends_with("_ore") || rock.contains(&name) {
        Habitat::Below
    } else {
        Habitat::Above
    }
}

/// Ticks that finding a block of a kind never seen is thought to take: a guess by the kind of name, wide of the mark on purpose
/// for what people build rather than find.
pub(super) fn search_ticks(block: &BlockName) -> f64 {
    let name = block.as_str();
    match name {
        "dirt" | "grass_block" => 100.0,
        "stone" | "oak_log" => 300.0,
        "sand" | "gravel" | "deepslate" => 1200.0,
        "coal_ore" => 2000.0,
        "iron_ore" | "copper_ore" => 3000.0,
        _ if name.ends_with("_log") && !name.starts_with("stripped") => 600.0,
        _ if name.ends_with("_ore") => 8000.0,
        _ => 20_000.0,
    }
}

/// Whether an item is what digging leaves in everybody's pockets: the first to go when they are full.
pub(super) fn is_rubble(item: &ItemName) -> bool {
    let name = item.as_str();
    let rubble = [
        "dirt",
        "gravel",
        "sand",
        "cobblestone",
        "cobbled_deepslate",
        "granite",
        "diorite",
        "andesite",
        "tuff",
        "flint",
        "wheat_seeds",
        "clay_ball",
    ];
    rubble.contains(&name) || name.ends_with("_sapling")
}

/// Whether an item is worth a slot although no plan needs it now: tools, stations, fuel, metal and what wood is good for.
pub(super) fn is_treasured(item: &ItemName) -> bool {
    let name = item.as_str();
    let kinds = [
        "_pickaxe", "_axe", "_shovel", "_sword", "_hoe", "_log", "_planks", "_ingot", "coal",
        "bucket",
    ];
    let things = [
        "crafting_table",
        "furnace",
        "stick",
        "torch",
        "diamond",
        "apple",
    ];
    name.starts_with("raw_")
        || things.contains(&name)
        || kinds.iter().any(|kind| name.ends_with(kind))
}

/// Ticks to walk a distance in blocks, at the game's 4.317 blocks a second.
pub(super) fn walk_ticks(blocks: f64) -> f64 {
    blocks * 20.0 / 4.317
}

/// What burns in a furnace, with how many items one of it smelts. That coal and wood burn needs no telling.
pub(super) fn fuels() -> impl Iterator<Item = (ItemName, f64)> {
    let wood = ["oak_planks", "birch_planks", "spruce_planks"].map(|planks| (planks, 1.5));
    [("coal", 8.0), ("charcoal", 8.0)]
        .into_iter()
        .chain(wood)
        .map(|(name, items)| (ItemName::from(name), items))
}
