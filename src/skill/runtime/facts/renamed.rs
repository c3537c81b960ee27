//! Names that things of the game had before. Skills that were written for older versions still say them.
//!
//! Only names that mean one thing, and that are no name of something else today, stand here.

use super::Table;

struct Renamed {
    table: Table,
    old: &'static str,
    today: &'static str,
}

macro_rules! renamed {
    ($($table:ident in $version:literal { $($old:ident => $today:ident),* $(,)? })*) => {
        &[$($(Renamed {
            table: Table::$table,
            old: stringify!($old),
            today: stringify!($today),
        }),*),*]
    };
}

/// By the version that renamed them. Those of "speech" never were identifiers, but are what the game's English said until 1.19.
static RENAMED: &[Renamed] = renamed! {
    Block in "1.21.9" { chain => iron_chain }
    Block in "1.20.3" { grass => short_grass }
    Block in "1.17" { grass_path => dirt_path }
    Block in "1.14" { sign => oak_sign, wall_sign => oak_wall_sign }
    Block in "1.13" {
        noteblock => note_block, golden_rail => powered_rail, web => cobweb, deadbush => dead_bush, yellow_flower => dandelion,
        brick_block => bricks, mob_spawner => spawner, reeds => sugar_cane, lit_pumpkin => jack_o_lantern,
        stonebrick => stone_bricks, melon_block => melon, waterlily => lily_pad, quartz_ore => nether_quartz_ore,
        slime => slime_block, hardened_clay => terracotta, fence => oak_fence, fence_gate => oak_fence_gate,
        trapdoor => oak_trapdoor, wooden_door => oak_door, wooden_button => oak_button,
        wooden_pressure_plate => oak_pressure_plate, magma => magma_block, red_nether_brick => red_nether_bricks,
        end_bricks => end_stone_bricks, portal => nether_portal,
    }
    Block in "speech" { lapis_lazuli_ore => lapis_ore, lapis_lazuli_block => lapis_block }

    Item in "1.21.9" { chain => iron_chain }
    Item in "1.20.5" { scute => turtle_scute }
    Item in "1.20.3" { grass => short_grass }
    Item in "1.17" { grass_path => dirt_path }
    Item in "1.16" { zombie_pigman_spawn_egg => zombified_piglin_spawn_egg }
    Item in "1.14" {
        sign => oak_sign, rose_red => red_dye, dandelion_yellow => yellow_dye, cactus_green => green_dye,
    }
    Item in "1.13" {
        noteblock => note_block, golden_rail => powered_rail, web => cobweb, deadbush => dead_bush, yellow_flower => dandelion,
        brick_block => bricks, mob_spawner => spawner, reeds => sugar_cane, lit_pumpkin => jack_o_lantern,
        stonebrick => stone_bricks, melon_block => melon, waterlily => lily_pad, quartz_ore => nether_quartz_ore,
        slime => slime_block, hardened_clay => terracotta, fence => oak_fence, fence_gate => oak_fence_gate,
        trapdoor => oak_trapdoor, wooden_door => oak_door, wooden_button => oak_button,
        wooden_pressure_plate => oak_pressure_plate, magma => magma_block, red_nether_brick => red_nether_bricks,
        end_bricks => end_stone_bricks, netherbrick => nether_brick, speckled_melon => glistering_melon_slice,
        fireworks => firework_rocket, firework_charge => firework_star, fish => cod, cooked_fish => cooked_cod,
        chorus_fruit_popped => popped_chorus_fruit, boat => oak_boat,
    }
    Item in "speech" {
        lapis_lazuli_ore => lapis_ore, lapis_lazuli_block => lapis_block, leather_cap => leather_helmet,
        leather_tunic => leather_chestplate, leather_pants => leather_leggings,
    }

    Entity in "1.21.2" { boat => oak_boat, chest_boat => oak_chest_boat }
    Entity in "1.16" { zombie_pigman => zombified_piglin }
    Entity in "1.13" {
        evocation_illager => evoker, vindication_illager => vindicator, villager_golem => iron_golem, snowman => snow_golem,
        xp_orb => experience_orb, xp_bottle => experience_bottle, ender_crystal => end_crystal,
        fireworks_rocket => firework_rocket, eye_of_ender_signal => eye_of_ender,
    }

    Enchantment in "1.20.5" { sweeping => sweeping_edge }

    Biome in "1.18" {
        mountains => windswept_hills, snowy_tundra => snowy_plains, jungle_edge => sparse_jungle, stone_shore => stony_shore,
        giant_tree_taiga => old_growth_pine_taiga, giant_spruce_taiga => old_growth_spruce_taiga,
        tall_birch_forest => old_growth_birch_forest, wooded_mountains => windswept_forest,
        gravelly_mountains => windswept_gravelly_hills, shattered_savanna => windswept_savanna,
        wooded_badlands_plateau => wooded_badlands,
    }
};

/// Pairs of old and today's name.
pub(super) fn all(table: Table) -> impl Iterator<Item = (&'static str, &'static str)> {
    let entries = RENAMED.iter().filter(move |entry| entry.table == table);
    entries.map(|entry| (entry.old, entry.today))
}

/// What is called today what had this name before.
pub(super) fn today(table: Table, name: &str) -> Option<&'static str> {
    let found = all(table).find(|(old, _)| *old == name);
    found.map(|(_, today)| today)
}
