//! What a life needs lies near where it begins, whatever the seed.

use super::{named, settings};
use crate::vocab::Position;
use crate::world::catalog::BlockId;
use crate::world::embedded::World;
use crate::world::embedded::chunk::ChunkPos;

/// How far a life goes to find what it needs, in blocks.
const NEAR: i32 = 300;

/// What is looked for in the blocks of a chunk.
fn needs() -> Vec<(&'static str, Vec<BlockId>)> {
    let logs = [
        "acacia_log",
        "birch_log",
        "dark_oak_log",
        "jungle_log",
        "oak_log",
        "spruce_log",
    ];
    vec![
        ("tree", named(&logs)),
        ("stone", named(&["stone"])),
        ("coal", named(&["coal_ore", "deepslate_coal_ore"])),
        ("iron", named(&["iron_ore", "deepslate_iron_ore"])),
        ("water", named(&["water"])),
    ]
}

/// Chunks from a place outwards, as far as [`NEAR`] reaches.
fn outwards(from: ChunkPos) -> impl Iterator<Item = ChunkPos> {
    (0..=NEAR / 16).flat_map(move |ring| {
        let square = (-ring..=ring).flat_map(move |z| (-ring..=ring).map(move |x| (x, z)));
        square
            .filter(move |(x, z)| x.abs().max(z.abs()) == ring)
            .map(move |(x, z)| ChunkPos {
                x: from.x + x,
                z: from.z + z,
            })
    })
}

/// What cannot be found near the spawn of a seed.
fn missing(seed: u64) -> Vec<&'static str> {
    let world = World::new(settings(seed));
    let spawn = world.spawn();
    let near = |at: Position| {
        let (x, z) = (at.x - spawn.x, at.z - spawn.z);
        x * x + z * z <= NEAR * NEAR
    };
    let mut needs = needs();
    let mut lonely = true;
    for at in outwards(ChunkPos::of(spawn)) {
        let chunk = world.land.terrain.chunk(at);
        needs.retain(|(_, blocks)| {
            let mut wanted = vec![false; 4_096];
            for block in blocks {
                wanted[usize::from(block.0)] = true;
            }
            let mut found = false;
            chunk.scan(at, -64..=319, &wanted, &mut |at| found |= near(at));
            !found
        });
        lonely &= !world.land.terrain.herds(at).iter().any(|it| near(it.feet));
        if needs.is_empty() && !lonely {
            return Vec::new();
        }
    }
    let missing = needs.into_iter().map(|(name, _)| name);
    missing.chain(lonely.then_some("animal")).collect()
}

#[test]
fn a_tree_stone_coal_iron_water_and_an_animal_lie_within_300_blocks_of_every_spawn() {
    let lacking: Vec<_> = (1..=100)
        .map(|seed| (seed, missing(seed)))
        .filter(|(_, missing)| !missing.is_empty())
        .collect();
    assert_eq!(lacking, []);
}

#[test]
fn a_life_begins_on_dry_land_above_the_sea_under_the_open_sky() {
    for seed in 1..=100 {
        let world = World::new(settings(seed));
        let spawn = world.spawn();
        assert!(spawn.y > 62, "seed {seed} at {spawn}");
        assert!(
            world.land.traits(spawn.up(-1)).solid(),
            "seed {seed} at {spawn}"
        );
        let above = (0..64).all(|up| world.land.traits(spawn.up(up)).open());
        assert!(above, "seed {seed} at {spawn}");
    }
}
