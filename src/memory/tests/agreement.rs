//! After a crash at any point of a common flush, the memories and the world agree; and who may join whom.

use std::collections::BTreeMap;
use std::path::Path;

use super::{alice, batch, bob, world};
use crate::memory::{Archive, Batch, Home, OpenError, Reopened, Store, StoreError};
use crate::vocab::{AgentName, WorldId};

const HOME: Home = Home::Embedded { seed: 7 };

fn reopen(dir: &Path, agents: &[AgentName], seed: u64) -> Reopened {
    Archive::open(dir, agents, &Home::Embedded { seed }).unwrap()
}

/// Runs the agents through one flush with one episode each; returns the generation.
fn live(dir: &Path, agents: &[AgentName], seed: u64) -> u64 {
    let reopened = reopen(dir, agents, seed);
    let before = reopened.world().unwrap().unwrap_or_default();
    let mut archive = reopened.begin(&before).unwrap();
    let batches = next_batches(&archive, agents);
    let generation = archive.generation() + 1;
    let saved = format!("world of {generation}");
    let stored = archive.commit(batches, saved.as_bytes()).unwrap();
    assert_eq!(stored.episodes.len(), agents.len());
    stored.generation
}

fn next_batches(archive: &Archive, agents: &[AgentName]) -> BTreeMap<AgentName, Batch> {
    let next = |name| archive.store(name).unwrap().next_episode();
    agents
        .iter()
        .map(|name| (name.clone(), batch(next(name)..next(name) + 1, "x")))
        .collect()
}

/// What a crash after the first store of a common flush leaves behind.
fn flush_one_store_only(dir: &Path, agent: &AgentName, generation: u64, seed: u64) {
    let mut store = Store::open(dir, agent).unwrap();
    let next = store.next_episode();
    let batch = batch(next..next + 2, "unfinished");
    store.commit(generation, &world(seed), batch).unwrap();
}

#[test]
fn a_store_ahead_of_the_world_is_cut_back_to_the_last_common_flush() {
    let dir = tempfile::tempdir().unwrap();
    let both = [alice(), bob()];
    live(dir.path(), &both, 7);
    let common = live(dir.path(), &both, 7);
    flush_one_store_only(dir.path(), &alice(), common + 1, 7);

    let reopened = reopen(dir.path(), &both, 7);
    let [(name, cut)] = &reopened.cut_back[..] else {
        panic!("{:?}", reopened.cut_back);
    };
    assert_eq!((name, cut.episodes, cut.to), (&alice(), 2, common));
    for agent in &both {
        assert_eq!(reopened.store(agent).unwrap().generation(), common);
        assert_eq!(reopened.store(agent).unwrap().next_episode(), 3);
    }
    let saved = reopened.world().unwrap().unwrap();
    assert_eq!(saved, format!("world of {common}").as_bytes());
}

#[test]
fn a_crash_in_the_very_first_flush_leaves_a_new_life_in_a_new_world() {
    let dir = tempfile::tempdir().unwrap();
    let reopened = reopen(dir.path(), &[alice()], 7);
    drop(reopened.begin(b"the beginning").unwrap());
    flush_one_store_only(dir.path(), &alice(), 1, 7);

    let reopened = reopen(dir.path(), &[alice()], 7);
    assert_eq!(reopened.cut_back.len(), 1);
    assert_eq!(reopened.store(&alice()).unwrap().next_episode(), 1);
    assert_eq!(reopened.world().unwrap().unwrap(), b"the beginning");
}

#[test]
fn a_new_agent_joins_an_old_world() {
    let dir = tempfile::tempdir().unwrap();
    let old = live(dir.path(), &[alice()], 7);
    let joined = live(dir.path(), &[alice(), bob()], 7);
    assert_eq!(joined, old + 1);
    let bob = Store::open(dir.path(), &bob()).unwrap();
    assert_eq!((bob.generation(), bob.next_episode()), (joined, 2));
}

#[test]
fn an_agent_that_sat_out_keeps_its_memory_and_takes_nothing_from_the_others() {
    let dir = tempfile::tempdir().unwrap();
    let both = [alice(), bob()];
    live(dir.path(), &both, 7);
    for _ in 0..5 {
        live(dir.path(), &[alice()], 7);
    }
    let reopened = reopen(dir.path(), &both, 7);
    assert_eq!(reopened.cut_back, []);
    assert_eq!(reopened.store(&alice()).unwrap().next_episode(), 7);
    assert_eq!(reopened.store(&bob()).unwrap().next_episode(), 2);
    drop(reopened);
    assert_eq!(live(dir.path(), &both, 7), 7);
}

#[test]
fn an_agent_with_a_past_elsewhere_keeps_it_in_a_world_that_begins_anew() {
    let dir = tempfile::tempdir().unwrap();
    live(dir.path(), &[alice()], 7);
    let reopened = reopen(dir.path(), &[alice()], 8);
    assert_eq!(reopened.cut_back, []);
    assert_eq!(reopened.world().unwrap(), None);
    assert_eq!(reopened.store(&alice()).unwrap().next_episode(), 2);
}

#[test]
fn a_crash_right_after_coming_from_elsewhere_takes_nothing_of_elsewhere() {
    let dir = tempfile::tempdir().unwrap();
    live(dir.path(), &[alice()], 7);
    for _ in 0..3 {
        live(dir.path(), &[alice()], 8);
    }
    // Back in world 7, the crash comes before the first common flush is finished.
    let reopened = reopen(dir.path(), &[alice()], 7);
    let saved = reopened.world().unwrap().unwrap();
    let generation = reopened.begin(&saved).unwrap().generation();
    flush_one_store_only(dir.path(), &alice(), generation + 1, 7);

    let reopened = reopen(dir.path(), &[alice()], 7);
    assert_eq!(reopened.cut_back.len(), 1);
    assert_eq!(reopened.store(&alice()).unwrap().next_episode(), 5);
    assert_eq!(reopened.world().unwrap().unwrap(), b"world of 1");
}

