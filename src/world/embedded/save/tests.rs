//! Saves keep a world, and nothing that is not one.

use super::super::{SharedWorld, Terrain};
use super::{SaveError, SavedColumn, SavedWorld, Settings, World, seal};
use crate::vocab::{Action, AgentName, Destination, ItemName, Percept, Position, Tick};
use crate::world::catalog::{Catalog, StateId};
use crate::world::{Body, BodyEvent};

fn settings() -> Settings {
    Settings {
        terrain: Terrain::Natural,
        seed: 5,
        ..Settings::default()
    }
}

fn names() -> [AgentName; 2] {
    ["alice", "bob"].map(|name| AgentName::new(name).unwrap())
}

/// Two bodies that dig, walk and craft for a while.
fn live(world: World, ticks: u32) -> World {
    let world = SharedWorld::new(world);
    let mut bodies = names().map(|name| world.join(name));
    let log = ["oak_log", "birch_log"].map(|it| Catalog::get().block_named(it).unwrap().id);
    for tick in 0..ticks {
        for body in &mut bodies {
            match tick % 200 {
                0 => {
                    let at = body.find_blocks(&log, 64, 1)[0];
                    let to = Destination::GetToBlock { at };
                    body.submit(Action::Goto { to, dig: true });
                }
                120 => {
                    let at = body.find_blocks(&log, 64, 1)[0];
                    body.submit(Action::Dig { at });
                }
                _ => {}
            }
        }
        world.with(World::step);
    }
    world.with(|world| world.clone())
}

fn lived() -> World {
    let world = SharedWorld::new(World::new(settings()));
    let bodies = names().map(|name| world.join(name));
    world.with(|world| {
        let furnace = Catalog::get().block_named("furnace").unwrap().id;
        let at = world.spawn();
        world.set_block(at.offset(5, 1, 5), furnace);
        let item = ItemName::new("stone_axe");
        world.give(&names()[0], &item, 1).unwrap();
    });
    drop(bodies);
    live(world.with(|world| world.clone()), 600)
}

#[test]
fn a_loaded_world_goes_on_as_the_saved_one_would_have() {
    let world = lived();
    let bytes = world.save();
    let loaded = World::load(&bytes, settings()).unwrap();
    assert_eq!(loaded.save(), bytes);
    let went_on = live(world, 1_000).save();
    assert_eq!(live(loaded, 1_000).save(), went_on);
    assert_ne!(went_on, bytes);
}

#[test]
fn a_hurt_body_does_not_tell_it_again_when_its_world_is_loaded() {
    let flat = Settings {
        terrain: Terrain::Flat,
        ..settings()
    };
    let world = SharedWorld::new(World::new(flat.clone()));
    let alice = world.join(names()[0].clone());
    world.with(|world| world.put_body(&names()[0], Position::new(0, 84, 0)));
    for _ in 0..30 {
        world.with(World::step);
    }
    assert!(alice.observe().health < 15.0);
    let saved = world.with(|world| world.save());
    let loaded = SharedWorld::new(World::load(&saved, flat).unwrap());
    let mut alice = loaded.join(names()[0].clone());
    loaded.with(World::step);
    let told = alice.take_events().into_iter().any(|event| {
        matches!(
            event,
            BodyEvent::Sensed {
                percept: Percept::Feels { .. }
            }
        )
    });
    assert!(!told);
}

/// The save of a world that alice came back to and stayed in for a while.
fn after_a_visit(world: World) -> Vec<u8> {
    let shared = SharedWorld::new(world);
    let alice = shared.join(names()[0].clone());
    for _ in 0..25 {
        shared.with(World::step);
    }
    drop(alice);
    shared.with(|world| world.save())
}

/// Found by fuzzing: who was saved before they had looked at what changed under the ground kept it in mind, who only left forgot it.
#[test]
fn who_comes_back_looks_as_one_does_in_a_loaded_world() {
    let shared = SharedWorld::new(World::new(flat()));
    let alice = shared.join(names()[0].clone());
    for _ in 0..25 {
        shared.with(World::step);
    }
    let feet = alice.observe().feet();
    for (x, z) in (1..9).flat_map(|x| (1..9).map(move |z| (x, z))) {
        shared.with(|world| world.set_state(feet.offset(x, -3, z), StateId(1)));
    }
    drop(alice);
    let world = shared.with(|world| world.clone());
    let loaded = World::load(&world.save(), flat()).unwrap();
    let (loaded, saved) = (after_a_visit(loaded), after_a_visit(world));
    assert!(loaded == saved, "the two go on differently");
}

