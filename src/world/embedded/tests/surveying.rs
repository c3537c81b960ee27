//! What a body can ask about the land around it, and how it goes by composite destinations.

use super::{Scene, named};
use crate::vocab::{Action, Destination, Failure, Position};
use crate::world::{Body, EntityKind, Light, Seen, Way, WayAsked, WayStatus};

fn block(at: Position) -> Destination {
    Destination::Block { at }
}

fn way(scene: &Scene, to: &Destination, known: Option<&Seen>) -> Way {
    let asked = WayAsked {
        from: None,
        to,
        dig: false,
        limit: 4_096,
        known,
    };
    scene.alice.way(&asked).unwrap()
}

/// A wall around alice, three high, but for a gap in the east, and one behind that.
fn walled() -> Scene {
    let scene = Scene::new();
    let feet = scene.alice.observe().feet();
    for (x, z) in (-2..=2).flat_map(|x| (-2..=2).map(move |z| (x, z))) {
        if x * x == 4 || z * z == 4 {
            for y in 0..3 {
                scene.set(feet.offset(x, y, z), "stone");
            }
        }
    }
    for y in 0..2 {
        scene.set(feet.offset(2, y, 0), "air");
    }
    scene
}

#[test]
fn a_way_can_be_asked_for_without_walking_it() {
    let scene = walled();
    let feet = scene.alice.observe().feet();
    let goal = feet.offset(-4, 0, 0);
    let found = way(&scene, &block(goal), None);
    assert_eq!(found.status, WayStatus::Success);
    assert_eq!(found.path.last(), Some(&goal));
    assert!(found.path.contains(&feet.offset(2, 0, 0)));
    assert_eq!(scene.alice.observe().feet(), feet);
    assert_eq!(
        way(&scene, &block(feet.up(9)), None).status,
        WayStatus::NoPath
    );
}

#[test]
fn a_way_over_what_is_known_does_not_tell_what_lies_behind_a_wall() {
    let scene = walled();
    let feet = scene.alice.observe().feet();
    let nothing = Seen::default();
    let (before, behind) = (feet.offset(4, 0, 0), feet.offset(-4, 0, 0));
    assert_eq!(
        way(&scene, &block(before), Some(&nothing)).status,
        WayStatus::Success
    );
    assert_eq!(
        way(&scene, &block(behind), Some(&nothing)).status,
        WayStatus::NoPath
    );
}

#[test]
fn biome_and_light_are_told_as_far_as_land_is_loaded() {
    let scene = Scene::new();
    let feet = scene.alice.observe().feet();
    assert_eq!(
        scene.alice.light_at(feet),
        Some(Light { block: 0, sky: 15 })
    );
    scene.set(feet.offset(2, 0, 0), "torch");
    assert_eq!(scene.alice.light_at(feet).map(|it| it.block), Some(12));
    assert_eq!(
        scene.alice.biome_at(feet),
        Some(scene.alice.observe().biome)
    );
    let far = feet.offset(10_000, 0, 0);
    assert_eq!(
        (scene.alice.light_at(far), scene.alice.biome_at(far)),
        (None, None)
    );
}

#[test]
fn who_is_in_sight_is_seen_with_what_they_hold_wear_and_do() {
    let mut scene = Scene::new();
    let mut bob = scene.world.join(named("bob"));
    for (item, to) in [("stick", "hand"), ("iron_boots", "feet")] {
        let given = scene
            .world
            .with(|world| world.give(&named("bob"), &item.into(), 1));
        assert_eq!(given, Ok(()));
        let action = serde_json::json!({ "action": "equip", "item": item, "to": to });
        bob.submit(serde_json::from_value(action).unwrap());
        scene.step(2);
    }
    let away = bob.observe().feet().offset(9, 0, 0);
    bob.submit(super::goto(away));
    scene.step(6);
    let view = scene.alice.observe();
    let seen = view
        .entities
        .iter()
        .find(|it| matches!(it.kind, EntityKind::Player { .. }))
        .unwrap();
    assert_eq!(seen.held, Some("stick".into()));
    assert_eq!(seen.armour[3], Some("iron_boots".into()));
    assert!(
        (seen.velocity.x - 0.215_85).abs() < 1e-6,
        "{:?}",
        seen.velocity
    );
    assert!((seen.yaw + 90.0).abs() < 1.0 && seen.on_ground);
}

#[test]
fn who_flees_from_two_places_at_once_leaves_both() {
    let mut scene = Scene::new();
    let feet = scene.alice.observe().feet();
    let near = |x| Destination::Near {
        at: feet.offset(x, 0, 0),
        range: 6.0,
    };
    let of = Box::new(Destination::Any {
        of: vec![near(-2), near(3)],
    });
    let to = Destination::Not { of };
    scene.do_it(Action::Goto { to, dig: false });
    let there = scene.alice.observe().feet();
    for x in [-2, 3] {
        assert!(there.distance_squared(feet.offset(x, 0, 0)) > 36, "{there}");
    }
}

#[test]
fn a_destination_of_too_many_parts_or_of_places_outside_the_world_is_refused() {
    let mut scene = Scene::new();
    let feet = scene.alice.observe().feet();
    let of = vec![block(feet); Destination::MOST_PARTS];
    let to = Destination::Any { of };
    let (result, _) = scene.run(Action::Goto { to, dig: false });
    assert!(matches!(result, Err(Failure::Invalid { .. })), "{result:?}");
    let of = Box::new(block(Position::new(i32::MAX, 64, 0)));
    let (result, _) = scene.run(Action::Goto {
        to: Destination::Not { of },
        dig: false,
    });
    assert_eq!(result, Err(Failure::NoPath));
}
