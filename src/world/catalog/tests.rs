//! What the embedded facts promise, checked over all of them where that can be done.

use std::collections::BTreeMap;

use super::{Catalog, Drop, ItemId, load};
use crate::vocab::Random;

fn item(name: &str) -> Option<ItemId> {
    Catalog::get().item_named(name).map(|item| item.id)
}

#[test]
fn the_embedded_facts_load() {
    load::load().unwrap();
}

#[test]
fn the_facts_are_complete() {
    let catalog = Catalog::get();
    assert_eq!(catalog.blocks().len(), 1_168);
    assert_eq!(catalog.items().len(), 1_506);
    assert_eq!(catalog.recipes().len(), 1_684);
    assert_eq!(catalog.recipes_by_result.len(), 887);
    assert_eq!(catalog.foods().len(), 44);
    assert_eq!(catalog.smelting().len(), 156);
    assert_eq!(catalog.smelting_by_input.len(), 156);
    assert_eq!(catalog.fuel.len(), 280);
}

#[test]
fn every_name_leads_to_its_own_number() {
    let catalog = Catalog::get();
    for block in catalog.blocks() {
        let found = catalog.block_named(block.name.as_str()).unwrap();
        assert_eq!(found.id, block.id, "{}", block.name);
        assert_eq!(catalog.block(block.id).name, block.name);
    }
    for item in catalog.items() {
        let found = catalog.item_named(item.name.as_str()).unwrap();
        assert_eq!(found.id, item.id, "{}", item.name);
    }
    assert_eq!(catalog.block(super::BlockId(u16::MAX)).name.as_str(), "air");
    assert!(catalog.item(ItemId(u16::MAX)).is_none());
}

#[test]
fn every_recipe_fits_the_grid_that_it_asks_for() {
    for recipe in Catalog::get().recipes() {
        let taken: u32 = recipe.ingredients.iter().map(|(_, count)| count).sum();
        let rows = recipe.shape.len();
        let columns = recipe.shape.iter().map(Vec::len).max().unwrap_or(0);
        assert!(recipe.shape.iter().all(|row| row.len() == columns));
        let side = if recipe.needs_table { 3 } else { 2 };
        assert!(rows <= side && columns <= side, "{recipe:?}");
        assert!((1..=(side * side) as u32).contains(&taken), "{recipe:?}");
    }
}

#[test]
fn only_large_recipes_need_a_table() {
    let catalog = Catalog::get();
    for (name, needs_table) in [
        ("oak_planks", false),
        ("stick", false),
        ("crafting_table", false),
        ("torch", false),
        ("wooden_pickaxe", true),
        ("chest", true),
        ("bread", true),
        ("oak_door", true),
    ] {
        let recipes = catalog.recipes_for(item(name).unwrap());
        let recipe = &catalog.recipes()[recipes[0] as usize];
        assert_eq!(recipe.needs_table, needs_table, "{name}");
    }
    assert!(catalog.recipes_for(item("diamond_ore").unwrap()).is_empty());
}

#[test]
fn a_tool_never_digs_slower_than_a_hand() {
    let catalog = Catalog::get();
    let tools = catalog
        .items()
        .iter()
        .filter(|item| item.max_durability.is_some());
    for tool in tools {
        for block in catalog.blocks() {
            let by_hand = catalog.dig_ticks(block.id, None);
            let with_tool = catalog.dig_ticks(block.id, Some(tool.id));
            assert!(with_tool <= by_hand, "{} with {}", block.name, tool.name);
        }
    }
}

#[test]
fn furnaces_know_their_recipes_and_fuels() {
    let catalog = Catalog::get();
    for (input, output) in [
        ("raw_iron", "iron_ingot"),
        ("oak_log", "charcoal"),
        ("sand", "glass"),
        ("stone", "smooth_stone"),
        ("beef", "cooked_beef"),
        ("copper_pickaxe", "copper_nugget"),
    ] {
        let smelting = catalog.smelt(item(input).unwrap()).unwrap();
        assert_eq!(Some(smelting.output), item(output), "{input}");
        assert_eq!(smelting.ticks, 200);
    }
    for (fuel, ticks) in [
        ("coal", Some(1_600)),
        ("oak_planks", Some(300)),
        ("stick", Some(100)),
        ("wooden_axe", Some(200)),
        ("oak_hanging_sign", Some(800)),
        ("red_carpet", Some(67)),
        ("crimson_planks", None),
        ("iron_ingot", None),
    ] {
        assert_eq!(catalog.fuel_ticks(item(fuel).unwrap()), ticks, "{fuel}");
    }
    assert_eq!(catalog.food(item("bread").unwrap()).unwrap().points, 5);
    assert!(catalog.food(item("stick").unwrap()).is_none());
    assert!(catalog.food(item("cod_bucket").unwrap()).is_none());
}

#[test]
fn buckets_and_bottles_stay_when_they_are_used_up() {
    for (used, left) in [
        ("water_bucket", Some("bucket")),
        ("lava_bucket", Some("bucket")),
        ("milk_bucket", Some("bucket")),
        ("honey_bottle", Some("glass_bottle")),
        ("dragon_breath", Some("glass_bottle")),
        ("cod_bucket", None),
        ("stick", None),
    ] {
        let item_used = Catalog::get().item_named(used).unwrap();
        assert_eq!(item_used.leaves, left.and_then(item), "{used}");
    }
}

