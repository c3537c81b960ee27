//! How light it is.

use super::{Scene, at};
use crate::world::embedded::living::light;

/// A tunnel of 20 blocks in stone, closed all round.
fn tunnel() -> Scene {
    let mut scene = Scene::new("");
    for y in -2..=2 {
        for z in -2..=2 {
            for x in -2..22 {
                scene.put(at(x, y, z), "stone");
            }
        }
    }
    for x in 0..20 {
        scene.put(at(x, 0, 0), "air");
    }
    scene
}

#[test]
fn a_torch_in_the_dark_lights_14_blocks_down_to_nothing() {
    let mut scene = tunnel();
    assert_eq!(light::block(&scene.land, at(3, 0, 0)), 0);
    scene.put(at(0, 0, 0), "torch");
    for x in 0..20 {
        let seen = light::block(&scene.land, at(x, 0, 0));
        assert_eq!(i32::from(seen), (14 - x).max(0), "{x} blocks away");
    }
    assert_eq!(light::sky(&scene.land, at(0, 0, 0)), 0);
    scene.put(at(0, 0, 0), "air");
    assert_eq!(light::block(&scene.land, at(1, 0, 0)), 0);
}

#[test]
fn light_goes_round_corners_and_not_through_stone() {
    let mut scene = tunnel();
    scene.put(at(0, 0, 0), "torch");
    scene.put(at(5, 0, 0), "stone");
    assert_eq!(light::block(&scene.land, at(6, 0, 0)), 0);
    for x in 4..=6 {
        scene.put(at(x, 0, 1), "air");
    }
    assert_eq!(light::block(&scene.land, at(6, 0, 0)), 14 - 8);
    scene.put(at(5, 0, 1), "glass");
    assert_eq!(light::block(&scene.land, at(6, 0, 0)), 14 - 8);
    scene.put(at(5, 0, 1), "stone");
    assert_eq!(light::block(&scene.land, at(6, 0, 0)), 0);
}

#[test]
fn the_sky_shines_full_down_a_shaft_and_fades_into_the_tunnel() {
    let mut scene = tunnel();
    for y in 1..=2 {
        scene.put(at(0, y, 0), "air");
    }
    for x in 0..20 {
        let seen = light::sky(&scene.land, at(x, 0, 0));
        assert_eq!(i32::from(seen), (15 - x).max(0), "{x} blocks away");
    }
    scene.put(at(0, 2, 0), "oak_leaves");
    assert_eq!(light::sky(&scene.land, at(0, 0, 0)), 12);
    scene.put(at(0, 2, 0), "water");
    assert_eq!(light::sky(&scene.land, at(0, 2, 0)), 14);
    scene.put(at(0, 2, 0), "oak_slab");
    assert_eq!(light::sky(&scene.land, at(0, 0, 0)), 0);
    scene.put(at(0, 2, 0), "glass");
    assert_eq!(light::sky(&scene.land, at(0, 0, 0)), 15);
}

#[test]
fn a_closed_house_keeps_the_sky_out_and_a_window_lets_it_in() {
    let mut scene = Scene::new(
        "#####
         #####
         #####

         #####
         #...#
         #####

         #####
         #####
         #####",
    );
    let inside = at(2, 1, 1);
    assert_eq!(light::sky(&scene.land, inside), 0);
    scene.put(at(0, 1, 1), "glass");
    assert_eq!(light::sky(&scene.land, inside), 15 - 3);
    scene.put(at(0, 1, 1), "oak_door[facing=east]");
    let by_the_door = light::sky(&scene.land, inside);
    assert_eq!(
        by_the_door,
        15 - 3,
        "a door lets light pass, as in the game"
    );
}

#[test]
fn the_hour_dims_the_sky_from_15_at_noon_to_4_at_midnight() {
    let mut scene = Scene::new("");
    for (hour, expected) in [
        (6_000, 15),
        (18_000, 4),
        (1_000, 15),
        (13_187, 8),
        (13_188, 7),
    ] {
        scene.hour(hour);
        let seen = light::brightness(&scene.land, at(0, 5, 0));
        assert_eq!(seen, expected, "at {hour}");
    }
    scene.put(at(0, 5, 0), "torch");
    assert_eq!(light::brightness(&scene.land, at(0, 5, 0)), 14);
}

#[test]
fn what_glows_by_its_state_glows() {
    let mut scene = tunnel();
    for (state, expected) in [
        ("furnace[lit=true]", 13),
        ("furnace[lit=false]", 0),
        ("campfire[lit=false]", 0),
        ("lava", 15),
        ("glowstone", 15),
        ("cave_vines[berries=true]", 14),
        ("cave_vines[berries=false]", 0),
    ] {
        scene.put(at(0, 0, 0), state);
        assert_eq!(light::block(&scene.land, at(0, 0, 0)), expected, "{state}");
    }
}
