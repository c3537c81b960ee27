//! What every seed's land has, and that it does not matter who looks first.

use std::collections::BTreeMap;

use super::super::World;
use super::super::chunk::ChunkPos;
use super::super::settings::Settings;
use super::Generator;
use crate::vocab::{BiomeName, Position};
use crate::world::catalog::{BlockId, Catalog};

fn settings(seed: u64) -> Settings {
    Settings {
        seed,
        ..Settings::default()
    }
}

fn named(names: &[&str]) -> Vec<BlockId> {
    let block = |name: &&str| Catalog::get().block_named(name).unwrap().id;
    names.iter().map(block).collect()
}

/// The block of a kind nearest to the spawn that has air beside it.
fn nearest_open(world: &World, kinds: &[BlockId], reach: i32) -> Option<i64> {
    let spawn = world.spawn();
    let wanted = |at: Position| kinds.contains(&world.block(at));
    let open = |at: Position| {
        at.neighbours()
            .iter()
            .any(|it| world.block(*it) == BlockId::AIR)
    };
    let mut best = None;
    for x in -reach..=reach {
        for z in -reach..=reach {
            for y in 0..=110 {
                let at = Position::new(spawn.x + x, y, spawn.z + z);
                let far = at.distance_squared(spawn);
                if best.is_none_or(|best| far < best) && wanted(at) && open(at) {
                    best = Some(far);
                }
            }
        }
    }
    best.map(|far| (far as f64).sqrt() as i64)
}

#[test]
fn every_seed_has_wood_stone_coal_and_iron_in_the_open_near_the_spawn() {
    let kinds = [
        ("logs", named(&["oak_log", "birch_log"]), 60),
        ("stone", named(&["stone"]), 80),
        ("coal", named(&["coal_ore", "deepslate_coal_ore"]), 100),
        ("iron", named(&["iron_ore", "deepslate_iron_ore"]), 100),
    ];
    let mut missing = Vec::new();
    for seed in 1..=20 {
        let world = World::new(settings(seed));
        for (name, blocks, reach) in &kinds {
            let found = nearest_open(&world, blocks, *reach);
            if found.is_none() {
                missing.push(format!("seed {seed}: no {name} near {}", world.spawn()));
            }
        }
    }
    assert_eq!(missing, [""; 0]);
}

#[test]
fn a_column_is_the_same_whoever_looks_first() {
    let generator = Generator::new(&settings(3));
    let at = ChunkPos { x: -4, z: 9 };
    let corner = at.corner();
    let alone = generator.chunk(at);
    let world = World::new(settings(3));
    for x in -20..36 {
        world.block(corner.offset(x, 64, 3 * x % 40));
    }
    for x in 0..16 {
        for z in 0..16 {
            for y in -64..128 {
                let at = corner.offset(x, y, z);
                assert_eq!(world.state(at), alone.get(at), "at {at}");
            }
        }
    }
}

#[test]
fn a_crown_does_not_end_at_the_border_of_a_chunk() {
    let world = World::new(settings(7));
    let spawn = ChunkPos::of(world.spawn()).corner();
    let leaves = named(&["oak_leaves", "birch_leaves"]);
    let is_leaf = |x, y, z| leaves.contains(&world.block(Position::new(x, y, z)));
    let across = (-64..64).filter(|n| {
        let border = spawn.x + n * 16;
        (0..64).any(|z| {
            (60..100)
                .any(|y| is_leaf(border - 1, y, spawn.z + z) && is_leaf(border, y, spawn.z + z))
        })
    });
    assert_eq!(across.take(3).count(), 3);
}

#[test]
fn the_land_has_all_its_biomes() {
    let world = World::new(settings(7));
    let mut found = BTreeMap::new();
    for x in (-3_000..3_000).step_by(48) {
        for z in (-3_000..3_000).step_by(48) {
            *found.entry(world.biome(x, z)).or_insert(0) += 1;
        }
    }
    let names: Vec<_> = found.keys().map(BiomeName::as_str).collect();
    assert_eq!(
        names,
        [
            "beach",
            "birch_forest",
            "forest",
            "ocean",
            "plains",
            "river",
            "windswept_hills"
        ]
    );
}

#[test]
fn a_tenth_of_the_land_is_born_with_a_herd_that_stands_on_grass() {
    let world = World::new(settings(3));
    let spawn = ChunkPos::of(world.spawn());
    let (mut herds, mut animals) = (0, Vec::new());
    for x in -8..8 {
        for z in -8..8 {
            let at = ChunkPos {
                x: spawn.x + x,
                z: spawn.z + z,
            };
            let born = world.land.terrain.herds(at);
            assert_eq!(born, world.land.terrain.herds(at));
            herds += usize::from(!born.is_empty());
            animals.extend(born);
        }
    }
    assert!((8..45).contains(&herds), "{herds} of 256 chunks");
    let grass = named(&["grass_block"]);
    for newborn in &animals {
        assert!(grass.contains(&world.block(newborn.feet.up(-1))));
        assert!(!world.land.traits(newborn.feet).solid());
    }
    assert!(
        animals
            .iter()
            .all(|it| { Catalog::get().creature(it.kind.as_str()).is_some() })
    );
}
