//! A dump loses nothing, and a wrong one stores nothing.

use std::path::Path;

use super::{alice, batch, bob, open, skill, world};
use crate::memory::{LoadError, Records, Store};
use crate::vocab::After;

fn lived(dir: &Path) -> Store {
    let mut store = open(dir);
    let mut first = batch(1..3, "first");
    first.skills = vec![skill("walk", 1), skill("dig", 1)];
    store.commit(1, &world(7), first).unwrap();
    let mut second = batch(3..5, "\u{0}\u{ff}second");
    second.skills = vec![skill("walk", 2)];
    store.commit(3, &world(7), second).unwrap();
    store
}

fn dump(records: &Records) -> String {
    let mut out = Vec::new();
    records.dump(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn a_dump_loads_into_an_empty_memory_and_dumps_to_the_same_bytes() {
    let [from, to] = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let original = lived(from.path());
    let text = dump(&original);
    let mut loaded = open(to.path());
    loaded.load(text.as_bytes()).unwrap();
    drop(loaded);

    let mut loaded = open(to.path());
    assert_eq!(dump(&loaded), text);
    assert_eq!(loaded.snapshot().unwrap(), original.snapshot().unwrap());
    loaded.cut_back(1).unwrap();
    assert_eq!(
        loaded.skills().unwrap(),
        [skill("dig", 1), skill("walk", 1)]
    );
}

#[test]
fn an_empty_memory_dumps_to_one_line_that_loads() {
    let [from, to] = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let text = dump(&open(from.path()));
    insta::assert_snapshot!(text, @r#"{"kind":"memory","format":"mindforge-memory","version":2,"agent":"alice"}"#);
    open(to.path()).load(text.as_bytes()).unwrap();
}

#[test]
fn a_dump_line_is_what_the_documentation_shows() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = open(dir.path());
    let mut first = batch(1..2, "x");
    first.snapshot = super::Snapshot {
        beliefs: b"graph".to_vec(),
        life: b"state".to_vec(),
    };
    first.skills = vec![skill("walk", 1)];
    store.commit(1, &world(7), first).unwrap();
    let documented = include_str!("../../../docs/memory-format.md");
    for line in dump(&store).lines() {
        assert!(documented.contains(line), "not documented: {line}");
    }
}

#[test]
fn the_documented_dump_loads() {
    let documented = include_str!("../../../docs/memory-format.md");
    let (_, rest) = documented.split_once("```json\n").unwrap();
    let (dump_of_version_2, _) = rest.split_once("```").unwrap();
    let dir = tempfile::tempdir().unwrap();
    let mut store = open(dir.path());
    store.load(dump_of_version_2.as_bytes()).unwrap();
    assert_eq!(dump(&store), dump_of_version_2);
    assert_eq!(store.episode(1).unwrap(), Some(super::episode(1)));
}

#[test]
fn a_skill_of_a_dump_of_version_1_has_one_version() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = open(dir.path());
    let dump = r#"{"kind":"memory","format":"mindforge-memory","version":1,"agent":"alice"}
{"kind":"skill","name":"walk","version":1,"code":"async function walk(bot) {}","description":"does it","task":"collect 1 oak_log","written_by":"alice","taught_by":null,"uses":1,"successes":1,"ticks":100,"created":5,"retired":false}
"#;
    store.load(dump.as_bytes()).unwrap();
    let mut expected = skill("walk", 1);
    expected.after = After::default();
    expected.calls.clear();
    expected.versions[0].last_used = None;
    expected.versions[0].recent.clear();
    assert_eq!(store.skills().unwrap(), [expected]);
}

#[test]
fn a_dump_is_refused_by_a_memory_that_is_not_empty() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = lived(dir.path());
    let text = dump(&store);
    let error = store.load(text.as_bytes()).unwrap_err();
    insta::assert_snapshot!(error, @r"
    `alice` has a memory already (4 episodes), and a dump loads only into an empty one
    hint: load with another `--memory DIR`, or move `alice`'s directory away
    ");
}

#[test]
fn a_wrong_dump_is_refused_with_its_line_and_nothing_is_stored() {
    let [from, to] = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let text = dump(&lived(from.path()));
    let lines: Vec<&str> = text.lines().collect();
    let mut store = open(to.path());
    let mut check = |bad: String, expected: &str| {
        let error = store.load(bad.as_bytes()).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
        assert_eq!(
            store.episodes(..).count() + store.skills().unwrap().len(),
            0
        );
    };
    check(
        lines[1..].join("\n"),
        "line 1 of the dump: the line of kind `memory` comes first",
    );
    check(
        [&lines[..2], &lines[3..]].concat().join("\n"),
        "line 3 of the dump: episode 3 where 2",
    );
    check(
        lines[..lines.len() - 1].join("\n"),
        "ends here with 4 episodes",
    );
    check(
        text.replace("craft 1 stone_pickaxe", "fly 1 kite"),
        "`fly` is not a kind of task",
    );
    check(
        text.replace("\"attempt\":1,", ""),
        "missing field `attempt`",
    );
    check(
        text.replace("\"attempt\":1,", "\"attempt\":1,\"mood\":2,"),
        "unknown field `mood`",
    );
    check(
        text.replace("\"version\":2,\"agent\"", "\"version\":3,\"agent\""),
        "format version 3",
    );
    check(String::new(), "line 0");
    check("not json".to_owned(), "line 1");
}

#[test]
fn a_dump_of_another_agent_is_refused() {
    let [from, to] = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let text = dump(&lived(from.path()));
    let error = Store::open(to.path(), &bob())
        .unwrap()
        .load(text.as_bytes())
        .unwrap_err();
    assert!(matches!(&error, LoadError::OtherAgent { found, .. } if *found == alice()));
}
