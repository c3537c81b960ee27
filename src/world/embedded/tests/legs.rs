//! Walking, swimming, digging through.

use super::{Scene, block, goto, result};
use crate::vocab::{Action, Destination, Failure, Keys, Point, Position};
use crate::world::Body;
use crate::world::catalog::Catalog;
use crate::world::embedded::{Difficulty, Settings, World};

#[test]
fn a_body_walks_as_fast_as_in_the_game() {
    let mut scene = Scene::new();
    let ticks = scene.do_it(goto(Position::new(20, 64, 0)));
    let blocks_per_second = 20.0 / (f64::from(ticks) / 20.0);
    assert!(
        (4.1..4.4).contains(&blocks_per_second),
        "{blocks_per_second}"
    );
}

#[test]
fn a_body_climbs_out_of_a_pit_only_if_it_may_dig() {
    let mut scene = Scene::new();
    let feet = scene.alice.observe().feet();
    for y in 60..64 {
        scene.set(Position::new(feet.x, y, feet.z), "air");
    }
    scene.step(40);
    assert_eq!(
        scene.alice.observe().feet(),
        Position::new(feet.x, 60, feet.z)
    );
    let goal = Destination::Block {
        at: feet.offset(6, 0, 0),
    };
    let (refused, _) = scene.run(Action::Goto {
        to: goal.clone(),
        dig: false,
    });
    assert_eq!(refused, Err(Failure::NoPath));
    scene.do_it(Action::Goto {
        to: goal,
        dig: true,
    });
    assert_eq!(scene.alice.observe().feet(), feet.offset(6, 0, 0));
}

#[test]
fn a_cancelled_walk_leaves_the_body_standing() {
    let mut scene = Scene::new();
    let walk = scene.alice.submit(goto(Position::new(30, 64, 0)));
    scene.step(10);
    scene.alice.cancel(walk);
    scene.step(1);
    assert_eq!(result(&scene.events, walk), Some(Err(Failure::Cancelled)));
    let before = scene.alice.observe().position;
    scene.step(20);
    assert_eq!(scene.alice.observe().position, before);
}

#[test]
fn for_every_seed_wood_stone_coal_and_iron_can_be_dug_on_foot() {
    let wanted: [&[&str]; 4] = [
        &["oak_log", "birch_log"],
        &["stone"],
        &["coal_ore", "deepslate_coal_ore"],
        &["iron_ore", "deepslate_iron_ore"],
    ];
    for seed in 1..=10 {
        let mut scene = Scene::with(Settings {
            seed,
            difficulty: Difficulty::Peaceful,
            ..Settings::default()
        });
        scene.give("stone_pickaxe", 1);
        for names in wanted {
            let blocks: Vec<_> = names.iter().map(|name| block(name)).collect();
            // Some lie under the sea, where no way leads.
            let near = scene.alice.find_blocks(&blocks, 128, 5);
            let reached = near.iter().find(|at| {
                let to = Destination::GetToBlock { at: **at };
                scene.run(Action::Goto { to, dig: true }).0.is_ok()
            });
            let at =
                *reached.unwrap_or_else(|| panic!("seed {seed}: no way to {names:?} at {near:?}"));
            scene.do_it(Action::Dig { at });
        }
    }
}

#[test]
fn a_body_swims_through_a_pond_and_climbs_out() {
    let mut scene = Scene::new();
    for x in 3..8 {
        for z in -9..9 {
            for y in 60..64 {
                scene.set(Position::new(x, y, z), "water");
            }
        }
    }
    let ticks = scene.do_it(goto(Position::new(12, 64, 0)));
    assert!((80..160).contains(&ticks), "{ticks}");
    assert_eq!(
        scene.alice.observe().position,
        Position::new(12, 64, 0).feet()
    );
}

#[test]
fn to_stand_on_a_block_is_to_have_got_to_it() {
    let mut scene = Scene::new();
    let feet = scene.alice.observe().feet();
    let to = Destination::GetToBlock { at: feet.up(-1) };
    scene.do_it(Action::Goto { to, dig: true });
    assert_eq!(scene.alice.observe().feet(), feet);
}

