//! What bone meal brings forth from the ground, and huge mushrooms.

use std::collections::{BTreeMap, BTreeSet};

use super::{Scene, at};
use crate::vocab::{Face, Position};
use crate::world::embedded::living::{Fed, feed, feed_water};
use crate::world::embedded::support;

/// Where a mushroom of these tests stands.
const SPOT: Position = at(8, 1, 8);

#[test]
fn grass_brings_forth_grass_and_flowers_that_stand_on_grass() {
    let mut scene = Scene::new("");
    let meadow = |x: i32, z: i32| at(x, 0, z);
    for x in 0..17 {
        for z in 0..17 {
            let ground = if x < 12 { "grass_block" } else { "sand" };
            scene.put(meadow(x, z), ground);
        }
    }
    let mut grown = BTreeMap::new();
    for portion in 0..8 {
        scene.land.tick = scene.land.tick + 1;
        let middle = meadow(4 + portion, 8);
        scene.put(middle.up(1), "air");
        assert_eq!(feed(&mut scene.land, middle), Fed::Used);
    }
    for x in 0..17 {
        for z in 0..17 {
            let place = meadow(x, z).up(1);
            let state = scene.land.state(place);
            assert!(support::holds(&scene.land.terrain, place, state));
            *grown.entry(scene.name(place)).or_insert(0) += 1;
            assert!(x < 12 || scene.name(place) == "air");
        }
    }
    assert!(grown["short_grass"] > 30, "{grown:?}");
    let flowers: u32 = [
        "dandelion",
        "poppy",
        "azure_bluet",
        "oxeye_daisy",
        "cornflower",
    ]
    .iter()
    .filter_map(|it| grown.get(it))
    .sum();
    assert!((4..40).contains(&flowers), "{grown:?}");
    scene.put(meadow(2, 2).up(1), "stone");
    assert_eq!(feed(&mut scene.land, meadow(2, 2)), Fed::Refused);
}

#[test]
fn moss_takes_the_ground_around_and_bears_plants() {
    for (moss, carpet) in [
        ("moss_block", "moss_carpet"),
        ("pale_moss_block", "pale_moss_carpet"),
    ] {
        let mut scene = Scene::new("");
        let mut grown = BTreeSet::new();
        for _ in 0..6 {
            for x in 0..12 {
                for z in 0..12 {
                    scene.put(at(x, 1, z), "air");
                    scene.put(at(x, 0, z), if z < 8 { "stone" } else { "oak_planks" });
                }
            }
            scene.put(at(6, 0, 6), moss);
            scene.step(1);
            assert_eq!(feed(&mut scene.land, at(6, 0, 6)), Fed::Used);
            let all = (0..12).flat_map(|x| (0..12).map(move |z| (x, z)));
            grown.extend(all.clone().map(|(x, z)| scene.name(at(x, 1, z))));
            let taken = all.filter(|(x, z)| scene.name(at(*x, 0, *z)) == moss);
            let taken: Vec<_> = taken.collect();
            assert!(taken.iter().all(|(_, z)| *z < 8), "planks stay");
            assert!((12..45).contains(&taken.len()), "{}", taken.len());
        }
        assert!(grown.contains(carpet), "{grown:?}");
        assert!(grown.contains("short_grass"), "{grown:?}");
    }
}

#[test]
fn a_mushroom_becomes_a_huge_one_with_luck_and_room() {
    for (mushroom, cap) in [
        ("brown_mushroom", "brown_mushroom_block"),
        ("red_mushroom", "red_mushroom_block"),
    ] {
        let (mut huge, tries) = (0, 60);
        for trial in 0..tries {
            let mut scene = Scene::new("");
            scene.land.tick = scene.land.tick + trial;
            scene.put(SPOT.up(-1), "podzol");
            scene.put(SPOT, mushroom);
            assert_eq!(feed(&mut scene.land, SPOT), Fed::Used);
            if scene.name(SPOT) == "mushroom_stem" {
                huge += 1;
                let caps = (3..13).filter(|up| scene.name(SPOT.up(*up)) == cap);
                assert_eq!(caps.count(), 1, "one cap over the stem of {mushroom}");
            }
        }
        assert!((14..34).contains(&huge), "{mushroom}: {huge} of {tries}");
        let mut scene = Scene::new("");
        scene.put(SPOT.up(-1), "podzol");
        scene.put(SPOT, mushroom);
        scene.put(SPOT.up(4), "stone");
        for _ in 0..30 {
            scene.step(1);
            feed(&mut scene.land, SPOT);
        }
        assert_eq!(scene.name(SPOT), mushroom, "under a roof");
    }
}

#[test]
fn the_ground_under_water_bears_seagrass() {
    let mut scene = Scene::new("");
    for x in 0..12 {
        for z in 0..12 {
            let edge = [0, 11].contains(&x) || [0, 11].contains(&z);
            scene.put(at(x, 0, z), "sand");
            for up in 1..4 {
                scene.put(at(x, up, z), if edge { "stone" } else { "water" });
            }
        }
    }
    let floor = at(6, 0, 6);
    assert_eq!(feed(&mut scene.land, floor), Fed::Refused);
    let fed = feed_water(&mut scene.land, floor, Face::Up);
    assert_eq!(fed, Fed::Used);
    let all = (1..11).flat_map(|x| (1..11).map(move |z| at(x, 1, z)));
    let grown = all.filter(|it| scene.name(*it).contains("seagrass"));
    assert!(grown.count() > 8);
    assert_eq!(scene.name(at(6, 3, 6)), "water");
    assert_eq!(
        feed_water(&mut scene.land, at(0, 0, 0), Face::West),
        Fed::Refused,
        "dry"
    );
}
