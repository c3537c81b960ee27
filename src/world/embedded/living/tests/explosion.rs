//! Explosions.

use super::{Scene, at};
use crate::vocab::{AgentName, Point};
use crate::world::embedded::harm::Target;
use crate::world::embedded::land::Presence;
use crate::world::embedded::living::{explode, prime};

/// A cube of a block, eleven along its side, around the corner of the scene.
fn cube(of: &str) -> Scene {
    let mut scene = Scene::new("");
    for x in -5..=5 {
        for y in -5..=5 {
            for z in -5..=5 {
                scene.put(at(x, y, z), of);
            }
        }
    }
    scene.put(at(0, 0, 0), "air");
    scene
}

fn left(scene: &Scene, of: &str) -> usize {
    let all = (-5..=5).flat_map(|x| (-5..=5).flat_map(move |y| (-5..=5).map(move |z| at(x, y, z))));
    all.filter(|at| scene.name(*at) == of).count()
}

fn middle() -> Point {
    at(0, 0, 0).center()
}

#[test]
fn tnt_leaves_a_crater_in_stone_a_larger_one_in_earth_and_none_in_obsidian() {
    let gone = |of: &str| {
        let mut scene = cube(of);
        explode(&mut scene.land, middle(), 4.0, None);
        1_330 - left(&scene, of)
    };
    let (stone, dirt) = (gone("stone"), gone("dirt"));
    assert!((15..90).contains(&stone), "{stone}");
    assert!(dirt > 2 * stone, "{dirt} of dirt, {stone} of stone");
    assert_eq!(gone("obsidian"), 0);
    let mut scene = cube("stone");
    scene.put(at(0, 0, 0), "water");
    explode(&mut scene.land, middle(), 4.0, None);
    assert_eq!(left(&scene, "stone"), 1_330, "water holds it");
}

#[test]
fn tnt_leaves_every_block_and_a_creeper_one_in_three() {
    let mut scene = cube("dirt");
    explode(&mut scene.land, middle(), 3.0, None);
    let gone = 1_330 - left(&scene, "dirt") as u32;
    assert_eq!(scene.lying("dirt"), gone);
    let mut scene = cube("dirt");
    explode(&mut scene.land, middle(), 3.0, Some(Target::Mob(1)));
    let gone = 1_330 - left(&scene, "dirt") as u32;
    let share = f64::from(scene.lying("dirt")) / f64::from(gone);
    assert!((0.2..0.47).contains(&share), "{share}");
}

fn body(scene: &mut Scene, position: Point) {
    scene.land.bodies.push(Presence {
        name: AgentName::new("alice").unwrap(),
        position,
        active: true,
        lies_in: None,
    });
}

#[test]
fn an_explosion_hurts_by_nearness_and_not_behind_a_wall() {
    let felt = |distance: f64, wall: bool| {
        let mut scene = Scene::new("");
        let feet = middle().offset(distance, -0.9, 0.0);
        if wall {
            for y in -2..=2 {
                for z in -3..=3 {
                    scene.put(at(1, y, z), "obsidian");
                }
            }
        }
        body(&mut scene, feet);
        explode(&mut scene.land, middle(), 4.0, None);
        scene.land.blows.iter().map(|blow| blow.amount).sum::<f32>()
    };
    let (near, far) = (felt(2.0, false), felt(6.0, false));
    assert!(near > 20.0 && far > 0.0 && far < near, "{near} {far}");
    assert!(felt(9.0, false) <= 0.0);
    assert!(felt(3.0, true) <= 0.0);
}

#[test]
fn lit_tnt_explodes_after_four_seconds_and_lights_its_neighbour() {
    let mut scene = Scene::new("##########");
    scene.put(at(0, 1, 0), "tnt");
    scene.put(at(2, 1, 0), "tnt");
    assert!(prime(&mut scene.land, at(0, 1, 0), None));
    assert!(!prime(&mut scene.land, at(0, 1, 0), None));
    scene.step(79);
    assert_eq!(scene.name(at(2, 1, 0)), "tnt");
    assert_eq!(scene.name(at(0, 0, 0)), "stone");
    scene.step(2);
    assert_eq!(scene.name(at(2, 1, 0)), "air");
    assert_eq!(scene.name(at(0, 0, 0)), "air");
    assert_eq!(scene.land.entities.tnt.len(), 1);
    scene.step(40);
    assert!(scene.land.entities.tnt.is_empty());
}

#[test]
fn sand_over_a_crater_falls_in() {
    let mut scene = cube("dirt");
    for z in -5..=5 {
        for x in -5..=5 {
            scene.put(at(x, 6, z), "sand");
        }
    }
    scene.put(at(0, 4, 0), "air");
    explode(&mut scene.land, at(0, 4, 0).center(), 4.0, None);
    scene.step(60);
    assert_eq!(scene.name(at(0, 6, 0)), "air");
}
