//! Saplings and the trees that they become.

use super::{Scene, at};
use crate::vocab::Position;
use crate::world::embedded::living::{Fed, feed};

/// Where saplings stand: the north-western one of a square.
const SPOT: Position = at(8, 1, 8);

/// A sapling, how many of them it takes, the wood of its tree and the least and the most height of the trunk.
const TREES: &[(&str, usize, &str, i32, i32)] = &[
    ("oak_sapling", 1, "oak", 4, 12),
    ("spruce_sapling", 1, "spruce", 5, 9),
    ("birch_sapling", 1, "birch", 5, 7),
    ("jungle_sapling", 1, "jungle", 4, 12),
    ("acacia_sapling", 1, "acacia", 5, 9),
    ("cherry_sapling", 1, "cherry", 4, 9),
    ("mangrove_propagule", 1, "mangrove", 2, 12),
    ("azalea", 1, "oak", 4, 7),
    ("flowering_azalea", 1, "oak", 4, 7),
    ("dark_oak_sapling", 4, "dark_oak", 6, 9),
    ("pale_oak_sapling", 4, "pale_oak", 6, 9),
    ("spruce_sapling", 4, "spruce", 13, 29),
    ("jungle_sapling", 4, "jungle", 10, 31),
];

/// Saplings on grass, alone or in a square.
fn planted(sapling: &str, count: usize) -> Scene {
    let mut scene = Scene::new("");
    for x in 0..17 {
        for z in 0..17 {
            scene.put(at(x, 0, z), "grass_block");
        }
    }
    for place in square().take(count) {
        scene.put(place, sapling);
    }
    scene
}

fn square() -> impl Iterator<Item = Position> {
    [(0, 0), (1, 0), (0, 1), (1, 1)]
        .into_iter()
        .map(|(x, z)| SPOT.offset(x, 0, z))
}

/// Feeds the sapling until something else stands there, at most so many times; the portions.
fn feed_up(scene: &mut Scene, sapling: &str, most: u32) -> Option<u32> {
    (1..=most).find(|_| {
        scene.step(1);
        assert_eq!(feed(&mut scene.land, SPOT), Fed::Used, "{sapling}");
        scene.name(SPOT) != sapling
    })
}

/// All blocks of the air above the saplings whose names end so.
fn found(scene: &Scene, ending: &str) -> Vec<Position> {
    let all = (1..40).flat_map(|y| (-4..21).flat_map(move |x| (-4..21).map(move |z| at(x, y, z))));
    all.filter(|place| scene.name(*place).ends_with(ending))
        .collect()
}

#[test]
fn every_sapling_becomes_the_tree_of_its_wood() {
    for (sapling, count, wood, least, most) in TREES {
        let mut scene = planted(sapling, *count);
        let portions = feed_up(&mut scene, sapling, 200);
        assert!(portions.is_some(), "{sapling} in {count}");
        let logs = found(&scene, &format!("{wood}_log"));
        let leaves = found(&scene, "_leaves").len();
        let height = logs.iter().map(|it| it.y - SPOT.y + 1).max().unwrap_or(0);
        let told = format!("{sapling} in {count}: {height} high, {leaves} leaves");
        assert!((*least..=*most).contains(&height), "{told}");
        assert!(leaves > 20, "{told}");
        for place in square().take(*count) {
            assert_ne!(scene.name(place), *sapling, "{told}");
        }
        if *wood != "mangrove" {
            assert_eq!(scene.name(SPOT), format!("{wood}_log"), "{told}");
            let azalea = sapling.ends_with("azalea");
            let soil = if azalea { "rooted_dirt" } else { "dirt" };
            assert_eq!(scene.name(SPOT.up(-1)), soil, "{told}");
        }
        scene.step(10_000);
        assert_eq!(found(&scene, "_leaves").len(), leaves, "none withers");
    }
}

