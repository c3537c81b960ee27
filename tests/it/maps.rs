//! A map shows the land of a seed before anybody lives in it.

use std::collections::BTreeSet;
use std::fs;

use crate::fixture::Test;

fn map(words: &str) -> Test {
    Test::new()
        .args("world map --size 64 --out map.png")
        .args(words)
}

fn bytes(words: &str) -> Vec<u8> {
    let test = map(words);
    test.success();
    fs::read(test.path("map.png")).unwrap()
}

#[test]
fn a_map_is_a_picture_of_the_land_around_the_spawn_and_a_legend() {
    let test = map("--seed 3 --json");
    let told = test.json();
    assert_eq!(told["seed"], 3);
    assert_eq!(told["size"], 64);
    let biomes = told["biomes"].as_array().unwrap();
    let shares: f64 = biomes.iter().map(|it| it["share"].as_f64().unwrap()).sum();
    assert!((shares - 1.0).abs() < 1e-9, "{told}");
    assert!(biomes.iter().any(|it| it["name"] == "forest"), "{told}");

    let picture = image::open(test.path("map.png")).unwrap().to_rgb8();
    assert!(picture.width() > 64 && picture.height() >= 64);
    let ring = picture.get_pixel(32, 32 - 6);
    assert!(ring.0[0] > 200 && ring.0[1] < 60, "no spawn but {ring:?}");
    let land: BTreeSet<_> = (0..64 * 64)
        .map(|n| picture.get_pixel(n % 64, n / 64).0)
        .collect();
    assert!(land.len() > 20, "{} colours", land.len());
    let mut legend = (64..picture.width()).flat_map(|x| (0..40).map(move |y| (x, y)));
    assert!(
        legend.any(|(x, y)| picture.get_pixel(x, y).0 == [0; 3]),
        "no letters"
    );
}

#[test]
fn the_same_seed_has_the_same_map_and_another_seed_another() {
    assert_eq!(bytes("--seed 3"), bytes("--seed 3"));
    assert_ne!(bytes("--seed 3"), bytes("--seed 4"));
}

#[test]
fn a_map_that_cannot_be_drawn_or_written_says_why() {
    let small = Test::new()
        .args("world map --out map.png --size 5")
        .fails(2);
    assert!(small.contains("5 is not in 16..=4096"), "{small}");
    let nowhere = Test::new()
        .args("world map --size 16 --out nowhere/map.png")
        .fails(1);
    assert!(
        nowhere.contains("cannot write `nowhere/map.png`"),
        "{nowhere}"
    );
}
