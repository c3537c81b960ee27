//! Water and lava.

use super::{Scene, at};
use crate::vocab::Position;
use crate::world::embedded::living::Schedule;

/// A floor of stone with water in its middle.
fn floor(half: i32) -> Scene {
    let mut scene = Scene::new("");
    for x in -half..=half {
        for z in -half..=half {
            scene.put(at(x, -1, z), "stone");
        }
    }
    scene
}

#[test]
fn water_runs_seven_blocks_and_lava_three() {
    let mut scene = floor(9);
    scene.put(at(0, 0, 0), "water");
    scene.step(7 * 5);
    let row = "W1234567.";
    scene.expect(row);
    assert_eq!(scene.property(at(-7, 0, 0), "level"), "7");
    assert_eq!(scene.property(at(3, 0, 4), "level"), "7");
    assert_eq!(scene.name(at(4, 0, 4)), "air");
    let mut scene = floor(9);
    scene.put(at(0, 0, 0), "lava");
    scene.step(3 * 30);
    scene.expect("Lmno.");
}

#[test]
fn water_takes_five_ticks_a_block_and_lava_thirty() {
    for (liquid, delay) in [("water", 5), ("lava", 30)] {
        let mut scene = floor(9);
        scene.put(at(0, 0, 0), liquid);
        scene.step(delay - 1);
        assert_eq!(scene.name(at(1, 0, 0)), "air", "{liquid}");
        scene.step(1);
        assert_eq!(scene.name(at(1, 0, 0)), liquid);
        assert_eq!(scene.name(at(2, 0, 0)), "air", "{liquid}");
        scene.step(delay);
        assert_eq!(scene.name(at(2, 0, 0)), liquid);
    }
}

#[test]
fn a_broken_dam_floods_and_a_repaired_one_dries() {
    let mut scene = Scene::new(
        "##########
         ##########
         ##########

         ##########
         #W#......#
         ##########",
    );
    scene.step(100);
    assert_eq!(scene.name(at(3, 1, 1)), "air");
    scene.put(at(2, 1, 1), "air");
    scene.step(100);
    scene.expect(
        "##########
         ##########
         ##########

         ##########
         #W1234567#
         ##########",
    );
    scene.put(at(2, 1, 1), "stone");
    scene.step(200);
    scene.expect(
        "##########
         ##########
         ##########

         ##########
         #W#......#
         ##########",
    );
    assert_eq!(scene.land.schedule, Schedule::default());
}

#[test]
fn water_falls_in_columns_and_spreads_where_it_lands() {
    let mut scene = floor(9);
    scene.put(at(0, 3, 0), "water");
    scene.step(60);
    for y in 0..3 {
        assert_eq!(scene.property(at(0, y, 0), "level"), "8");
    }
    for side in [at(1, 2, 0), at(1, 1, 0)] {
        assert_eq!(
            scene.property(side, "level"),
            "8",
            "a source spills over its sides"
        );
    }
    assert_eq!(scene.name(at(2, 1, 0)), "air", "what falls does not spread");
    assert_eq!(scene.property(at(8, 0, 0), "level"), "7");
}

#[test]
fn between_two_sources_a_third_comes_to_be() {
    let mut scene = Scene::new(
        "#####
         #####
         #####

         #####
         #W.W#
         #####",
    );
    for _ in 0..3 {
        scene.step(20);
        assert_eq!(scene.property(at(2, 1, 1), "level"), "0");
        scene.put(at(2, 1, 1), "air");
    }
    let mut scene = Scene::new(
        "#####
         #####
         #####

         #####
         #L.L#
         #####",
    );
    scene.step(200);
    assert_eq!(scene.property(at(2, 1, 1), "level"), "2", "lava makes none");
}