#[test]
fn a_flush_that_was_never_finished_is_cut_back_wherever_the_agent_goes_next() {
    for home in [
        Home::Embedded { seed: 8 },
        Home::Server {
            world: WorldId("127.0.0.1:25565".into()),
        },
    ] {
        let dir = tempfile::tempdir().unwrap();
        let common = live(dir.path(), &[alice()], 7);
        flush_one_store_only(dir.path(), &alice(), common + 1, 7);
        let reopened = Archive::open(dir.path(), &[alice()], &home).unwrap();
        assert_eq!(reopened.cut_back.len(), 1);
        assert_eq!(reopened.store(&alice()).unwrap().next_episode(), 2);
    }
}

#[test]
fn on_a_server_nothing_is_cut_back() {
    let dir = tempfile::tempdir().unwrap();
    let server = WorldId("127.0.0.1:25565".into());
    let home = Home::Server {
        world: server.clone(),
    };
    let both = [alice(), bob()];
    let mut archive = Archive::open(dir.path(), &both, &home)
        .unwrap()
        .begin(b"")
        .unwrap();
    let batches = next_batches(&archive, &both);
    archive.commit(batches, b"").unwrap();
    drop(archive);
    let mut store = Store::open(dir.path(), &alice()).unwrap();
    store.commit(2, &server, batch(2..3, "x")).unwrap();
    drop(store);

    let reopened = Archive::open(dir.path(), &both, &home).unwrap();
    assert_eq!(reopened.cut_back, []);
    assert_eq!(reopened.store(&alice()).unwrap().next_episode(), 3);
    assert!(!dir.path().join("world").exists());
}

#[test]
fn a_world_that_was_set_back_by_hand_is_refused_with_both_places() {
    let dir = tempfile::tempdir().unwrap();
    live(dir.path(), &[alice()], 7);
    let saves = dir.path().join("world/7");
    let old = std::fs::read(saves.join("1.world")).unwrap();
    live(dir.path(), &[alice()], 7);
    live(dir.path(), &[alice()], 7);
    std::fs::remove_dir_all(&saves).unwrap();
    std::fs::create_dir_all(&saves).unwrap();
    std::fs::write(saves.join("1.world"), old).unwrap();

    let error = Archive::open(dir.path(), &[alice()], &HOME).unwrap_err();
    assert!(matches!(error, OpenError::WorldBehind { .. }));
    let text = error
        .to_string()
        .replace(&dir.path().display().to_string(), "DIR");
    insta::assert_snapshot!(text, @r"
    the memory in `DIR/alice` is at generation 3, but the world's newest save in `DIR/world/7` is of generation 1
    hint: restore that world's later save, or move its directory away so that the world begins anew
    ");
}

#[test]
fn a_flush_that_failed_half_way_can_be_tried_again() {
    let dir = tempfile::tempdir().unwrap();
    let both = [alice(), bob()];
    let mut archive = reopen(dir.path(), &both, 7).begin(b"start").unwrap();
    let batches = next_batches(&archive, &both);
    let blocker = dir.path().join("world/7/1.world.unfinished");
    std::fs::create_dir(&blocker).unwrap();
    let error = archive.commit(batches.clone(), b"world").unwrap_err();
    assert!(matches!(error, StoreError::Save(_)), "{error}");
    std::fs::remove_dir(&blocker).unwrap();
    let stored = archive.commit(batches, b"world").unwrap();
    assert_eq!(stored.episodes, [(alice(), 1), (bob(), 1)]);
    assert_eq!(archive.store(&bob()).unwrap().episodes(..).count(), 1);
}

#[test]
fn a_flush_without_one_of_the_agents_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let both = [alice(), bob()];
    let mut archive = reopen(dir.path(), &both, 7).begin(b"start").unwrap();
    let batches = next_batches(&archive, &[alice()]);
    let error = archive.commit(batches, b"world").unwrap_err();
    insta::assert_snapshot!(error, @"the flush has no state for `bob`, or one for nobody of this run");
}

#[test]
fn a_damaged_save_is_reported_and_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    live(dir.path(), &[alice()], 7);
    let path = dir.path().join("world/7/1.world");
    let whole = std::fs::read(&path).unwrap();
    for (damaged, why) in [
        (
            whole[..whole.len() - 1].to_vec(),
            "its checksum does not fit",
        ),
        (whole[..9].to_vec(), "it is cut off"),
        (b"garbage".to_vec(), "does not begin like a world"),
    ] {
        std::fs::write(&path, &damaged).unwrap();
        let error = reopen(dir.path(), &[alice()], 7).world().unwrap_err();
        assert!(error.to_string().contains(why), "{error}");
        assert_eq!(std::fs::read(&path).unwrap(), damaged);
    }
}

#[test]
fn one_world_is_run_by_one_process() {
    let dir = tempfile::tempdir().unwrap();
    let _held = reopen(dir.path(), &[alice()], 7);
    let error = Archive::open(dir.path(), &[bob()], &HOME).unwrap_err();
    let text = error
        .to_string()
        .replace(&dir.path().display().to_string(), "DIR");
    insta::assert_snapshot!(text, @r"
    the world in `DIR/world/7` is in use by a running mindforge
    hint: stop that one first, or take another `--seed`
    ");
}