#[test]
fn four_saplings_make_a_trunk_of_four_where_the_game_has_one() {
    for sapling in ["spruce_sapling", "jungle_sapling", "dark_oak_sapling"] {
        let mut scene = planted(sapling, 4);
        assert!(feed_up(&mut scene, sapling, 200).is_some());
        let log = sapling.replace("sapling", "log");
        assert!(square().all(|place| scene.name(place) == log), "{sapling}");
    }
    for sapling in ["oak_sapling", "birch_sapling"] {
        let mut scene = planted(sapling, 4);
        assert!(feed_up(&mut scene, sapling, 200).is_some());
        let left = square().filter(|place| scene.name(*place) == sapling);
        assert_eq!(left.count(), 3, "{sapling}");
    }
}

#[test]
fn a_dark_or_pale_oak_does_not_grow_alone() {
    for sapling in ["dark_oak_sapling", "pale_oak_sapling"] {
        for count in 1..4 {
            let mut scene = planted(sapling, count);
            assert_eq!(feed_up(&mut scene, sapling, 60), None, "{sapling}");
        }
    }
}

#[test]
fn a_sapling_under_a_roof_stays_one() {
    for (sapling, count, ..) in TREES {
        let mut scene = planted(sapling, *count);
        for x in 7..11 {
            for z in 7..11 {
                scene.put(at(x, 4, z), "stone");
            }
        }
        assert_eq!(feed_up(&mut scene, sapling, 40), None, "{sapling}");
        assert!(found(&scene, "_log").is_empty(), "{sapling}");
    }
}

#[test]
fn a_tree_grows_around_what_stands_near_and_leaves_it_whole() {
    let mut scene = planted("birch_sapling", 1);
    for up in 1..12 {
        scene.put(SPOT.offset(2, up, 0), "glass");
    }
    assert!(feed_up(&mut scene, "birch_sapling", 200).is_some());
    let glass = (1..12).filter(|up| scene.name(SPOT.offset(2, *up, 0)) == "glass");
    assert_eq!(glass.count(), 11);
}

#[test]
fn forty_five_portions_in_a_hundred_take_a_sapling_further() {
    let mut scene = planted("oak_sapling", 1);
    let mut further = 0;
    for _ in 0..400 {
        scene.step(1);
        scene.put(SPOT, "oak_sapling[stage=0]");
        assert_eq!(feed(&mut scene.land, SPOT), Fed::Used);
        further += u32::from(scene.property(SPOT, "stage") == "1");
    }
    assert!((150..210).contains(&further), "{further}");
}

#[test]
fn saplings_grow_by_themselves_in_the_light_and_not_in_the_dark() {
    let mut scene = planted("oak_sapling", 1);
    let ticks = scene.until(400_000, |it| it.name(SPOT) == "oak_log");
    assert!(ticks > 1_000, "{ticks}");

    let mut scene = Scene::new("");
    for x in -1..18 {
        for y in -1..20 {
            for z in -1..18 {
                let edge = [-1, 17].contains(&x) || [-1, 19].contains(&y) || [-1, 17].contains(&z);
                if edge {
                    scene.put(at(x, y, z), "stone");
                }
            }
        }
    }
    scene.put(SPOT.up(-1), "dirt");
    scene.put(SPOT, "birch_sapling");
    scene.step(100_000);
    assert_eq!(scene.name(SPOT), "birch_sapling");
    scene.put(SPOT.offset(3, -1, 0), "glowstone");
    scene.until(400_000, |it| it.name(SPOT) == "birch_log");
}

#[test]
fn a_propagule_grows_to_its_full_length_on_its_tree() {
    let mut scene = Scene::new("");
    scene.put(SPOT.up(1), "mangrove_leaves[persistent=true]");
    scene.put(SPOT, "mangrove_propagule[hanging=true,age=0]");
    scene.until(50_000, |it| it.property(SPOT, "age") == "4");
    assert_eq!(feed(&mut scene.land, SPOT), Fed::Refused);
    scene.put(SPOT, "mangrove_propagule[hanging=true,age=2]");
    assert_eq!(feed(&mut scene.land, SPOT), Fed::Used);
    assert_eq!(scene.property(SPOT, "age"), "3");
}
