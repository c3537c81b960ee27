//! What bone meal does to plants.

use std::collections::BTreeMap;

use super::{Scene, at};
use crate::vocab::Position;
use crate::world::embedded::living::{Fed, feed};

/// Where a plant of these tests stands.
const SPOT: Position = at(8, 1, 8);

/// A plant on its ground, many times over: what bone meal makes of it, and how often.
fn often(times: u32, ground: &str, plant: &str, told: impl Fn(&Scene) -> String) -> Outcomes {
    let mut scene = Scene::new("");
    let mut outcomes = Outcomes::new();
    for _ in 0..times {
        scene.put(SPOT, "air");
        scene.put(SPOT.up(-1), ground);
        scene.put(SPOT, plant);
        scene.step(1);
        let fed = feed(&mut scene.land, SPOT);
        assert_eq!(fed, Fed::Used, "{plant}");
        *outcomes.entry(told(&scene)).or_default() += 1;
    }
    outcomes
}

type Outcomes = BTreeMap<String, u32>;

fn age(scene: &Scene) -> String {
    scene.property(SPOT, "age").to_owned()
}

/// Bone meal on one plant on its ground.
fn once(ground: &str, plant: &str) -> (Scene, Fed) {
    let mut scene = Scene::new("");
    scene.put(SPOT.up(-1), ground);
    scene.put(SPOT, plant);
    let fed = feed(&mut scene.land, SPOT);
    (scene, fed)
}

#[test]
fn every_crop_grows_by_two_to_five_ages_and_takes_none_when_it_is_ripe() {
    for crop in ["wheat", "carrots", "potatoes", "melon_stem", "pumpkin_stem"] {
        let ages = often(400, "farmland", &format!("{crop}[age=1]"), age);
        let found: Vec<_> = ages.keys().map(String::as_str).collect();
        assert_eq!(found, ["3", "4", "5", "6"], "{crop}");
        let even = ages.values().all(|it| (70..130).contains(it));
        assert!(even, "{crop}: {ages:?}");
        let (scene, fed) = once("farmland", &format!("{crop}[age=6]"));
        assert_eq!((fed, scene.property(SPOT, "age")), (Fed::Used, "7"));
        let (scene, fed) = once("farmland", &format!("{crop}[age=7]"));
        assert_eq!((fed, scene.name(SPOT)), (Fed::Refused, crop));
    }
}

#[test]
fn three_portions_in_four_let_a_beetroot_grow_by_one_age() {
    let ages = often(400, "farmland", "beetroots", age);
    assert_eq!(ages.len(), 2, "{ages:?}");
    assert!((270..330).contains(&ages["1"]), "{ages:?}");
    assert_eq!(once("farmland", "beetroots[age=3]").1, Fed::Refused);
}

#[test]
fn berries_and_cocoa_grow_by_one_age_until_they_are_ripe() {
    for (plant, oldest) in [("sweet_berry_bush", 3), ("cocoa", 2)] {
        for young in 0..=oldest {
            let (scene, fed) = once("dirt", &format!("{plant}[age={young}]"));
            let older = (young + 1).min(oldest).to_string();
            assert_eq!(fed == Fed::Used, young < oldest, "{plant} of {young}");
            assert_eq!(scene.property(SPOT, "age"), older, "{plant} of {young}");
        }
    }
}

#[test]
fn low_plants_double_where_there_is_room() {
    for (low, high) in [("short_grass", "tall_grass"), ("fern", "large_fern")] {
        let (scene, fed) = once("grass_block", low);
        assert_eq!(fed, Fed::Used);
        assert_eq!((scene.name(SPOT), scene.name(SPOT.up(1))), (high, high));
        assert_eq!(scene.property(SPOT.up(1), "half"), "upper");
        let mut scene = Scene::new("");
        scene.put(SPOT.up(-1), "grass_block");
        scene.put(SPOT, low);
        scene.put(SPOT.up(1), "stone");
        assert_eq!(feed(&mut scene.land, SPOT), Fed::Refused, "{low}");
        assert_eq!(scene.name(SPOT), low);
    }
}

