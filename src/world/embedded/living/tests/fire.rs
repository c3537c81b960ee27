//! Fire.

use super::{Scene, at};
use crate::world::embedded::living::fire;

#[test]
fn fire_on_stone_goes_out_and_on_netherrack_burns_for_ever() {
    let mut scene = Scene::new("#");
    assert!(fire::kindle(&mut scene.land, at(0, 1, 0)));
    scene.step(2_000);
    assert_eq!(scene.name(at(0, 1, 0)), "air");
    scene.put(at(0, 0, 0), "netherrack");
    assert!(fire::kindle(&mut scene.land, at(0, 1, 0)));
    scene.step(5_000);
    assert_eq!(scene.name(at(0, 1, 0)), "fire");
    scene.put(at(0, 0, 0), "air");
    scene.step(1);
    assert_eq!(scene.name(at(0, 1, 0)), "air");
    assert!(
        !fire::kindle(&mut scene.land, at(0, 5, 0)),
        "not in mid-air"
    );
}

#[test]
fn fire_eats_into_a_wooden_wall_leaves_stone_and_goes_out() {
    let mut scene = Scene::new(
        "pppppppp

         pppppppp

         pppppppp

         ########",
    );
    scene.put(at(0, 0, 1), "stone");
    scene.put(at(0, 1, 1), "fire");
    scene.step(20_000);
    let left = (0..8).flat_map(|x| (0..3).map(move |y| at(x, y, 0)));
    let left = left.filter(|at| scene.name(*at) == "oak_planks").count();
    assert!(left < 18, "{left} of 24 are left");
    assert_eq!(scene.name(at(4, 3, 0)), "stone");
    let flames =
        (-3..11).flat_map(|x| (-3..8).flat_map(move |y| (-3..4).map(move |z| at(x, y, z))));
    assert_eq!(flames.filter(|at| scene.name(*at) == "fire").count(), 0);
}

#[test]
fn lava_sets_fire_to_wood_nearby() {
    let mut scene = Scene::new(
        "#####
         #L#..
         #####

         .....
         ...pp
         .....",
    );
    scene.put(at(1, -1, 1), "stone");
    let burns = |it: &Scene| {
        let near =
            (-1..6).flat_map(|x| (0..5).flat_map(move |y| (-1..4).map(move |z| at(x, y, z))));
        let mut near = near;
        near.any(|at| it.name(at) == "fire")
    };
    let mut ticks = 0;
    while !burns(&scene) && ticks < 100_000 {
        scene.step(1);
        ticks += 1;
    }
    assert!(burns(&scene));
}

#[test]
fn fire_lights_tnt() {
    let mut scene = Scene::new("");
    scene.put(at(0, 0, 0), "netherrack");
    scene.put(at(1, 1, 0), "tnt");
    scene.put(at(0, 1, 0), "fire");
    scene.step(4_000);
    assert_eq!(scene.name(at(1, 1, 0)), "air");
    assert!(scene.land.entities.tnt.is_empty(), "it has exploded");
}
