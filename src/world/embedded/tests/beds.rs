//! Lying down and living again.

use super::stations::BEFORE;
use super::{Scene, named, result};
use crate::vocab::{Action, Failure, MobName, Position};
use crate::world::Body;

#[test]
fn a_bed_holds_one_and_who_loses_it_wakes() {
    let mut scene = Scene::new();
    let mut bob = scene.world.join(named("bob"));
    scene.world.with(|world| {
        world.land.skipped = 13_000;
        world.put_body(&named("bob"), BEFORE.offset(0, 0, 1));
    });
    let (head, foot) = (BEFORE, BEFORE.offset(-1, 0, 0));
    for (at, part) in [(head, "head"), (foot, "foot")] {
        scene.set_state(at, "red_bed", &[("facing", "east"), ("part", part)]);
    }
    scene.do_it(Action::Sleep { bed: foot });
    let refused = bob.submit(Action::Sleep { bed: head });
    scene.step(1);
    let why = "somebody sleeps in this bed".to_owned();
    let occupied = Some(Err(Failure::Invalid { why }));
    assert_eq!(result(&bob.take_events(), refused), occupied);
    assert!(scene.alice.observe().sleeping);
    scene.set(head, "air");
    scene.set(foot, "air");
    scene.step(1);
    assert!(!scene.alice.observe().sleeping);
}

#[test]
fn nobody_lies_down_beside_monsters() {
    for (mob, rests) in [("zombie", false), ("cow", true)] {
        let mut scene = Scene::new();
        scene.world.with(|world| world.land.skipped = 13_000);
        scene.set(BEFORE, "red_bed");
        let near = BEFORE.offset(7, 0, 0);
        scene
            .world
            .with(|world| world.summon(&MobName::new(mob), near))
            .unwrap();
        let (slept, _) = scene.run(Action::Sleep { bed: BEFORE });
        assert_eq!(slept.is_ok(), rests, "{mob}: {slept:?}");
    }
}

#[test]
fn the_dead_live_again_in_places_of_their_own() {
    let mut scene = Scene::new();
    let bob = scene.world.join(named("bob"));
    scene.world.with(|world| {
        for name in ["alice", "bob"] {
            world.put_body(&named(name), Position::new(30, 120, 0));
        }
    });
    scene.step(120);
    let places = [scene.alice.observe().feet(), bob.observe().feet()];
    assert!(
        places
            .iter()
            .all(|at| at.distance_squared(Position::new(30, 64, 0)) > 100)
    );
    assert_ne!(places[0], places[1]);
}