#[test]
fn tall_flowers_and_full_beds_give_themselves_away() {
    for flower in ["sunflower", "lilac", "rose_bush", "peony"] {
        let (scene, fed) = once("grass_block", flower);
        assert_eq!((fed, scene.lying(flower)), (Fed::Used, 1), "{flower}");
        assert_eq!(scene.name(SPOT), flower, "it stays");
    }
    for flower in ["pink_petals", "wildflowers"] {
        let (scene, _) = once("grass_block", &format!("{flower}[flower_amount=1]"));
        assert_eq!(scene.property(SPOT, "flower_amount"), "2");
        assert_eq!(scene.lying(flower), 0);
        let (scene, _) = once("grass_block", &format!("{flower}[flower_amount=4]"));
        assert_eq!(scene.lying(flower), 1);
    }
}

#[test]
fn bamboo_and_kelp_grow_at_their_tops_wherever_they_are_fed() {
    let mut scene = Scene::new("d");
    scene.put(at(0, 1, 0), "bamboo_sapling");
    assert_eq!(feed(&mut scene.land, at(0, 1, 0)), Fed::Used);
    assert_eq!(scene.name(at(0, 2, 0)), "bamboo");
    let mut portions = 0;
    while feed(&mut scene.land, at(0, 1, 0)) == Fed::Used {
        portions += 1;
        scene.step(1);
    }
    let height = (1..20).filter(|up| scene.name(at(0, *up, 0)) == "bamboo");
    let height = height.count();
    assert!((12..=16).contains(&height), "{height}");
    assert!((6..14).contains(&portions), "{portions}");

    let mut scene = Scene::new("#");
    for up in 1..5 {
        scene.put(at(0, up, 0), "water");
    }
    scene.put(at(0, 1, 0), "kelp");
    for _ in 0..3 {
        assert_eq!(feed(&mut scene.land, at(0, 1, 0)), Fed::Used);
    }
    assert_eq!(scene.name(at(0, 4, 0)), "kelp");
    assert_eq!(scene.name(at(0, 1, 0)), "kelp_plant");
    assert_eq!(feed(&mut scene.land, at(0, 1, 0)), Fed::Refused);
}

#[test]
fn what_hangs_and_spreads_does_so_into_free_places() {
    for (block, hung) in [
        ("mangrove_leaves[persistent=true]", "mangrove_propagule"),
        ("rooted_dirt", "hanging_roots"),
        ("pale_hanging_moss[tip=true]", "pale_hanging_moss"),
    ] {
        let (mut scene, fed) = once("air", block);
        assert_eq!((fed, scene.name(SPOT.up(-1))), (Fed::Used, hung), "{block}");
        scene.put(SPOT.up(-1), "stone");
        assert_eq!(feed(&mut scene.land, SPOT), Fed::Refused, "{block}");
    }
    for (plant, child) in [("bush", "bush"), ("tall_dry_grass", "short_dry_grass")] {
        let mut scene = Scene::new("");
        for x in 7..10 {
            for z in 7..10 {
                scene.put(at(x, 0, z), "dirt");
            }
        }
        scene.put(SPOT, plant);
        for _ in 0..4 {
            assert_eq!(feed(&mut scene.land, SPOT), Fed::Used, "{plant}");
        }
        for (x, z) in [(7, 8), (9, 8), (8, 7), (8, 9)] {
            assert_eq!(scene.name(at(x, 1, z)), child);
        }
        assert_eq!(
            feed(&mut scene.land, SPOT),
            Fed::Refused,
            "{plant} all around"
        );
    }
}

#[test]
fn what_is_not_built_says_so_and_what_takes_nothing_takes_nothing() {
    for block in ["netherrack", "glow_lichen[down=true]", "torchflower_crop"] {
        assert_eq!(once("stone", block).1, Fed::Unbuilt, "{block}");
    }
    for block in [
        "stone",
        "dandelion",
        "sugar_cane",
        "cactus",
        "nether_wart",
        "vine",
    ] {
        assert_eq!(once("stone", block).1, Fed::Refused, "{block}");
    }
}
