//! Ores lie as deep as in the game.

use std::collections::BTreeMap;

use super::{chunks, named};
use crate::world::catalog::Catalog;
use crate::world::embedded::chunk::ChunkPos;

/// How often each ore was found at each height in 121 chunks, and in how many chunks; those in deepslate under the same name.
fn found() -> BTreeMap<String, BTreeMap<i32, usize>> {
    let ores = [
        "coal_ore",
        "copper_ore",
        "diamond_ore",
        "gold_ore",
        "iron_ore",
        "lapis_ore",
        "redstone_ore",
    ];
    let mut wanted = vec![false; 4_096];
    for ore in ores {
        for block in named(&[ore, &format!("deepslate_{ore}")]) {
            wanted[usize::from(block.0)] = true;
        }
    }
    let mut found: BTreeMap<String, BTreeMap<i32, usize>> = BTreeMap::new();
    for (home, chunk) in chunks(11, ChunkPos { x: 40, z: -70 }, 5) {
        chunk.scan(home, -64..=319, &wanted, &mut |at| {
            let state = chunk.get(at);
            let block = Catalog::get().block(Catalog::get().block_of(state));
            let ore = block.name.as_str().trim_start_matches("deepslate_");
            *found
                .entry(ore.into())
                .or_default()
                .entry(at.y)
                .or_insert(0) += 1;
        });
    }
    found
}

#[test]
fn ores_lie_at_the_depths_of_the_game() {
    let found = found();
    let between = |ore: &str, low: i32, high: i32| -> usize {
        let heights = found.get(ore).into_iter().flatten();
        heights
            .filter(|(y, _)| (low..=high).contains(*y))
            .map(|(_, n)| n)
            .sum()
    };
    let all = |ore| between(ore, -64, 319);
    // A vein reaches a few blocks beyond the heights that its middle may have.
    for (ore, low, high) in [
        ("coal_ore", -3, 319),
        ("copper_ore", -20, 116),
        ("diamond_ore", -64, 19),
        ("gold_ore", -64, 36),
        ("iron_ore", -64, 319),
        ("lapis_ore", -64, 67),
        ("redstone_ore", -64, 19),
    ] {
        assert!(all(ore) > 0, "no {ore}");
        assert_eq!(between(ore, low, high), all(ore), "{ore}: {:?}", found[ore]);
    }
    let densest = |ore, here: (i32, i32), there: (i32, i32)| {
        let (here, there) = (between(ore, here.0, here.1), between(ore, there.0, there.1));
        assert!(here > 2 * there, "{ore}: {here} against {there}");
    };
    densest("diamond_ore", (-64, -40), (-8, 16));
    densest("redstone_ore", (-64, -40), (-8, 16));
    densest("gold_ore", (-32, 0), (12, 32));
    densest("iron_ore", (8, 24), (-64, -48));
    densest("lapis_ore", (-8, 8), (40, 56));
    densest("copper_ore", (36, 60), (-16, 8));
}

#[test]
fn a_chunk_has_as_many_ores_as_the_counts_and_sizes_of_the_game_come_to() {
    let found = found();
    // Veins in a chunk (`OrePlacements`) times the blocks of a vein (2.0 of size 4, 5.7 of size 8, 6.8 of size 9, 22 of size 17:
    // `OreFeature.doPlace` drawn 4,000 times), less what falls into caves or the air above the land.
    for (ore, least, most) in [
        ("coal_ore", 60.0, 260.0),
        ("copper_ore", 40.0, 140.0),
        ("diamond_ore", 15.0, 35.0),
        ("gold_ore", 15.0, 40.0),
        ("iron_ore", 50.0, 140.0),
        ("lapis_ore", 15.0, 40.0),
        ("redstone_ore", 25.0, 70.0),
    ] {
        let all: usize = found[ore].values().sum();
        let each = all as f64 / 121.0;
        assert!((least..=most).contains(&each), "{each} {ore} in a chunk");
    }
}

#[test]
fn stone_turns_into_deepslate_below_zero() {
    let (stone, deepslate) = (named(&["stone"])[0], named(&["deepslate"])[0]);
    let mut wanted = vec![false; 4_096];
    wanted[usize::from(stone.0)] = true;
    wanted[usize::from(deepslate.0)] = true;
    for (home, chunk) in chunks(2, ChunkPos { x: 3, z: 3 }, 1) {
        chunk.scan(home, -64..=319, &wanted, &mut |at| {
            let block = Catalog::get().block_of(chunk.get(at));
            assert!(
                (block == stone || at.y < 8) && (block == deepslate || at.y >= 0),
                "{at}"
            );
        });
    }
}
