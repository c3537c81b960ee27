//! Chests: single, double and of one's own, and what keeps them shut.

use super::stations::{BEFORE, shift};
use super::{Scene, named, result};
use crate::vocab::{Action, Failure, Position, Section};
use crate::world::catalog::Catalog;
use crate::world::embedded::World;
use crate::world::{Body, Stack};

/// A double chest whose right half stands before alice.
fn double_chest() -> (Scene, [Position; 2]) {
    let scene = Scene::new();
    let halves = [BEFORE, BEFORE.offset(-1, 0, 0)];
    for (half, side) in halves.into_iter().zip(["right", "left"]) {
        scene.set_state(half, "chest", &[("facing", "north"), ("type", side)]);
    }
    (scene, halves)
}

#[test]
fn two_chests_side_by_side_are_one_with_fifty_four_slots() {
    let (mut scene, halves) = double_chest();
    scene.do_it(Action::OpenWindow { at: halves[1] });
    for _ in 0..2 {
        scene.put_in("dirt", 64 * 25, Section::Container);
    }
    let full = scene.alice.observe().window.unwrap().slots;
    assert_eq!(full.iter().flatten().count(), 50);
    scene.do_it(Action::OpenWindow { at: halves[0] });
    assert_eq!(scene.alice.observe().window.unwrap().slots, full);
    scene.give("dirt", 64 * 5);
    let more = shift("dirt", 64 * 5, (Section::Inventory, Section::Container));
    assert!(matches!(scene.run(more).0, Err(Failure::Obstructed { .. })));
    assert_eq!(scene.count("dirt"), 64 * 5);
}

#[test]
fn half_of_a_double_chest_that_breaks_spills_its_half_and_leaves_a_chest() {
    let (mut scene, halves) = double_chest();
    scene.do_it(Action::OpenWindow { at: halves[0] });
    scene.put_in("dirt", 64 * 30, Section::Container);
    scene.set(halves[1], "air");
    scene.step(1);
    let left = scene.alice.observe().window.unwrap().slots;
    assert_eq!((left.len(), left.iter().flatten().count()), (27, 27));
    assert_eq!(scene.lying().len(), 3);
    let state = scene.alice.state_at(halves[0]).unwrap();
    assert_eq!(Catalog::get().property(state, "type"), Some("single"));
}

#[test]
fn a_full_block_keeps_either_half_of_a_chest_shut_and_glass_does_not() {
    let (mut scene, halves) = double_chest();
    for (above, opens) in [("stone", false), ("glass", true), ("oak_slab", true)] {
        scene.set(halves[1].up(1), above);
        let (opened, _) = scene.run(Action::OpenWindow { at: halves[0] });
        assert_eq!(opened.is_ok(), opens, "{above}");
    }
    scene.set(BEFORE, "barrel");
    scene.set(BEFORE.up(1), "stone");
    scene.do_it(Action::OpenWindow { at: BEFORE });
}

#[test]
fn what_one_takes_out_of_a_chest_the_other_sees_gone() {
    for chest in ["chest", "trapped_chest", "barrel", "copper_chest"] {
        let mut scene = Scene::new();
        let mut bob = scene.world.join(named("bob"));
        scene
            .world
            .with(|world| world.put_body(&named("bob"), BEFORE.offset(0, 0, 1)));
        scene.set(BEFORE, chest);
        scene.do_it(Action::OpenWindow { at: BEFORE });
        scene.put_in("dirt", 9, Section::Container);
        bob.submit(Action::OpenWindow { at: BEFORE });
        scene.step(1);
        let take = shift("dirt", 4, (Section::Container, Section::Inventory));
        let taken = bob.submit(take);
        scene.step(1);
        assert_eq!(result(&bob.take_events(), taken), Some(Ok(())));
        let seen = scene.alice.observe().window.unwrap();
        assert_eq!(seen.slots[0], Some(Stack::new("dirt", 5)), "{chest}");
    }
}

#[test]
fn an_ender_chest_shows_each_body_its_own_and_any_other_shows_the_same() {
    let mut scene = Scene::new();
    let other = BEFORE.offset(0, 0, 1);
    let mut bob = scene.world.join(named("bob"));
    scene
        .world
        .with(|world| world.put_body(&named("bob"), BEFORE.offset(1, 0, 0)));
    scene.set(BEFORE, "ender_chest");
    scene.set(other, "ender_chest");
    scene.do_it(Action::OpenWindow { at: BEFORE });
    scene.put_in("dirt", 9, Section::Container);
    bob.submit(Action::OpenWindow { at: BEFORE });
    scene.set(BEFORE, "air");
    scene.step(1);
    assert!(scene.lying().is_empty());
    bob.submit(Action::OpenWindow { at: other });
    scene.do_it(Action::OpenWindow { at: other });
    let first = |body: &dyn Body| body.observe().window.unwrap().slots[0].clone();
    assert_eq!(first(&scene.alice), Some(Stack::new("dirt", 9)));
    assert_eq!(first(&bob), None);
    let (saved, settings) = scene
        .world
        .with(|world| (world.save(), world.settings().clone()));
    let loaded = World::load(&saved, settings).unwrap();
    assert_eq!(loaded.save(), saved);
    assert_eq!(loaded.actors[0].ender_chest[0], Some(Stack::new("dirt", 9)));
}

#[test]
fn what_opens_in_the_game_and_not_here_says_so() {
    let mut scene = Scene::new();
    scene.set(BEFORE, "hopper");
    let (refused, _) = scene.run(Action::OpenWindow { at: BEFORE });
    let what = "opening a hopper".to_owned();
    assert_eq!(refused, Err(Failure::Unsupported { what }));
}