#[test]
fn hard_blocks_withstand_explosions() {
    for (block, resistance) in [
        ("air", 0.0),
        ("dirt", 0.5),
        ("oak_planks", 3.0),
        ("stone", 6.0),
        ("water", 100.0),
        ("obsidian", 1_200.0),
        ("bedrock", 3_600_000.0),
    ] {
        let found = Catalog::get().block_named(block).unwrap().resistance;
        assert!((found - resistance).abs() < 1e-6, "{block}: {found}");
    }
}

#[test]
fn every_drop_can_happen() {
    let catalog = Catalog::get();
    for drops in &catalog.drops {
        let special = drops.special.iter();
        let lists = special
            .map(|(tools, drops)| {
                assert!(!tools.is_empty());
                drops
            })
            .chain([&drops.usual]);
        for drop in lists.flatten() {
            assert!(drop.chance > 0.0 && drop.chance <= 1.0, "{drop:?}");
            assert!(
                drop.count.0 >= 1 && drop.count.0 <= drop.count.1,
                "{drop:?}"
            );
        }
    }
}

/// Drops as text: `2-5 raw_copper, 0.1 flint`.
fn drops(block: &str, tool: &str) -> String {
    let catalog = Catalog::get();
    let shown = |drop: &Drop| {
        let name = &catalog.item(drop.item).unwrap().name;
        let mut text = name.to_string();
        if drop.count != (1, 1) {
            text = format!("{}-{} {text}", drop.count.0, drop.count.1);
        }
        if drop.chance < 1.0 {
            text = format!("{:.3} {text}", drop.chance);
        }
        if drop.otherwise {
            text = format!("else {text}");
        }
        text
    };
    let drops = catalog.drops(catalog.block_named(block).unwrap().id, item(tool));
    drops.iter().map(shown).collect::<Vec<_>>().join(", ")
}

#[test]
fn blocks_drop_what_they_do_in_the_game() {
    for (block, tool, expected) in [
        ("oak_log", "hand", "oak_log"),
        ("grass_block", "hand", "dirt"),
        ("farmland", "hand", "dirt"),
        ("stone", "hand", ""),
        ("stone", "wooden_pickaxe", "cobblestone"),
        ("deepslate", "wooden_pickaxe", "cobbled_deepslate"),
        ("iron_ore", "wooden_pickaxe", ""),
        ("iron_ore", "stone_pickaxe", "raw_iron"),
        ("copper_ore", "stone_pickaxe", "2-5 raw_copper"),
        ("redstone_ore", "iron_pickaxe", "4-5 redstone"),
        ("lapis_ore", "stone_pickaxe", "4-9 lapis_lazuli"),
        ("clay", "hand", "4-4 clay_ball"),
        ("glass", "hand", ""),
        ("ice", "iron_pickaxe", ""),
        ("bookshelf", "hand", "3-3 book"),
        ("melon", "hand", "3-7 melon_slice"),
        ("gravel", "hand", "0.100 flint, else gravel"),
        ("short_grass", "hand", "0.125 wheat_seeds"),
        ("short_grass", "shears", "short_grass"),
        (
            "oak_leaves",
            "hand",
            "0.050 oak_sapling, 0.020 1-2 stick, 0.005 apple",
        ),
        (
            "jungle_leaves",
            "hand",
            "0.025 jungle_sapling, 0.020 1-2 stick",
        ),
        ("oak_leaves", "shears", "oak_leaves"),
        ("snow", "hand", ""),
        ("snow", "wooden_shovel", "snowball"),
        ("vine", "hand", ""),
        ("white_bed", "hand", "white_bed"),
        ("amethyst_cluster", "hand", "2-2 amethyst_shard"),
        ("amethyst_cluster", "stone_pickaxe", "4-4 amethyst_shard"),
        ("potted_poppy", "hand", "flower_pot, poppy"),
        ("air", "hand", ""),
    ] {
        assert_eq!(drops(block, tool), expected, "{block} with {tool}");
    }
}

#[test]
fn gravel_drops_either_flint_or_itself() {
    const BROKEN: u32 = 4_000;
    let catalog = Catalog::get();
    let gravel = catalog.block_named("gravel").unwrap().id;
    let mut random = Random::new(7, "gravel");
    let mut counts: BTreeMap<ItemId, u32> = BTreeMap::new();
    for _ in 0..BROKEN {
        for (item, count) in catalog.roll_drops(gravel, None, &mut random) {
            *counts.entry(item).or_default() += count;
        }
    }
    let of = |name| counts[&item(name).unwrap()];
    assert_eq!(of("flint") + of("gravel"), BROKEN);
    assert!((300..500).contains(&of("flint")), "{counts:?}");
}

#[test]
fn counts_of_drops_stay_within_their_bounds() {
    let catalog = Catalog::get();
    let melon = catalog.block_named("melon").unwrap().id;
    let mut random = Random::new(7, "melon");
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..200 {
        let slices = catalog.roll_drops(melon, None, &mut random);
        seen.extend(slices.into_iter().map(|(_, count)| count));
    }
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), [3, 4, 5, 6, 7]);
}

#[test]
fn a_misspelled_name_leads_to_the_nearest() {
    for (wrong, right) in [
        ("oak_logs", Some("oak_log")),
        ("minecraft:stone", Some("stone")),
        ("Oak Log", Some("oak_log")),
        ("wooden_pickax", Some("wooden_pickaxe")),
        ("wodden_pickaxe", Some("wooden_pickaxe")),
        ("craftingtable", Some("crafting_table")),
        ("watr", Some("water")),
        ("unobtainium", None),
        ("", None),
    ] {
        assert_eq!(Catalog::get().nearest_name(wrong), right, "{wrong}");
    }
}