#[test]
fn a_save_holds_what_happened_and_little_else() {
    let fresh = World::new(settings());
    fresh.block(Position::new(0, 0, 0));
    assert!(fresh.save().len() < 100, "{} bytes", fresh.save().len());
    let lived = lived().save().len();
    assert!(lived < 200_000, "{lived} bytes");
}

#[test]
fn a_cut_or_flipped_byte_is_refused() {
    let bytes = lived().save();
    for cut in [0, 1, 15, 16, bytes.len() / 2, bytes.len() - 1] {
        assert!(
            World::load(&bytes[..cut], settings()).is_err(),
            "cut at {cut}"
        );
    }
    for flip in (0..bytes.len()).step_by(bytes.len() / 50) {
        let mut bytes = bytes.clone();
        bytes[flip] ^= 0x10;
        assert!(
            World::load(&bytes, settings()).is_err(),
            "flipped at {flip}"
        );
    }
}

#[test]
fn what_is_wrong_with_a_save_is_said() {
    let bytes = World::new(settings()).save();
    let other = Settings {
        seed: 6,
        ..settings()
    };
    let error = World::load(&bytes, other).unwrap_err();
    assert_eq!(
        error,
        SaveError::OtherSeed {
            found: 5,
            wanted: 6
        }
    );
    let error = World::load(b"PK", settings()).unwrap_err().to_string();
    assert_eq!(
        error,
        "not a saved world\nhint: `mindforge world save` writes one"
    );
    let mut newer = bytes;
    newer[8] = 9;
    let error = World::load(&newer, settings()).unwrap_err().to_string();
    assert_eq!(
        error,
        "the saved world has format 9, this mindforge reads format 5\nhint: a newer mindforge wrote it; use that one, or a newer one still"
    );
}

/// What is said of a lived world that somebody changed behind the checksum's back.
fn forged(forge: impl FnOnce(&mut SavedWorld)) -> String {
    let mut world = World::new(flat());
    world.enter(names()[0].clone());
    world.set_block(Position::new(0, 63, 0), crate::world::catalog::BlockId::AIR);
    let item = ItemName::new("stone_axe");
    world.give(&names()[0], &item, 1).unwrap();
    let mut saved = SavedWorld::read(&world.save()).unwrap();
    forge(&mut saved);
    let bytes = seal::seal(&rmp_serde::to_vec(&saved).unwrap());
    let error = World::load(&bytes, flat()).unwrap_err().to_string();
    error.lines().next().unwrap_or_default().to_owned()
}

fn flat() -> Settings {
    Settings {
        terrain: Terrain::Flat,
        ..settings()
    }
}

