//! Fields: crops, stems and the farmland under them.

use super::{Scene, at};
use crate::vocab::Position;

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
    scene.until(200_000, |it| it.property(at(0, 1, 0), "age") == "7");
}

#[test]
fn every_crop_ripens() {
    for crop in ["carrots", "potatoes", "beetroots"] {
        let mut scene = field(crop);
        let last = if crop == "beetroots" { "3" } else { "7" };
        scene.until(150_000, |it| {
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
    scene.until(400_000, |it| borne(it).is_some());
    assert_eq!(scene.name(at(4, 1, 2)), "attached_pumpkin_stem");
    let fruit = borne(&scene).unwrap();
    scene.put(fruit, "air");
    scene.step(1);
    assert_eq!(scene.name(at(4, 1, 2)), "pumpkin_stem");
    scene.until(400_000, |it| borne(it).is_some());
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
fn the_same_seed_grows_the_same_field() {
    let grown = || {
        let mut scene = field("wheat");
        scene.step(12_000);
        let ages = places().map(|at| scene.property(at, "age"));
        ages.collect::<String>()
    };
    assert_eq!(grown(), grown());
}
