//! What grows, spreads and withers.

use super::{Scene, at};
use crate::vocab::Position;
use crate::world::embedded::living::Schedule;

/// A field of farmland, ten by ten, with a channel of water along its middle and rows of a crop.
fn field(crop: &str) -> Scene {
    let mut scene = Scene::new("");
    for x in 0..9 {
        for z in 0..9 {
            scene.put(at(x, -1, z), "stone");
            scene.put(
                at(x, 0, z),
                if z == 4 {
                    "water"
                } else {
                    "farmland[moisture=7]"
                },
            );
            if z != 4 && x % 2 == 0 {
                scene.put(at(x, 1, z), crop);
            }
        }
    }
    for edge in -1..10 {
        for place in [
            at(edge, 0, -1),
            at(edge, 0, 9),
            at(-1, 0, edge),
            at(9, 0, edge),
        ] {
            scene.put(place, "stone");
        }
    }
    scene
}

fn places() -> impl Iterator<Item = Position> {
    let rows = (0..9).filter(|z| *z != 4);
    rows.flat_map(|z| (0..9).step_by(2).map(move |x| at(x, 1, z)))
}

/// Runs until a place satisfies, and gives the ticks; at most so many.
fn until(scene: &mut Scene, most: u64, done: impl Fn(&Scene) -> bool) -> u64 {
    let mut ticks = 0;
    while ticks < most && !done(scene) {
        scene.step(1);
        ticks += 1;
    }
    assert!(done(scene), "not within {most} ticks");
    ticks
}

#[test]
fn wheat_in_rows_on_wet_land_ripens_in_the_time_of_the_game() {
    let mut scene = field("wheat");
    // Inner rows: speed 1 + 3 + 8 * 0.75 = 10, so that one turn in three counts: seven ages in 7 * 3 * 1365 ticks.
    let mut ripe = Vec::new();
    for tick in 0..60_000_u64 {
        scene.step(1);
        if tick % 50 == 0 {
            let grown = (1..8)
                .filter(|z| *z != 4)
                .flat_map(|z| [at(2, 1, z), at(4, 1, z), at(6, 1, z)]);
            let grown = grown.filter(|at| scene.property(*at, "age") == "7").count();
            ripe.push(grown);
        }
    }
    let mean = ripe.iter().map(|it| 18.0 - *it as f64).sum::<f64>() * 50.0 / 18.0;
    assert!((20_000.0..36_000.0).contains(&mean), "{mean}");
}

#[test]
fn crops_do_not_grow_in_the_dark_and_grow_by_a_torch() {
    let mut scene = Scene::new("");
    for x in -1..4 {
        for y in -1..3 {
            for z in -1..2 {
                scene.put(at(x, y, z), "stone");
            }
        }
    }
    for x in 0..3 {
        scene.put(at(x, 1, 0), "air");
        scene.put(at(x, 0, 0), "farmland[moisture=7]");
    }
    scene.put(at(0, 1, 0), "carrots");
    scene.put(at(1, 1, 0), "carrots");
    scene.step(40_000);
    assert_eq!(scene.property(at(0, 1, 0), "age"), "0");
    scene.put(at(2, 1, 0), "torch");
    until(&mut scene, 200_000, |it| {
        it.property(at(0, 1, 0), "age") == "7"
    });
}

#[test]
fn every_crop_ripens() {
    for crop in ["carrots", "potatoes", "beetroots"] {
        let mut scene = field(crop);
        let last = if crop == "beetroots" { "3" } else { "7" };
        until(&mut scene, 150_000, |it| {
            places().all(|at| it.property(at, "age") == last)
        });
    }
}