#[test]
fn a_forged_save_is_refused_with_what_is_wrong_and_where() {
    type Forge = fn(&mut SavedWorld);
    let forgeries: [(Forge, &str); 16] = [
        (
            |it| it.tick = Tick(u64::MAX),
            "`tick` is 18446744073709551615, not 0 to 4503599627370496",
        ),
        (
            |it| it.skipped = u64::MAX - 3,
            "`skipped` is 18446744073709551612, not 0 to 4503599627370496",
        ),
        (
            |it| it.spawn.x = i32::MAX,
            "`spawn.x` is 2147483647, not -30000000 to 30000000",
        ),
        (
            |it| it.spawn.y = 9_000,
            "`spawn` at 0 9000 0 is above or below the world",
        ),
        (
            |it| it.bodies[0].position.x = f64::NAN,
            "`bodies.0.position.x` is NaN, not -30000000 to 30000000",
        ),
        (
            |it| it.bodies[0].drift[1] = f64::INFINITY,
            "`bodies.0.drift.1` is inf, not -10000 to 10000",
        ),
        (
            |it| it.bodies[0].yaw = f32::NAN,
            "`bodies.0.yaw` is NaN, not -10000 to 10000",
        ),
        (
            |it| it.bodies[0].held_slot = 9,
            "`bodies.0.held_slot` is 9, not 0 to 8",
        ),
        (
            |it| it.bodies[0].next_action = u64::MAX,
            "`bodies.0.next_action` is 18446744073709551615, not 0 to 4503599627370496",
        ),
        (
            |it| it.bodies[0].vitals.fire = u32::MAX,
            "`bodies.0.vitals.fire` is 4294967295, not 0 to 1073741824",
        ),
        (
            |it| {
                it.bodies[0].inventory.slots_mut()[0]
                    .as_mut()
                    .unwrap()
                    .count = u32::MAX;
            },
            "`bodies.0.inventory.slots.0.count` is 4294967295, not 1 to 1000000",
        ),
        (
            |it| {
                it.bodies.push(
                    SavedWorld::read(&World::save(&twin()))
                        .unwrap()
                        .bodies
                        .remove(0),
                );
            },
            "`bodies` has `alice` twice",
        ),
        (
            |it| it.columns[0].0 = 2_000_000,
            "`columns.0` at 2000000 0 is outside of the world",
        ),
        (
            |it| it.columns[0].2.extend([(98_304, StateId(1))]),
            "`columns.0` has cell 98304, not 0 to 98303",
        ),
        (
            |it| it.columns[0].2.extend([(3, StateId(u16::MAX))]),
            "`columns.0` has block state 65535, not 0 to 29872",
        ),
        (
            |it| it.columns.push(SavedColumn(0, 0, [(1, StateId(1))].into())),
            "`columns.1` at 0 0 is there twice, or out of order",
        ),
    ];
    for (forge, expected) in forgeries {
        assert_eq!(
            forged(forge),
            format!("the saved world cannot be: {expected}")
        );
    }
}

/// A world with another alice.
fn twin() -> World {
    let mut world = World::new(flat());
    world.enter(names()[0].clone());
    world
}

#[test]
fn the_greatest_tick_that_loads_goes_on() {
    let mut saved = SavedWorld::read(&twin().save()).unwrap();
    saved.tick = Tick(1 << 52);
    let bytes = seal::seal(&rmp_serde::to_vec(&saved).unwrap());
    let mut world = World::load(&bytes, flat()).unwrap();
    world.step();
    assert_eq!(world.tick(), Tick((1 << 52) + 1));
}

#[test]
fn a_save_that_unpacks_to_more_than_it_can_hold_is_refused_before_memory_is_asked_for() {
    let mut bytes = twin().save();
    bytes[16..20].copy_from_slice(&u32::MAX.to_le_bytes());
    let error = World::load(&seal::with_checksum(&bytes), flat()).unwrap_err();
    let expected = format!("its {} bytes cannot hold 4294967295", bytes.len() - 20);
    assert_eq!(error, SaveError::Unreadable { why: expected });
    bytes[16..20].copy_from_slice(&7_u32.to_le_bytes());
    let error = World::load(&seal::with_checksum(&bytes), flat());
    assert!(matches!(error, Err(SaveError::Unreadable { .. })));
}

#[test]
fn a_save_nested_without_end_is_refused() {
    for nesting in [
        vec![0x91; 1 << 20],
        vec![0x81; 1 << 20],
        vec![0xdd; 1 << 20],
    ] {
        let error = World::load(&seal::seal(&nesting), flat());
        assert!(matches!(error, Err(SaveError::Unreadable { .. })));
    }
}

#[test]
fn land_that_happened_far_away_is_made_when_somebody_comes() {
    let mut world = World::new(flat());
    for x in 0..1_000 {
        let at = Position::new(x * 64, 70, 0);
        world.set_state(at, StateId(1));
    }
    let bytes = world.save();
    let loaded = World::load(&bytes, flat()).unwrap();
    assert!(loaded.loaded().0 < 10, "{:?} columns", loaded.loaded());
    assert_eq!(loaded.save(), bytes);
    assert_eq!(loaded.state(Position::new(64 * 999, 70, 0)), StateId(1));
    assert_eq!(loaded.save(), bytes);
}
