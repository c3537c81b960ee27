//! How the gaps in what was perceived are filled.

use proptest::prelude::*;

use super::{HOME, Memory, flat, name_at, natural};
use crate::vocab::{Point, Position};
use crate::world::catalog::Catalog;
use crate::world::embedded::World;
use crate::world::{Entity, EntityKind, Seen};

fn at(x: i32, y: i32, z: i32) -> Position {
    Position::new(x, y, z)
}

/// A column from one height up to another, by runs: `4 stone, 1 air`.
fn column(world: &World, x: i32, z: i32, heights: std::ops::RangeInclusive<i32>) -> String {
    let mut runs: Vec<(u32, String)> = Vec::new();
    for y in heights {
        let name = name_at(world, at(x, y, z));
        match runs.last_mut() {
            Some((count, last)) if *last == name => *count += 1,
            _ => runs.push((1, name)),
        }
    }
    let shown = runs.iter().map(|(count, name)| format!("{count} {name}"));
    shown.collect::<Vec<_>>().join(", ")
}

#[test]
fn above_what_was_perceived_is_air_and_below_it_rock() {
    let world = Memory::of(&[("dirt", at(5, 100, 5))]).fork(flat(8));
    assert_eq!(
        column(&world, 5, 5, 40..=110),
        "60 stone, 1 dirt, 10 air",
        "also where the other land is lower"
    );
    let world = Memory::of(&[("dirt", at(5, 50, 5))]).fork(flat(8));
    assert_eq!(column(&world, 5, 5, 45..=80), "5 stone, 1 dirt, 30 air");
    assert_eq!(column(&world, 5, 5, -64..=-60), "1 bedrock, 4 stone");
}

#[test]
fn a_low_gap_is_air_and_a_high_one_rock() {
    let gap = |height| {
        let ends = [("dirt", at(5, 60, 5)), ("dirt", at(5, 61 + height, 5))];
        column(&Memory::of(&ends).fork(flat(8)), 5, 5, 60..=61 + height)
    };
    assert_eq!(gap(0), "2 dirt");
    assert_eq!(gap(8), "1 dirt, 8 air, 1 dirt");
    assert_eq!(gap(9), "1 dirt, 9 stone, 1 dirt");
}

#[test]
fn under_a_crown_is_air_and_under_a_liquid_more_of_it() {
    let under = |top| {
        let ends = [("sand", at(5, 60, 5)), (top, at(5, 72, 5))];
        column(&Memory::of(&ends).fork(flat(8)), 5, 5, 60..=72)
    };
    assert_eq!(under("oak_leaves"), "1 sand, 11 air, 1 oak_leaves");
    assert_eq!(under("water"), "1 sand, 12 water");
    assert_eq!(under("lava"), "1 sand, 12 lava");
}

#[test]
fn where_nothing_was_perceived_the_land_is_as_high_as_the_nearest_that_was() {
    let world = Memory::of(&[("sand", at(0, 70, 0)), ("sand", at(9, 90, 0))]).fork(flat(8));
    assert_eq!(
        column(&world, 2, 1, 40..=75),
        "28 stone, 2 dirt, 1 grass_block, 5 air"
    );
    assert_eq!(
        column(&world, 12, 0, 87..=92),
        "1 stone, 2 dirt, 1 grass_block, 2 air"
    );
    assert_eq!(column(&world, 500, 9, 90..=91), "1 grass_block, 1 air");
    assert_eq!(column(&world, -500, 9, 70..=71), "1 grass_block, 1 air");
    let nowhere = Memory::of(&[]).fork(flat(8));
    assert_eq!(column(&nowhere, 3, 3, 63..=64), "1 grass_block, 1 air");
}

#[test]
fn beside_a_perceived_lake_is_more_of_it() {
    let world = Memory::of(&[("water", at(0, 70, 0))]).fork(natural(8));
    for (x, z) in [(1, 0), (-3, 5)] {
        assert_eq!(column(&world, x, z, 70..=72), "1 water, 2 air");
        assert_ne!(name_at(&world, at(x, 69, z)), "water");
    }
    for x in [14, 400] {
        assert_ne!(name_at(&world, at(x, 70, 0)), "water");
    }
}

#[test]
fn around_what_was_perceived_nothing_grows_that_was_not() {
    for seed in 8..12 {
        let world = Memory::of(&[("sand", at(0, 70, 0))]).fork(natural(seed));
        for (x, z) in (-6..=6).flat_map(|x| (-6..=6).map(move |z| (x, z))) {
            assert_eq!(column(&world, x, z, 71..=90), "20 air");
        }
    }
}

#[test]
fn a_crown_of_which_the_trunk_is_hidden_stands_over_the_ground_around() {
    let world = Memory::of(&[("sand", at(0, 66, 0)), ("oak_leaves", at(2, 72, 0))]).fork(flat(8));
    assert_eq!(
        column(&world, 2, 0, 64..=74),
        "2 dirt, 1 grass_block, 5 air, 1 oak_leaves, 2 air"
    );
}

#[test]
fn nobody_is_buried() {
    let mut memory = Memory::of(&[("dirt", at(1, 80, 1)), ("dirt", HOME.up(1))]);
    memory.view.entities = vec![Entity {
        id: 3,
        kind: EntityKind::Mob { name: "cow".into() },
        position: Point::new(9.0, 64.0, 9.5),
        yaw: 0.0,
        pitch: 0.0,
        velocity: Point::default(),
        on_ground: true,
        health: None,
        baby: false,
        held: None,
        armour: [const { None }; 4],
    }];
    let world = memory.fork(flat(8));
    assert_eq!(column(&world, 0, 0, 63..=66), "1 stone, 3 air");
    for x in [8, 9] {
        assert_eq!(column(&world, x, 9, 63..=66), "1 stone, 2 air, 1 stone");
    }
    assert_eq!(column(&world, 10, 9, 63..=66), "4 stone");
}

#[test]
fn the_halves_of_a_door_are_its_halves() {
    let world = Memory::of(&[
        ("oak_door", at(5, 64, 5)),
        ("oak_door", at(5, 65, 5)),
        ("oak_door", at(6, 65, 5)),
    ]);
    let world = world.fork(flat(8));
    let half = |at| Catalog::get().property(world.state(at), "half");
    assert_eq!(half(at(5, 64, 5)), Some("lower"));
    assert_eq!(half(at(5, 65, 5)), Some("upper"));
    assert_eq!(half(at(6, 65, 5)), Some("lower"));
}

const KINDS: [&str; 12] = [
    "bedrock",
    "chest",
    "glass_pane",
    "kelp",
    "lava",
    "oak_door",
    "oak_leaves",
    "oak_log",
    "sand",
    "short_grass",
    "torch",
    "water",
];

fn noted() -> impl Strategy<Value = (usize, Position)> {
    (0..KINDS.len(), -20..20, 55..75, -20..20).prop_map(|(kind, x, y, z)| (kind, at(x, y, z)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_perceived_block_is_in_the_fork_as_perceived(
        notes in prop::collection::vec(noted(), 0..150),
        hilly: bool,
        y in -70..330,
    ) {
        let mut memory = Memory::of(&[]);
        memory.seen = Seen::default();
        for (kind, at) in &notes {
            memory.seen.note(&KINDS[*kind].into(), *at);
        }
        memory.view.position = Point::new(30.5, f64::from(y), 0.5);
        let world = memory.fork(if hilly { natural(8) } else { flat(8) });
        for (_, at) in notes {
            let perceived = memory.seen.at(at).map(ToString::to_string);
            prop_assert_eq!(Some(name_at(&world, at)), perceived);
        }
    }
}