#[test]
fn water_finds_the_hole_four_blocks_away() {
    let mut scene = floor(9);
    scene.put(at(4, -1, 0), "air");
    scene.put(at(0, 0, 0), "water");
    scene.step(40);
    scene.expect("W1234...");
    assert_eq!(scene.name(at(-1, 0, 0)), "air");
    assert_eq!(scene.name(at(0, 0, 1)), "air");
    let mut scene = floor(9);
    scene.put(at(6, -1, 0), "air");
    scene.put(at(0, 0, 0), "water");
    scene.step(40);
    assert_eq!(scene.name(at(-1, 0, 0)), "water", "too far to feel");
}

#[test]
fn a_cobblestone_generator_works_as_often_as_one_digs() {
    let mut scene = Scene::new(
        "########
         ########
         ########

         ########
         #W.#..L#
         ########",
    );
    scene.put(at(2, 0, 1), "air");
    scene.put(at(2, -1, 1), "stone");
    scene.step(100);
    scene.put(at(3, 1, 1), "air");
    for _ in 0..3 {
        scene.step(200);
        assert_eq!(scene.name(at(3, 1, 1)), "cobblestone");
        scene.put(at(3, 1, 1), "air");
    }
    assert_eq!(scene.name(at(6, 1, 1)), "lava", "the source is left");
}

#[test]
fn lava_that_stands_becomes_obsidian_and_lava_that_falls_on_water_stone() {
    let mut scene = floor(4);
    scene.put(at(0, 0, 0), "lava");
    scene.put(at(1, 0, 0), "water");
    scene.step(1);
    assert_eq!(scene.name(at(0, 0, 0)), "obsidian");
    let mut scene = floor(4);
    for side in [at(1, 0, 0), at(-1, 0, 0), at(0, 0, 1), at(0, 0, -1)] {
        scene.put(side, "stone");
    }
    scene.put(at(0, 0, 0), "water");
    scene.put(at(0, 2, 0), "lava");
    scene.step(120);
    assert_eq!(scene.name(at(0, 0, 0)), "stone");
}

#[test]
fn water_washes_plants_and_torches_away_and_they_can_be_picked_up() {
    let mut scene = floor(9);
    scene.put(at(1, 0, 0), "torch");
    scene.put(at(2, 0, 0), "poppy");
    scene.put(at(0, 0, 0), "water");
    scene.step(20);
    scene.expect("W12");
    assert_eq!((scene.lying("torch"), scene.lying("poppy")), (1, 1));
}

#[test]
fn walls_doors_and_signs_hold_water_and_what_stands_in_it_keeps_it() {
    for wall in [
        "oak_door",
        "oak_sign",
        "sugar_cane",
        "iron_bars[waterlogged=false]",
    ] {
        let mut scene = Scene::new(
            "####
             ####
             ####

             ####
             #W.#
             ####

             ####
             #..#
             ####",
        );
        scene.put(at(2, 1, 1), wall);
        scene.step(50);
        assert_eq!(scene.name(at(2, 1, 1)), wall.split('[').next().unwrap());
    }
    let mut scene = floor(9);
    scene.put(at(0, 0, 0), "oak_slab[waterlogged=true]");
    scene.step(40);
    assert_eq!(scene.property(at(0, 0, 0), "waterlogged"), "true");
    assert_eq!(scene.property(at(3, 0, 0), "level"), "3");
}

#[test]
fn the_sea_lies_still_until_somebody_touches_it() {
    let mut scene = Scene::new("");
    scene.step(10);
    assert_eq!(scene.land.schedule, Schedule::default());
    let Position { x, y, z } = at(0, 0, 0);
    for x in x..x + 4 {
        for z in z..z + 4 {
            let place = Position::new(x, y, z);
            scene.land.terrain.set(place.up(-1), super::state("stone"));
            scene.land.terrain.set(place, super::state("water"));
        }
    }
    scene.step(100);
    assert_eq!(scene.name(at(4, 0, 0)), "air");
    scene.put(at(4, -1, 0), "stone");
    scene.put(at(4, 0, 1), "dirt");
    scene.put(at(4, 0, 1), "air");
    scene.step(20);
    assert_eq!(scene.name(at(4, 0, 1)), "water");
}
