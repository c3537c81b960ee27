//! Vines that creep and mushrooms that spread.

use super::{Scene, at};
use crate::vocab::Position;
use crate::world::embedded::support;

/// The places of a box.
fn places(size: i32) -> impl Iterator<Item = Position> {
    (0..size).flat_map(move |y| (0..size).flat_map(move |x| (0..size).map(move |z| at(x, y, z))))
}

#[test]
fn a_vine_creeps_over_its_wall_and_nowhere_else() {
    let mut scene = Scene::new("");
    for x in 3..9 {
        for y in 2..10 {
            scene.put(at(x, y, 5), "stone");
        }
    }
    scene.put(at(5, 6, 6), "vine[north=true]");
    scene.step(400_000);
    let vines: Vec<_> = places(12).filter(|it| scene.name(*it) == "vine").collect();
    assert!(vines.len() > 4, "{}", vines.len());
    assert!(vines.iter().any(|it| it.y < at(0, 6, 0).y), "it hangs down");
    for vine in &vines {
        let state = scene.land.state(*vine);
        assert!(support::holds(&scene.land.terrain, *vine, state), "{vine}");
    }
}

#[test]
fn a_vine_loses_its_hold_with_its_wall() {
    let mut scene = Scene::new("#");
    scene.put(at(0, 0, 1), "vine[north=true]");
    scene.put(at(0, -1, 1), "vine[north=true]");
    scene.put(at(0, 0, 0), "air");
    scene.step(3);
    assert_eq!(scene.name(at(0, 0, 1)), "air");
    assert_eq!(scene.name(at(0, -1, 1)), "air");
}

#[test]
fn mushrooms_spread_in_the_dark_until_there_are_five_and_not_in_the_light() {
    for ceiling in ["stone", "glowstone"] {
        let mut scene = Scene::new("");
        for place in places(7) {
            let up = place.y - at(0, 0, 0).y;
            let wall = [place.x, place.z].iter().any(|n| [0, 6].contains(n));
            match up {
                0 => scene.put(place, "stone"),
                1 if wall => scene.put(place, "stone"),
                2 => scene.put(place, ceiling),
                _ => {}
            }
        }
        scene.put(at(3, 1, 3), "brown_mushroom");
        scene.step(600_000);
        let grown = places(7).filter(|it| scene.name(*it) == "brown_mushroom");
        let expected = if ceiling == "stone" { 5 } else { 1 };
        assert_eq!(grown.count(), expected, "under {ceiling}");
    }
}
