//! What loses its hold.

use super::{Scene, at};
use crate::vocab::Position;

/// What stands on a block or hangs on it falls off when the block goes, and can be picked up.
#[test]
fn what_loses_its_hold_pops_off_with_its_drop() {
    for (leaning, ground, item) in [
        ("torch", "stone", "torch"),
        ("poppy", "dirt", "poppy"),
        ("rail", "stone", "rail"),
        ("oak_sign", "stone", "oak_sign"),
        ("sugar_cane", "sand", "sugar_cane"),
        ("cactus", "sand", "cactus"),
        ("wheat[age=7]", "farmland", "wheat"),
        ("redstone_wire", "stone", "redstone"),
        ("white_carpet", "stone", "white_carpet"),
        ("oak_sapling", "dirt", "oak_sapling"),
    ] {
        let mut scene = Scene::new("");
        scene.put(at(0, -1, 0), "stone");
        scene.put(at(0, 0, 0), ground);
        scene.put(at(1, 0, 0), "water");
        scene.put(at(1, -1, 0), "stone");
        scene.put(at(0, 1, 0), leaning);
        scene.step(2);
        assert_ne!(scene.name(at(0, 1, 0)), "air", "{leaning} holds");
        scene.put(at(0, 0, 0), "air");
        scene.step(1);
        assert_eq!(scene.name(at(0, 1, 0)), "air", "{leaning}");
        assert_eq!(scene.lying(item), 1, "{leaning}");
    }
}

#[test]
fn what_hangs_on_a_wall_falls_with_the_wall() {
    for (leaning, item) in [
        ("wall_torch[facing=east]", "torch"),
        ("ladder[facing=east]", "ladder"),
    ] {
        let mut scene = Scene::new("#.");
        scene.put(at(1, 0, 0), leaning);
        scene.put(at(0, 0, 0), "air");
        scene.step(1);
        assert_eq!((scene.name(at(1, 0, 0)), scene.lying(item)), ("air", 1));
    }
}

#[test]
fn a_tall_column_falls_as_a_whole() {
    let mut scene = Scene::new("s");
    for up in 1..30 {
        scene.land.terrain.set(at(0, up, 0), super::state("cactus"));
    }
    scene.put(at(0, 0, 0), "air");
    scene.step(2);
    assert_eq!(scene.name(at(0, 29, 0)), "air");
    assert_eq!(scene.lying("cactus"), 29);
}

#[test]
fn a_half_does_not_stand_without_the_other() {
    let two = |lower: &str, upper: &str, second: Position| {
        let mut scene = Scene::new("#d");
        for (place, half) in [(at(0, 1, 0), lower), (second, upper)] {
            scene.land.terrain.set(place, super::state(half));
        }
        scene
    };
    for (lower, upper) in [
        ("oak_door[half=lower]", "oak_door[half=upper]"),
        ("oak_door[half=upper]", "oak_door[half=lower]"),
    ] {
        let (first, second) = if lower.contains("lower") {
            (lower, upper)
        } else {
            (upper, lower)
        };
        let mut scene = two(first, second, at(0, 2, 0));
        let broken = if lower.contains("lower") { 1 } else { 2 };
        scene.put(at(0, broken, 0), "air");
        scene.step(1);
        assert_eq!(scene.name(at(0, 1, 0)), "air");
        assert_eq!(scene.name(at(0, 2, 0)), "air");
    }
    let mut scene = two(
        "red_bed[part=foot,facing=east]",
        "red_bed[part=head,facing=east]",
        at(1, 1, 0),
    );
    scene.put(at(1, 1, 0), "air");
    scene.step(1);
    assert_eq!(scene.name(at(0, 1, 0)), "air");
}

#[test]
fn kelp_leaves_the_water_that_it_stood_in() {
    let mut scene = Scene::new("#");
    for up in 1..4 {
        scene
            .land
            .terrain
            .set(at(0, up, 0), super::state("kelp_plant"));
    }
    scene.put(at(0, 0, 0), "air");
    scene.step(1);
    assert_eq!(scene.name(at(0, 2, 0)), "water");
    assert_eq!(scene.lying("kelp"), 3);
}
