//! Which biomes there are, where they lie and what they are made of.

use std::collections::{BTreeMap, BTreeSet};

use super::settings;
use crate::vocab::Position;
use crate::world::catalog::Catalog;
use crate::world::embedded::World;
use crate::world::embedded::generate::biome::Biome;
use crate::world::embedded::generate::shape::SEA;

/// How many columns of a coarse grid lie in each biome, 6,000 blocks to a side.
fn shares(seed: u64) -> BTreeMap<Biome, usize> {
    let world = World::new(settings(seed));
    let mut found = BTreeMap::new();
    for x in (-3_000..3_000).step_by(40) {
        for z in (-3_000..3_000).step_by(40) {
            *found
                .entry(world.land.terrain.column(x, z).biome)
                .or_insert(0) += 1;
        }
    }
    found
}

#[test]
fn the_land_has_all_its_biomes() {
    let mut found = BTreeMap::new();
    for seed in 1..=4 {
        for (biome, count) in shares(seed) {
            *found.entry(biome).or_insert(0) += count;
        }
    }
    let lacking: Vec<_> = Biome::ALL
        .iter()
        .filter(|it| !found.contains_key(it))
        .collect();
    assert!(lacking.is_empty(), "no {lacking:?} among {found:?}");
    let most = found.values().max().copied().unwrap_or(0);
    let all: usize = found.values().sum();
    assert!(most * 4 < all, "one biome is everywhere: {found:?}");
}

#[test]
fn every_biome_is_one_of_the_game() {
    let unknown: Vec<_> = Biome::ALL
        .iter()
        .filter(|it| Catalog::get().biome(it.as_str()).is_none())
        .collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn worlds_do_not_all_have_the_same_biome_in_the_middle() {
    let middle = |seed| World::new(settings(seed)).land.terrain.column(0, 0).biome;
    let found: BTreeSet<_> = (1..=60).map(middle).collect();
    assert!(found.len() >= 10, "{found:?}");
}

#[test]
fn deserts_are_of_sand_and_peaks_of_snow() {
    for (biome, tops) in [
        (
            Biome::Desert,
            ["sand", "cactus", "dead_bush", "sugar_cane"].as_slice(),
        ),
        (Biome::Taiga, &["grass_block", "dirt"]),
        (Biome::SnowySlopes, &["snow_block"]),
        (Biome::MangroveSwamp, &["mud", "water", "mangrove_roots"]),
        (Biome::Beach, &["sand", "gravel", "clay"]),
    ] {
        let world = World::new(settings(5));
        let middle = Position::new(0, 0, 0);
        let place =
            crate::world::embedded::spawn::find_biome(&world.land.terrain, middle, &biome.name());
        let place = place.unwrap_or_else(|| panic!("no {biome:?}"));
        let (mut right, mut all) = (0, 0);
        for x in -24..24 {
            for z in -24..24 {
                let column = world.land.terrain.column(place.x + x, place.z + z);
                if column.biome == biome && !column.rocky {
                    let top = world.block(Position::new(place.x + x, column.height, place.z + z));
                    all += 1;
                    right += usize::from(tops.contains(&Catalog::get().block(top).name.as_str()));
                }
            }
        }
        assert!(
            right * 10 >= all * 8 && all > 50,
            "{biome:?}: {right} of {all}"
        );
    }
}

#[test]
fn still_water_freezes_where_it_is_cold_and_nowhere_else() {
    let world = World::new(settings(5));
    for (biome, block) in [(Biome::FrozenOcean, "ice"), (Biome::Ocean, "water")] {
        let columns = (-3_000..3_000).step_by(80);
        let everywhere = columns
            .clone()
            .flat_map(|x| columns.clone().map(move |z| (x, z)));
        let there = everywhere
            .filter(|(x, z)| world.land.terrain.column(*x, *z).biome == biome)
            .take(40);
        let faces: BTreeSet<_> = there
            .map(|(x, z)| world.block(Position::new(x, SEA, z)))
            .map(|face| Catalog::get().block(face).name.as_str())
            .collect();
        assert!(faces.contains(block), "{biome:?}: {faces:?}");
        let other = if block == "ice" { "water" } else { "ice" };
        assert!(!faces.contains(other), "{biome:?}: {faces:?}");
    }
}
