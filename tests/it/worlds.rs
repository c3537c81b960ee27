//! A world that agents lived in can be carried to a file and back, whole or not at all.

use std::fs;

use mindforge::memory::{Archive, Home};
use mindforge::vocab::AgentName;
use mindforge::world::catalog::{BlockId, Catalog};
use mindforge::world::embedded::{Settings, SharedWorld, Terrain, World};

use crate::fixture::Test;

const FILE: &str = "forest.world";

/// A world of the default seed in which alice was and something was built.
fn lived(settings: Settings) -> World {
    let shared = SharedWorld::new(World::new(settings));
    drop(shared.join("alice".parse().unwrap()));
    shared.with(|world| {
        let at = world.spawn().offset(3, 2, 3);
        world.set_block(at, gold());
        (0..20).for_each(|_| world.step());
        world.clone()
    })
}

fn gold() -> BlockId {
    Catalog::get().block_named("gold_block").unwrap().id
}

/// Memories in which agents live in that world, kept open as a run does.
fn running(test: &Test, agents: &[AgentName], world: &World) -> Archive {
    let home = Home::Embedded { seed: world.seed() };
    let reopened = Archive::open(&test.path("memory"), agents, &home).unwrap();
    reopened.begin(&world.save()).unwrap()
}

/// A folder with memories, and the save of their world in a file.
fn saved() -> Test {
    let test = Test::new();
    drop(running(&test, &[], &lived(Settings::default())));
    let test = test.args("world save --out").arg(FILE);
    test.success();
    test
}