#[test]
fn a_body_gets_across_the_land_on_foot() {
    for seed in 1..=5 {
        let mut scene = Scene::with(Settings {
            seed,
            ..Settings::default()
        });
        let home = scene.alice.observe().feet();
        for (x, z) in [(150, 0), (0, 150), (-150, 0), (0, -150)] {
            let to = Destination::NearXz {
                x: home.x + x,
                z: home.z + z,
                range: 4.0,
            };
            let (result, _) = scene.run(Action::Goto { to, dig: true });
            let at = scene.alice.observe().feet();
            assert_eq!(
                result,
                Ok(()),
                "seed {seed} from {home} to {x} {z}, stopped at {at}"
            );
        }
    }
}

#[test]
fn a_body_walks_over_slabs_through_a_door_and_up_a_ladder() {
    let mut scene = Scene::new();
    let set = |scene: &Scene, (x, y): (i32, i32), name: &str, properties: &[(&str, &str)]| {
        let state = Catalog::get().state(name, properties).unwrap();
        let put = |world: &mut World| world.set_state(Position::new(x, y, 0), state);
        scene.world.with(put);
    };
    scene.do_it(goto(Position::new(0, 64, 0)));
    set(&scene, (2, 64), "oak_slab", &[]);
    set(&scene, (3, 64), "oak_stairs", &[("facing", "east")]);
    set(&scene, (4, 64), "stone", &[]);
    for half in ["lower", "upper"] {
        let y = if half == "lower" { 64 } else { 65 };
        set(
            &scene,
            (7, y),
            "oak_door",
            &[("facing", "west"), ("half", half)],
        );
    }
    for y in 64..69 {
        set(&scene, (11, y), "ladder", &[("facing", "west")]);
        set(&scene, (12, y), "stone", &[]);
    }
    let top = Position::new(12, 69, 0);
    let ticks = scene.do_it(goto(top));
    assert!((90..150).contains(&ticks), "{ticks}");
    assert_eq!(scene.alice.observe().position, top.feet());
    let door = scene
        .world
        .with(|world| world.state(Position::new(7, 64, 0)));
    assert_eq!(Catalog::get().property(door, "open"), Some("true"));
    scene.do_it(goto(Position::new(10, 64, 0)));
    assert_eq!(scene.alice.observe().feet(), Position::new(10, 64, 0));
    assert!(scene.alice.observe().health >= 20.0);
}

fn forward() -> Keys {
    Keys {
        forward: true,
        ..Keys::default()
    }
}

#[test]
fn who_sneaks_stops_at_an_edge() {
    let mut scene = Scene::new();
    scene.do_it(goto(Position::new(0, 64, 0)));
    for z in 1..6 {
        for y in 58..64 {
            scene.set(Position::new(0, y, z), "air");
        }
    }
    let south = Point::new(0.5, 65.6, 9.5);
    scene.do_it(Action::LookAt { point: south });
    let sneak = scene.alice.submit(Action::Controls {
        keys: Keys {
            sneak: true,
            ..forward()
        },
    });
    scene.step(100);
    let at = scene.alice.observe().position;
    assert!(
        (at.y - 64.0).abs() < 1e-9 && (1.0..1.3).contains(&at.z),
        "{at:?}"
    );
    scene.alice.cancel(sneak);
    scene.alice.submit(Action::Controls { keys: forward() });
    scene.step(60);
    assert!(scene.alice.observe().position.y < 64.0);
}

#[test]
fn the_jump_key_swims_up_and_out_of_the_water() {
    let mut scene = Scene::new();
    scene.do_it(goto(Position::new(0, 64, 0)));
    for (x, z) in (-2..3).flat_map(|x| (-2..3).map(move |z| (x, z))) {
        for y in 60..64 {
            scene.set(Position::new(x, y, z), "water");
        }
    }
    scene.step(40);
    let south = Point::new(0.5, 65.6, 20.5);
    scene.do_it(Action::LookAt { point: south });
    let keys = Keys {
        jump: true,
        ..forward()
    };
    scene.alice.submit(Action::Controls { keys });
    scene.step(100);
    let at = scene.alice.observe().position;
    assert!(at.z > 3.0 && at.y >= 64.0, "{at:?}");
}
