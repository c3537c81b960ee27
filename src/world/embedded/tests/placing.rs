//! Placing: the state of a new block, and what it needs.

use super::{Scene, named};
use crate::vocab::{Action, Face, Failure, Point, Position, Wear};
use crate::world::catalog::{Catalog, StateId};

/// Where new blocks go: two blocks west of the body, one block above the ground of a flat world.
pub(super) const SPOT: Position = Position::new(-2, 64, 0);

/// A flat world with alice in the middle of it, who looks west.
pub(super) fn scene() -> Scene {
    let mut scene = Scene::new();
    let middle = Position::new(0, 64, 0);
    scene
        .world
        .with(|world| world.put_body(&named("alice"), middle));
    look(&mut scene, Point::new(-9.0, 65.62, 0.5));
    scene
}

pub(super) fn look(scene: &mut Scene, point: Point) {
    scene.do_it(Action::LookAt { point });
}

pub(super) fn hold(scene: &mut Scene, item: &str) {
    scene.give(item, 1);
    let item = item.into();
    scene.do_it(Action::Equip {
        item,
        to: Wear::Hand,
    });
}

pub(super) fn place(
    scene: &mut Scene,
    item: &str,
    against: Position,
    face: Face,
) -> Result<(), Failure> {
    hold(scene, item);
    scene.run(Action::Place { against, face }).0
}

/// Places on the floor of the spot.
pub(super) fn put(scene: &mut Scene, item: &str, at: Position) {
    let placed = place(scene, item, at.up(-1), Face::Up);
    assert_eq!(placed, Ok(()), "{item}");
}

pub(super) fn state(scene: &Scene, at: Position) -> StateId {
    scene.world.with(|world| world.state(at))
}

/// The value of a property of what stands somewhere.
pub(super) fn property(scene: &Scene, at: Position, name: &str) -> &'static str {
    let found = Catalog::get().property(state(scene, at), name);
    found.unwrap_or_else(|| panic!("no property `{name}` at {at}"))
}

pub(super) fn name_at(scene: &Scene, at: Position) -> &'static str {
    let block = Catalog::get().block_of(state(scene, at));
    Catalog::get().block(block).name.as_str()
}

#[test]
fn a_log_lies_along_the_side_that_was_clicked() {
    let mut scene = scene();
    put(&mut scene, "oak_log", SPOT);
    assert_eq!(property(&scene, SPOT, "axis"), "y");
    place(&mut scene, "oak_log", SPOT, Face::East).unwrap();
    assert_eq!(property(&scene, SPOT.offset(1, 0, 0), "axis"), "x");
}

#[test]
fn stairs_rise_where_the_body_looks_and_turn_corners() {
    let mut scene = scene();
    put(&mut scene, "oak_stairs", SPOT);
    let stairs = |scene: &Scene, name| property(scene, SPOT, name);
    assert_eq!(stairs(&scene, "facing"), "west");
    assert_eq!(stairs(&scene, "half"), "bottom");
    let north = Catalog::get().state("oak_stairs", &[("facing", "north")]);
    let beyond = SPOT.offset(-1, 0, 0);
    scene
        .world
        .with(|world| world.set_state(beyond, north.unwrap()));
    assert_eq!(stairs(&scene, "shape"), "outer_right");
    scene.set(beyond, "air");
    assert_eq!(stairs(&scene, "shape"), "straight");
}

#[test]
fn the_upper_half_of_a_side_takes_the_upper_half_of_a_block() {
    let mut scene = scene();
    scene.set(SPOT.offset(-1, 0, 0), "stone");
    scene.set(SPOT.offset(-1, 1, 0), "stone");
    let wall = SPOT.offset(-1, 1, 0);
    look(&mut scene, Point::new(-2.0, 65.8, 0.5));
    place(&mut scene, "oak_slab", wall, Face::East).unwrap();
    assert_eq!(property(&scene, SPOT.up(1), "type"), "top");
    look(&mut scene, Point::new(-2.0, 64.2, 0.5));
    place(&mut scene, "oak_stairs", wall.up(-1), Face::East).unwrap();
    assert_eq!(property(&scene, SPOT, "half"), "bottom");
}

#[test]
fn a_door_has_two_halves_and_two_doors_make_a_pair() {
    let mut scene = scene();
    put(&mut scene, "oak_door", SPOT);
    assert_eq!(property(&scene, SPOT, "facing"), "west");
    assert_eq!(property(&scene, SPOT, "half"), "lower");
    assert_eq!(property(&scene, SPOT.up(1), "half"), "upper");
    let first = property(&scene, SPOT, "hinge");
    // To the right of somebody who looks west lies the north.
    let beside = SPOT.offset(0, 0, if first == "left" { -1 } else { 1 });
    look(&mut scene, Point::new(-9.0, 65.62, 0.5));
    scene.world.with(|world| {
        let at = Position::new(0, 64, beside.z);
        world.put_body(&named("alice"), at);
    });
    put(&mut scene, "oak_door", beside);
    assert_ne!(property(&scene, beside, "hinge"), first);
    assert_eq!(
        property(&scene, beside.up(1), "hinge"),
        property(&scene, beside, "hinge")
    );
}

