//! What goes in comes out, to whom it may.

use super::{alice, batch, bob, episode, open, skill, state, world};
use crate::memory::{Batch, OpenError, Records, Store, StoreError, agents};

#[test]
fn what_was_committed_is_there_after_reopening() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = open(dir.path());
    let mut first = batch(1..4, "first");
    first.skills = vec![skill("walk", 1), skill("dig", 2)];
    store.commit(1, &world(7), first).unwrap();
    store.commit(2, &world(7), batch(4..6, "second")).unwrap();
    drop(store);

    let store = open(dir.path());
    assert_eq!((store.generation(), store.next_episode()), (2, 6));
    assert_eq!(store.world(), Some(world(7)));
    assert_eq!(store.snapshot().unwrap(), Some(state("second")));
    let skills = store.skills().unwrap();
    assert_eq!(skills, [skill("dig", 2), skill("walk", 1)]);
    let newest: Vec<_> = store.episodes(3..).rev().map(Result::unwrap).collect();
    assert_eq!(newest, [episode(5), episode(4), episode(3)]);
    assert_eq!(store.episode(6).unwrap(), None);
}

#[test]
fn a_flush_that_does_not_go_on_from_what_is_stored_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = open(dir.path());
    store.commit(1, &world(7), batch(1..3, "a")).unwrap();
    let error = store.commit(2, &world(7), batch(4..5, "b")).unwrap_err();
    insta::assert_snapshot!(error, @"episode 4 does not follow: the next one of `alice` is 3");
    let error = store.commit(1, &world(7), batch(3..4, "b")).unwrap_err();
    insta::assert_snapshot!(error, @"generation 1 does not follow: the memory of `alice` is at 1");
    assert_eq!(store.snapshot().unwrap(), Some(state("a")));
}

#[test]
fn cutting_back_takes_episodes_away_and_gives_skills_their_old_record() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = open(dir.path());
    let mut first = batch(1..3, "first");
    first.skills = vec![skill("walk", 1)];
    store.commit(1, &world(7), first).unwrap();
    let mut second = batch(3..6, "second");
    second.skills = vec![skill("walk", 9), skill("dig", 1)];
    store.commit(2, &world(7), second).unwrap();

    let cut = store.cut_back(1).unwrap();
    assert_eq!((cut.from, cut.to, cut.episodes, cut.skills), (2, 1, 3, 2));
    drop(store);
    let store = open(dir.path());
    assert_eq!(store.next_episode(), 3);
    assert_eq!(store.episodes(..).count(), 2);
    assert_eq!(store.skills().unwrap(), [skill("walk", 1)]);
    assert_eq!(store.snapshot().unwrap(), Some(state("first")));
}

#[test]
fn a_memory_cannot_go_back_to_a_state_it_no_longer_keeps() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = open(dir.path());
    for generation in 1..=3 {
        let batch = batch(generation..generation + 1, "x");
        store.commit(generation, &world(7), batch).unwrap();
    }
    let error = store.cut_back(1).unwrap_err();
    assert!(matches!(
        error,
        StoreError::TooFarBack {
            to: 1,
            oldest: 2,
            ..
        }
    ));
    assert_eq!(store.generation(), 3);
}

