//! What was not perceived is not in a fork, and what happens in one stays there.

use super::{HOME, Life, block, name_at, natural};
use crate::vocab::{Action, Failure, Position, Section};
use crate::world::Stack;
use crate::world::embedded::World;
use crate::world::embedded::container::Container;
use crate::world::embedded::container::chest::Opened;

/// A chest that she reaches.
const CHEST: Position = Position::new(0, 64, 2);
/// The middle of a rock that she sees from outside.
const VEIN: Position = Position::new(7, 66, 0);

/// Among a rock and a chest, with diamonds in both or in neither.
fn life(rich: bool) -> Life {
    Life::among(|world| {
        for x in -2..=2 {
            for y in -2..=2 {
                for z in -2..=2 {
                    world.set_block(VEIN.offset(x, y, z), block("stone"));
                }
            }
        }
        world.set_block(CHEST, block("chest"));
        if rich {
            for at in VEIN.neighbours().into_iter().chain([VEIN]) {
                world.set_block(at, block("diamond_ore"));
            }
            fill(world, CHEST);
        }
    })
}

fn fill(world: &mut World, chest: Position) {
    let filled = world.land.containers.change(Opened::one(chest), |it| {
        if let Container::Store(slots) = it {
            slots[4] = Some(Stack::new("diamond", 9));
        }
    });
    assert!(filled.is_some());
}

fn moves(from: Section, to: Section, item: &str) -> Action {
    Action::MoveItems {
        item: item.into(),
        count: 2,
        from,
        to,
    }
}

#[test]
fn worlds_that_differ_only_in_what_was_not_perceived_give_equal_forks() {
    let forks = [true, false].map(|rich| {
        let mut fork = Life::of(life(rich).memory().fork(natural(8)));
        fork.run(Action::OpenWindow { at: CHEST }).unwrap();
        let ended = fork.run(moves(Section::Container, Section::Inventory, "diamond"));
        let what = "what is in the chest".to_owned();
        assert_eq!(ended, Err(Failure::Unknown { what }));
        fork.world.with(|world| {
            assert_ne!(name_at(world, VEIN), "diamond_ore");
            format!("{world:?}")
        })
    });
    assert!(forks[0] == forks[1], "the forks differ");
}

#[test]
fn what_was_put_into_a_strange_chest_can_be_taken_out_again() {
    let mut fork = Life::of(life(false).memory().fork(natural(8)));
    let give = |world: &mut World| world.give(&super::named("alice"), &"dirt".into(), 2);
    fork.world.with(give).unwrap();
    fork.run(Action::OpenWindow { at: CHEST }).unwrap();
    let (chest, bag) = (Section::Container, Section::Inventory);
    fork.run(moves(bag, chest, "dirt")).unwrap();
    fork.run(moves(chest, bag, "dirt")).unwrap();
    assert_eq!(fork.count("dirt"), 2);
    fork.world.with(|world| assert_eq!(world.unknown(), None));
}

#[test]
fn what_is_in_the_chest_that_is_open_is_in_the_fork() {
    let mut life = life(true);
    life.run(Action::OpenWindow { at: CHEST }).unwrap();
    let mut fork = Life::of(life.memory().fork(natural(8)));
    fork.run(Action::OpenWindow { at: CHEST }).unwrap();
    let out = |item| moves(Section::Container, Section::Inventory, item);
    fork.run(out("diamond")).unwrap();
    assert_eq!(fork.count("diamond"), 2);
    let missing = Failure::Missing {
        item: "dirt".into(),
        count: 2,
    };
    assert_eq!(fork.run(out("dirt")), Err(missing));
    life.step(1);
    assert_eq!(life.count("diamond"), 0);
}

#[test]
fn whoever_breaks_a_strange_chest_does_not_know_what_falls_out() {
    let mut fork = Life::of(life(true).memory().fork(natural(8)));
    fork.run(Action::Dig { at: CHEST }).unwrap();
    fork.step(40);
    assert_eq!(fork.count("diamond"), 0);
    let unknown = fork.world.with(|world| world.unknown().map(str::to_owned));
    assert_eq!(unknown.as_deref(), Some("what is in a container"));
}

#[test]
fn what_happens_in_a_fork_changes_nothing_in_the_world_or_in_what_was_perceived() {
    let life = life(true);
    let memory = life.memory();
    let before = (life.world.with(|world| world.save()), memory.seen.clone());
    let mut fork = Life::of(memory.fork(natural(8)));
    let under = HOME.offset(1, -1, 0);
    fork.run(Action::Dig { at: under }).unwrap();
    fork.step(40);
    assert_eq!(fork.world.with(|world| name_at(world, under)), "air");
    assert_eq!(memory.seen, before.1);
    let after = life.world.with(|world| world.save());
    assert!(after == before.0, "the saves differ");
    let there = life.world.with(|world| name_at(world, under));
    assert_eq!(there, "grass_block");
}
