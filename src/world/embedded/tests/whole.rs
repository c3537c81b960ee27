//! The world as a whole: sameness, copies.

use super::{Scene, block, named};
use crate::vocab::{Action, Destination, Face, Position, Random, Wear};
use crate::world::catalog::{BlockId, Catalog};
use crate::world::embedded::{EmbeddedBody, Settings, SharedWorld, Terrain, World};
use crate::world::{Body, BodyEvent};

#[test]
fn a_copy_of_a_world_goes_its_own_way() {
    let scene = Scene::new();
    let at = Position::new(3, 63, 3);
    let mut copy = scene.world.with(|world| world.clone());
    copy.set_block(at, BlockId::AIR);
    assert_eq!(scene.alice.block_at(at), Some(block("grass_block")));
    assert_eq!(copy.block(at), BlockId::AIR);
}

#[test]
fn a_body_appears_in_the_biome_that_was_asked_for() {
    let mut world = World::new(Settings::default());
    world.spawn_in(&"plains".into()).unwrap();
    assert_eq!(
        world.biome(world.spawn().x, world.spawn().z),
        "plains".into()
    );
    let mut plain = World::new(Settings {
        terrain: Terrain::Flat,
        ..Settings::default()
    });
    let far = plain.spawn_in(&"desert".into()).unwrap_err().to_string();
    assert!(
        far.starts_with("no dry `desert` within 4096 blocks"),
        "{far}"
    );
    let end = world.spawn_in(&"the_end".into()).unwrap_err().to_string();
    assert!(
        end.starts_with(
            "there is no biome `the_end` in the embedded world\nhint: it has bamboo_jungle, beach,"
        ),
        "{end}"
    );
}

/// Some action, drawn from a wide range of sensible and silly ones.
fn any_action(random: &mut Random, body: &EmbeddedBody) -> Action {
    let catalog = Catalog::get();
    let view = body.observe();
    let mut aside = |reach: u64| random.below(2 * reach + 1) as i32 - reach as i32;
    let at = view.feet().offset(aside(4), aside(3), aside(4));
    let far = view.feet().offset(aside(30), aside(9), aside(30));
    let carried = view.inventory.stacks().next();
    let item = carried.map_or("dirt".into(), |(_, stack)| stack.item.clone());
    let dig = random.chance(0.7);
    match random.below(14) {
        0..=2 => Action::Goto {
            to: Destination::NearXz {
                x: far.x,
                z: far.z,
                range: 2.0,
            },
            dig,
        },
        3 => Action::Goto {
            to: Destination::LookAtBlock { at: far },
            dig,
        },
        4..=7 => Action::Dig { at },
        8 => Action::Place {
            against: at,
            face: Face::ALL[random.below(6) as usize],
        },
        9 => Action::Equip {
            item,
            to: Wear::Hand,
        },
        10 => Action::Toss {
            item,
            count: random.below(3) as u32,
        },
        11 => Action::Craft {
            recipe: random.below(catalog.recipes().len() as u64) as u32,
            times: 1,
            table: Some(at),
        },
        12 => Action::OpenWindow { at },
        _ => Action::Chat {
            text: format!("{item}"),
        },
    }
}

/// A world in which three bodies do whatever comes, and all that they were told.
fn soak(ticks: u64) -> (Vec<u8>, Vec<BodyEvent>) {
    let world = SharedWorld::new(World::new(Settings::default()));
    let mut bodies = ["alice", "bob", "carol"].map(|name| world.join(named(name)));
    let mut random = Random::new(1, "soak");
    let mut events = Vec::new();
    for _ in 0..ticks {
        for body in &mut bodies {
            if random.chance(0.05) {
                let action = any_action(&mut random, body);
                let id = body.submit(action);
                if random.chance(0.1) {
                    body.cancel(id);
                }
            }
            events.extend(body.take_events());
        }
        world.with(World::step);
    }
    (world.with(|world| world.save()), events)
}

#[test]
fn the_same_doings_make_the_same_world() {
    let (first, told) = soak(6_000);
    let (second, told_again) = soak(6_000);
    assert!(first == second, "the saves differ");
    assert!(told == told_again, "the events differ");
    let done = |ok: bool| {
        let done = told.iter().filter(
            |event| matches!(event, BodyEvent::Done { result, .. } if result.is_ok() == ok),
        );
        done.count()
    };
    println!(
        "{} ended well, {} not, {} bytes",
        done(true),
        done(false),
        first.len()
    );
    assert!(done(true) > 100 && done(false) > 100);
}
