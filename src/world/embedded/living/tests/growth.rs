//! What grows in the wild, spreads, withers and melts.

use super::{Scene, at};
use crate::world::embedded::living::Schedule;

#[test]
fn cane_and_cactus_grow_three_high_and_no_higher() {
    for (plant, ground) in [("sugar_cane", "sand"), ("cactus", "sand")] {
        let mut scene = Scene::new("##");
        scene.put(at(0, 1, 0), ground);
        scene.put(at(1, 1, 0), "stone");
        if plant == "sugar_cane" {
            scene.put(at(0, 1, 1), "water");
            scene.put(at(0, 0, 1), "stone");
        }
        scene.put(at(0, 2, 0), plant);
        scene.put(at(0, 1, 0), "sand");
        let ticks = scene.until(200_000, |it| it.name(at(0, 4, 0)) == plant);
        assert!((20_000..90_000).contains(&ticks), "{plant}: {ticks}");
        scene.step(60_000);
        assert_ne!(scene.name(at(0, 5, 0)), plant);
    }
}

#[test]
fn bamboo_kelp_cocoa_wart_and_berries_grow() {
    let mut scene = Scene::new("d");
    scene.put(at(0, 1, 0), "bamboo_sapling");
    scene.until(300_000, |it| it.name(at(0, 12, 0)) == "bamboo");
    assert_eq!(scene.name(at(0, 1, 0)), "bamboo");
    assert_eq!(scene.property(at(0, 11, 0), "leaves"), "large");
    assert_eq!(scene.property(at(0, 5, 0), "leaves"), "none");

    let mut scene = Scene::new("");
    scene.put(at(0, 0, 0), "stone");
    for up in 1..8 {
        for (place, what) in [
            ((1, 0), "stone"),
            ((-1, 0), "stone"),
            ((0, 1), "stone"),
            ((0, -1), "stone"),
            ((0, 0), "water"),
        ] {
            scene.put(at(place.0, up, place.1), what);
        }
    }
    scene.put(at(0, 1, 0), "kelp");
    scene.until(200_000, |it| it.name(at(0, 7, 0)) == "kelp");
    assert_eq!(scene.name(at(0, 3, 0)), "kelp_plant");

    for (plant, ground, last) in [
        ("nether_wart", "soul_sand", "3"),
        ("sweet_berry_bush", "grass_block", "3"),
    ] {
        let mut scene = Scene::new("");
        scene.put(at(0, 0, 0), ground);
        scene.put(at(0, 1, 0), plant);
        scene.until(200_000, |it| it.property(at(0, 1, 0), "age") == last);
    }
    let mut scene = Scene::new("");
    scene.put(at(0, 0, 0), "jungle_log");
    scene.put(at(1, 0, 0), "cocoa[facing=west]");
    scene.until(200_000, |it| it.property(at(1, 0, 0), "age") == "2");
}

#[test]
fn grass_spreads_to_open_earth_and_dies_under_cover() {
    let mut scene = Scene::new(
        "gddd
         dddd

         ....
         ....",
    );
    scene.put(at(3, 1, 1), "stone");
    scene.until(400_000, |it| it.name(at(3, 0, 0)) == "grass_block");
    assert_eq!(scene.name(at(3, 0, 1)), "dirt", "covered");
    scene.put(at(0, 1, 0), "stone");
    scene.until(40_000, |it| it.name(at(0, 0, 0)) == "dirt");
}

#[test]
fn the_leaves_of_a_felled_tree_wither_and_those_of_its_neighbour_stay() {
    let mut scene = Scene::new("d......d");
    for x in [0, 7] {
        for up in 1..5 {
            scene.put(at(x, up, 0), "oak_log");
        }
        for y in 3..6 {
            for side in -2..=2 {
                for aside in -2..=2 {
                    if scene.name(at(x + side, y, aside)) == "air" {
                        scene.put(at(x + side, y, aside), "oak_leaves");
                    }
                }
            }
        }
    }
    scene.put(at(0, 5, 2), "oak_leaves[persistent=true]");
    let leaves = |scene: &Scene, x: i32| {
        let all =
            (3..6).flat_map(|y| (-2..=2).flat_map(move |a| (-2..=2).map(move |b| at(x + a, y, b))));
        all.filter(|at| scene.name(*at) == "oak_leaves").count()
    };
    let before = leaves(&scene, 7);
    for up in 1..5 {
        scene.put(at(0, up, 0), "air");
    }
    scene.step(30_000);
    assert_eq!(leaves(&scene, 0), 1, "what was placed stays");
    assert_eq!(leaves(&scene, 7), before);
    assert_eq!(scene.land.schedule, Schedule::default());
}

#[test]
fn ice_and_snow_melt_by_a_torch_and_not_in_the_sun() {
    let mut scene = Scene::new("###");
    scene.put(at(0, 1, 0), "ice");
    scene.put(at(1, 1, 0), "stone");
    scene.put(at(2, 1, 0), "snow");
    scene.step(20_000);
    assert_eq!(
        (scene.name(at(0, 1, 0)), scene.name(at(2, 1, 0))),
        ("ice", "snow")
    );
    scene.put(at(1, 2, 0), "torch");
    scene.until(20_000, |it| it.name(at(0, 1, 0)) == "water");
    scene.until(20_000, |it| it.name(at(2, 1, 0)) != "snow");
}

#[test]
fn a_settled_world_waits_for_nothing() {
    let mut scene = Scene::new(
        "###
         #d#
         ###",
    );
    scene.put(at(0, 1, 0), "torch");
    scene.put(at(1, 1, 1), "poppy");
    scene.step(20_000);
    assert_eq!(scene.land.schedule, Schedule::default());
}
