//! Blocks that join their neighbours, or one more of their kind.

use super::named;
use super::placing::{SPOT, place, property, put, scene};
use crate::vocab::{Action, Face, Position};

#[test]
fn two_slabs_make_a_whole_block_and_a_third_stands_on_it() {
    let mut scene = scene();
    put(&mut scene, "oak_slab", SPOT);
    assert_eq!(property(&scene, SPOT, "type"), "bottom");
    place(&mut scene, "oak_slab", SPOT, Face::Up).unwrap();
    assert_eq!(property(&scene, SPOT, "type"), "double");
    place(&mut scene, "oak_slab", SPOT, Face::Up).unwrap();
    assert_eq!(property(&scene, SPOT.up(1), "type"), "bottom");
}

#[test]
fn fences_join_and_let_go() {
    let mut scene = scene();
    put(&mut scene, "oak_fence", SPOT);
    let beside = SPOT.offset(1, 0, 0);
    put(&mut scene, "spruce_fence", beside);
    assert_eq!(property(&scene, SPOT, "east"), "true");
    assert_eq!(property(&scene, beside, "west"), "true");
    assert_eq!(property(&scene, beside, "east"), "false");
    scene.do_it(Action::Dig { at: beside });
    assert_eq!(property(&scene, SPOT, "east"), "false");
    scene.set(beside, "stone");
    assert_eq!(property(&scene, SPOT, "east"), "true");
    scene.set(beside, "nether_brick_fence");
    assert_eq!(property(&scene, SPOT, "east"), "false");
    scene.set(beside, "oak_leaves");
    assert_eq!(property(&scene, SPOT, "east"), "false");
}

#[test]
fn walls_and_panes_join_each_other_and_a_straight_wall_has_no_post() {
    let scene = scene();
    for step in -1..=1 {
        scene.set(SPOT.offset(0, 0, step), "cobblestone_wall");
    }
    let at = |name| property(&scene, SPOT, name);
    assert_eq!(
        (at("north"), at("south"), at("up")),
        ("low", "low", "false")
    );
    assert_eq!(property(&scene, SPOT.offset(0, 0, 1), "up"), "true");
    scene.set(SPOT.up(1), "stone");
    let at = |name| property(&scene, SPOT, name);
    assert_eq!((at("north"), at("up")), ("tall", "false"));
    scene.set(SPOT.offset(1, 0, 0), "glass_pane");
    assert_eq!(property(&scene, SPOT, "east"), "tall");
    assert_eq!(property(&scene, SPOT.offset(1, 0, 0), "west"), "true");
}

#[test]
fn a_chest_faces_the_body_and_joins_the_one_beside_it() {
    let mut scene = scene();
    put(&mut scene, "chest", SPOT);
    assert_eq!(property(&scene, SPOT, "facing"), "east");
    let beside = SPOT.offset(0, 0, 1);
    scene
        .world
        .with(|world| world.put_body(&named("alice"), Position::new(0, 64, 1)));
    put(&mut scene, "chest", beside);
    let types = [SPOT, beside].map(|at| property(&scene, at, "type"));
    assert_eq!(types, ["left", "right"]);
    scene.do_it(Action::Dig { at: beside });
    assert_eq!(property(&scene, SPOT, "type"), "single");
}

#[test]
fn snow_and_candles_add_up() {
    let mut scene = scene();
    for layers in 1..=8 {
        place(
            &mut scene,
            "snow",
            if layers == 1 { SPOT.up(-1) } else { SPOT },
            Face::Up,
        )
        .unwrap();
        assert_eq!(property(&scene, SPOT, "layers"), layers.to_string());
    }
    scene.set(SPOT, "air");
    put(&mut scene, "candle", SPOT);
    for candles in 2..=4 {
        place(&mut scene, "candle", SPOT, Face::Up).unwrap();
        assert_eq!(property(&scene, SPOT, "candles"), candles.to_string());
    }
}
