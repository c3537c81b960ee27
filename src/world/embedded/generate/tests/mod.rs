//! What every seed's land has, and that it does not matter who looks first.

mod biomes;
mod herds;
mod near;
mod veins;
mod woods;

use super::Generator;
use crate::vocab::Position;
use crate::world::catalog::{BlockId, Catalog};
use crate::world::embedded::World;
use crate::world::embedded::chunk::{Chunk, ChunkPos};
use crate::world::embedded::settings::Settings;

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

/// Chunks of a square around a chunk, `reach` to each side, made from the seed alone.
fn chunks(seed: u64, middle: ChunkPos, reach: i32) -> impl Iterator<Item = (ChunkPos, Chunk)> {
    let generator = Generator::new(&settings(seed));
    let square = (-reach..=reach).flat_map(move |z| (-reach..=reach).map(move |x| (x, z)));
    square.map(move |(x, z)| {
        let at = ChunkPos {
            x: middle.x + x,
            z: middle.z + z,
        };
        (at, generator.chunk(at))
    })
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