/// An empty folder with a file that is made of a real save.
fn elsewhere(change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Test {
    let bytes = lived(Settings::default()).save();
    let test = Test::new();
    fs::write(test.path(FILE), change(bytes)).unwrap();
    test.args("world load").arg(FILE)
}

/// What is said about a file that is no world, which must leave nothing behind.
fn refused(change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> String {
    let test = elsewhere(change);
    let said = test.fails(1);
    assert!(!test.path("memory").exists(), "{said}");
    said
}

#[test]
fn a_world_goes_to_a_file_and_elsewhere_and_is_the_same_there() {
    let there = saved();
    let bytes = fs::read(there.path(FILE)).unwrap();
    let here = elsewhere(|_| bytes.clone());
    let sized = |said: String| said.replace(&format!("({} bytes)", bytes.len()), "([N] bytes)");
    insta::assert_snapshot!(sized(here.success()), @"
    -- stdout
    loaded the world of seed 7 at tick 20, with alice in it, from `forest.world` ([N] bytes)
    -- stderr
    ");
    let here = here.again("world save --out back.world");
    insta::assert_snapshot!(sized(here.success()), @"
    -- stdout
    saved the world of seed 7 at tick 20, with alice in it, to `back.world` ([N] bytes)
    -- stderr
    ");
    let back = fs::read(here.path("back.world")).unwrap();
    assert!(back == bytes, "the files differ");
}

#[test]
fn a_run_goes_on_in_a_loaded_world() {
    let here = elsewhere(|bytes| bytes);
    here.success();
    let here = here.again("run --ticks 5 --speed max --agents alice --set agents.alice.tasks=[]");
    here.success();
    let here = here.again("world save --out back.world --json");
    let told = here.json();
    assert_eq!(told["tick"], 25, "{told}");
    let back = World::load(
        &fs::read(here.path("back.world")).unwrap(),
        Settings::default(),
    )
    .unwrap();
    let built = World::new(Settings::default()).spawn().offset(3, 2, 3);
    assert_eq!(back.block(built), gold());
}

#[test]
fn what_was_carried_is_told_to_programs() {
    let test = elsewhere(|bytes| bytes).arg("--json");
    let bytes = fs::metadata(test.path(FILE)).unwrap().len();
    let told = serde_json::json!({
        "seed": 7, "tick": 20, "bodies": ["alice"], "file": FILE, "bytes": bytes,
    });
    assert_eq!(test.json(), told);
    let test = test.again("world save --out back.world --json");
    assert_eq!(test.json()["bytes"], bytes);
}

#[test]
fn a_world_that_is_not_there_is_named_beside_those_that_are() {
    insta::assert_snapshot!(Test::new().args("world save --out x.world").fails(1), @"
    -- stdout
    -- stderr
    error: no world of seed 7 is saved in `memory`
    hint: `mindforge run` makes one, `--memory DIR` looks elsewhere
    ");
    let test = saved().again("world save --seed 8 --out x.world");
    insta::assert_snapshot!(test.fails(1), @"
    -- stdout
    -- stderr
    error: no world of seed 8 is saved in `memory`
    hint: saved there: 7
    ");
    assert!(!test.path("x.world").exists());
    assert!(!test.path("memory/world/8").exists());
}

#[test]
fn what_is_there_is_written_over_only_when_told_to() {
    let test = saved();
    let before = fs::read(test.path(FILE)).unwrap();
    insta::assert_snapshot!(test.fails(1), @"
    -- stdout
    -- stderr
    error: `forest.world` is there already
    hint: `--replace` writes over it
    ");
    let test = test.arg("--replace");
    test.success();
    let after = fs::read(test.path(FILE)).unwrap();
    assert!(after == before, "the file was changed");

    let test = test.again("world load").arg(FILE);
    insta::assert_snapshot!(test.fails(1), @"
    -- stdout
    -- stderr
    error: a world of seed 7 is saved in `memory` already
    hint: `--replace` puts the loaded one in its place; `mindforge world save --seed 7` keeps it before
    ");
    test.arg("--replace").success();
}

#[test]
fn a_cut_file_is_no_world() {
    insta::assert_snapshot!(refused(|bytes| bytes[..bytes.len() - 1].to_vec()), @"
    -- stdout
    -- stderr
    error: cannot load `forest.world`: the saved world is damaged: its checksum does not match
    hint: restore a copy, or remove it to begin the world anew
    ");
    insta::assert_snapshot!(refused(|bytes| bytes[..9].to_vec()), @"
    -- stdout
    -- stderr
    error: cannot load `forest.world`: not a saved world
    hint: `mindforge world save` writes one
    ");
}

#[test]
fn a_flipped_bit_is_noticed() {
    let flipped = |mut bytes: Vec<u8>| {
        let middle = bytes.len() / 2;
        bytes[middle] ^= 4;
        bytes
    };
    insta::assert_snapshot!(refused(flipped), @"
    -- stdout
    -- stderr
    error: cannot load `forest.world`: the saved world is damaged: its checksum does not match
    hint: restore a copy, or remove it to begin the world anew
    ");
}

#[test]
fn a_world_of_another_version_is_told_from_a_damaged_one() {
    let of_version = |version: u8| {
        move |mut bytes: Vec<u8>| {
            bytes[8] = version;
            bytes
        }
    };
    let known = lived(Settings::default()).save()[8].to_string();
    let said = refused(of_version(200)).replace(&format!("format {known}"), "format [KNOWN]");
    insta::assert_snapshot!(said, @"
    -- stdout
    -- stderr
    error: cannot load `forest.world`: the saved world has format 200, this mindforge reads format [KNOWN]
    hint: a newer mindforge wrote it; use that one, or a newer one still
    ");
    let said = refused(of_version(1)).replace(&format!("format {known}"), "format [KNOWN]");
    insta::assert_snapshot!(said, @"
    -- stdout
    -- stderr
    error: cannot load `forest.world`: the saved world has format 1, this mindforge reads format [KNOWN]
    hint: an older mindforge wrote it, whose land was another; use that one, or begin the world anew
    ");
}

#[test]
fn another_kind_of_file_is_no_world() {
    insta::assert_snapshot!(refused(|_| b"\x89PNG\r\n\x1a\n and what a picture has".to_vec()), @"
    -- stdout
    -- stderr
    error: cannot load `forest.world`: not a saved world
    hint: `mindforge world save` writes one
    ");
    let nothing = Test::new().args("world load nowhere.world");
    insta::assert_snapshot!(nothing.fails(1), @"
    -- stdout
    -- stderr
    error: cannot load `nowhere.world`: No such file or directory (os error 2)
    ");
}

#[test]
fn a_world_made_for_tests_is_not_taken_for_one_of_the_seed() {
    let flat = Settings {
        terrain: Terrain::Flat,
        ..Settings::default()
    };
    insta::assert_snapshot!(refused(|_| lived(flat).save()), @"
    -- stdout
    -- stderr
    error: cannot load `forest.world`: the saved world's terrain is flat, not natural
    ");
}

#[test]
fn a_world_in_use_by_a_running_mindforge_is_left_alone() {
    let test = Test::new();
    let world = lived(Settings::default());
    let run = running(&test, &[], &world);
    fs::write(test.path(FILE), world.save()).unwrap();
    let test = test.args("world save --out x.world");
    let said = test.fails(1);
    let test = test.again("world load --replace").arg(FILE);
    assert_eq!(test.fails(1), said);
    insta::assert_snapshot!(said, @"
    -- stdout
    -- stderr
    error: the world in `memory/world/7` is in use by a running mindforge
    hint: stop that one first, or take another `--seed`
    ");
    drop(run);
    test.success();
}

#[test]
fn a_damaged_save_among_the_memories_is_not_carried_out() {
    let test = saved();
    let folder = fs::read_dir(test.path("memory/world/7")).unwrap();
    for entry in folder.map(|entry| entry.unwrap().path()) {
        if entry.extension().is_some_and(|it| it == "world") {
            let mut bytes = fs::read(&entry).unwrap();
            let last = bytes.len() - 1;
            bytes[last] ^= 1;
            fs::write(&entry, bytes).unwrap();
        }
    }
    let test = test.again("world save --out x.world");
    let said = test.fails(1);
    assert!(said.contains("its checksum does not fit"), "{said}");
    assert!(!test.path("x.world").exists());
}

#[test]
fn agents_that_are_ahead_of_a_loaded_world_go_on_in_it_with_their_memories() {
    let test = Test::new();
    let alice: AgentName = "alice".parse().unwrap();
    let world = lived(Settings::default());
    let mut run = running(&test, std::slice::from_ref(&alice), &world);
    for _ in 0..5 {
        let batches = [(alice.clone(), mindforge::memory::Batch::default())];
        run.commit(batches.into(), &world.save()).unwrap();
    }
    drop(run);
    fs::remove_dir_all(test.path("memory/world")).unwrap();
    fs::write(test.path(FILE), world.save()).unwrap();
    let test = test.args("world load").arg(FILE);
    test.success();
    let dir = test.path("memory");
    let reopened = Archive::open(&dir, &[alice], &Home::Embedded { seed: 7 }).unwrap();
    assert_eq!(reopened.cut_back, []);
    let kept = reopened.world().unwrap().unwrap();
    assert!(kept == world.save(), "the saves differ");
}

#[test]
fn a_file_that_cannot_be_written_leaves_nothing_half_done() {
    let test = saved().again("world save --out nowhere/x.world");
    insta::assert_snapshot!(test.fails(1), @"
    -- stdout
    -- stderr
    error: cannot write `nowhere/x.world`: No such file or directory (os error 2)
    ");
    let left = |test: &Test| -> Vec<_> {
        let entries = fs::read_dir(test.path("")).unwrap();
        let mut names: Vec<_> = entries.map(|it| it.unwrap().file_name()).collect();
        names.sort();
        names
    };
    assert_eq!(left(&test), [FILE, "memory"]);
}
