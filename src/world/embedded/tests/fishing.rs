//! Fishing: how long it takes, what it gives, how it fails.

use super::Scene;
use super::placing::{hold, look, scene};
use crate::vocab::{Action, Failure, Point, Position, Wear};
use crate::world::Body;
use crate::world::catalog::Catalog;

/// A lake west of the body, and a rod in its hand.
fn at_a_lake() -> Scene {
    let mut scene = scene();
    let water = Catalog::get().state("water", &[]).unwrap();
    scene.world.with(|world| {
        for y in 60..=63 {
            for (x, z) in (-12..=-2).flat_map(|x| (-5..=5).map(move |z| (x, z))) {
                world.set_state(Position::new(x, y, z), water);
            }
        }
    });
    hold(&mut scene, "fishing_rod");
    look(&mut scene, Point::new(-6.0, 64.0, 0.5));
    scene
}

#[test]
fn fishing_takes_its_time_and_gives_what_the_catalog_says() {
    let mut scene = at_a_lake();
    for round in 1..=5 {
        let before = scene.alice.observe().inventory;
        let ticks = scene.do_it(Action::Fish);
        assert!((120..=720).contains(&ticks), "{ticks}");
        scene.step(1);
        let after = scene.alice.observe().inventory;
        let caught = Catalog::get().fishing().iter().any(|it| {
            let name = Catalog::get().item(it.item).unwrap().name.as_str();
            after.count(name) == before.count(name) + it.count
        });
        assert!(caught, "{after:?}");
        assert_eq!(scene.alice.observe().held().unwrap().wear, round);
    }
}

#[test]
fn each_way_in_which_fishing_fails_has_its_reason() {
    let mut scene = at_a_lake();
    look(&mut scene, Point::new(6.0, 64.0, 0.5));
    let dry = scene.run(Action::Fish).0;
    assert!(matches!(dry, Err(Failure::NotThere { .. })), "{dry:?}");
    scene.do_it(Action::Unequip { from: Wear::Hand });
    let (bare, _) = scene.run(Action::Fish);
    let item = "fishing_rod".into();
    assert_eq!(bare, Err(Failure::Missing { item, count: 1 }));
    let mut scene = at_a_lake();
    let cast = scene.alice.submit(Action::Fish);
    scene.step(20);
    scene.world.with(|world| world.actors[0].yaw += 180.0);
    scene.step(1);
    assert_eq!(
        super::result(&scene.events, cast),
        Some(Err(Failure::Interrupted))
    );
    let cast = scene.alice.submit(Action::Fish);
    scene.alice.cancel(cast);
    scene.step(1);
    assert_eq!(
        super::result(&scene.events, cast),
        Some(Err(Failure::Cancelled))
    );
}