#[test]
fn a_second_mindforge_on_the_same_memory_is_told_that_it_is_in_use() {
    let dir = tempfile::tempdir().unwrap();
    let held = open(dir.path());
    let second = Store::open(dir.path(), &alice()).unwrap_err();
    assert!(matches!(second, OpenError::InUse { .. }), "{second}");
    let reader = Records::open(dir.path(), &alice()).unwrap_err();
    let text = reader
        .to_string()
        .replace(&dir.path().display().to_string(), "DIR");
    insta::assert_snapshot!(text, @r"
    `DIR/alice` is in use by a running mindforge
    hint: stop that one first, or copy the directory and look at the copy
    ");
    drop(held);
    open(dir.path());
}

#[test]
fn an_unknown_agent_is_answered_with_those_who_have_a_memory_nearest_first() {
    let dir = tempfile::tempdir().unwrap();
    let text = |name: &str| {
        let error = Records::open(dir.path(), &name.parse().unwrap()).unwrap_err();
        error
            .to_string()
            .replace(&dir.path().display().to_string(), "DIR")
    };
    insta::assert_snapshot!(text("alcie"), @r"
    `alcie` has no memory in `DIR`
    hint: nobody has one there yet; `mindforge run` makes one, `--memory DIR` looks elsewhere
    ");
    for name in ["zoe", "bob", "alice"] {
        Store::open(dir.path(), &name.parse().unwrap()).unwrap();
    }
    insta::assert_snapshot!(text("alcie"), @r"
    `alcie` has no memory in `DIR`
    hint: these agents have one: `alice`, `zoe`, `bob`
    ");
    assert_eq!(agents(dir.path()), [alice(), bob(), "zoe".parse().unwrap()]);
}

#[test]
fn an_agent_called_world_can_live_beside_the_worlds() {
    let dir = tempfile::tempdir().unwrap();
    let agent = "world".parse().unwrap();
    let mut saves = crate::memory::WorldSaves::open(dir.path(), 7).unwrap();
    saves.save(1, b"w").unwrap();
    let mut store = Store::open(dir.path(), &agent).unwrap();
    store.commit(1, &world(7), Batch::default()).unwrap();
    assert_eq!(agents(dir.path()), [agent]);
    assert_eq!(saves.load().unwrap().unwrap(), b"w");
}

#[test]
fn reading_a_memory_leaves_its_files_as_they_are() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = open(dir.path());
    store.commit(1, &world(7), batch(1..9, "x")).unwrap();
    drop(store);
    let before = super::damage::files(dir.path());
    let records = Records::open(dir.path(), &alice()).unwrap();
    assert_eq!(records.stats().unwrap().episodes, 8);
    drop(records);
    assert_eq!(before, super::damage::files(dir.path()));
}

#[test]
fn stats_count_what_is_kept() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = open(dir.path());
    let mut first = batch(1..8, "x");
    let mut retired = skill("old", 3);
    retired.versions[0].retired = true;
    first.skills = vec![skill("new", 1), retired];
    store.commit(4, &world(7), first).unwrap();
    let stats = store.stats().unwrap();
    assert_eq!((stats.episodes, stats.successes, stats.failures), (7, 5, 2));
    assert_eq!((stats.skills, stats.retired_skills), (1, 1));
    assert_eq!(stats.first_tick, Some(episode(1).tick_start));
    assert_eq!(stats.last_tick, Some(episode(7).tick_end));
    assert_eq!((stats.generation, stats.beliefs_bytes), (4, 1000));
    assert!(stats.bytes_on_disk > 0);
}

#[test]
fn an_episode_takes_less_than_a_kilobyte() {
    let wire = crate::memory::wire::EpisodeWire::from(episode(1));
    let bytes = crate::memory::wire::encode(&wire).unwrap().len();
    assert!(bytes < 1024, "{bytes} bytes");
}

#[test]
fn skills_put_in_from_outside_stay_when_the_memory_is_cut_back() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = open(dir.path());
    let mut first = batch(1..2, "x");
    first.skills = vec![skill("walk", 1), skill("dig", 1)];
    store.commit(1, &world(7), first).unwrap();
    let mut second = batch(2..3, "y");
    second.skills = vec![skill("walk", 2), skill("swim", 1)];
    store.commit(2, &world(7), second).unwrap();
    store.put(vec![skill("walk", 9), skill("fly", 1)]).unwrap();
    assert_eq!(store.generation(), 2);
    drop(store);

    let mut store = open(dir.path());
    store.cut_back(1).unwrap();
    let kept = [skill("dig", 1), skill("fly", 1), skill("walk", 9)];
    assert_eq!(store.skills().unwrap(), kept);
}

#[test]
fn a_memory_of_version_1_says_version_2_once_it_is_written_to() {
    let dir = tempfile::tempdir().unwrap();
    drop(open(dir.path()));
    let header = dir.path().join("alice/memory.json");
    let text = std::fs::read_to_string(&header).unwrap();
    let old = text.replace("\"version\":2", "\"version\":1");
    assert_ne!(old, text);
    std::fs::write(&header, old).unwrap();
    drop(open(dir.path()));
    assert_eq!(std::fs::read_to_string(&header).unwrap(), text);
}