#[test]
fn a_stem_bears_a_pumpkin_and_bears_again_when_it_is_gone() {
    let mut scene = field("stone");
    for place in places() {
        scene.put(place, "air");
    }
    scene.put(at(4, 1, 2), "pumpkin_stem");
    let around = || [at(3, 1, 2), at(5, 1, 2), at(4, 1, 1), at(4, 1, 3)].into_iter();
    let borne = |it: &Scene| around().find(|at| it.name(*at) == "pumpkin");
    until(&mut scene, 400_000, |it| borne(it).is_some());
    assert_eq!(scene.name(at(4, 1, 2)), "attached_pumpkin_stem");
    let fruit = borne(&scene).unwrap();
    scene.put(fruit, "air");
    scene.step(1);
    assert_eq!(scene.name(at(4, 1, 2)), "pumpkin_stem");
    until(&mut scene, 400_000, |it| borne(it).is_some());
}

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
        let ticks = until(&mut scene, 200_000, |it| it.name(at(0, 4, 0)) == plant);
        assert!((20_000..90_000).contains(&ticks), "{plant}: {ticks}");
        scene.step(60_000);
        assert_ne!(scene.name(at(0, 5, 0)), plant);
    }
}

#[test]
fn bamboo_kelp_cocoa_wart_and_berries_grow() {
    let mut scene = Scene::new("d");
    scene.put(at(0, 1, 0), "bamboo_sapling");
    until(&mut scene, 300_000, |it| it.name(at(0, 12, 0)) == "bamboo");
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
    until(&mut scene, 200_000, |it| it.name(at(0, 7, 0)) == "kelp");
    assert_eq!(scene.name(at(0, 3, 0)), "kelp_plant");

    for (plant, ground, last) in [
        ("nether_wart", "soul_sand", "3"),
        ("sweet_berry_bush", "grass_block", "3"),
    ] {
        let mut scene = Scene::new("");
        scene.put(at(0, 0, 0), ground);
        scene.put(at(0, 1, 0), plant);
        until(&mut scene, 200_000, |it| {
            it.property(at(0, 1, 0), "age") == last
        });
    }
    let mut scene = Scene::new("");
    scene.put(at(0, 0, 0), "jungle_log");
    scene.put(at(1, 0, 0), "cocoa[facing=west]");
    until(&mut scene, 200_000, |it| {
        it.property(at(1, 0, 0), "age") == "2"
    });
}

#[test]
fn farmland_is_wet_within_four_blocks_of_water_and_dries_to_earth_further_off() {
    let mut scene = Scene::new("");
    for x in -1..8 {
        for z in -1..2 {
            scene.put(at(x, 0, z), "stone");
            scene.put(at(x, -1, z), "stone");
        }
    }
    scene.put(at(0, 0, 0), "water");
    scene.put(at(4, 0, 0), "farmland");
    scene.put(at(5, 0, 0), "farmland");
    scene.step(20_000);
    assert_eq!(scene.property(at(4, 0, 0), "moisture"), "7");
    assert_eq!(scene.name(at(5, 0, 0)), "dirt");
    scene.put(at(0, 0, 0), "stone");
    scene.put(at(4, 1, 0), "wheat");
    scene.step(40_000);
    assert_eq!(
        scene.property(at(4, 0, 0), "moisture"),
        "0",
        "what is sown keeps it"
    );
    scene.put(at(4, 1, 0), "stone");
    scene.step(1);
    assert_eq!(scene.name(at(4, 0, 0)), "dirt", "what is built on is none");
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
    until(&mut scene, 400_000, |it| {
        it.name(at(3, 0, 0)) == "grass_block"
    });
    assert_eq!(scene.name(at(3, 0, 1)), "dirt", "covered");
    scene.put(at(0, 1, 0), "stone");
    until(&mut scene, 40_000, |it| it.name(at(0, 0, 0)) == "dirt");
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
    until(&mut scene, 20_000, |it| it.name(at(0, 1, 0)) == "water");
    until(&mut scene, 20_000, |it| it.name(at(2, 1, 0)) != "snow");
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

#[test]
fn the_same_seed_grows_the_same_field() {
    let grown = || {
        let mut scene = field("wheat");
        scene.step(12_000);
        let ages = places().map(|at| scene.property(at, "age"));
        ages.collect::<String>()
    };
    assert_eq!(grown(), grown());
}