#[test]
fn a_door_needs_room_above_and_a_floor() {
    let mut scene = scene();
    scene.set(SPOT.up(1), "stone");
    let refused = place(&mut scene, "oak_door", SPOT.up(-1), Face::Up);
    let what = "stone".to_owned();
    assert_eq!(refused, Err(Failure::Obstructed { what }));
    assert_eq!((name_at(&scene, SPOT), scene.count("oak_door")), ("air", 1));
    scene.set(SPOT.up(1), "air");
    scene.set(SPOT.up(-1), "oak_leaves");
    let refused = place(&mut scene, "oak_door", SPOT.up(-1), Face::Up);
    assert!(matches!(refused, Err(Failure::Obstructed { .. })));
}

#[test]
fn a_bed_lies_away_from_the_one_who_places_it() {
    let mut scene = scene();
    put(&mut scene, "red_bed", SPOT);
    assert_eq!(property(&scene, SPOT, "part"), "foot");
    let head = SPOT.offset(-1, 0, 0);
    assert_eq!(property(&scene, head, "part"), "head");
    assert_eq!(property(&scene, head, "facing"), "west");
}

#[test]
fn torches_hang_on_walls_and_stand_on_floors() {
    let mut scene = scene();
    put(&mut scene, "torch", SPOT);
    assert_eq!(name_at(&scene, SPOT), "torch");
    scene.set(SPOT, "stone");
    place(&mut scene, "torch", SPOT, Face::East).unwrap();
    assert_eq!(name_at(&scene, SPOT.offset(1, 0, 0)), "wall_torch");
    assert_eq!(property(&scene, SPOT.offset(1, 0, 0), "facing"), "east");
}

#[test]
fn a_torch_that_nothing_holds_is_refused() {
    let mut scene = scene();
    scene.set(SPOT.up(-1), "oak_leaves");
    let refused = place(&mut scene, "torch", SPOT.up(-1), Face::Up);
    assert!(
        matches!(refused, Err(Failure::Obstructed { .. })),
        "{refused:?}"
    );
    assert_eq!(scene.count("torch"), 1);
}

#[test]
fn furnaces_and_pumpkins_face_the_body_and_signs_turn_to_it() {
    let mut scene = scene();
    for item in ["furnace", "carved_pumpkin"] {
        put(&mut scene, item, SPOT);
        assert_eq!(property(&scene, SPOT, "facing"), "east", "{item}");
        scene.set(SPOT, "air");
    }
    put(&mut scene, "oak_sign", SPOT);
    assert_eq!(property(&scene, SPOT, "rotation"), "12");
    scene.set(SPOT, "stone");
    place(&mut scene, "oak_sign", SPOT, Face::East).unwrap();
    assert_eq!(name_at(&scene, SPOT.offset(1, 0, 0)), "oak_wall_sign");
}

#[test]
fn what_is_placed_in_water_stands_in_water() {
    let mut scene = scene();
    scene.set(SPOT, "water");
    put(&mut scene, "oak_fence", SPOT);
    assert_eq!(property(&scene, SPOT, "waterlogged"), "true");
}

#[test]
fn nothing_is_built_into_bodies_but_what_they_pass() {
    let mut scene = scene();
    let _bob = scene.world.join(named("bob"));
    scene
        .world
        .with(|world| world.put_body(&named("bob"), SPOT));
    let refused = place(&mut scene, "stone", SPOT.up(-1), Face::Up);
    let what = "bob".to_owned();
    assert_eq!(refused, Err(Failure::Obstructed { what }));
    put(&mut scene, "torch", SPOT);
}

#[test]
fn grass_gives_way_to_what_is_placed_on_it() {
    let mut scene = scene();
    scene.set(SPOT, "short_grass");
    place(&mut scene, "stone", SPOT, Face::Up).unwrap();
    assert_eq!(name_at(&scene, SPOT), "stone");
}

#[test]
fn each_way_in_which_placing_fails_has_its_reason() {
    let mut scene = scene();
    let floor = SPOT.up(-1);
    let face = Face::Up;
    let empty_handed = scene
        .run(Action::Place {
            against: floor,
            face,
        })
        .0;
    let what = "block in the hand".to_owned();
    assert_eq!(empty_handed, Err(Failure::NotThere { what }));
    let no_block = place(&mut scene, "stick", floor, face);
    let why = "`stick` is not a block".to_owned();
    assert_eq!(no_block, Err(Failure::Invalid { why }));
    let on_air = place(&mut scene, "stone", SPOT.up(3), face);
    assert!(matches!(on_air, Err(Failure::NotThere { .. })));
    let far = place(&mut scene, "stone", Position::new(-9, 63, 0), face);
    assert_eq!(far, Err(Failure::OutOfReach));
    let no_soil = place(&mut scene, "wheat_seeds", floor, face);
    assert!(matches!(no_soil, Err(Failure::Obstructed { .. })));
    scene.set(SPOT, "stone");
    scene.set(SPOT.up(1), "stone");
    let taken = place(&mut scene, "dirt", SPOT, face);
    let what = "stone".to_owned();
    assert_eq!(taken, Err(Failure::Obstructed { what }));
}

#[test]
fn nothing_is_built_above_the_world() {
    let mut scene = scene();
    let top = Position::new(-2, 319, 0);
    scene.set(top, "stone");
    scene.world.with(|world| {
        let at = Position::new(0, 319, 0);
        world.put_body(&named("alice"), at);
    });
    scene.set(Position::new(0, 318, 0), "stone");
    let refused = place(&mut scene, "chest", top, Face::Up);
    assert!(
        matches!(refused, Err(Failure::Invalid { .. })),
        "{refused:?}"
    );
    assert_eq!(scene.count("chest"), 1);
}
